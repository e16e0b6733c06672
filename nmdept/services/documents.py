"""Writing a year's return to a file.

The whole content is made first; only then is the file replaced. Whoever cancels, or gives a text
that cannot be printed, keeps the file as it was.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nmdept.errors import UsageError
from nmdept.export.document import Document
from nmdept.files import write_whole
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import Progress, Silent
from nmdept.questionnaire.catalogue import national_figures
from nmdept.services.folder import DataFolder
from nmdept.services.returns import read_return
from nmdept.survey.answers import Return

STEPS = 100
"""Pages are not known before they are set, so progress counts in hundredths of the work."""
_COMPOSED = 20
SET = 95


def write_return(  # noqa: PLR0913  # independent choices of who asks for the document
    folder: DataFolder,
    year: int,
    path: Path,
    *,
    language: Language,
    single: bool = False,
    names: bool = True,
    blank: bool = False,
    progress: Progress | None = None,
) -> None:
    """Write the return of the data year `year` to `path`; its suffix says how.

    `single` lets `language` stand alone, `names` prints staff by name in the basis of figures,
    `blank` writes the empty questionnaire (as a document only). Raises UsageError for a suffix that
    is not known, DataProblemError for a text that cannot be printed, CancelledError when stopped.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES or (blank and suffix in _DATA):
        known = tuple(_DOCUMENTS) if blank else SUFFIXES
        raise UsageError("export.unknown_suffix", name=path.name, known=known)
    progress = progress or Silent()
    progress.step(0, STEPS, Message.of("export.step_read"))
    ret = read_return(folder, year)
    progress.step(5, STEPS, Message.of("export.step_compose"))
    if suffix in _DATA:
        content = _DATA[suffix](ret)
    else:
        from nmdept.export.compose import compose_return

        national = national_figures(ret.data_year)
        document = compose_return(
            ret, national, language=language, single=single, names=names, blank=blank
        )
        content = _DOCUMENTS[suffix](document, progress)
    progress.step(SET, STEPS, Message.of("export.step_write"))
    write_whole(path, content)


def return_as_json(ret: Return) -> dict[str, Any]:
    """Return `ret` as the values of its JSON document, which `survey show --json` adds to."""
    from nmdept.export.members import members

    return members(ret)


def as_pdf(document: Document, progress: Progress) -> bytes:
    """Return `document` as a PDF, each page a step of the work."""
    from nmdept.export.pdf import write_pdf

    def on_page(done: int, total: int) -> None:
        at = _COMPOSED + (SET - _COMPOSED) * done // max(total, 1)
        progress.step(at, STEPS, Message.of("export.step_page", page=done + 1))

    return write_pdf(document, on_page=on_page)


def as_xlsx(document: Document, progress: Progress) -> bytes:
    """Return `document` as a workbook."""
    from nmdept.export.xlsx import write_xlsx

    progress.step(_COMPOSED, STEPS, Message.of("export.step_compose"))
    return write_xlsx(document)


def _as_json(ret: Return) -> bytes:
    from nmdept.export.json import write_json

    return write_json(ret)


def _as_csv(ret: Return) -> bytes:
    from nmdept.export.csv import write_csv

    return write_csv(ret)


def _as_xml(ret: Return) -> bytes:
    from nmdept.export.xml import write_xml

    return write_xml(ret)


_DOCUMENTS: Mapping[str, Callable[[Document, Progress], bytes]] = {
    ".pdf": as_pdf,
    ".xlsx": as_xlsx,
}
_DATA: Mapping[str, Callable[[Return], bytes]] = {
    ".json": _as_json,
    ".csv": _as_csv,
    ".xml": _as_xml,
}
SUFFIXES = (*_DOCUMENTS, *_DATA)
"""What a return can be written as; what writes it is imported when it is asked for."""
