"""Whether a month's count is far from this department's own pattern: a warning, never a block.

Median and median absolute deviation of the same item over the months before (field notes, rule 8).
Mean and standard deviation alarm falsely on such counts; so that this one is believed, it keeps
silent on short series, on small counts, within what chance alone does to counts, and where the same
month of the year before was about the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.months import Month, months_of
from nmdept.records.values import Tally

WINDOW = 24
"""How many months back the pattern reaches."""
FEWEST_MONTHS = 8
"""With fewer months reported there is no pattern."""
SMALL = 20
"""Below so many nothing is said."""
DEVIATIONS = 6.0
"""How many of the scaled deviations a count must lie off the median."""
CHANCE = 6.0
"""How many square roots of the median, which is what chance does to a count."""
SHARE = 0.4
"""What part of the median it must be off at least."""
LOST = 0.75
"""What part of the median missing is far below, however much the counts vary: a digit left out
leaves a tenth, and no count can lie six deviations below where these are large."""
SAME = 0.25
"""Within this part of the same month of the year before it is seasonal, not far."""

_SCALE = 1.4826
"""Makes the median absolute deviation comparable to a standard deviation."""


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """What is usual for an item in a month: the median before, and the same month a year ago."""

    months: int
    middle: float
    slack: float
    """How far above the middle a count may lie without a word."""
    slack_below: float
    """How far below it."""
    year_before: int | None


def pattern(before: Sequence[Tally], year_before: Tally) -> Pattern | None:
    """Return what is usual after the counts `before`; None when they are too few."""
    numbers = [count for count in before if isinstance(count, int)]
    if len(numbers) < FEWEST_MONTHS:
        return None
    middle = median(numbers)
    deviation = median([abs(number - middle) for number in numbers])
    least = max(CHANCE * sqrt(middle), SHARE * middle)
    usual = DEVIATIONS * _SCALE * deviation
    return Pattern(
        months=len(numbers),
        middle=middle,
        slack=max(usual, least),
        slack_below=max(min(usual, LOST * middle), least),
        year_before=year_before if isinstance(year_before, int) else None,
    )


def far_from_pattern(label: Label, month: Month, counts: Mapping[Month, Tally]) -> Message | None:
    """Return the sentence for the count of `month` among `counts` when it is far off; else None.

    `label` names the item; `counts` are its counts by month, that of `month` among them.
    """
    return _far(label, month, _tallies(month, 1, counts))


def far_in_year(label: Label, year: int, counts: Mapping[Month, Tally]) -> Mapping[Month, Message]:
    """Return the sentences for the months of `year` that are far off, as `far_from_pattern`."""
    tallies = _tallies(Month(year, 12), 12, counts)
    found = {
        month: _far(label, month, tallies[place : place + WINDOW + 1])
        for place, month in enumerate(months_of(year))
    }
    return {month: message for month, message in found.items() if message is not None}


def _far(label: Label, month: Month, tallies: Sequence[Tally]) -> Message | None:
    """Judge the last of `tallies` by the WINDOW before it."""
    *before, count = tallies
    usual = pattern(before, before[-12]) if isinstance(count, int) else None
    if usual is None or not isinstance(count, int) or max(count, usual.middle) < SMALL:
        return None
    if -usual.slack_below <= count - usual.middle <= usual.slack:
        return None
    if _seasonal(count, usual.year_before):
        return None
    way = "above" if count > usual.middle else "below"
    params = {
        "item": label,
        "month": month,
        "number": count,
        "middle": round(usual.middle),
        "months": usual.months,
    }
    if usual.year_before is None:
        return Message.of(f"pattern.{way}", **params)
    return Message.of(f"pattern.{way}_year", **params, before=usual.year_before)


def months_before(month: Month, count: int) -> list[Month]:
    """Return the `count` months before `month`, the latest first."""
    number = month.year * 12 + month.month - 1
    earlier = (divmod(number - back, 12) for back in range(1, count + 1))
    return [Month(year, index + 1) for year, index in earlier if year >= 1900]


def _seasonal(count: int, year_before: int | None) -> bool:
    return year_before is not None and abs(count - year_before) <= SAME * max(count, year_before)


def _tallies(last: Month, months: int, counts: Mapping[Month, Tally]) -> list[Tally]:
    """Return the counts of the last `months` up to `last` and of the WINDOW before them in order.

    Months before the first there is are not reported.
    """
    span = [last, *months_before(last, months - 1 + WINDOW)]
    none: list[Tally] = [None] * (months + WINDOW - len(span))
    return none + [counts.get(month) for month in reversed(span)]
