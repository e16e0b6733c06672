"""How cells are painted: not reported as a faint dot, sums on a raised ground, no focus frames."""

from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from ui.cells import CellState, Emphasis, Index, Role
from ui.context import Context


class CellDelegate(QStyledItemDelegate):
    """Paints by the roles STATE and EMPHASIS of a cell.

    The style options are `Any`: PySide6's stubs do not know their fields.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Paint in the context's colours."""
        super().__init__(parent)
        self._context = context

    def initStyleOption(self, option: Any, index: Index) -> None:
        """Set colour and weight by what the cell is."""
        super().initStyleOption(option, index)
        colours = self._context.theme.colours
        emphasis = index.data(Role.EMPHASIS)
        if emphasis == Emphasis.TOTAL:
            option.font.setWeight(QFont.Weight.Bold)
            option.backgroundBrush = QColor(colours.raised)
        elif emphasis == Emphasis.HEAD:
            option.backgroundBrush = QColor(colours.raised)
        elif emphasis == Emphasis.QUIET or index.data(Role.STATE) == CellState.NOT_OFFERED:
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colours.muted))

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint the cell, and the dot of one that is not reported."""
        super().paint(painter, option, index)
        if index.data(Role.STATE) == CellState.NOT_REPORTED:
            self._paint_dot(painter, option)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_cursor(painter, option)

    def _paint_dot(self, painter: QPainter, option: Any) -> None:
        box = QRectF(option.rect)
        side = 4.0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._context.theme.colours.faint))
        painter.drawEllipse(QRectF(box.right() - 12, box.center().y() - side / 2, side, side))
        painter.restore()

    def _paint_cursor(self, painter: QPainter, option: Any) -> None:
        painter.save()
        painter.setPen(QColor(self._context.theme.colours.accent))
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5))
        painter.restore()
