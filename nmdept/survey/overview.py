"""What the overview shows, as values: a month and its year, what is due, how the return stands."""

from dataclasses import dataclass
from datetime import date, timedelta

from nmdept.records.due import Due
from nmdept.records.months import Month
from nmdept.survey.completeness import GroupMonth, GroupYear
from nmdept.survey.return_state import ReturnState


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


@dataclass(frozen=True, kw_only=True)
class FirstPage:
    """What the window shows first: the overview, and the return of its year if it was started."""

    overview: Overview
    readiness: Readiness | None


def month_to_report(today: date) -> Month:
    """Return the month that is to be reported on `today`: the last one that is over."""
    last = today.replace(day=1) - timedelta(days=1)
    return Month(last.year, last.month)
