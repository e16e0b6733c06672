"""One span following another: a promotion, a change of beds, also between spans already there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from nmdept.records.values import Beds, StaffHistory

Dated = TypeVar("Dated", StaffHistory, Beds)

DAY = timedelta(days=1)


def in_force(spans: Sequence[Dated], day: date) -> Dated | None:
    """Return the one of `spans` that holds on `day`; None when none does."""
    return next((each for each in spans if each.span.covers(day)), None)


def follow(spans: Sequence[Dated], new: Dated) -> tuple[Dated, ...]:
    """Return what is to be saved so that `new` holds from its first day on beside `spans`.

    What was in force ends the day before. `new` lasts as long as that would have lasted, or up to
    the day before the next begins. None of `spans` may begin on its first day.
    """
    before = in_force(spans, new.from_)
    if before is not None:
        return replace(before, to=new.from_ - DAY), replace(new, to=before.to)
    later = [each.from_ for each in spans if each.from_ > new.from_]
    return (replace(new, to=min(later) - DAY if later else None),)


def end(spans: Sequence[Dated], last_day: date) -> tuple[Dated, ...]:
    """Return those of `spans` that go on after `last_day`, ended on it."""
    return tuple(
        replace(each, to=last_day)
        for each in spans
        if each.from_ <= last_day and (each.to is None or each.to > last_day)
    )


def begins_after(spans: Sequence[Dated], day: date) -> Dated | None:
    """Return the first of `spans` that begins after `day`; None when none does."""
    later = [each for each in spans if each.from_ > day]
    return min(later, key=lambda each: each.from_, default=None)
