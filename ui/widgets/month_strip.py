"""Twelve small boxes: filled for a month that is complete, hollow for one that is not."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.context import Context
from ui.theme import Size

_BOX = 24.0
_GAP = 4.0


class MonthStrip(QWidget):
    """Paints the months with their numbers; the words stand in its accessible name."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show twelve hollow boxes."""
        super().__init__(parent)
        self._context = context
        self._complete: tuple[bool, ...] = (False,) * 12
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.update)

    def show_months(self, complete: tuple[bool, ...]) -> None:
        """Show which months are complete, January first."""
        self._complete = complete
        self.update()

    def sizeHint(self) -> QSize:
        """Twelve boxes side by side."""
        return QSize(int(12 * (_BOX + _GAP)), int(_BOX) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._context.theme.font(Size.CAPTION))
        for number, complete in enumerate(self._complete):
            self._paint_box(painter, number, complete=complete)
        painter.end()

    def _paint_box(self, painter: QPainter, number: int, *, complete: bool) -> None:
        colours = self._context.theme.colours
        box = QRectF(number * (_BOX + _GAP) + 0.5, 1, _BOX, _BOX - 1)
        pen = QPen(QColor(colours.accent if complete else colours.faint), 1)
        if not complete:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if complete else colours.surface))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colours.accent if complete else colours.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))
