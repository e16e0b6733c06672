"""Tables: columns and their heads, repeated on every page; `rows` sets what stands below."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nmdept.export.document import Column, Table
from nmdept.export.pdf import style
from nmdept.export.pdf.paragraphs import SMALL, set_paragraph
from nmdept.export.pdf.pieces import Mark, Pair, Piece, Rule, height_of, set_text, stack
from nmdept.export.pdf.rows import DENSE, USUAL, RowSetter, Slot

_GAP = 8.0
"""Between columns."""
_DENSE_GAP = 5.0
_PAD = 2.6
_BEFORE = 6.0
_HEAD = Pair(lead=style.HEAD, second=style.HEAD_SECOND)


def set_table(table: Table) -> Iterator[Piece]:
    """Yield the pieces of `table`; its last row never stands alone on a page."""
    if not table.rows:
        if table.empty is not None:
            yield from set_paragraph(table.empty, SMALL)
        return
    slots = _slots(table.columns, _DENSE_GAP if table.dense else _GAP)
    setter = RowSetter(
        slots=slots,
        look=DENSE if table.dense else USUAL,
        head=_head(table.columns, slots),
        legend=table.legend,
    )
    pieces = [piece for row in table.rows for piece in setter.pieces(row)]
    kept = slice(None, -1) if table.together else slice(-2, -1)
    pieces[kept] = [replace(piece, keep=True) for piece in pieces[kept]]
    yield from pieces[:-1]
    yield replace(pieces[-1], keep=False)  # a total keeps to its parts, and the last has none


def _slots(columns: Sequence[Column], gap: float) -> tuple[Slot, ...]:
    total = sum(column.width for column in columns)
    free = style.WIDTH - gap * (len(columns) - 1)
    slots, left = [], 0.0
    for column in columns:
        share = free * column.width / total
        slots.append(Slot(left, share, column.align))
        left += share + gap
    return tuple(slots)


def _head(columns: Sequence[Column], slots: Sequence[Slot]) -> tuple[Piece, ...]:
    if not any(column.head.lead for column in columns):
        return ()
    cells = [
        set_text(column.head, _HEAD, slot.width) if column.head.lead else []
        for column, slot in zip(columns, slots, strict=True)
    ]
    marks: list[Mark] = []
    for lines, slot in zip(cells, slots, strict=True):
        marks += stack(lines, slot.left, _PAD, slot.width, slot.align)
    height = max(map(height_of, cells)) + 2 * _PAD
    rules = (Rule(0, height, style.WIDTH, height, style.HEAVY),)
    return (Piece(height=height, marks=tuple(marks), rules=rules, keep=True, before=_BEFORE),)
