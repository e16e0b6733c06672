"""Search and sorting of a record table: substrings as one types, values by their nature."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from nmdept.records.search import Query
from ui.cells import Index, Role
from ui.models.column_filter import ColumnFilter
from ui.models.records import RecordModel


class RecordFilter(QSortFilterProxyModel):
    """Shows the rows that hold every word searched for, in any column."""

    def __init__(self, model: RecordModel, parent: QObject | None = None) -> None:
        """Show all rows of `model` in its order."""
        super().__init__(parent)
        self._records = model
        self._query: Query | None = None
        self._columns: dict[int, ColumnFilter] = {}
        self.setSourceModel(model)

    def search(self, text: str) -> None:
        """Keep the rows that hold each word of `text`, as written, in pinyin or initials."""
        self._query = Query(text) if text.strip() else None
        self.invalidateRowsFilter()

    def narrow(self, column: int, by: ColumnFilter | None) -> None:
        """Keep the rows `by` keeps in `column`; None keeps all."""
        self._columns.pop(column, None)
        if by is not None:
            self._columns[column] = by
        self.invalidateRowsFilter()

    def widen(self) -> None:
        """Keep all rows in every column."""
        self._columns.clear()
        self.invalidateRowsFilter()

    @property
    def narrowed(self) -> Mapping[int, ColumnFilter]:
        """The columns that are narrowed, and how."""
        return dict(self._columns)

    def row_at(self, row: int) -> Any:
        """Return the object shown in `row`."""
        return self.index(row, 0).data(Role.ROW)

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        """Whether the row holds every word and no column's filter is against it."""
        if self._columns and not self._records.keeps(source_row, self._columns):
            return False
        return self._query is None or self._query.matches(self._records.found_by(source_row))

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare by natural value; what is empty comes last."""
        one, other = left.data(Role.NATURAL), right.data(Role.NATURAL)
        if one is None or other is None:
            is_ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (other is None and one is not None) is is_ascending and one is not other
        return bool(one < other)
