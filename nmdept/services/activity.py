"""Entering counts: one cell, a pasted block, a note."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nmdept.errors import DataProblemError, UsageError
from nmdept.intake import pasted
from nmdept.intake.cells import UnreadableCellError
from nmdept.intake.pasted import split_block
from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.field_check import FIRST_YEAR, LAST_YEAR, printable
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month, Months
from nmdept.records.nearest import nearest
from nmdept.records.values import NOT_OFFERED, Activity, Tally
from nmdept.services import records
from nmdept.services.folder import DataFolder
from nmdept.services.records import Saved
from nmdept.store import records as stored

__all__ = [
    "NotTaken",
    "Pasted",
    "read_paste",
    "read_tally",
    "save_cells",
    "save_note",
    "set_count",
    "split_block",
]

_COUNT = re.compile(r"[0-9]{1,7}")


def set_count(folder: DataFolder, month: str, item: str, count: str) -> Saved:
    """Enter `count` of `item` for `month`, keeping the note that stands there.

    `count` is a whole number, empty (not reported) or `not_offered`; full-width digits are read as
    digits. Raises UsageError saying what is not understood.
    """
    new = Activity(month=_month(month), item=_item(item), count=_tally(count))
    old = records.read_record(folder, ACTIVITY.ref(new))
    if isinstance(old, Activity):
        new = replace(old, count=new.count)
    act = Message.of("records.act_count", month=new.month, item=catalogue().activity[item].label)
    return records.save_records(folder, [new], act=act)


@dataclass(frozen=True, kw_only=True)
class NotTaken:
    """A cell of a pasted block that is not taken: its place in the block, and why."""

    row: int
    column: int
    text: str
    reason: Message
    item: str | None = None
    month: Month | None = None


@dataclass(frozen=True, kw_only=True)
class Pasted:
    """What a pasted block says: the cells that can be saved, and those that are left alone."""

    cells: tuple[Activity, ...]
    not_taken: tuple[NotTaken, ...]


def read_tally(text: str) -> Tally:
    """Return the count that was typed: a number, a small sum, not offered, or nothing.

    Raises DataProblemError saying why it is none.
    """
    try:
        return pasted.read_tally(text)
    except UnreadableCellError as error:
        raise DataProblemError(error.message.code, **dict(error.message.params)) from error


def read_paste(text: str, *, items: Sequence[str | None], months: Sequence[Month | None]) -> Pasted:
    """Return what the copied block `text` says of the cells from the current one on.

    `items` are the rows downwards and `months` the columns to the right, the current cell's first;
    None stands for a row or column that is no entry (a total). Nothing is saved.
    """
    cells, not_taken = [], []
    for row, line in enumerate(split_block(text)):
        for column, written in enumerate(line):
            item = items[row] if row < len(items) else None
            month = months[column] if column < len(months) else None
            try:
                cells.append(_pasted(item, month, written))
            except UnreadableCellError as error:
                not_taken.append(
                    NotTaken(
                        row=row,
                        column=column,
                        text=printable(written),
                        reason=error.message,
                        item=item,
                        month=month,
                    )
                )
    return Pasted(
        cells=tuple(cell for cell in cells if cell is not None), not_taken=tuple(not_taken)
    )


def save_cells(
    folder: DataFolder, cells: Sequence[Activity], *, act: Message | None = None
) -> Saved:
    """Enter the counts of `cells` as one act; a cell without a note keeps the note it has.

    Raises DataProblemError naming the first that breaks a rule; nothing is changed then.
    """
    with folder.database.write() as connection:
        old = stored.read_named(connection, [ACTIVITY.ref(cell) for cell in cells])
        kept = [_with_note(cell, old.get(ACTIVITY.ref(cell))) for cell in cells]
        return records.save_within(connection, folder, kept, act=act or _act(cells))


def save_note(folder: DataFolder, month: Month, item: str, note: str | None) -> Saved:
    """Keep `note` with a cell, or none; its count stays as it is."""
    new = Activity(month=month, item=item, note=note)
    label = catalogue().activity[_item(item)].label
    act = Message.of("acts.noted", month=month, item=label)
    with folder.database.write() as connection:
        old = stored.read_one(connection, ACTIVITY.ref(new))
        if isinstance(old, Activity):
            new = replace(old, note=note)
        return records.save_within(connection, folder, [new], act=act)


def _pasted(item: str | None, month: Month | None, written: str) -> Activity | None:
    if item is None or month is None:
        if written.strip():
            raise UnreadableCellError(Message.of("pasted.no_cell"))
        return None
    return Activity(month=month, item=item, count=pasted.read_tally(written))


def _with_note(cell: Activity, old: object) -> Activity:
    if cell.note is None and isinstance(old, Activity):
        return replace(cell, note=old.note)
    return cell


def _act(cells: Sequence[Activity]) -> Message:
    if len(cells) == 1:
        label = catalogue().activity[_item(cells[0].item)].label
        return Message.of("records.act_count", month=cells[0].month, item=label)
    months = Months(tuple({cell.month for cell in cells}))
    return Message.of("acts.counts", months=months, count=len(cells))


def _month(text: str) -> Month:
    try:
        month = Month.parse(unicodedata.normalize("NFKC", text).strip())
    except ValueError as error:
        raise UsageError("records.month", value=printable(text)) from error
    if not FIRST_YEAR <= month.year <= LAST_YEAR:
        raise UsageError("records.month_year", value=str(month))
    return month


def _item(code: str) -> str:
    known = catalogue().activity
    if code in known:
        return code
    near = nearest(code, known)
    if near is None:
        raise UsageError("records.item", value=printable(code))
    raise UsageError("records.item_near", value=printable(code), nearest=near)


def _tally(text: str) -> Tally:
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain == NOT_OFFERED.value:
        return NOT_OFFERED
    if not plain:
        return None
    if _COUNT.fullmatch(plain) is None:
        raise UsageError("records.count", value=printable(text))
    return int(plain)
