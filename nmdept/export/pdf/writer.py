"""Sheets onto the canvas: the only place that draws. Same document, same bytes."""

from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import chain
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from nmdept.export.document import Document, PageBreak
from nmdept.export.pdf import style
from nmdept.export.pdf.blocks import set_blocks
from nmdept.export.pdf.characters import lacking
from nmdept.export.pdf.cover import set_cover
from nmdept.export.pdf.flow import Sheet, Target, fill, targets
from nmdept.export.pdf.fonts import CharacterLackingError
from nmdept.export.pdf.frame import Frame, foot_marks, frame, head_marks
from nmdept.export.pdf.pen import Pen
from nmdept.language import Language

OnPage = Callable[[int, int], None]
"""Told before each page is drawn: how many are done, of how many."""

_ABOVE_TARGET = 12.0
"""Points of the page shown above what a bookmark points at."""

_LANG = {Language.ZH: "zh-CN", Language.EN: "en"}


def write_pdf(document: Document, *, on_page: OnPage | None = None) -> bytes:
    """Return `document` as a PDF.

    Raises DataProblemError when the faces lack a character, naming it and its place. `on_page` may
    raise to stop.
    """
    try:
        framed, sheets = _set(document)
    except CharacterLackingError as error:
        raise lacking(document) from error
    out = BytesIO()
    canvas = _canvas(document, out)
    found = list(enumerate(targets(sheets)))
    for index, sheet in enumerate(sheets):
        if on_page is not None:
            on_page(index, len(sheets))
        _draw_sheet(canvas, framed, sheet, (index + 1, len(sheets)))
        here = [(number, target) for number, target in found if target.page == index]
        _bookmarks(canvas, framed, here)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _set(document: Document) -> tuple[Frame, list[Sheet]]:
    framed = frame(document)
    pieces = chain(set_cover(document, framed.room), set_blocks([PageBreak(), *document.blocks]))
    return framed, fill(pieces, framed.room)


def _canvas(document: Document, out: BytesIO) -> Any:  # noqa: ANN401  # reportlab ships no types
    # Streams need no ASCII armour: a fifth less to store and 0.05 s less to write. reportlab has
    # no other place for the choice than this setting, and nothing else here uses reportlab's pages.
    rl_config.useA85 = 0
    canvas = Canvas(
        out,
        pagesize=(style.PAGE_WIDTH, style.PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        initialFontName=style.Weight.REGULAR.value,
        lang=_LANG[document.language],
        pdfVersion=(1, 5),  # replacement text of spans
    )
    canvas.setTitle(document.title.lead)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setCreator("nmdept")
    canvas.setProducer("nmdept")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw_sheet(canvas: Any, framed: Frame, sheet: Sheet, at: tuple[int, int]) -> None:  # noqa: ANN401
    marks, rules = head_marks(framed)
    foot, foot_rules = foot_marks(framed, tuple(sheet.legend), *at)
    top = style.PAGE_HEIGHT - framed.text_top
    pen = Pen(canvas)
    pen.write(marks, style.PAGE_HEIGHT)
    pen.rule([*rules, *foot_rules], style.PAGE_HEIGHT)
    for placed in sheet.placed:
        pen.write(placed.piece.marks, top - placed.top)
        pen.rule(placed.piece.rules, top - placed.top)
        pen.picture(placed.piece.drawn, top - placed.top)
    pen.write(foot, style.PAGE_HEIGHT)
    pen.close()


def _bookmarks(canvas: Any, framed: Frame, here: Sequence[tuple[int, Target]]) -> None:  # noqa: ANN401
    for number, target in here:
        key = f"h{number}"
        top = style.PAGE_HEIGHT - framed.text_top - target.top + _ABOVE_TARGET
        canvas.bookmarkHorizontalAbsolute(key, top)
        canvas.addOutlineEntry(target.bookmark.title, key, target.bookmark.level)
