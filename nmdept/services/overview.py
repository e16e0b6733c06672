"""The department at a glance: what this month still lacks, how the year goes, what is due."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from nmdept.records.due import Due
from nmdept.records.kinds import ACTIVITY, BED_DAYS, BEDS
from nmdept.records.months import Month
from nmdept.records.values import Activity, BedDays, Beds
from nmdept.services.due import due_dates
from nmdept.services.folder import DataFolder
from nmdept.store import records as stored
from nmdept.store import returns
from nmdept.survey.answers import ReturnState
from nmdept.survey.completeness import GroupMonth, GroupYear, compare_years, groups_of
from nmdept.survey.figures import State
from nmdept.survey.pattern import months_before

__all__ = [
    "GroupMonth",
    "GroupYear",
    "Overview",
    "Readiness",
    "locked_years",
    "month_to_report",
    "read_overview",
    "read_readiness",
]


@dataclass(frozen=True, kw_only=True)
class Overview:
    """What the overview shows of a month and its year."""

    month: Month
    groups: tuple[GroupMonth, ...]
    """How complete each group is in the month."""
    years: tuple[GroupYear, ...]
    """The year up to the month against the year before, by group."""
    due: tuple[Due, ...]

    @property
    def is_complete(self) -> bool:
        """Whether nothing of the month is missing."""
        return all(group.is_complete for group in self.groups)


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """How far the return of a year has come."""

    year: int
    state: ReturnState
    items: int
    unanswered: int
    blocking: int
    warnings: int

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way of approval."""
        return self.blocking == 0 and self.unanswered == 0


def month_to_report(today: date) -> Month:
    """Return the month that is to be reported on `today`: the last one that is over."""
    return months_before(Month(today.year, today.month), 1)[0]


def read_overview(folder: DataFolder, month: Month, today: date) -> Overview:
    """Return the overview of `month`, with what is due on `today`."""
    first = Month(max(month.year - 1, 1900), 1)
    with folder.database.read() as connection:
        counts = stored.read_between(connection, ACTIVITY, first, month)
        days = stored.read_between(connection, BED_DAYS, month, month)
        beds = stored.read_all(connection, BEDS)
    activity = cast("tuple[Activity, ...]", counts)
    bed_days, wards = cast("tuple[BedDays, ...]", days), cast("tuple[Beds, ...]", beds)
    return Overview(
        month=month,
        groups=groups_of(month, activity, wards, bed_days),
        years=compare_years(month, activity),
        due=due_dates(folder, today),
    )


def read_readiness(folder: DataFolder, year: int) -> Readiness | None:
    """Return how far the return of `year` has come; None when it has not been started."""
    from nmdept.services.returns import read_return, started_years

    if year not in started_years(folder):
        return None
    found = read_return(folder, year)
    blocking = sum(finding.blocks for finding in found.findings)
    unanswered = [a for a in found.answers.values() if a.state is State.NOT_REPORTED]
    return Readiness(
        year=year,
        state=found.state,
        items=len(found.answers),
        unanswered=len(unanswered),
        blocking=blocking,
        warnings=len(found.findings) - blocking,
    )


def locked_years(folder: DataFolder) -> frozenset[int]:
    """Return the data years whose returns are sealed.

    Their records can still be corrected: the submission is a copy and stays what it was.
    """
    with folder.database.read() as connection:
        return returns.years_in_state(connection, ReturnState.SEALED)
