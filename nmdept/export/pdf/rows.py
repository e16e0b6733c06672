"""Table rows as pieces: cells side by side, notes below, a hairline at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nmdept.export.document import Align, Cell, CellState, Row, Text
from nmdept.export.pdf import style
from nmdept.export.pdf.lines import width
from nmdept.export.pdf.paragraphs import set_paragraph
from nmdept.export.pdf.pieces import (
    Drawn,
    Line,
    Mark,
    Pair,
    Piece,
    Rule,
    height_of,
    set_text,
    stack,
)

_INDENT = 10.0
_TALLEST = 320.0
"""A row taller than this may be cut between lines."""
_LINES_OF_A_CUT = 12
_ENTRY_HEIGHT = 16.0
_NOTE = Pair(lead=style.NOTE, second=style.NOTE_SECOND)


@dataclass(frozen=True, slots=True)
class Slot:
    """A column's place on the page."""

    left: float
    width: float
    align: Align


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """How a table's rows are set."""

    plain: Pair
    strong: Pair
    unreported: Pair
    pad: float
    """Above and below a row's text."""


def _look(plain: style.Style, strong: style.Style, second: style.Style, pad: float) -> Look:
    return Look(
        plain=Pair(lead=plain, second=second),
        strong=Pair(lead=strong, second=second),
        unreported=Pair(lead=replace(plain, tone=style.SOFT), second=second),
        pad=pad,
    )


USUAL = _look(style.CELL, style.CELL_STRONG, style.CELL_SECOND, 2.6)
DENSE = _look(style.DENSE, style.DENSE_STRONG, style.DENSE_SECOND, 1.2)


@dataclass(frozen=True, kw_only=True, slots=True)
class RowSetter:
    """Sets the rows of one table."""

    slots: tuple[Slot, ...]
    look: Look
    head: tuple[Piece, ...]
    legend: tuple[Text, ...]

    def pieces(self, row: Row) -> Iterator[Piece]:
        """Yield `row` in pieces; a total stays with its first part, a row with its notes."""
        cells = [self._lines(row, index) for index in range(len(self.slots))]
        chunks = _chunks(cells)
        for index, chunk in enumerate(chunks):
            ends = index == len(chunks) - 1
            top = self.look.pad if index == 0 else 0
            yield self._piece(row, chunk, top=top, ends=ends)
        yield from self._notes(row)

    def _notes(self, row: Row) -> Iterator[Piece]:
        left = self.slots[min(1, len(self.slots) - 1)].left + _shift(row)
        pieces = [
            replace(piece, before=0, head=self.head, legend=self.legend)
            for note in row.notes
            for piece in set_paragraph(note, _NOTE, left)
        ]
        if not pieces:
            return
        yield from pieces[:-1]
        height = pieces[-1].height + self.look.pad
        rule = _closing_rule(row, height)
        yield replace(pieces[-1], height=height, rules=(rule,), keep=row.strong)

    def _lines(self, row: Row, index: int) -> list[Line]:
        cell = row.cells[index]
        if not cell.text.lead:
            return []
        within = self.slots[index].width - (_shift(row) if index == 1 else 0)
        pair = self._pair(row, cell)
        if cell.number is not None:
            return [_number(cell.text.lead, pair.lead, within)]
        return set_text(cell.text, pair, within)

    def _pair(self, row: Row, cell: Cell) -> Pair:
        if cell.state is CellState.NOT_REPORTED:
            return self.look.unreported
        return self.look.strong if row.strong else self.look.plain

    def _piece(self, row: Row, chunk: Sequence[list[Line]], *, top: float, ends: bool) -> Piece:
        marks: list[Mark] = []
        drawn = self._drawn(row, top) if top else ()
        tallest = max([_ENTRY_HEIGHT if _is_entry(row) else 0.0, *map(_height, drawn)])
        for index, (lines, slot) in enumerate(zip(chunk, self.slots, strict=True)):
            if lines:
                shift = _shift(row) if index == 1 else 0
                marks += stack(lines, slot.left + shift, top, slot.width - shift, slot.align)
                tallest = max(tallest, height_of(lines))
        closes = ends and not row.notes
        height = top + tallest + (self.look.pad if closes else 0)
        rules = self._entry_rules(row, top + tallest)
        if closes:
            rules = (*rules, _closing_rule(row, height))
        return Piece(
            height=height,
            marks=tuple(marks),
            rules=rules,
            drawn=drawn,
            keep=ends and (bool(row.notes) or row.strong),
            head=self.head,
            legend=self.legend,
        )

    def _drawn(self, row: Row, top: float) -> tuple[Drawn, ...]:
        """Return the row's pictures, which stand beside its first lines."""
        return tuple(
            Drawn(slot.left, top, cell.picture)
            for cell, slot in zip(row.cells, self.slots, strict=True)
            if cell.picture is not None
        )

    def _entry_rules(self, row: Row, at: float) -> tuple[Rule, ...]:
        return tuple(
            Rule(slot.left, at, slot.left + slot.width, at, style.HEAVY)
            for cell, slot in zip(row.cells, self.slots, strict=True)
            if cell.state is CellState.ENTRY
        )


def _height(drawn: Drawn) -> float:
    return drawn.picture.height


def _number(text: str, look: style.Style, within: float) -> Line:
    """Return a number on one line: too long for its column it is set smaller, never broken."""
    wide = width(text, look)
    if wide <= within:
        return Line(text, look)
    return Line(text, replace(look, size=look.size * within / wide))


def _closing_rule(row: Row, at: float) -> Rule:
    """Return the hairline that ends a row, a little stronger below a total."""
    return Rule(0, at, style.WIDTH, at, style.HAIR * (1.8 if row.strong else 1))


def _shift(row: Row) -> float:
    return _INDENT * row.indent


def _is_entry(row: Row) -> bool:
    return any(cell.state is CellState.ENTRY for cell in row.cells)


def _chunks(cells: list[list[Line]]) -> list[list[list[Line]]]:
    """Cut the cells of a row that is too tall for a page, some lines at a time."""
    if max(map(height_of, cells), default=0) <= _TALLEST:
        return [cells]
    longest, step = max(map(len, cells)), _LINES_OF_A_CUT
    return [[lines[at : at + step] for lines in cells] for at in range(0, longest, step)]
