"""The snapshot of a year: a fixed number of queries, each bounded to the years around it.

Every condition meets a key or an index, so the years before cost nothing.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select
from sqlalchemy.sql import ColumnElement

from nmdept.records import kinds
from nmdept.records.kinds import Kind
from nmdept.records.months import Month, year_end, year_start
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import Activity, Certificate
from nmdept.store.records import read_where
from nmdept.store.tables import table


def read_snapshot(connection: Connection, year: int, *, since: int | None = None) -> Snapshot:
    """Return the records that touch `year` or the year before, and what begins the year after.

    What has no beginning yet (a device only planned) is among them. `since` reaches further back,
    for a trend: as many queries, bounded to the years from `since` on. Monthly activity and what
    people held are of `year` and the year before alone: `trend.read_year_tallies` adds up the
    years further back, and of people only their number is asked there.
    """
    before = year - 1
    first = before if since is None else min(since, before)

    def touching(kind: Kind, first_year: int = first) -> Sequence[Any]:
        return read_where(connection, kind, _touches(kind, first_year, year))

    def months(kind: Kind, first_year: int) -> Sequence[Any]:
        column = table(kind).c.month
        bounds = column.between(Month(first_year, 1), Month(year, 12))
        return read_where(connection, kind, bounds)

    years = table(kinds.YEARLY).c.year.between(first, year)
    return Snapshot(
        year=year,
        departments=_tuple(read_where(connection, kinds.DEPARTMENT, _in_force(first, year))),
        staff=_tuple(touching(kinds.STAFF)),
        staff_history=_tuple(touching(kinds.STAFF_HISTORY, before)),
        devices=_tuple(touching(kinds.DEVICES)),
        beds=_tuple(touching(kinds.BEDS)),
        bed_days=_tuple(months(kinds.BED_DAYS, first)),
        activity=_tuple(months(kinds.ACTIVITY, before)),
        drugs=_tuple(touching(kinds.DRUGS)),
        licences=_tuple(touching(kinds.LICENCES)),
        yearly=_tuple(read_where(connection, kinds.YEARLY, years)),
    )


def _tuple(records: Sequence[Any]) -> tuple[Any, ...]:
    """Give the records their own class: what a table keeps is known by its kind, not by type."""
    return tuple(records)


def read_activity(connection: Connection, year: int) -> tuple[Activity, ...]:
    """Return the monthly activity of one year."""
    bounds = table(kinds.ACTIVITY).c.month.between(Month(year, 1), Month(year, 12))
    return _tuple(read_where(connection, kinds.ACTIVITY, bounds))


def read_certificates(
    connection: Connection, year: int, *, in_post: date
) -> tuple[Certificate, ...]:
    """Return the certificates valid in `year` or later of those who have not left by `in_post`."""
    rows, people = table(kinds.CERTIFICATES).c, table(kinds.STAFF).c
    valid = or_(rows.valid_until.is_(None), rows.valid_until >= _first_day(year))
    there = or_(people.employed_to.is_(None), people.employed_to >= in_post)
    theirs = rows.staff_no.in_(select(people.staff_no).where(there))
    return _tuple(read_where(connection, kinds.CERTIFICATES, valid, theirs))


def _touches(kind: Kind, first_year: int, year: int) -> ColumnElement[bool]:
    """Hold for a span that has a day from `first_year` to the year after `year`."""
    assert kind.period is not None
    first, last = (table(kind).c[name] for name in kind.period)
    begins = first <= _last_day(year + 1)
    if first.nullable:
        begins = or_(first.is_(None), begins)
    return and_(begins, or_(last.is_(None), last >= _first_day(first_year)))


def _in_force(first_year: int, year: int) -> ColumnElement[bool]:
    """Hold for the profiles that were in force on some day from `first_year` to `year`."""
    since = table(kinds.DEPARTMENT).c.effective_from
    start = _first_day(first_year)
    standing = select(func.max(since)).where(since <= start).scalar_subquery()
    return and_(since <= _last_day(year), since >= func.coalesce(standing, start))


def _first_day(year: int) -> date:
    return year_start(min(max(year, date.min.year), date.max.year))


def _last_day(year: int) -> date:
    return year_end(min(max(year, date.min.year), date.max.year))
