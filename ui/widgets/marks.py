"""The marks of cells one enters: small shapes in the corners, told apart without colour."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from ui.cells import Mark
from ui.colours import Colours

SIDE = 8.0
"""The side of a mark's square, in pixels: a row leaves that much above and below its text."""


def paint_marks(painter: QPainter, cell: QRectF, marks: frozenset[Mark], colours: Colours) -> None:
    """Paint each mark in its corner of `cell`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        _PAINTERS[mark](painter, _place(cell, mark), colours)
    painter.restore()


def mark_pixmap(mark: Mark, colours: Colours, ratio: float) -> QPixmap:
    """Return the mark alone, for a legend."""
    side = SIDE + 2
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _PAINTERS[mark](painter, QRectF(1, 1, SIDE, SIDE), colours)
    painter.end()
    return pixmap


def paint_wave(painter: QPainter, cell: QRectF, colours: Colours) -> None:
    """Underline what is not stored, as text editors underline a slip."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.problem), 1.2))
    below, step = cell.bottom() - 3.5, 3.0
    count = int((cell.width() - 16) / step)
    points = [
        QPointF(cell.left() + 8 + step * number, below - (2.0 if number % 2 else 0.0))
        for number in range(count + 1)
    ]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def _place(cell: QRectF, mark: Mark) -> QRectF:
    left, top = cell.left() + 2, cell.top() + 2
    right, bottom = cell.right() - SIDE, cell.bottom() - SIDE - 3
    corner = {
        Mark.INVALID: QPointF(left, top),
        Mark.FAR: QPointF(left, top),
        Mark.NOTE: QPointF(right, cell.top()),
    }.get(mark, QPointF(left, bottom))
    return QRectF(corner.x(), corner.y(), SIDE, SIDE)


def _triangle(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 1.2))
    top = QPointF(box.center().x(), box.top())
    painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))


def _invalid(painter: QPainter, box: QRectF, colours: Colours) -> None:
    painter.setPen(QPen(QColor(colours.problem), 1.8))
    inner = box.adjusted(1, 1, -1, -1)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _far(painter: QPainter, box: QRectF, colours: Colours) -> None:
    painter.setBrush(QColor(colours.warning_soft))
    _triangle(painter, box.adjusted(0, 0.5, 0, -0.5), colours.warning)


def _pending(painter: QPainter, box: QRectF, colours: Colours) -> None:
    painter.setPen(QPen(QColor(colours.accent), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _saved(painter: QPainter, box: QRectF, colours: Colours) -> None:
    painter.setPen(QPen(QColor(colours.good), 1.6))
    low = QPointF(box.left() + 3, box.bottom() - 1)
    painter.drawPolyline(
        QPolygonF([QPointF(box.left(), box.center().y()), low, box.topRight() + QPointF(0, 1)])
    )


def _locked(painter: QPainter, box: QRectF, colours: Colours) -> None:
    colour = QColor(colours.muted)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(box.left() + 2, box.top(), 4, 6), 0, 180 * 16)
    painter.setBrush(colour)
    painter.drawRect(QRectF(box.left() + 1, box.top() + 3.5, 6, 4))


def _note(painter: QPainter, box: QRectF, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawPolygon(QPolygonF([box.topLeft(), box.topRight(), box.bottomRight()]))


_PAINTERS: Mapping[Mark, Callable[[QPainter, QRectF, Colours], None]] = {
    Mark.INVALID: _invalid,
    Mark.FAR: _far,
    Mark.PENDING: _pending,
    Mark.SAVED: _saved,
    Mark.LOCKED: _locked,
    Mark.NOTE: _note,
}
