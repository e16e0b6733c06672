"""The history a page at a time: the latest changes first, more when one scrolls to the end."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from nmdept.records.changes import Change
from ui.cells import LEFT, CellState, Emphasis, Index, Role
from ui.models.history_rows import Names, change_columns
from ui.text import Texts

_OF_ACT = frozenset({"at", "user", "act"})
"""Columns that say the same for every change of an act; said once, at its first line."""


class HistoryModel(QAbstractTableModel):
    """One line for each changed field."""

    more_wished = Signal()
    """The last line is in sight, and there are more."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Show no change yet."""
        super().__init__(parent)
        self._texts = texts
        self._names = Names()
        self._columns = change_columns(self._names)
        self._rows: list[Change] = []
        self._has_more = False
        self._is_waiting = False
        texts.changed.connect(self._reword)

    @property
    def rows(self) -> Sequence[Change]:
        """The changes shown so far, the latest first."""
        return self._rows

    def show(self, rows: Sequence[Change], names: Names, *, has_more: bool) -> None:
        """Show other changes; records go by `names`."""
        self.beginResetModel()
        self._names = names
        self._columns = change_columns(names)
        self._rows, self._has_more, self._is_waiting = list(rows), has_more, False
        self.endResetModel()

    def append(self, rows: Sequence[Change], *, has_more: bool) -> None:
        """Show more changes below."""
        self._has_more, self._is_waiting = has_more, False
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are older changes."""
        return not parent.isValid() and self._has_more and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        """Ask for older changes; they come later."""
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wished.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many changes are shown so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """When, who, what, which record, which field, from what, to what."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads in words."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].head(self._texts)
        return LEFT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and the roles of `Role`."""
        if not index.isValid():
            return None
        change, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole and self._repeats(index):
            return ""
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return column.text(change, self._texts)
        return {
            int(Qt.ItemDataRole.TextAlignmentRole): LEFT,
            int(Role.ROW): change,
            int(Role.STATE): CellState.FILLED,
            int(Role.EMPHASIS): Emphasis.NONE,
        }.get(int(role))

    def _repeats(self, index: Index) -> bool:
        above = index.row() - 1
        same = above >= 0 and self._rows[above].act == self._rows[index.row()].act
        return same and self._columns[index.column()].key in _OF_ACT

    def _reword(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
