"""The department at a glance: what this month still lacks, how the year goes, what is due."""

from datetime import date
from typing import cast

from nmdept.records.kinds import ACTIVITY, BED_DAYS, BEDS
from nmdept.records.months import Month
from nmdept.records.values import Activity, BedDays, Beds
from nmdept.services.due import due_dates
from nmdept.services.folder import DataFolder
from nmdept.store import records as stored
from nmdept.store import returns
from nmdept.store.reach import last_counted
from nmdept.survey.completeness import GroupMonth, GroupYear, compare_years, groups_of
from nmdept.survey.figures import State
from nmdept.survey.overview import FirstPage, Overview, Readiness, month_to_report
from nmdept.survey.return_state import ReturnState

__all__ = [
    "FirstPage",
    "GroupMonth",
    "GroupYear",
    "Overview",
    "Readiness",
    "locked_years",
    "month_to_report",
    "read_first_overview",
    "read_first_page",
    "read_overview",
    "read_readiness",
]

_LEFT_ASIDE = 6
"""Months without any count after which the last one with counts is shown instead."""


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


def read_first_overview(folder: DataFolder, today: date) -> Overview:
    """Return the overview of the month to be reported on `today`.

    In a folder that was left aside for long it is that of the last month with a count.
    """
    wanted = month_to_report(today)
    found = read_overview(folder, wanted, today)
    if any(group.reported for group in found.groups):
        return found
    last = _last_recorded(folder)
    if last is not None and _months_between(last, wanted) > _LEFT_ASIDE:
        return read_overview(folder, last, today)
    return found


def read_first_page(folder: DataFolder, today: date) -> FirstPage:
    """Return what the window shows first on `today`."""
    overview = read_first_overview(folder, today)
    return FirstPage(overview=overview, readiness=read_readiness(folder, overview.month.year))


def read_readiness(folder: DataFolder, year: int) -> Readiness | None:
    """Return how far the return of `year` has come; None when it has not been started."""
    from nmdept.services.assembly import assemble

    with folder.database.read() as connection:
        if returns.read_kept(connection, year) is None:
            return None
        found = assemble(folder, connection, year, basis=False)
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


def _last_recorded(folder: DataFolder) -> Month | None:
    with folder.database.read() as connection:
        return last_counted(connection)


def _months_between(one: Month, other: Month) -> int:
    return (other.year - one.year) * 12 + other.month - one.month
