"""Parts of a summary as blocks: charts drawn, listings as tables, notes as paragraphs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nmdept.export.charts.draw import picture_of
from nmdept.export.document import (
    Align,
    Block,
    Cell,
    CellState,
    Column,
    Heading,
    Paragraph,
    Pictures,
    Row,
    Table,
    Text,
)
from nmdept.export.pdf.style import WIDTH
from nmdept.export.picture import Picture
from nmdept.export.wording import NOT_OFFERED_SIGN
from nmdept.language import Label, Language
from nmdept.messages import Message, Param, word
from nmdept.report import values
from nmdept.report.numbers import BY_HAND_SIGN, written
from nmdept.report.values import (
    Chart,
    ChartRow,
    Listing,
    ListingCell,
    Mark,
    Note,
    Number,
    Part,
    Style,
    SummarySection,
)

_GAP = 16.0
_ROWS_TOGETHER = 16
_HALF = (WIDTH - _GAP) / 2


@dataclass(frozen=True)
class Words:
    """Texts in the one language of a summary."""

    language: Language

    def worded(self, words: values.Words) -> str:
        """Return words of the summary as a plain text."""
        if isinstance(words, Message):
            return word(words, self.language)
        return words.text(self.language) if isinstance(words, Label) else words

    def said(self, code: str, **params: Param) -> str:
        """Return the sentence of `code` as a plain text."""
        return word(Message.of(code, **params), self.language)

    def say(self, code: str, **params: Param) -> Text:
        """Return the sentence of `code`."""
        return Text(self.said(code, **params))


def section_blocks(section: SummarySection, number: str, words: Words) -> Iterator[Block]:
    """Yield the heading and the blocks of a section."""
    yield Heading(level=1, text=Text(words.worded(section.title)), number=number)
    for part in section.parts:
        yield from _part(part, words)


def _part(part: Part, words: Words) -> Iterator[Block]:
    match part:
        case Chart():
            yield _pictures((part,), part.caption, words, width=WIDTH)
        case ChartRow():
            yield _pictures(part.charts, part.caption or "", words, width=_HALF)
        case Listing():
            yield Heading(level=3, text=Text(words.worded(part.title)))
            yield listing_table(part, words)
        case Note():
            yield _note(part, words)


def _pictures(
    charts: tuple[Chart, ...], caption: values.Words, words: Words, *, width: float
) -> Pictures:
    said = words.worded(caption)
    return Pictures(
        pictures=tuple(drawn(chart, words, width=width) for chart in charts),
        caption=Text(said) if said else None,
    )


def drawn(chart: Chart, words: Words, *, width: float) -> Picture:
    """Return a chart drawn `width` points wide."""
    return picture_of(chart, words.language, width=width)


def notes(found: Iterable[Note], words: Words) -> Iterator[Block]:
    """Yield notes as paragraphs."""
    return (_note(note, words) for note in found)


def _note(note: Note, words: Words) -> Paragraph:
    return Paragraph(text=Text(words.worded(note.message)), small=note.small)


def listing_table(listing: Listing, words: Words) -> Table:
    """Return a listing as a table."""
    return Table(
        name=listing.name,
        columns=tuple(
            Column(
                head=Text(words.worded(column.head)),
                width=column.width,
                align=Align.RIGHT if column.is_number else Align.LEFT,
            )
            for column in listing.columns
        ),
        rows=tuple(
            Row(cells=tuple(_cell(cell, words) for cell in row.cells), strong=row.strong)
            for row in listing.rows
        ),
        together=len(listing.rows) <= _ROWS_TOGETHER,
    )


def _cell(cell: ListingCell, words: Words) -> Cell:
    if cell.number is not None:
        return number_cell(cell.number, cell.style, by_hand=cell.by_hand)
    if cell.mark is not None:
        return absent(cell.mark, words)
    return Cell(text=Text(words.worded(cell.words)))


def number_cell(value: Number | None, style: Style, *, by_hand: bool = False) -> Cell:
    """Return the cell of a number, marked when it was set by hand; empty where there is none."""
    if value is None:
        return Cell(text=Text(""))
    return Cell(
        text=Text(written(value, style) + (BY_HAND_SIGN if by_hand else "")),
        number=kept(value, style),
        state=CellState.OVERRIDDEN if by_hand else CellState.PLAIN,
    )


def kept(value: Number, style: Style) -> Number:
    """Return the number a workbook keeps: as exact as it is printed, and a place more."""
    return value if style is Style.WHOLE and isinstance(value, int) else round(value, 2)


def absent(mark: Mark, words: Words) -> Cell:
    """Return the cell of what has no number."""
    if mark is Mark.NOT_OFFERED:
        return Cell(text=Text(NOT_OFFERED_SIGN), state=CellState.NOT_OFFERED)
    return Cell(text=words.say("report.not_reported"), state=CellState.NOT_REPORTED)
