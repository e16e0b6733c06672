"""The heads of a record table: a click sorts, the mark at the right filters the column."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.context import Context

_ZONE = 20
"""How wide the mark is to be clicked."""


class FilterHeader(QHeaderView):
    """Paints by itself which column is sorted, which is filtered, and where to filter."""

    menu_wished = Signal(int)
    """Show the filter of this column."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Lie above a table."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context = context
        self._filtered: frozenset[int] = frozenset()
        self._is_pressed = False
        self._is_plain = False
        self.setSectionsClickable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._tell_at)

    def be_plain(self) -> None:
        """Offer neither order nor filter: what is listed comes in pages, in one order."""
        self._is_plain = True
        self.setSectionsClickable(False)

    def show_filtered(self, columns: frozenset[int]) -> None:
        """Mark the columns that are filtered."""
        self._filtered = columns
        self.viewport().update()

    def place_of(self, column: int) -> QPoint:
        """Return where a menu of `column` belongs, on the screen."""
        left = max(self.sectionViewportPosition(column), 0)
        return self.mapToGlobal(QPoint(left, self.height()))

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Paint the head, then its marks."""
        if self._is_plain:
            super().paintSection(painter, rect, column)
            return
        marks = 38 if column == self.sortIndicatorSection() else 22
        painter.save()
        words = rect.adjusted(0, 0, 9 - marks, 0)  # the marks need no margin before them
        super().paintSection(painter, words, column)
        painter.restore()
        painter.save()
        self._paint_ground(
            painter, QRect(rect.right() - marks + 1, rect.top(), marks, rect.height())
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_filter(painter, rect, is_filtered=column in self._filtered)
        if column == self.sortIndicatorSection():
            self._paint_order(painter, rect)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mark's own click does not sort."""
        if self._column_of_mark(event.position().toPoint()) is not None:
            self._is_pressed = True
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the mark asks for the filter."""
        if self._is_pressed:
            self._is_pressed = False
            column = self._column_of_mark(event.position().toPoint())
            if column is not None:
                self.menu_wished.emit(column)
            return
        super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a hand over the mark."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            over = self._column_of_mark(event.position().toPoint()) is not None
            if over:
                self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            elif self.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor:
                self.viewport().unsetCursor()
        return super().viewportEvent(event)

    def _column_of_mark(self, point: QPoint) -> int | None:
        column = self.logicalIndexAt(point)
        if column < 0 or self._is_plain:
            return None
        right = self.sectionViewportPosition(column) + self.sectionSize(column)
        return column if right - _ZONE <= point.x() <= right - 4 else None

    def _tell_at(self, point: QPoint) -> None:
        column = self.logicalIndexAt(point)
        if column >= 0 and not self._is_plain:
            self.menu_wished.emit(column)

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        """Go on with the head's own ground behind the marks."""
        colours = self._context.theme.colours
        painter.fillRect(rect, QColor(colours.raised))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(colours.line))

    def _paint_filter(self, painter: QPainter, rect: QRect, *, is_filtered: bool) -> None:
        colours = self._context.theme.colours
        x, y = rect.right() - 12.0, rect.center().y() + 0.5
        funnel = QPolygonF(
            [
                QPointF(x - 5, y - 4),
                QPointF(x + 5, y - 4),
                QPointF(x + 1.2, y + 0.6),
                QPointF(x + 1.2, y + 5),
                QPointF(x - 1.2, y + 3.6),
                QPointF(x - 1.2, y + 0.6),
            ]
        )
        painter.setPen(QPen(QColor(colours.accent if is_filtered else colours.faint), 1.1))
        if is_filtered:
            painter.setBrush(QColor(colours.accent))
        painter.drawPolygon(funnel)

    def _paint_order(self, painter: QPainter, rect: QRect) -> None:
        ascending = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        x, y, tip = rect.right() - 27.0, rect.center().y() + 0.5, -3.0 if ascending else 3.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._context.theme.colours.accent))
        points = [QPointF(x - 4, y - tip), QPointF(x + 4, y - tip), QPointF(x, y + tip)]
        painter.drawPolygon(QPolygonF(points))
