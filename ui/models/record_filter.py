"""Search, filters and sorting of a record table, in one pass over the rows.

Qt's own proxy asks row by row and tells the view range by range: with 3,000 people it took
seconds where this takes milliseconds.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, QObject, Qt

from nmdept.records.search import Query
from ui.cells import Index
from ui.models.column_filter import ColumnFilter
from ui.models.records import RecordModel

_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

_HINTED = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
_ROWS = QAbstractProxyModel.LayoutChangeHint.VerticalSortHint
"""Rows move, columns stay: else the heads are laid out anew, and the table painted twice."""


class RecordFilter(QAbstractProxyModel):
    """Shows the rows that hold every word, that no filter is against, in the order chosen."""

    def __init__(self, model: RecordModel, parent: QObject | None = None) -> None:
        """Show all rows of `model` in its order."""
        super().__init__(parent)
        self._records = model
        self._query: Query | None = None
        self._columns: dict[int, ColumnFilter] = {}
        self._sorted_by = -1
        self._order = Qt.SortOrder.AscendingOrder
        self._places: list[int] = []
        self._shown: dict[int, int] = {}
        self.setSourceModel(model)
        model.modelAboutToBeReset.connect(self.beginResetModel)
        model.modelReset.connect(self._take_rows)
        model.dataChanged.connect(self._tell_reworded)
        model.headerDataChanged.connect(self.headerDataChanged)
        self._put(self._arranged())

    def search(self, text: str) -> None:
        """Keep the rows that hold each word of `text`, as written, in pinyin or initials."""
        before, self._query = self._query, Query(text) if text.strip() else None
        is_typed_on = before and self._query and self._query.narrows(before)
        self._rearrange(sorted(self._places) if is_typed_on else None)

    def narrow(self, column: int, by: ColumnFilter | None) -> None:
        """Keep the rows `by` keeps in `column`; None keeps all."""
        self._columns.pop(column, None)
        if by is not None:
            self._columns[column] = by
        self._rearrange()

    def widen(self) -> None:
        """Keep all rows in every column."""
        self._columns.clear()
        self._rearrange()

    @property
    def narrowed(self) -> Mapping[int, ColumnFilter]:
        """The columns that are narrowed, and how."""
        return dict(self._columns)

    def row_at(self, row: int) -> Any:
        """Return the object shown in `row`."""
        return self._records.rows[self._places[row]]

    def place_of(self, row: object) -> int | None:
        """Return where the object `row` is shown; None when it is not."""
        for place, source in enumerate(self._places):
            if self._records.rows[source] == row:
                return place
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by natural value; what is empty comes last. Column -1 is the given order."""
        self._sorted_by, self._order = column, order
        self._rearrange()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many columns as there are."""
        return 0 if parent.isValid() else len(self._records.columns)

    def index(
        self,
        row: int,
        column: int,
        parent: Index = QModelIndex(),  # noqa: B008 - Qt's own default
    ) -> QModelIndex:
        """Return the index of a cell."""
        is_here = 0 <= row < len(self._places) and 0 <= column < len(self._records.columns)
        if is_here and not parent.isValid():
            return self.createIndex(row, column)
        return QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected; said here, for painting asks it of each."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def parent(self, _child: Index = QModelIndex()) -> Any:  # noqa: B008
        """A table has no parents."""
        return QModelIndex()

    def mapToSource(self, index: Index) -> QModelIndex:
        """Return where the cell is among all rows."""
        if not index.isValid() or index.row() >= len(self._places):
            return QModelIndex()
        return self._records.index(self._places[index.row()], index.column())

    def mapFromSource(self, index: Index) -> QModelIndex:
        """Return where the cell is shown."""
        if not index.isValid() or index.row() not in self._shown:
            return QModelIndex()
        return self.createIndex(self._shown[index.row()], index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads as they are, also without rows."""
        return self._records.headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the cell holds."""
        if not index.isValid():
            return None
        return self._records.cell(self._places[index.row()], index.column(), role)

    def _take_rows(self) -> None:
        self._put(self._arranged())
        self.endResetModel()

    def _rearrange(self, among: Sequence[int] | None = None) -> None:
        """Arrange the rows `among`, or all, anew; who holds an index finds its row."""
        places = self._arranged(among)
        if places == self._places:
            return  # nothing to paint
        self.layoutAboutToBeChanged[_HINTED].emit([], _ROWS)  # type: ignore[index]  # stubs
        held = self.persistentIndexList()
        sources = [(self._places[index.row()], index.column()) for index in held]
        self._put(places)
        there = [
            self.createIndex(self._shown[source], column)
            if source in self._shown
            else QModelIndex()
            for source, column in sources
        ]
        self.changePersistentIndexList(held, there)
        self.layoutChanged[_HINTED].emit([], _ROWS)  # type: ignore[index]  # stubs

    def _arranged(self, among: Sequence[int] | None = None) -> list[int]:
        """Return the rows to show in their order, of those `among`."""
        places = list(range(len(self._records.rows)) if among is None else among)
        if self._columns and among is None:
            places = [row for row in places if self._records.keeps(row, self._columns)]
        if self._query is not None:
            places = self._query.find(self._records.found_by(), places)
        if self._sorted_by >= 0:
            places = self._in_order(places)
        return list(places)

    def _put(self, places: list[int]) -> None:
        self._places = places
        self._shown = {source: place for place, source in enumerate(places)}

    def _in_order(self, places: list[int]) -> list[int]:
        natural = self._records.columns[self._sorted_by].natural
        values = [(natural(self._records.rows[row]), row) for row in places]
        filled = [(value, row) for value, row in values if value is not None]
        is_descending = self._order is Qt.SortOrder.DescendingOrder
        filled.sort(key=lambda one: one[0], reverse=is_descending)
        return [row for _, row in filled] + [row for value, row in values if value is None]

    def _tell_reworded(self) -> None:
        if self._places:
            last = self.index(len(self._places) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
