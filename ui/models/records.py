"""The table of records: any rows, any columns, in the language of the window."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer

from nmdept.records.search import Key, Keys
from ui.cells import LEFT, RIGHT, CellState, Emphasis, Index, Role
from ui.models.column_filter import ColumnFilter, values_of
from ui.models.columns import Column
from ui.text import Texts

_AT_ONCE = 40
"""Rows made ready for searching at a time."""
_PAUSE = 8
"""Milliseconds between two times: the window stays free."""


class RecordModel(QAbstractTableModel):
    """Rows are frozen objects; what they hold is shown by `columns`."""

    def __init__(
        self, columns: Sequence[Column], texts: Texts, parent: QObject | None = None
    ) -> None:
        """Show `columns`, no rows yet."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._texts = texts
        self._rows: tuple[Any, ...] = ()
        self._quiet: frozenset[int] = frozenset()
        self._keys = Keys()
        self._found_by: dict[int, Key] = {}
        self._words: dict[int, tuple[str, ...]] = {}
        self._warmed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._warm)
        texts.changed.connect(self._reword)

    def show(self, rows: Sequence[Any], *, quiet: frozenset[int] = frozenset()) -> None:
        """Show `rows`; those at the places `quiet` stand back (people who left)."""
        self.beginResetModel()
        self._rows, self._quiet = tuple(rows), quiet
        self._forget_words()
        self.endResetModel()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows in the order they were given."""
        return self._rows

    def found_by(self, row: int) -> Key:
        """Return what the row is found by: everything it says, names read as names."""
        found = self._found_by.get(row)
        if found is None:
            said = list(zip(self.columns, self._said(row), strict=True))
            found = self._found_by[row] = self._keys.of(
                (text for column, text in said if text and not column.is_name),
                names=(text for column, text in said if text and column.is_name),
            )
        return found

    def keeps(self, row: int, filters: Mapping[int, ColumnFilter]) -> bool:
        """Whether the row is kept by the `filters` of all their columns."""
        of = self._rows[row]
        return all(
            by.keeps(of, self.columns[column], self._texts) for column, by in filters.items()
        )

    def values(self, column: int) -> tuple[tuple[Hashable, str, int], ...]:
        """Return what a column holds: each value once, worded, with how often."""
        return values_of(self._rows, self.columns[column], self._texts)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads in words; those of numbers stand right."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.head(self._texts)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.numeric else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, alignment, and the roles of `Role`."""
        return self.cell(index.row(), index.column(), role) if index.isValid() else None

    def cell(self, row: int, column: int, role: int) -> Any:
        """Return what a cell answers to `role`; painting asks it often."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self.columns[column].numeric else LEFT
        return self._extra(row, column, role)

    def _extra(self, row: int, column: int, role: int) -> Any:
        if role == Role.ROW:
            return self._rows[row]
        if role == Role.NATURAL:
            return self.columns[column].natural(self._rows[row])
        if role == Role.STATE:
            return CellState.FILLED
        if role == Role.EMPHASIS:
            return Emphasis.QUIET if row in self._quiet else Emphasis.NONE
        return None

    def _said(self, row: int) -> tuple[str, ...]:
        """Return the row's texts, worded once."""
        said = self._words.get(row)
        if said is None:
            of = self._rows[row]
            said = tuple(column.text(of, self._texts) for column in self.columns)
            self._words[row] = said
        return said

    def _warm(self) -> None:
        """Word some more rows while nobody types, so that the first search need not."""
        for _ in range(_AT_ONCE):
            if self._warmed >= len(self._rows):
                self._timer.stop()
                return
            self.found_by(self._warmed)
            self._warmed += 1

    def _forget_words(self) -> None:
        self._words.clear()
        self._found_by.clear()
        self._warmed = 0
        if self._rows:
            self._timer.start()

    def _reword(self) -> None:
        self._forget_words()
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
