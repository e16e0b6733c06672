"""How numbers are written: thousands separators, a real minus, as many places as say something."""

from nmdept.report.values import Number, Style

BY_HAND_SIGN = " †"
"""Behind a number that the return sets by hand over what the records make."""

_LARGE = 100
"""From here on a mean is written without decimals."""


def written(value: Number, style: Style) -> str:
    """Return `value` as it is printed."""
    if style is Style.PERCENT:
        return f"{_half_up(value, 1):,.1f}%"
    if style is Style.CHANGE:
        return _signed(value, "%")
    if style is Style.POINTS:
        return _signed(value, "")
    if style is Style.TENTHS and abs(value) < _LARGE:
        return f"{_half_up(value, 1):,.1f}"
    return f"{_half_up(value, 0):,.0f}"


def _signed(value: Number, sign: str) -> str:
    tenths = _half_up(value, 1)
    if tenths == 0:
        return f"0.0{sign}"
    return f"{tenths:+,.1f}{sign}".replace("-", "−")


def _half_up(value: Number, places: int) -> float:
    """Round as people do: a half goes away from zero. Binary dust is swept off first."""
    scale = 10**places
    scaled = round(abs(value) * scale, 6)
    rounded: float = int(scaled + 0.5) / scale
    return rounded if value >= 0 else -rounded
