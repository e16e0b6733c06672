"""A list of records of any kind: model, search and table put together."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.models.columns import Column
from ui.models.record_filter import RecordFilter
from ui.models.records import RecordModel
from ui.widgets.record_table import RecordTable


class RecordList(RecordTable):
    """Rows of frozen objects to search, sort and select."""

    counted = Signal(int, int)
    """How many rows are shown, of how many."""

    def __init__(
        self, context: Context, columns: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        """Show `columns` of no rows yet."""
        self.model = RecordModel(columns, context.texts)
        self.filter = RecordFilter(self.model)
        super().__init__(context, self.filter, parent)
        self.model.setParent(self)
        self.filter.setParent(self)

    def show_rows(self, rows: Sequence[Any], *, quiet: frozenset[int] = frozenset()) -> None:
        """Show other rows; those at the places `quiet` stand back."""
        self.model.show(rows, quiet=quiet)
        self._recount()

    def search(self, text: str) -> None:
        """Keep the rows that hold every word of `text`."""
        self.filter.search(text)
        self._recount()

    def _recount(self) -> None:
        self.settle()
        self.counted.emit(self.filter.rowCount(), self.model.rowCount())
