"""Dated attributes as a list of stretches, the latest first, with a line through their dots."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.context import Context
from ui.theme import Size

_LEFT = 22
_DOT = 4.0
_APART = 8
"""Pixels between words at the left and words at the right."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """One line of a timeline: what held, what kind of attribute it is, since when, until when."""

    what: str
    aspect: str
    when: str
    first: date
    holds: bool
    """Whether it holds on the day the page is ruled by: drawn as a full dot."""
    of: object = None
    """What the line stands for, told when it is activated."""


class Timeline(QWidget):
    """Paints stretches; what it shows is also its accessible description.

    Up and down choose a line; Enter or a double click activates it.
    """

    activated = Signal(object)
    """What the line stands for."""
    deletion_wished = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._context = context
        self._stretches: tuple[Stretch, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self._dress)

    def show_stretches(self, stretches: tuple[Stretch, ...]) -> None:
        """Show other stretches, the latest first."""
        self._stretches = tuple(sorted(stretches, key=lambda one: one.first, reverse=True))
        self._current = min(self._current, max(len(self._stretches) - 1, 0))
        lines = [f"{one.aspect} {one.what}, {one.when}" for one in self._stretches]
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._stretches

    @property
    def current(self) -> Stretch | None:
        """The line chosen."""
        return self._stretches[self._current] if self._stretches else None

    def choose(self, place: int) -> None:
        """Choose the line at `place`, within what there is."""
        self._current = max(0, min(place, len(self._stretches) - 1))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down, Enter, Delete."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.choose(self._current + steps[Qt.Key(event.key())])
        elif self.current is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.current.of)
        elif self.current is not None and event.key() == Qt.Key.Key_Delete:
            self.deletion_wished.emit(self.current.of)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line under the mouse."""
        self.choose(int(event.position().y()) // self._line_height())

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Activate the line under the mouse."""
        if self.current is not None:
            self.activated.emit(self.current.of)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line is chosen."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show none as chosen."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, len(self._stretches) * self._line_height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line, dots and texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._line_height()
        half = self._text_height() / 2
        centres = [number * height + half for number in range(len(self._stretches))]
        colours = self._context.theme.colours
        if self.hasFocus() and self._stretches:
            ground = QRectF(0, self._current * height - 2, self.width(), height - 2)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(ground.adjusted(0.5, 2.5, -0.5, 1.5), 4, 4)
        painter.setPen(QPen(QColor(colours.line), 1.5))
        if len(centres) > 1:
            painter.drawLine(8, int(centres[0]), 8, int(centres[-1]))
        for stretch, centre in zip(self._stretches, centres, strict=True):
            self._paint_dot(painter, centre, full=stretch.holds)
            self._paint_texts(painter, centre, stretch)
        painter.end()

    def _paint_dot(self, painter: QPainter, centre: float, *, full: bool) -> None:
        colours = self._context.theme.colours
        painter.setPen(QPen(QColor(colours.accent if full else colours.faint), 1.5))
        painter.setBrush(QColor(colours.accent if full else colours.surface))
        painter.drawEllipse(QRectF(8 - _DOT, centre - _DOT, 2 * _DOT, 2 * _DOT))

    def _paint_texts(self, painter: QPainter, centre: float, stretch: Stretch) -> None:
        colours, theme = self._context.theme.colours, self._context.theme
        width = self.width() - _LEFT
        high = self._text_height()
        first = QRectF(_LEFT, centre - high / 2, width, high)
        painter.setFont(theme.font())
        painter.setPen(QColor(colours.text if stretch.holds else colours.muted))
        metrics, mode = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        what = metrics.elidedText(stretch.what, mode, int(width))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, what)
        left = width - metrics.horizontalAdvance(what) - _APART
        painter.setFont(theme.font(Size.CAPTION))
        painter.setPen(QColor(colours.muted))
        second = QRectF(_LEFT, centre + high / 2, width, high - 3)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, stretch.when)
        metrics = painter.fontMetrics()
        beside = first  # or beside the dates, where the words leave no room
        if metrics.horizontalAdvance(stretch.aspect) > left:
            beside = second
            left = width - metrics.horizontalAdvance(stretch.when) - _APART
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(beside, right, metrics.elidedText(stretch.aspect, mode, int(left)))

    def _line_height(self) -> int:
        return 2 * self._text_height()

    def _text_height(self) -> int:
        return self.fontMetrics().height() + 2

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
