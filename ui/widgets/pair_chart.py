"""This year against last: two bars a group, from zero, each with its number; no axis to look up.

Groups differ a thousandfold, so each pair has its own scale: the longer of the two fills the width.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.context import Context
from ui.theme import Size

_BAR = 11.0
_GAP = 3.0
_BETWEEN = 12.0
"""Pixels at the design's size of type: numbers as high as they are stand beside the bars."""
_SPACE = 10.0


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One group: its name, its counts of both years, and the change in words."""

    label: str
    now: int
    before: int
    change: str


class PairChart(QWidget):
    """Paints its pairs; the same in words stands in its accessible description."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show no pair yet."""
        super().__init__(parent)
        self._context = context
        self._pairs: tuple[Pair, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.updateGeometry)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs shown."""
        return self._pairs

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show other pairs."""
        self._pairs = tuple(pairs)
        said = [f"{one.label}: {one.now:,} / {one.before:,} {one.change}" for one in pairs]
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its pairs."""
        return QSize(420, self._height())

    def minimumSizeHint(self) -> QSize:
        """Narrower than wished, never lower."""
        return QSize(300, self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint label, bars, numbers and change of each pair."""
        if not self._pairs:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._context.theme.font(Size.CAPTION))
        metrics = QFontMetricsF(painter.font())
        labels = min(
            max(metrics.horizontalAdvance(one.label) for one in self._pairs), self.width() * 0.36
        )
        numbers = max(metrics.horizontalAdvance(f"{max(p.now, p.before):,}") for p in self._pairs)
        changes = max(metrics.horizontalAdvance(one.change) for one in self._pairs)
        length = self.width() - labels - numbers - changes - 3 * _SPACE
        for number, pair in enumerate(self._pairs):
            top, high = number * self._step(), self._pair_height()
            self._paint_pair(painter, pair, QRectF(labels + _SPACE, top, length, high))
        painter.end()

    def _paint_pair(self, painter: QPainter, pair: Pair, box: QRectF) -> None:
        colours, metrics = self._context.theme.colours, QFontMetricsF(painter.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.text))
        label = metrics.elidedText(pair.label, Qt.TextElideMode.ElideRight, box.left() - _SPACE)
        of_label = QRectF(0, box.top() - 4, box.left() - _SPACE, box.height() + 8)
        painter.drawText(of_label, middle, label)
        of_change = QRectF(0, box.top() - 4, self.width(), box.height() + 8)
        painter.drawText(of_change, middle | Qt.AlignmentFlag.AlignRight, pair.change)
        most = max(pair.now, pair.before, 1)
        high = self._scaled(_BAR)
        for place, (count, is_now) in enumerate(((pair.now, True), (pair.before, False))):
            top = box.top() + place * (high + self._scaled(_GAP))
            bar = QRectF(box.left(), top, max(box.width() * count / most, 1.0), high)
            self._paint_bar(painter, bar, is_now=is_now)
            painter.setPen(QColor(colours.text if is_now else colours.muted))
            beside = QRectF(bar.right() + 6, top - 4, 200, high + 8)
            painter.drawText(beside, middle, f"{count:,}")

    def _paint_bar(self, painter: QPainter, bar: QRectF, *, is_now: bool) -> None:
        colours = self._context.theme.colours
        if is_now:
            painter.fillRect(bar, QColor(colours.accent))
            return
        painter.fillRect(bar, QColor(colours.raised))
        painter.fillRect(bar, QBrush(QColor(colours.faint), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(colours.faint), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))

    def _scaled(self, pixels: float) -> float:
        return pixels * self._context.theme.percent / 100

    def _pair_height(self) -> float:
        return self._scaled(2 * _BAR + _GAP)

    def _step(self) -> float:
        return self._pair_height() + self._scaled(_BETWEEN)

    def _height(self) -> int:
        return round(len(self._pairs) * self._step())
