"""The grid one enters counts in: what is typed goes out, marks and sentences come back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from nmdept.messages import Message
from nmdept.records.months import Month, months_of
from nmdept.records.values import NOT_OFFERED
from ui.cells import CellState, Emphasis, Index, Mark, Painted, Role
from ui.models.entries import CellKey, Entries, Typed
from ui.models.grid import GridColumn, GridModel, GridRow
from ui.models.wording import NOT_OFFERED_MARK
from ui.text import Texts

MONTHS = 12

_OF_ENTRIES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.EditRole),
        int(Role.MARKS),
        int(Role.STATE),
    }
)
_ANSWERED = _OF_ENTRIES | {
    int(Qt.ItemDataRole.ToolTipRole),
    int(Qt.ItemDataRole.TextAlignmentRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.AccessibleDescriptionRole),
    int(Role.ROW),
    int(Role.NATURAL),
    int(Role.EMPHASIS),
}

_Look = tuple[object, ...]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What the grid shows of a year."""

    year: int
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    hints: Mapping[CellKey, Message]
    """What is unusual, cell by cell."""
    lock: Message | None = None
    """Why nothing can be entered; None when it can."""


class EntryModel(GridModel):
    """Twelve months one enters, then sums; the page stores what `typed` tells."""

    typed = Signal(object)
    """A tuple of Typed: one act."""

    def __init__(self, entries: Entries, texts: Texts, parent: QObject | None = None) -> None:
        """Show nothing yet; `entries` is shared with the page."""
        super().__init__(texts, parent)
        self._entries = entries
        self._year = 0
        self._looks: tuple[_Look, ...] = ()
        self._painted: dict[tuple[int, int], Painted] = {}
        self._hints: Mapping[CellKey, Message] = {}
        self._lock: Message | None = None

    def show_year(self, shown: Shown) -> None:
        """Show the cells of a year; the selection and an open editor stay where they can."""
        stays = shown.columns == self._columns and _heads(shown.rows) == _heads(self._rows)
        self._year, self._hints, self._lock = shown.year, shown.hints, shown.lock
        before = self._looks
        self._painted.clear()
        if not stays:
            self.show(shown.columns, shown.rows)
        self._rows = shown.rows
        self._looks = tuple(self._look(row) for row in shown.rows)
        if stays:
            self._tell_cells(before)

    @property
    def why_locked(self) -> Message | None:
        """Why nothing can be entered; None when it can."""
        return self._lock

    def key_at(self, index: Index) -> CellKey | None:
        """Return the cell one enters at `index`; None for sums, heads and years gone by."""
        if not self._is_entered(index):
            return None
        return CellKey(self._rows[index.row()].code, Month(self._year, index.column() + 1))

    def _is_entered(self, index: Index) -> bool:
        if not index.isValid() or index.column() >= MONTHS:
            return False
        return self._rows[index.row()].emphasis is Emphasis.NONE

    def index_of(self, key: CellKey) -> QModelIndex:
        """Return where `key` is shown; invalid when it is not."""
        codes = [row.code for row in self._rows]
        if key.month.year != self._year or key.row not in codes:
            return self.index(-1, -1)
        return self.index(codes.index(key.row), key.month.month - 1)

    @property
    def entry_rows(self) -> tuple[int, ...]:
        """The rows one enters, from the top."""
        rows = enumerate(self._rows)
        return tuple(place for place, row in rows if row.emphasis is Emphasis.NONE)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Months are editable while the year is not locked."""
        flags = super().flags(index)
        if self._lock is None and self._is_entered(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; the same text again tells nothing, unless it was not stored."""
        key = self.key_at(index)
        if role != Qt.ItemDataRole.EditRole or key is None or self._lock is not None:
            return False
        if key in self._entries.refused or value != self.data(index, Qt.ItemDataRole.EditRole):
            self.typed.emit((Typed(key=key, text=str(value)),))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What was typed as long as it is not stored, marks, and sentences for ear and eye."""
        if role == Role.PAINTED:
            return self._painted_at(index)
        if role not in _ANSWERED:
            return None
        own = self._about(index, role)
        if own is None and role in _OF_ENTRIES:
            key = self.key_at(index)
            own = None if key is None else self._entered(key, role)
        return super().data(index, role) if own is None else own

    def _painted_at(self, index: Index) -> Painted:
        """Return what a cell looks like, found once: Qt paints the whole view at each key."""
        place = (index.row(), index.column())
        if place not in self._painted:
            self._painted[place] = Painted(
                text=self.data(index) or "",
                state=self.data(index, Role.STATE),
                emphasis=self.data(index, Role.EMPHASIS),
                marks=self.data(index, Role.MARKS) or frozenset(),
            )
        return self._painted[place]

    def _reword(self) -> None:
        self._painted.clear()
        super()._reword()

    def _about(self, index: Index, role: int) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(self._everything(index)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " ".join(self._everything(index))
        return None

    def _entered(self, key: CellKey, role: int) -> Any:
        if role == Role.MARKS:
            return self.marks(key)
        if role == Qt.ItemDataRole.EditRole:
            return self._edit_text(key)
        refused = self._entries.refused.get(key)
        if refused is not None and role == Qt.ItemDataRole.DisplayRole:
            return refused.text
        return CellState.FILLED if refused is not None and role == Role.STATE else None

    def marks(self, key: CellKey) -> frozenset[Mark]:
        """Return what is to be seen of a cell beside its text."""
        entries = self._entries
        there = {
            Mark.INVALID: key in entries.refused,
            Mark.FAR: key in self._hints and key not in entries.refused,
            Mark.PENDING: entries.is_waiting(key),
            Mark.SAVED: key in entries.saved and not entries.is_waiting(key),
            Mark.LOCKED: self._lock is not None,
            Mark.NOTE: key in entries.notes,
        }
        return frozenset(mark for mark, holds in there.items() if holds)

    def sentences(self, index: Index) -> list[str]:
        """Return everything there is to say of a cell besides its note, in words."""
        key = self.key_at(index)
        if key is None:
            note = super().data(index, Qt.ItemDataRole.ToolTipRole)
            return [note] if note else []
        refused = self._entries.refused.get(key)
        said = [None if refused is None else refused.reason, self._hints.get(key), self._lock]
        if self._entries.is_waiting(key):
            said.append(Message.of("entry.pending"))
        return [self._texts.word(message) for message in said if message is not None]

    def _everything(self, index: Index) -> list[str]:
        """Return what the tool tip and the screen reader say: the sentences, then the note."""
        key = self.key_at(index)
        note = None if key is None else self._entries.notes.get(key)
        return [*self.sentences(index), *([] if note is None else [note])]

    def plain_text(self, index: Index) -> str:
        """Return what a copy of the cell holds: a spreadsheet reads it as a number."""
        key = self.key_at(index)
        if key is not None and key in self._entries.refused:
            return self._entries.refused[key].text
        cell = self._rows[index.row()].cells[index.column()]
        if cell is NOT_OFFERED:
            return self._texts.word(Message.of("entry.not_offered"))
        return str(cell) if isinstance(cell, int) else self.data(index) or ""

    def _look(self, row: GridRow) -> _Look:
        """Return everything the painting of each of a row's cells depends on."""
        notes = row.notes or (None,) * len(row.cells)
        plain = zip(row.cells, notes, strict=True)
        if row.emphasis is not Emphasis.NONE:
            return tuple(plain)
        keys = [CellKey(row.code, month) for month in months_of(self._year)]
        refused = self._entries.refused
        marked = [(self.marks(key), refused.get(key)) for key in keys]
        rest = [((), None)] * (len(row.cells) - MONTHS)
        return tuple(zip(plain, [*marked, *rest], strict=True))

    def _tell_cells(self, before: tuple[_Look, ...]) -> None:
        """Have the cells that look different painted anew.

        One by one: for a range of cells Qt paints the whole view, which every key would wait for.
        """
        for row, (old, new) in enumerate(zip(before, self._looks, strict=True)):
            for column, (one, other) in enumerate(zip(old, new, strict=True)):
                if one != other:
                    index = self.index(row, column)
                    self.dataChanged.emit(index, index)

    def _edit_text(self, key: CellKey) -> str:
        refused = self._entries.refused.get(key)
        if refused is not None:
            return refused.text
        value = self._entries.value(key)
        if value is NOT_OFFERED:
            return NOT_OFFERED_MARK
        return "" if value is None else str(value)

    def _spoken(self, index: Index) -> str:
        """Return item, month and value: a cell read aloud says where it is."""
        row, column = self._rows[index.row()], self._columns[index.column()]
        value = self.data(index) or ""
        if row.cells[index.column()] is NOT_OFFERED:
            value = self._texts.word(Message.of("entry.not_offered"))
        elif not value:
            value = self._texts.word(Message.of("entry.not_reported"))
        heads = [self._texts.label(row.head), self._texts.label(column.head)]
        return " ".join([*heads, value])


def typed_all(keys: Iterable[CellKey], text: str) -> tuple[Typed, ...]:
    """Return the same text for several cells: one act."""
    return tuple(Typed(key=key, text=text) for key in keys)


def _heads(rows: Sequence[GridRow]) -> list[tuple[str, Emphasis]]:
    return [(row.code, row.emphasis) for row in rows]
