"""A chart as the PDF draws it, sharp on any screen: numbers on hover, records on a click."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.context import Context
from ui.widgets.chart_view_tones import for_screen, register_faces

if TYPE_CHECKING:
    from nmdept.services.charts import Drawing

_PIXELS = 1.75
"""A point of the drawing on the screen: its smallest type stays readable."""
_MOST = 1.95
"""Wider than this its type would shout."""


class ChartView(QWidget):
    """Paints one drawing; the arrow keys go through its numbers, Enter opens the records."""

    spot_chosen = Signal(int)
    """The index of a place of the drawing that was clicked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a drawing."""
        super().__init__(parent)
        self._context = context
        self._drawing: Drawing | None = None
        self._pixmap = QPixmap()
        self._at: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self._dress)

    def show_drawing(self, drawing: "Drawing", name: str) -> None:
        """Show `drawing`; `name` is what a screen reader calls it."""
        register_faces()
        self._drawing, self._at = drawing, None
        points = any(spot.says for spot in drawing.spots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if points else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(spot.says for spot in drawing.spots))
        self._dress()

    @property
    def drawing(self) -> "Drawing | None":
        """What is shown."""
        return self._drawing

    def spot_at(self, place: QPoint) -> int | None:
        """Return the index of the drawing's place under `place`."""
        drawing = self._drawing
        if drawing is None:
            return None
        found = (index for index in range(len(drawing.spots)) if self._box(index).contains(place))
        return next(found, None)

    def sizeHint(self) -> QSize:
        """As large as its type is read well."""
        wide = 200 if self._drawing is None else round(self._drawing.width * self._usual())
        return QSize(wide, self._height(wide))

    def minimumSizeHint(self) -> QSize:
        """Half as wide at least."""
        return QSize(self.sizeHint().width() // 2, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawing's shape: layouts side by side ask for no height for a width."""
        super().resizeEvent(event)
        self.setFixedHeight(self._height(self.width()))

    def _height(self, width: int) -> int:
        if self._drawing is None:
            return 0
        return round(self._drawing.height * self._scale(width)) + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing, and a frame around the number that is looked at."""
        drawing = self._drawing
        if drawing is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted(drawing))
        if self._at is not None:
            accent = QColor(self._context.theme.colours.accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent, 1.5))
            accent.setAlpha(28)
            painter.setBrush(accent)
            painter.drawRoundedRect(self._box(self._at).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the number under the pointer."""
        spot = self.spot_at(event.position().toPoint())
        if spot != self._at:
            self._point_at(spot)
        shape = Qt.CursorShape.ArrowCursor if spot is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the number when the pointer goes."""
        self._point_at(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is: on the first number."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._point_at(0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget it when the keyboard goes."""
        self._point_at(None)
        super().focusOutEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the records behind the number clicked."""
        spot = self.spot_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None:
            self.spot_chosen.emit(spot)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous number, open the records behind it."""
        count = 0 if self._drawing is None else len(self._drawing.spots)
        at = -1 if self._at is None else self._at
        to = {
            Qt.Key.Key_Right: min(at + 1, count - 1),
            Qt.Key.Key_Left: max(at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }.get(Qt.Key(event.key()))
        if count and to is not None:
            self._point_at(to)
        elif self._at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.spot_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _point_at(self, spot: int | None) -> None:
        drawing = self._drawing
        if drawing is None or (spot is not None and not 0 <= spot < len(drawing.spots)):
            spot = None
        self._at = spot
        if drawing is None or spot is None:
            QToolTip.hideText()
        else:
            box = self._box(spot)
            place = self.mapToGlobal(QPoint(round(box.center().x()), round(box.top()) - 8))
            QToolTip.showText(place, drawing.spots[spot].says, self)
        self.update()

    def _box(self, index: int) -> QRectF:
        assert self._drawing is not None
        spot, scale = self._drawing.spots[index], self._scale(self.width())
        return QRectF(spot.x * scale, spot.y * scale, spot.width * scale, spot.height * scale)

    def _usual(self) -> float:
        return _PIXELS * self._context.theme.percent / 100

    def _scale(self, width: int) -> float:
        most = _MOST * self._context.theme.percent / 100
        return 1.0 if self._drawing is None else min(width / self._drawing.width, most)

    def _painted(self, drawing: "Drawing") -> QPixmap:
        """Return the drawing as pixels of this screen; painted anew for another size only."""
        ratio, scale = self.devicePixelRatioF(), self._scale(self.width())
        size = QSize(round(drawing.width * scale * ratio), round(drawing.height * scale * ratio))
        if self._pixmap.size() != size:
            self._pixmap = _rendered(for_screen(drawing.svg, self._context.theme), size)
            self._pixmap.setDevicePixelRatio(ratio)
        return self._pixmap

    def _dress(self) -> None:
        self._pixmap = QPixmap()
        self.setFixedHeight(self._height(self.width()))
        self.updateGeometry()
        self.update()


def _rendered(svg: str, size: QSize) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap
