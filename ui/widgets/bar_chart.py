"""A small chart of counts: bars from zero with their numbers, gaps where nothing is reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nmdept.records.values import Tally
from ui.context import Context
from ui.theme import Size

_GAP = 4.0
_DASH = 5.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: what stands below it, how high it is, and whether it is the one looked at."""

    label: str
    value: Tally
    chosen: bool = False


class BarChart(QWidget):
    """Paints its bars; the same in words stands in its accessible description."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show no bar yet."""
        super().__init__(parent)
        self._context = context
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = tuple(bars)
        self.update()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        """As high as five lines of its type and a little."""
        return QSize(220, round(self._metrics().height() * 5.4))

    def minimumSizeHint(self) -> QSize:
        """Narrower than wished, never lower."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the base line, the bars, their numbers and labels."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._context.theme.font(Size.CAPTION))
        line = self._metrics().height()
        field = QRectF(0, line + 2, self.width(), self.height() - 2 * line - 6)
        painter.setPen(QPen(QColor(self._context.theme.colours.line), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        width = field.width() / len(self._bars)
        for place, bar in enumerate(self._bars):
            slot = QRectF(place * width, field.top(), width, field.height())
            self._paint_bar(painter, slot, bar)
        painter.end()

    def _paint_bar(self, painter: QPainter, slot: QRectF, bar: Bar) -> None:
        colours = self._context.theme.colours
        top = self._paint_height(painter, slot, bar)
        ink = colours.text if bar.chosen else colours.muted
        painter.setPen(QColor(ink))
        line = self._metrics().height()
        below = QRectF(slot.left(), slot.bottom() + 3, slot.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)
        if isinstance(bar.value, int) and self._has_room(slot, bar):
            text = f"{bar.value:,}"
            wide = max(self._metrics().horizontalAdvance(text) + 2, slot.width())
            left = min(max(slot.center().x() - wide / 2, 0.0), self.width() - wide)
            above = QRectF(left, top - line - 1, wide, line)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_height(self, painter: QPainter, slot: QRectF, bar: Bar) -> float:
        """Paint the bar, a dot for not reported, a dash for not offered; return its top."""
        colours = self._context.theme.colours
        if isinstance(bar.value, int):
            height = slot.height() * bar.value / self._highest()
            box = QRectF(
                slot.left() + _GAP / 2, slot.bottom() - height, slot.width() - _GAP, height
            )
            painter.fillRect(box, QColor(colours.accent if bar.chosen else colours.faint))
            return box.top()
        middle = QPointF(slot.center().x(), slot.bottom() - 6)
        painter.setPen(QPen(QColor(colours.muted), 1.5))
        if bar.value is None:
            painter.setBrush(QColor(colours.faint))
            painter.drawEllipse(middle, 1.5, 1.5)
        else:
            painter.drawLine(middle - QPointF(_DASH, 0), middle + QPointF(_DASH, 0))
        return middle.y() - 4

    def _highest(self) -> int:
        return max(max((b.value for b in self._bars if isinstance(b.value, int)), default=1), 1)

    def _has_room(self, slot: QRectF, bar: Bar) -> bool:
        """Whether every number fits above its bar; else only the chosen one is written."""
        widest = self._metrics().horizontalAdvance(f"{self._highest():,}")
        return bar.chosen or widest <= slot.width() - 1

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._context.theme.font(Size.CAPTION))
