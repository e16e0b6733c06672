"""The grid of counts: items down, months or years across, sums by row and column.

The rows are computed beforehand, by pure functions; the model only shows them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.values import NOT_OFFERED, NotOffered
from ui.cells import LEFT, RIGHT, CellState, Emphasis, Index, Role
from ui.models.wording import NOT_OFFERED_MARK, value_text
from ui.text import Texts

Cell = int | bool | str | Decimal | NotOffered | None
"""A count, yes or no, a text, a share in per cent, not offered, not reported (None)."""


@dataclass(frozen=True, kw_only=True)
class GridRow:
    """One row: its lasting code, its head, its cells in the order of the columns."""

    code: str
    head: Label
    cells: tuple[Cell, ...]
    emphasis: Emphasis = Emphasis.NONE
    notes: tuple[Message | None, ...] = ()
    """What there is to say of a cell, such as the months missing from a total."""


@dataclass(frozen=True, kw_only=True)
class GridColumn:
    """One column: its head, and whether it is a sum or beside the point."""

    head: Label
    emphasis: Emphasis = Emphasis.NONE


class GridModel(QAbstractTableModel):
    """Shows grid rows; the row heads stay while scrolling, as they are the vertical header."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._texts = texts
        self._columns: tuple[GridColumn, ...] = ()
        self._rows: tuple[GridRow, ...] = ()
        texts.changed.connect(self._reword)

    def show(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> None:
        """Show another grid."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """The rows shown."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Months or years above, items at the left."""
        across = orientation is Qt.Orientation.Horizontal
        heads: Sequence[GridColumn | GridRow] = self._columns if across else self._rows
        if not 0 <= section < len(heads):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts.label(heads[section].head)
        if role == Role.EMPHASIS:
            return heads[section].emphasis
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if across else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, alignment, and the roles of `Role`."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(cell, self._texts)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if isinstance(cell, str) else RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._note(row, index.column())
        return self._extra(index, role)

    def _extra(self, index: Index, role: int) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == Role.ROW:
            return row
        if role == Role.NATURAL:
            return row.cells[column]
        if role == Role.STATE:
            return _state(row.cells[column])
        return self._emphasis(row, column) if role == Role.EMPHASIS else None

    def _emphasis(self, row: GridRow, column: int) -> Emphasis:
        of_column = self._columns[column].emphasis
        return of_column if row.emphasis is Emphasis.NONE else row.emphasis

    def _note(self, row: GridRow, column: int) -> str | None:
        note = row.notes[column] if row.notes else None
        return None if note is None else self._texts.word(note)

    def _reword(self) -> None:
        if not self._rows or not self._columns:
            return
        last = self.index(len(self._rows) - 1, len(self._columns) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)


def _text(cell: Cell, texts: Texts) -> str:
    if cell is NOT_OFFERED:
        return NOT_OFFERED_MARK
    if isinstance(cell, Decimal):
        return f"{cell:.1f}"
    return value_text(cell, texts)


def _state(cell: Cell) -> CellState:
    if cell is None:
        return CellState.NOT_REPORTED
    return CellState.NOT_OFFERED if cell is NOT_OFFERED else CellState.FILLED
