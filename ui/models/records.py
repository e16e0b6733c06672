"""The table of records: any rows, any columns, in the language of the window."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from nmdept.records.search import Key, Keys
from ui.cells import LEFT, RIGHT, CellState, Emphasis, Index, Role
from ui.models.column_filter import ColumnFilter, values_of
from ui.models.columns import Column
from ui.text import Texts


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
        texts.changed.connect(self._reword)

    def show(self, rows: Sequence[Any], *, quiet: frozenset[int] = frozenset()) -> None:
        """Show `rows`; those at the places `quiet` stand back (people who left)."""
        self.beginResetModel()
        self._rows, self._quiet = tuple(rows), quiet
        self._found_by.clear()
        self.endResetModel()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows in the order they were given."""
        return self._rows

    def found_by(self, row: int) -> Key:
        """Return what the row is found by: everything it says, names read as names."""
        found = self._found_by.get(row)
        if found is None:
            of = self._rows[row]
            said = [(column, column.text(of, self._texts)) for column in self.columns]
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
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row, self._texts)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.numeric else LEFT
        return self._extra(index, role)

    def _extra(self, index: Index, role: int) -> Any:
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Role.NATURAL:
            return self.columns[index.column()].natural(row)
        if role == Role.STATE:
            return CellState.FILLED
        if role == Role.EMPHASIS:
            return Emphasis.QUIET if index.row() in self._quiet else Emphasis.NONE
        return None

    def _reword(self) -> None:
        self._found_by.clear()
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
