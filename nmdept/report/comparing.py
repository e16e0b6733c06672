"""How one period stands to another: growth only where both are whole and the first is not zero."""

from nmdept.report.choices import Period
from nmdept.report.values import Number, Reading, Style
from nmdept.survey.figures import State

SMALLEST_BASE = 20
"""Below it a percentage says nothing: 1 to 2 is not "up 100 %"."""


def growth(now: Reading, before: Reading, style: Style) -> float | None:
    """Return the growth in per cent, of a percentage in percentage points; None if there is none.

    None from a year that is not whole, from zero, from fewer than twenty, and between sums of
    other months: a service offered until May has not fallen by half.
    """
    if now.value is None or before.value is None or not same_months(now, before):
        return None
    if style is Style.PERCENT:
        return float(now.value - before.value)
    if before.value < SMALLEST_BASE:
        return None
    return percent_change(now.value, before.value)


def percent_change(now: Number, before: Number) -> float:
    """Return the change in per cent; ZeroDivisionError from zero."""
    return 100 * (now - before) / before


def same_months(now: Reading, before: Reading) -> bool:
    """Whether both were offered in the same months of their years."""
    return [month.month for month in now.closed] == [month.month for month in before.closed]


def is_known(reading: Reading) -> bool:
    """Whether the reading is a number."""
    return reading.state is State.VALUE


def said_years(period: Period, compared: Period) -> dict[str, str]:
    """Return both years as a sentence names them."""
    return {"year": str(period.year), "before_year": str(compared.year)}
