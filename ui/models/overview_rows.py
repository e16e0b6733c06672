"""Work for the folder's thread: what the overview shows of a month, and of the return."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nmdept.progress import Progress
from nmdept.records.months import Month

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder
    from nmdept.survey.overview import FirstPage, Overview, Readiness


def kept_first_page(path: Path) -> "FirstPage | None":
    """Return what the overview of the closed folder `path` would show; None when that is not sure.

    No task: it takes a few milliseconds, and the window is not there yet.
    """
    from nmdept.services.kept_page import kept_page

    return kept_page(path, _today())


def read_glance(month: Month | None, folder: "DataFolder", _progress: Progress) -> "Overview":
    """Read the overview of `month`; None: of the month shown first."""
    from nmdept.services.overview import read_first_overview, read_overview

    if month is None:
        return read_first_overview(folder, _today())
    return read_overview(folder, month, _today())


def read_return_state(year: int, folder: "DataFolder", _progress: Progress) -> "Readiness | None":
    """Compute how far the return of `year` has come; None when it has not been started."""
    from nmdept.services.overview import read_readiness

    return read_readiness(folder, year)


def _today() -> date:
    return datetime.now().astimezone().date()
