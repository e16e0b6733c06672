"""A table inside a scrolling panel: as high as its rows, no scroll bar of its own."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)


class BasisTable(QTableView):
    """Shows all rows of a short table; the panel around it scrolls."""

    opened = Signal(QModelIndex)
    """A row was double-clicked, or Enter pressed on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a model."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.activated.connect(self.opened)

    def set_beside(self, share: float | None) -> None:
        """Give the second column `share` of the width; None: as wide as its contents."""
        self._share = share

    _share: float | None = None

    def show_model(self, model: QAbstractItemModel) -> None:
        """Follow `model`: rows that come or go change the height."""
        self.setModel(model)
        head = self.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        second = QHeaderView.ResizeMode.ResizeToContents
        head.setSectionResizeMode(
            1, second if self._share is None else QHeaderView.ResizeMode.Fixed
        )
        model.modelReset.connect(self.fit)
        model.headerDataChanged.connect(self.fit)

    def fit(self) -> None:
        """Take the height all rows need at the present width."""
        if self._share is not None and self.model() is not None:
            self.horizontalHeader().resizeSection(1, int(self.viewport().width() * self._share))
        self.resizeRowsToContents()
        self.setFixedHeight(self._height())

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
