"""Two tables about a record file: its first rows, and every place that cannot be taken in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTableWidget, QTableWidgetItem, QWidget

from ui.context import Context
from ui.models.records import RecordModel
from ui.models.rejected import rejected_columns
from ui.theme import ROW_HEIGHT

_WRAPPED = 200
"""Rows made as high as their reasons; below them the tool tip has the whole."""
_APART = 6
"""Pixels between a reason and the next, which would run into each other."""


class PreviewTable(QTableWidget):
    """The first rows of a file as they were read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        _set_up(self)

    def show_rows(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.clear()
        self.setColumnCount(len(header))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(header))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self.setItem(row, column, QTableWidgetItem(cell))
        self.resizeColumnsToContents()


class RejectedTable(QTableView):
    """Line, column and reason of every rejection."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show no rejection yet."""
        super().__init__(parent)
        self.rejections = RecordModel(rejected_columns(), context.texts, self)
        self.setModel(self.rejections)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        _set_up(self)
        self.setFont(context.theme.font())  # it speaks in sentences
        self.setWordWrap(True)

    def show_rejected(self, rejected: Sequence[Any]) -> None:
        """Show other rejections."""
        self.rejections.show(rejected)
        self.resizeColumnToContents(0)
        self.setColumnWidth(1, 130)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the reasons anew."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        for row in range(min(self.rejections.rowCount(), _WRAPPED)):
            self.resizeRowToContents(row)
            self.setRowHeight(row, max(self.rowHeight(row) + _APART, ROW_HEIGHT))


def _set_up(view: QTableView) -> None:
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().setVisible(False)
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    head = view.horizontalHeader()
    head.setStretchLastSection(True)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
