"""The table of records, with its empty state: rows of 28 px, sorted by a click on a head."""

from typing import Any

from PySide6.QtCore import QItemSelection, QSortFilterProxyModel, Qt, Signal
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
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.empty_state import EmptyState


class RecordTable(QWidget):
    """Rows to sort and select; or, without any, what belongs here."""

    selected = Signal(object)
    """The row's object, or None."""

    def __init__(
        self, context: Context, rows: QSortFilterProxyModel, parent: QWidget | None = None
    ) -> None:
        """Show `rows`, which answer Role.ROW with their object."""
        super().__init__(parent)
        self._context = context
        self._rows = rows
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

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self._rows)
        view.setItemDelegate(CellDelegate(self._context, view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().setVisible(False)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_up_heads(self) -> None:
        head = self.view.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionsMovable(True)
        character = self.view.fontMetrics().averageCharWidth()
        for number in range(self._rows.columnCount()):
            wish = self._rows.headerData(number, Qt.Orientation.Horizontal, Role.WIDTH) or 12
            head.resizeSection(number, wish * character + 24)

    def _object(self, place: int) -> object:
        return self._rows.index(place, 0).data(Role.ROW)

    def _tell_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selected.emit(self.selected_row())
