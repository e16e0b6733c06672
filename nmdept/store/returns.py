"""What is kept of a year's return, read back: a fixed number of queries."""

from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, select

from nmdept.records.kinds import Kind
from nmdept.store.records import read_where
from nmdept.store.tables import table
from nmdept.survey.answers import ReturnState
from nmdept.survey.kept import (
    FINDING_REASONS,
    RETURN_ENTRIES,
    RETURNS,
    FindingReason,
    ReturnEntry,
    ReturnHead,
)


@dataclass(frozen=True, kw_only=True)
class KeptReturn:
    """A started return's head, its entries and the reasons given for its findings."""

    head: ReturnHead
    entries: tuple[ReturnEntry, ...]
    reasons: tuple[FindingReason, ...]


def read_kept(connection: Connection, year: int) -> KeptReturn | None:
    """Return what is kept of the return of `year`; None when it has not been started."""
    heads = _of_year(connection, RETURNS, year)
    if not heads:
        return None
    return KeptReturn(
        head=cast("ReturnHead", heads[0]),
        entries=cast("tuple[ReturnEntry, ...]", _of_year(connection, RETURN_ENTRIES, year)),
        reasons=cast("tuple[FindingReason, ...]", _of_year(connection, FINDING_REASONS, year)),
    )


def started_years(connection: Connection) -> tuple[int, ...]:
    """Return the data years whose returns have been started, in order."""
    column = table(RETURNS).c.year
    return tuple(connection.execute(select(column).order_by(column)).scalars())


def years_in_state(connection: Connection, state: ReturnState) -> frozenset[int]:
    """Return the data years whose returns are in `state`."""
    columns = table(RETURNS).c
    query = select(columns.year).where(columns.state == state.value)
    return frozenset(connection.execute(query).scalars())


def _of_year(connection: Connection, kind: Kind, year: int) -> tuple[object, ...]:
    return read_where(connection, kind, table(kind).c.year == year)
