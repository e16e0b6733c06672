"""Years of activity added up by the database: a trend does not read every month's record."""

from collections.abc import Mapping

from sqlalchemy import Connection, Integer, func, select, type_coerce

from nmdept.records.kinds import ACTIVITY
from nmdept.records.values import NOT_OFFERED, Tally
from nmdept.store.columns import NOT_OFFERED_SUFFIX
from nmdept.store.tables import table

_HUNDRED = 100
"""Months are kept as 202312."""


def read_year_tallies(
    connection: Connection, years: tuple[int, int], months: tuple[int, int]
) -> Mapping[tuple[int, str], Tally]:
    """Return what each item adds up to over `months` of each year from the first to the last.

    As the months themselves add up: one not reported leaves the year not reported (None), none
    offered makes it not offered. An item without a record in a year is not among them.
    """
    rows = table(ACTIVITY)
    month = type_coerce(rows.c.month, Integer)
    year, number = month.op("/")(_HUNDRED), month.op("%")(_HUNDRED)
    query = (
        select(
            year,
            rows.c.item,
            func.count(rows.c.count),
            func.sum(rows.c.count),
            func.sum(type_coerce(rows.c["count" + NOT_OFFERED_SUFFIX], Integer)),
        )
        .where(month.between(years[0] * _HUNDRED, years[1] * _HUNDRED + _HUNDRED - 1))
        .where(number.between(*months))
        .group_by(year, rows.c.item)
    )
    wanted = months[1] - months[0] + 1
    return {
        (found, item): _tally(total, numbers, not_offered, wanted)
        for found, item, numbers, total, not_offered in connection.execute(query)
    }


def _tally(total: int | None, numbers: int, not_offered: int, wanted: int) -> Tally:
    if numbers + not_offered < wanted:
        return None
    return NOT_OFFERED if not numbers else total
