"""Due dates: how near the end of a licence or a certificate is, by its own steps.

A step is a number of days before the last day of validity. Nothing is said before the first step
is reached; from then on it is soon, and after the last day of validity overdue.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from nmdept.records.codes import LICENCE_CLASS
from nmdept.records.values import Certificate, Licence

USUAL_STEPS = (90, 60, 30)
"""The steps of a record that has none of its own, in days."""

LONGEST = 3650

_YEAR = timedelta(days=366)
_STEPS = re.compile(r"[0-9]{1,4}(;[0-9]{1,4})*")

Dated = Licence | Certificate


class Nearness(StrEnum):
    """How near an end is."""

    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, kw_only=True)
class Due:
    """What ends soon or has ended: the record, its last day, and the step reached."""

    record: Dated
    last_day: date
    days_left: int
    """Days up to the last day of validity; negative once it is past."""
    step: int
    """The smallest of its steps that is reached, in days; of what is overdue the last one."""
    name: str | None = None
    """Whose certificate it is."""

    @property
    def nearness(self) -> Nearness:
        """Soon, or overdue."""
        return Nearness.OVERDUE if self.days_left < 0 else Nearness.SOON


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A record whose end is watched; of a certificate whose it is, and that person's last day."""

    record: Dated
    name: str | None = None
    until: date | None = None


def sound_steps(text: str | None) -> bool:
    """Whether `text` gives steps: whole days from 1 to LONGEST, falling, separated by `;`."""
    if text is None:
        return True
    if _STEPS.fullmatch(text) is None:
        return False
    steps = [int(part) for part in text.split(";")]
    falling = all(first > second for first, second in pairwise(steps))
    return falling and steps[0] <= LONGEST and steps[-1] >= 1


def steps_of(record: Dated) -> tuple[int, ...]:
    """Return the record's steps in days, the largest first."""
    if record.lead_days is None:
        return USUAL_STEPS
    return tuple(int(part) for part in record.lead_days.split(";"))


def due(record: Dated, today: date, *, name: str | None = None) -> Due | None:
    """Return how near the end of `record` is on `today`; None before its first step."""
    last_day = record.valid_until
    if last_day is None or record.valid_from > today:
        return None
    days_left = (last_day - today).days
    reached = [step for step in steps_of(record) if days_left <= step]
    if not reached:
        return None
    return Due(record=record, last_day=last_day, days_left=days_left, step=min(reached), name=name)


def due_on(watched: Iterable[Watched], today: date) -> tuple[Due, ...]:
    """Return what of `watched` has reached one of its steps by `today`, the most urgent first.

    Certificates of people who have left before `today` are not listed.
    """
    there = (each for each in watched if each.until is None or each.until >= today)
    found = (due(each.record, today, name=each.name) for each in there)
    return tuple(sorted((each for each in found if each is not None), key=_urgency))


def standing(records: Iterable[Dated]) -> Iterator[Dated]:
    """Give those that were not renewed: no other record of the same matter lasts longer.

    Of the same matter are licences of one kind, where a higher class takes the place of a lower one
    and not the other way round, and a person's certificates of one kind; `other` certificates also
    by number, for they may be of anything. Licences of large equipment
    stand beside each other, one for each device: there a renewal begins in the last year of
    validity or after it.
    """
    matters: dict[tuple[str | None, ...], list[Dated]] = {}
    for record in records:
        matters.setdefault(_matter(record), []).append(record)
    for matter in matters.values():
        yield from (each for each in matter if not any(_renews(other, each) for other in matter))


def _matter(record: Dated) -> tuple[str | None, ...]:
    if isinstance(record, Licence):
        return (record.kind,)
    number = record.number if record.kind == "other" else None
    return (record.staff_no, record.kind, number)


def _renews(new: Dated, old: Dated) -> bool:
    """Whether `new` took the place of `old`."""
    if old.valid_until is None or _class_rank(new) < _class_rank(old):
        return False
    if new.kind == "large_equipment" and new.valid_from < old.valid_until - _YEAR:
        return False
    return new.valid_until is None or new.valid_until > old.valid_until


def _class_rank(record: Dated) -> int:
    """The place of a licence's class among the classes, which rise from I to IV."""
    if isinstance(record, Licence) and record.class_ is not None:
        return LICENCE_CLASS.codes.index(record.class_)
    return -1


def _urgency(each: Due) -> tuple[date, str, str]:
    return (each.last_day, each.name or "", each.record.kind)
