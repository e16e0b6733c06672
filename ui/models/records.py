"""The table of records: any rows, any columns, in the language of the window."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import repeat
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer

from nmdept.records.search import Key, Keys
from ui.cells import LEFT, RIGHT, CellState, Emphasis, Index, Role
from ui.models.column_filter import ColumnFilter, values_of
from ui.models.columns import Column
from ui.text import Texts

_AT_ONCE = 100
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
        self._found_by: list[Key] = []
        self._names = [place for place, column in enumerate(columns) if column.is_name]
        self._plain = [place for place, column in enumerate(columns) if not column.is_name]
        self._words: dict[int, tuple[str, ...]] = {}
        self._texts_of: list[dict[Hashable, str]] = [{} for _ in self.columns]
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

    def found_by(self) -> Sequence[Key]:
        """Return what each row is found by: everything it says, names read as names."""
        self._find_ready(len(self._rows))
        return self._found_by

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
            said = tuple(map(self._text, self.columns, self._texts_of, repeat(of)))
            self._words[row] = said
        return said

    def _text(self, column: Column, known: dict[Hashable, str], of: Any) -> str:
        """Return what a cell says; what many rows hold is worded once, also when read anew."""
        if column.value is None:
            return column.text(of, self._texts)
        value = column.value(of)
        text = known.get(value)
        if text is None:
            text = known[value] = column.text(of, self._texts)
        return text

    def _warm(self) -> None:
        """Make some more rows ready while nobody types, so that the first search need not."""
        self._find_ready(min(len(self._found_by) + _AT_ONCE, len(self._rows)))
        if len(self._found_by) == len(self._rows):
            self._timer.stop()

    def _find_ready(self, count: int) -> None:
        for row in range(len(self._found_by), count):
            said = self._said(row)
            self._found_by.append(
                self._keys.of(
                    [said[number] for number in self._plain if said[number]],
                    names=[said[number] for number in self._names if said[number]],
                )
            )

    def _forget_words(self) -> None:
        self._words.clear()
        self._found_by = []
        if self._rows:
            self._timer.start()

    def _reword(self) -> None:
        for known in self._texts_of:
            known.clear()
        self._forget_words()
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
