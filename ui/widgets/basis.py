"""A table inside a scrolling panel: as high as its rows, no scroll bar of its own."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

_SIDE = 11
"""Pixels to both sides of the words, as in the heads."""
_WRAP = int(Qt.TextFlag.TextWordWrap)


class WrappedCells(QStyledItemDelegate):
    """Words in as many lines as they need, a hairline below; the view says which columns wrap."""

    def paint(
        self,
        painter: QPainter,
        option: Any,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, hairline and text."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        painter.setPen(QPen(option.palette.mid().color(), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setPen(option.palette.text().color())
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or option.font)
        room = option.rect.adjusted(_SIDE, 4, -_SIDE, -4)
        flags = int(index.data(Qt.ItemDataRole.TextAlignmentRole)) | _WRAP
        painter.drawText(room, flags, str(index.data() or ""))
        painter.restore()

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the text needs at the column's width."""
        stretched = option.widget.stretches(index.column())
        width = option.widget.columnWidth(index.column()) if stretched else 10_000
        return wrapped_size(QFontMetrics(option.font), str(index.data() or ""), width)


def wrapped_size(metrics: QFontMetrics, text: str, width: int) -> QSize:
    """Return what a cell of WrappedCells needs that is `width` wide: with its words wrapped."""
    room = QRect(0, 0, max(width - 2 * _SIDE, 40), 100_000)
    need = metrics.boundingRect(room, _WRAP, text)
    return QSize(need.width() + 2 * _SIDE + 4, need.height() + 9)


class BasisTable(QTableView):
    """Shows all rows of a short table; the panel around it scrolls."""

    opened = Signal(QModelIndex)
    """A row was double-clicked, or Enter pressed on it."""

    def __init__(self, parent: QWidget | None = None, *, beside: float | None = None) -> None:
        """Give the second column `beside` of the width; None: as wide as its contents."""
        super().__init__(parent)
        self._beside = beside
        self.setItemDelegate(WrappedCells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.horizontalHeader().setHighlightSections(False)
        self.activated.connect(self.opened)

    def stretches(self, column: int) -> bool:
        """Whether a column's width is given, and its words wrap within it."""
        return column == 0 or self._beside is not None

    def show_model(self, model: QAbstractItemModel) -> None:
        """Follow `model`: rows that come or go change the height."""
        self.setModel(model)
        head, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        head.setSectionResizeMode(0, mode.Stretch)
        head.setSectionResizeMode(1, mode.ResizeToContents if self._beside is None else mode.Fixed)
        head.sectionResized.connect(self._refit, Qt.ConnectionType.QueuedConnection)
        model.modelReset.connect(self.fit)
        model.headerDataChanged.connect(self.fit)

    def fit(self) -> None:
        """Take the height all rows need at the present width."""
        if self.model() is None:
            return
        if self._beside is not None:
            self.horizontalHeader().resizeSection(1, int(self.viewport().width() * self._beside))
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self.sizeHintForRow(row))
        self.setFixedHeight(self._height())

    def _refit(self, column: int, before: int, now: int) -> None:
        """Wrap anew when the first column takes the room of one that was hidden.

        Queued: while the head tells it, the column still has its former width.
        """
        if column == 0 and before != now:
            self.fit()

    def _height(self) -> int:
        return self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around."""
        event.ignore()
