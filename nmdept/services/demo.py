"""The example department: a data folder, its return and its documents, made afresh each time."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nmdept.errors import DataProblemError, RefusedError
from nmdept.files import failure
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.paths import resource
from nmdept.progress import Progress
from nmdept.records.kinds import KINDS
from nmdept.services.documents import write_return
from nmdept.services.files import import_records
from nmdept.services.folder import DataFolder, create_folder, open_folder
from nmdept.services.returns import start_return
from nmdept.services.summary import write_summary

YEAR = 2023
"""The data year of the example's return."""

DATA = "data"
SUMMARY = f"annual-summary-{YEAR}.pdf"
RETURNS = tuple(f"submission-{YEAR}.{suffix}" for suffix in ("pdf", "xlsx", "json"))
DOCUMENTS = (*RETURNS, SUMMARY)

_STEPS = len(KINDS) + 1 + len(DOCUMENTS)


class _Within:
    """Progress of a part of the work: the whole stands where it stands, Cancel still works."""

    def __init__(self, whole: Progress) -> None:
        self._whole = whole
        self._done = -1
        self._what = Message.of("intake.reading")

    def begin(self, what: Message) -> Progress:
        """Report the next part of the whole and return the progress to hand to it."""
        self._what = what
        self._done += 1
        self.step(0, 0, what)
        return self

    def step(self, done: int, total: int, what: Message) -> None:  # noqa: ARG002
        """Report the part again, so that whoever watches may stop it."""
        self._whole.step(self._done, _STEPS, self._what)


def make_demo(out: Path, *, user: str, language: Language, progress: Progress) -> tuple[Path, ...]:
    """Make the example department in `out`/data and its documents beside it; return their paths.

    What an earlier run made is replaced, once all of the new is there. Raises RefusedError when
    `out` holds a data folder or documents that are not the example's, BusyError while the old
    example is open, EnvironmentFailedError; nothing half-done stays.
    """
    _refuse_strangers(out, user=user)
    with _workshop(out) as workshop:
        _fill(workshop, user=user, language=language, progress=progress)
        try:
            return tuple(_put(workshop / name, out / name) for name in (DATA, *DOCUMENTS))
        except OSError as error:
            raise failure(error, out) from error


def _refuse_strangers(out: Path, *, user: str) -> None:
    data = out / DATA
    if data.is_symlink() or (out.exists() and not out.is_dir()):
        raise RefusedError("intake.demo_not_a_folder", path=str(out))
    if data.exists():
        with open_folder(data, user=user) as folder:
            if not folder.is_example:
                raise RefusedError("intake.demo_real_data", path=str(data))
        return
    for name in DOCUMENTS:
        if (out / name).exists():
            raise RefusedError("intake.demo_taken", path=str(out), file=name)


@contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """Give a folder inside `out` to work in, which is gone afterwards; `out` too, if empty."""
    existed = out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=".demo-", dir=out))
    except OSError as error:
        raise failure(error, out) from error
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        if not existed and not any(out.iterdir()):
            out.rmdir()


def _fill(workshop: Path, *, user: str, language: Language, progress: Progress) -> None:
    parts = _Within(progress)
    with create_folder(workshop / DATA, user=user, example=True) as folder:
        _bring_in(folder, parts)
        parts.begin(Message.of("intake.demo_return", year=str(YEAR)))
        start_return(folder, YEAR)
        for name in RETURNS:
            part = parts.begin(Message.of("intake.demo_document", file=name))
            write_return(folder, YEAR, workshop / name, language=language, progress=part)
        part = parts.begin(Message.of("intake.demo_document", file=SUMMARY))
        write_summary(folder, YEAR, workshop / SUMMARY, language=language, progress=part)
    parts.begin(Message.of("intake.demo_placing"))


def _bring_in(folder: DataFolder, parts: _Within) -> None:
    for kind in KINDS:
        part = parts.begin(Message.of("intake.demo_records", kind=kind.label))
        path = resource("example", f"{kind.name}.csv")
        report = import_records(folder, kind.name, path, progress=part)
        if report.rejected:
            first = report.rejected[0].sentence
            raise DataProblemError("intake.demo_broken", file=path.name, reason=first)


def _put(new: Path, place: Path) -> Path:
    """Move `new` to `place`, in the place of what an earlier run left there."""
    if place.is_dir():
        shutil.rmtree(place)
    return new.replace(place)
