"""The view of a grid of counts: narrow months, row heads that stay, no horizontal scroll bar."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.cells import Emphasis, Role
from ui.context import Context
from ui.theme import ROW_HEIGHT
from ui.widgets.cell_delegate import CellDelegate


class GridView(QTableView):
    """Shows a grid model; tells which cell is the current one."""

    moved = Signal(QModelIndex)

    def __init__(
        self, context: Context, model: QAbstractItemModel, parent: QWidget | None = None
    ) -> None:
        """Show `model`."""
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(context, self))
        self.setVerticalHeader(RowHeads(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("9,999") + 12)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit_sums)
        self.selectionModel().currentChanged.connect(self._tell)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard; the current cell shows it."""
        with self._calm():
            super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard away, be it to the editor of a cell."""
        with self._calm():
            super().focusOutEvent(event)

    @contextmanager
    def _calm(self) -> Iterator[None]:
        """Have the selected cells painted anew, where Qt would have all of them.

        The keyboard goes to an editor and back at each cell that is typed.
        """
        disabled = Qt.WidgetAttribute.WA_UpdatesDisabled  # as an attribute it asks for no update
        calmed = [one for one in (self, self.viewport()) if not one.testAttribute(disabled)]
        for one in calmed:
            one.setAttribute(disabled)
        try:
            yield
        finally:
            for one in calmed:
                one.setAttribute(disabled, on=False)
        self.viewport().update(self.visualRegionForSelection(self.selectionModel().selection()))
        self.viewport().update(self.visualRect(self.currentIndex()))

    def _fit_sums(self) -> None:
        """Give sums and years gone by the width they need; the rest shares what is left."""
        head = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            role = self.model().headerData(column, Qt.Orientation.Horizontal, Role.EMPHASIS)
            mode = QHeaderView.ResizeMode.Stretch
            if role in (Emphasis.TOTAL, Emphasis.QUIET) and self.model().columnCount() > 5:
                mode = QHeaderView.ResizeMode.ResizeToContents
            head.setSectionResizeMode(column, mode)

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit(now)


class RowHeads(QHeaderView):
    """Item names at the left, elided in the middle of their place, sums in bold."""

    def __init__(self, parent: QWidget) -> None:
        """Stand upright at the left of a table."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSectionsClickable(True)
        self._widest = 250

    def limit(self, width: int) -> None:
        """Let the names take no more than `width` pixels; what is cut stands in the tool tip."""
        if width != self._widest:
            self._widest = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the longest name, within what the numbers leave."""
        model = self.model()
        if model is None:
            return super().sizeHint()
        names = [
            str(model.headerData(row, Qt.Orientation.Vertical) or "")
            for row in range(model.rowCount())
        ]
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=60)
        return QSize(min(widest + 26, self._widest), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Paint one name; of a sum in bold."""
        painter.save()
        emphasis = self.model().headerData(row, Qt.Orientation.Vertical, Role.EMPHASIS)
        if emphasis in (Emphasis.TOTAL, Emphasis.HEAD):
            font = QFont(painter.font())
            font.setWeight(QFont.Weight.Bold)
            painter.setFont(font)
        super().paintSection(painter, rect, row)
        painter.restore()
