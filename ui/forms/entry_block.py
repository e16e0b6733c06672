"""A pasted block: which of its cells are taken, and the sentence that names those left alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.months import Month
from nmdept.records.texts import to_text
from ui.models.entries import CellKey, Refused, Typed
from ui.models.entry_grid import MONTHS, EntryModel, typed_all
from ui.models.sheets import Sheet

if TYPE_CHECKING:
    from nmdept.services.activity import NotTaken

_NAMED = 6
"""How many cells are named one by one."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """What a pasted block asks for."""

    typed: tuple[Typed, ...]
    left: tuple[Refused, ...] = ()
    """The cells that do not take what was pasted."""
    beyond: int = 0
    """How many cells of the block fall on sums or beyond the table."""


def read_block(sheet: Sheet, model: EntryModel, chosen: Sequence[QModelIndex], text: str) -> Block:
    """Read `text` from the first of the `chosen` cells on; one value fills them all."""
    from nmdept.services.activity import read_paste, split_block

    cells = split_block(text)
    if len(chosen) > 1 and len(cells) == 1 and len(cells[0]) == 1:
        keys = [key for key in map(model.key_at, chosen) if key is not None]
        return _parted(sheet, typed_all(keys, cells[0][0]))
    top, left = min(i.row() for i in chosen), min(i.column() for i in chosen)
    items = [_row(model, row) for row in range(top, model.rowCount())]
    months = [_month(model, top, column) for column in range(left, model.columnCount())]
    read = read_paste(text, items=items, months=months)
    typed = tuple(
        Typed(key=CellKey(one.item, one.month), text=to_text(one.count) or "") for one in read.cells
    )
    block = _parted(sheet, typed)
    named = tuple(_refused(one) for one in read.not_taken if one.item and one.month)
    return Block(
        typed=block.typed,
        left=(*named, *block.left),
        beyond=len(read.not_taken) - len(named),
    )


def say_block(sheet: Sheet, block: Block) -> Message:
    """Return the sentence that says what became of a block."""
    count = len(block.typed)
    if not block.left:
        if block.beyond:
            return Message.of("entry.pasted_beyond", count=count, beyond=block.beyond)
        return Message.of("entry.pasted", count=count)
    names: list[Message] = [_name(sheet, one) for one in block.left[:_NAMED]]
    if len(block.left) > _NAMED:
        names.append(Message.of("entry.and_more", count=len(block.left) - _NAMED))
    if block.beyond:
        names.append(Message.of("entry.beyond", count=block.beyond))
    if not count:
        return Message.of("entry.pasted_not", cells=names)
    left = len(block.left) + block.beyond
    return Message.of("entry.pasted_but", count=count, left=left, cells=names)


def _parted(sheet: Sheet, typed: Sequence[Typed]) -> Block:
    refused = [one for one in map(sheet.read, typed) if isinstance(one, Refused)]
    keys = {one.key for one in refused}
    taken = tuple(one for one in typed if one.key not in keys)
    return Block(typed=taken, left=tuple(refused))


def _refused(one: "NotTaken") -> Refused:
    assert one.item is not None
    assert one.month is not None
    return Refused(key=CellKey(one.item, one.month), text=one.text, reason=one.reason)


def _row(model: EntryModel, row: int) -> str | None:
    key = model.key_at(model.index(row, 0))
    return None if key is None else key.row


def _month(model: EntryModel, row: int, column: int) -> Month | None:
    key = model.key_at(model.index(row, column))
    if key is not None:
        return key.month
    if column < MONTHS and model.entry_rows:
        key = model.key_at(model.index(model.entry_rows[0], column))
    return None if key is None else key.month


def _name(sheet: Sheet, refused: Refused) -> Message:
    label: Label = sheet.head(refused.key.row)
    return Message.of("entry.pasted_cell", row=label, month=refused.key.month, text=refused.text)
