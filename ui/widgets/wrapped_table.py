"""A table that is read: one row chosen at a time, rows as high as their words, Enter asks."""

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.theme import ROW_HEIGHT


class WrappedTable(QTableView):
    """Wraps its words, and takes row heights anew when they or the room change."""

    asked = Signal()
    """Enter on a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a model."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit_rows)

    def follow(self, model: QAbstractItemModel) -> None:
        """Show `model`, and take row heights anew whenever it changes."""
        self.setModel(model)
        for signal in (model.modelReset, model.rowsInserted, model.dataChanged, model.rowsRemoved):
            signal.connect(self.fit)

    def fit(self) -> None:
        """Take row heights anew, once for all that is happening now."""
        self._fitting.start()

    def fit_rows(self) -> None:
        """Give every row its height; not `resizeRowsToContents`, which counts the hidden head."""
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self.height_of(row))

    def height_of(self, row: int) -> int:
        """Return how high a row has to be."""
        return self.sizeHintForRow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew when the room changes."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
            return
        super().keyPressEvent(event)
