"""Counts of a period: the months of a group of items, and what they add up to."""

from collections.abc import Sequence
from functools import cache

from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import RecordRef
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Tally
from nmdept.report.choices import Period
from nmdept.report.ledger import Ledger, PeriodRecords, tally_of
from nmdept.report.values import Mark, Point, Reading
from nmdept.survey.combine import add_up
from nmdept.survey.figures import State


@cache
def items_of(group: str) -> tuple[str, ...]:
    """Return the catalogue's items of a group, in its order."""
    return tuple(item.code for item in catalogue().activity.values() if item.group == group)


def months_of_items(records: PeriodRecords, items: Sequence[str]) -> tuple[Tally, ...]:
    """Return what `items` add up to in each month of the period."""
    rows = [records.counted(item) for item in items]
    return tuple(
        tally_of(add_up([None if row is None else row.count for row in month]))
        for month in zip(*rows, strict=True)
    )


def counted_months(records: PeriodRecords, group: str = "") -> tuple[Month, ...]:
    """Return the months in which any item whose code begins with `group` has a count."""
    found = {
        row.month
        for item in catalogue().activity
        if item.startswith(group)
        for row in records.counted(item)
        if row is not None and isinstance(row.count, int)
    }
    return tuple(sorted(found))


def refs_of_items(
    records: PeriodRecords, items: Sequence[str]
) -> tuple[tuple[RecordRef, ...], ...]:
    """Return the records behind `items`, month by month."""
    refs = [records.refs(item) for item in items]
    return tuple(
        tuple(ref for ref in month if ref is not None) for month in zip(*refs, strict=True)
    )


def read(records: PeriodRecords, items: Sequence[str]) -> Reading:
    """Return what `items` add up to over the period."""
    return reading_of(records, months_of_items(records, items))


def reading_of(records: PeriodRecords, tallies: Sequence[Tally]) -> Reading:
    """Return the sum of the months' `tallies`; one not reported leaves the sum not reported."""
    state, value = add_up(tallies)
    missing = tuple(
        month for month, tally in zip(records.months, tallies, strict=True) if tally is None
    )
    reported = [tally for tally in tallies if isinstance(tally, int)]
    so_far = sum(reported) if state is State.NOT_REPORTED and reported else None
    closed = tuple(
        month for month, tally in zip(records.months, tallies, strict=True) if tally is NOT_OFFERED
    )
    return Reading(
        state=state,
        value=value,
        so_far=so_far,
        missing=missing,
        closed=closed if reported else (),
    )


def read_year(ledger: Ledger, period: Period, items: Sequence[str]) -> Reading:
    """Return what `items` add up to over `period`, when only the sum is asked for."""
    state, value = add_up([ledger.year_tally(period, item) for item in items])
    return Reading(state=state, value=value)


def points(records: PeriodRecords, items: Sequence[str]) -> tuple[Point, ...]:
    """Return the months of `items` as points of a chart."""
    tallies = months_of_items(records, items)
    refs = refs_of_items(records, items)
    return tuple(point(tally, behind) for tally, behind in zip(tallies, refs, strict=True))


def point(tally: Tally, refs: tuple[RecordRef, ...] = ()) -> Point:
    """Return a count as a point of a chart."""
    if isinstance(tally, int):
        return Point(value=tally, refs=refs)
    mark = Mark.NOT_OFFERED if tally is NOT_OFFERED else Mark.NOT_REPORTED
    return Point(mark=mark, refs=refs)
