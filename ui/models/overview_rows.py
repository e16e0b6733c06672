"""What the overview shows: the department, the return's readiness, what is missing by group."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, DEPARTMENT
from nmdept.records.months import Month, months_of
from nmdept.records.values import Activity, Department
from nmdept.survey.figures import State
from ui.models.reading import reading

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


@dataclass(frozen=True, kw_only=True)
class GroupMonths:
    """How far a group of items is filled in: the months in which each of its items has a count."""

    code: str
    complete: tuple[bool, ...]
    """Twelve, January first."""

    @property
    def count(self) -> int:
        """How many months are complete."""
        return sum(self.complete)


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """How far the return of a year has come."""

    year: int
    items: int
    unanswered: int
    blocking: int
    warnings: int

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way of approval."""
        return self.blocking == 0 and self.unanswered == 0


@dataclass(frozen=True, kw_only=True)
class Overview:
    """Everything the page shows for one data year."""

    year: int
    years: frozenset[int]
    department: Department | None
    is_started: bool
    """Whether the return of the year has been started; its readiness is read after."""
    groups: tuple[GroupMonths, ...]


def read_overview(year: int | None, folder: "DataFolder", progress: Progress) -> Overview:
    """Read the overview of `year`; None: the year of the latest return, or of the latest counts."""
    from nmdept.services.returns import started_years

    progress.step(0, 3, Message.of("window.reading", kind=ACTIVITY.label))
    records = reading(DEPARTMENT, ACTIVITY)(folder, progress)
    counts: tuple[Activity, ...] = records.of(Activity)
    started = started_years(folder)
    recorded = {one.month.year for one in counts}
    chosen = year or max(started, default=max(recorded, default=date.today().year))  # noqa: DTZ011 - the preparer's calendar
    return Overview(
        year=chosen,
        years=frozenset({*recorded, *started}),
        department=_in_force(records.of(Department), date(chosen, 12, 31)),
        is_started=chosen in started,
        groups=group_months(counts, chosen),
    )


def group_months(counts: Iterable[Activity], year: int) -> tuple[GroupMonths, ...]:
    """Return for each group which months of `year` are filled in for all its items."""
    reported = {
        (one.item, one.month) for one in counts if one.month.year == year and one.count is not None
    }
    return tuple(
        GroupMonths(
            code=group,
            complete=tuple(_is_complete(group, month, reported) for month in months_of(year)),
        )
        for group in catalogue().groups
        if any(item.group == group for item in catalogue().activity.values())
    )


def _is_complete(group: str, month: Month, reported: set[tuple[str, Month]]) -> bool:
    items = (code for code, item in catalogue().activity.items() if item.group == group)
    return all((code, month) in reported for code in items)


def _in_force(profiles: Iterable[Department], day: date) -> Department | None:
    known = [one for one in profiles if one.effective_from <= day]
    return max(known, key=lambda one: one.effective_from, default=None)


def read_readiness(year: int, folder: "DataFolder", _progress: Progress) -> Readiness:
    """Compute how far the return of `year` has come; RefusedError if it has not been started."""
    from nmdept.services.returns import read_return

    ret = read_return(folder, year)
    blocking = sum(finding.blocks for finding in ret.findings)
    return Readiness(
        year=year,
        items=len(ret.answers),
        unanswered=sum(one.state is State.NOT_REPORTED for one in ret.answers.values()),
        blocking=blocking,
        warnings=len(ret.findings) - blocking,
    )
