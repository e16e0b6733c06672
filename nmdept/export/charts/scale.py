"""Axes from zero with few, round ticks."""

from dataclasses import dataclass
from math import ceil, floor, log10

_ROUND = (1, 2, 2.5, 5, 10)
_MOST_TICKS = 4


@dataclass(frozen=True)
class Scale:
    """An axis from zero to `top` over `length` points, a tick every `step`."""

    top: float
    step: float
    length: float

    def at(self, value: float) -> float:
        """Return how far along the axis `value` stands."""
        return self.length * value / self.top

    @property
    def ticks(self) -> tuple[float, ...]:
        """The ticks, zero first."""
        count = round(self.top / self.step)
        return tuple(self.step * number for number in range(count + 1))


def scale(highest: float, length: float, *, whole: bool) -> Scale:
    """Return the axis that holds `highest`; its ticks are whole numbers when `whole`."""
    highest = max(highest, 1.0 if whole else 1e-9)
    rough = highest / _MOST_TICKS
    power = 10 ** floor(log10(rough))
    steps = (power * factor for factor in (*_ROUND, 20))
    step = next(step for step in steps if step >= rough * 0.999 and _fits(step, whole=whole))
    return Scale(step * ceil(highest / step - 1e-9), step, length)


def _fits(step: float, *, whole: bool) -> bool:
    return not whole or (step >= 1 and step == int(step))
