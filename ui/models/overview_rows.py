"""Work for the folder's thread: what the overview shows of a month, and of the return."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from nmdept.progress import Progress
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month
from nmdept.records.values import Activity

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder
    from nmdept.services.overview import Overview, Readiness

_LEFT_ASIDE = 6
"""Months without any count after which the last one with counts is shown instead."""


@dataclass(frozen=True, kw_only=True)
class Glance:
    """The overview of a month; with it, whether the month was chosen by what is recorded."""

    overview: "Overview"
    today: date


def read_glance(month: Month | None, folder: "DataFolder", _progress: Progress) -> Glance:
    """Read the overview of `month`; None: of the month to be reported now.

    In a folder that was left aside for long it is the last month with a count.
    """
    from nmdept.services.overview import month_to_report, read_overview

    today = datetime.now().astimezone().date()
    wanted = month or month_to_report(today)
    found = read_overview(folder, wanted, today)
    if month is None and not any(group.reported for group in found.groups):
        last = _last_recorded(folder)
        if last is not None and _months_between(last, wanted) > _LEFT_ASIDE:
            found = read_overview(folder, last, today)
    return Glance(overview=found, today=today)


def read_return_state(year: int, folder: "DataFolder", _progress: Progress) -> "Readiness | None":
    """Compute how far the return of `year` has come; None when it has not been started."""
    from nmdept.services.overview import read_readiness

    return read_readiness(folder, year)


def _last_recorded(folder: "DataFolder") -> Month | None:
    from nmdept.services.records import read_records

    counts = read_records(folder, ACTIVITY)
    months = (one.month for one in counts if isinstance(one, Activity) and one.count is not None)
    return max(months, default=None)


def _months_between(one: Month, other: Month) -> int:
    return (other.year - one.year) * 12 + other.month - one.month
