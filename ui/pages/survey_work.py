"""What the Survey page asks of the services, as tasks; the services are imported when they run."""

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from nmdept.progress import Progress
from nmdept.questionnaire.definition import NationalFigures
from nmdept.survey.answers import Return
from ui.dialogs.write_wording import Wording

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


@dataclass(frozen=True, kw_only=True)
class SurveyState:
    """What the page shows: the years there are, the chosen one and its return if started."""

    started: tuple[int, ...]
    year: int
    ret: Return | None
    national: NationalFigures | None


def last_whole_year() -> int:
    """Return the data year a department fills in now: the one that ended last."""
    return date.today().year - 1  # noqa: DTZ011 - the preparer's calendar, not an instant


def read_survey(year: int | None, folder: "DataFolder", _progress: Progress) -> SurveyState:
    """Read the return of `year`; None stands for the latest started, or the last whole year."""
    from nmdept.questionnaire.catalogue import national_figures
    from nmdept.services.returns import read_return, started_years

    started = started_years(folder)
    chosen = year if year is not None else max(started, default=last_whole_year())
    ret = read_return(folder, chosen) if chosen in started else None
    national = None if ret is None else national_figures(chosen)
    return SurveyState(started=tuple(started), year=chosen, ret=ret, national=national)


def start_return(year: int, folder: "DataFolder", _progress: Progress) -> int:
    """Start the return of `year` and give the year back."""
    from nmdept.services import returns

    returns.start_return(folder, year)
    return year


@dataclass(frozen=True, kw_only=True)
class Wish:
    """An answer somebody wants to stand; the value as `survey set` takes it, `-` withdraws."""

    year: int
    code: str
    value: str
    reason: str


def set_answer(wish: Wish, folder: "DataFolder", _progress: Progress) -> Wish:
    """Make the answer stand and give the wish back."""
    from nmdept.services import returns

    returns.set_answer(folder, wish.year, wish.code, wish.value, reason=wish.reason)
    return wish


def explain_finding(
    year: int, finding: str, reason: str, folder: "DataFolder", _progress: Progress
) -> int:
    """Keep the reason given for a finding and give the year back."""
    from nmdept.services import returns

    returns.explain_finding(folder, year, finding, reason=reason)
    return year


def write_return(
    year: int, path: Path, wording: Wording, folder: "DataFolder", progress: Progress
) -> Path:
    """Write the return of `year` to `path`, whose suffix says how, and give the path back."""
    from nmdept.services import documents

    documents.write_return(
        folder,
        year,
        path,
        language=wording.language,
        single=wording.single,
        names=wording.names,
        progress=progress,
    )
    return path


def render_return(year: int, wording: Wording, folder: "DataFolder", progress: Progress) -> bytes:
    """Return the bytes of the PDF that "Write PDF…" would write; no file stays."""
    with tempfile.TemporaryDirectory(prefix="nmdept-") as place:
        path = write_return(year, Path(place) / "return.pdf", wording, folder, progress)
        return path.read_bytes()
