"""The table of records, with its empty state: rows of 28 px, sorted by a click on a head."""

from typing import Any

from PySide6.QtCore import QAbstractProxyModel, QEvent, QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QWidget,
)

from ui.cells import Role
from ui.context import Context
from ui.theme import ROW_HEIGHT
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_header import FilterHeader
from ui.widgets.record_delegate import RecordDelegate

_SAMPLE = 60
"""Rows looked at to find the width of a column."""
_WIDEST = 300
_NARROW = 90


class RecordTable(QWidget):
    """Rows to sort and select; or, without any, what belongs here."""

    selected = Signal(object)
    """The row's object, or None."""

    def __init__(
        self, context: Context, rows: QAbstractProxyModel, parent: QWidget | None = None
    ) -> None:
        """Show `rows`, which answer Role.ROW with their object."""
        super().__init__(parent)
        self._context = context
        self._rows = rows
        self._is_fitted = False
        self.view = QTableView(self)
        self.empty = EmptyState(context, self)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.view)
        self._layout.addWidget(self.empty)
        self._set_up_view()
        self._set_up_heads()
        self.view.selectionModel().selectionChanged.connect(self._tell_selection)
        self.settle()

    def settle(self) -> None:
        """After other rows came: show them, the first selected, or the empty state."""
        shown = self._rows.rowCount()
        self._layout.setCurrentIndex(0 if shown else 1)
        if shown and self.isVisible() and not self._is_fitted:
            self._is_fitted = True
            self._fit_columns()
        self.empty.show_no_match(searched=self._rows.sourceModel().rowCount() > 0)
        if shown and not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)
        elif not shown:
            self.selected.emit(None)

    def selected_row(self) -> Any:
        """Return the object of the selected row, or None."""
        rows = self.view.selectionModel().selectedRows()
        return self._object(rows[0].row()) if rows else None

    def select(self, row: object) -> None:
        """Select the row that shows the object `row`, if it is shown."""
        for place in range(self._rows.rowCount()):
            if self._object(place) == row:
                self.view.selectRow(place)
                self.view.scrollTo(self._rows.index(place, 0))
                return

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns to the words of another language or size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._is_fitted = False
            if self.isVisible():
                QTimer.singleShot(0, self.settle)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what was changed while hidden."""
        super().showEvent(event)
        self.settle()

    def _set_up_view(self) -> None:
        view = self.view
        self.head = FilterHeader(self._context, view)
        view.setHorizontalHeader(self.head)
        view.setModel(self._rows)
        view.setItemDelegate(RecordDelegate(self._context, view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        self.head.setSortIndicatorShown(False)  # it paints its own, beside the filter's mark
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().setVisible(False)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_up_heads(self) -> None:
        head = self.view.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        head.setStretchLastSection(True)
        head.setSectionsMovable(True)

    def _fit_columns(self) -> None:
        """Give each column what its head and first rows need; the widest yield where it is tight.

        What a column cannot show in full stands in the tool tip and in the side panel.
        """
        shown = [
            number
            for number in range(self._rows.columnCount())
            if not self.head.isSectionHidden(number)
        ]
        widths = [self._needed(number) for number in shown]
        space = self.view.viewport().width()
        narrow = _NARROW * self._context.theme.percent // 100  # else large type is all dots
        while sum(widths) > space and max(widths) > narrow:
            widest = widths.index(max(widths))
            widths[widest] -= min(8, sum(widths) - space)
        for number, width in zip(shown, widths, strict=True):
            self.view.horizontalHeader().resizeSection(number, width)

    def _needed(self, number: int) -> int:
        rows, view = self._rows, self.view
        head = str(rows.headerData(number, Qt.Orientation.Horizontal) or "")
        of_head = view.horizontalHeader().fontMetrics().horizontalAdvance(head) + 38
        measure = view.fontMetrics()
        of_cells = max(
            measure.horizontalAdvance(str(rows.index(row, number).data() or ""))
            for row in range(min(rows.rowCount(), _SAMPLE))
        )
        return min(max(of_cells + 24, of_head), _WIDEST)

    def _object(self, place: int) -> object:
        return self._rows.index(place, 0).data(Role.ROW)

    def _tell_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selected.emit(self.selected_row())
