"""Search and sorting of a record table: substrings as one types, values by their nature."""

from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from ui.cells import Index, Role
from ui.models.records import RecordModel
from ui.text import folded


class RecordFilter(QSortFilterProxyModel):
    """Shows the rows that hold every word searched for, in any column."""

    def __init__(self, model: RecordModel, parent: QObject | None = None) -> None:
        """Show all rows of `model` in its order."""
        super().__init__(parent)
        self._records = model
        self._words: tuple[str, ...] = ()
        self.setSourceModel(model)

    def search(self, text: str) -> None:
        """Keep the rows that hold each word of `text`, capitals or not."""
        self._words = tuple(folded(text).split())
        self.invalidateRowsFilter()

    def row_at(self, row: int) -> Any:
        """Return the object shown in `row`."""
        return self.index(row, 0).data(Role.ROW)

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        """Whether the row holds every word."""
        if not self._words:
            return True
        text = self._records.search_text(source_row)
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare by natural value; what is empty comes last."""
        one, other = left.data(Role.NATURAL), right.data(Role.NATURAL)
        if one is None or other is None:
            is_ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (other is None and one is not None) is is_ascending and one is not other
        return bool(one < other)
