"""The list of a document's pages with small pictures, drawn when they come into sight."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QPixmap

from ui.tasks import TaskRunner
from ui.widgets.pdf_view_document import PdfDocument
from ui.widgets.pdf_view_drawing import PageDrawing

Index = QModelIndex | QPersistentModelIndex

THUMBNAIL = QSize(84, 119)
"""Screen pixels of an A4 page in the list."""


class PagesModel(QAbstractListModel):
    """The pages of a document, numbered from 1, with a small picture each."""

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        """Begin without pages; `tasks` draws the pictures."""
        super().__init__(parent)
        self._document: PdfDocument | None = None
        self._count = 0
        self._drawing = PageDrawing(tasks, keep=200, parent=self)
        self._drawing.drawn.connect(self._drawn)

    def show(self, document: PdfDocument | None, ratio: float) -> None:
        """List the pages of `document` for a screen of device pixel ratio `ratio`."""
        self.beginResetModel()
        self._document = document
        self._count = 0 if document is None else len(document.sizes)
        self._drawing.show(document)
        self.endResetModel()
        if document is not None and document.sizes:
            widest = max(size.width for size in document.sizes)
            self._drawing.set_scale(THUMBNAIL.width() / widest, ratio)
            self._drawing.want(range(self._count))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Pages."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The page's number and its picture."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {number}").format(number=index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        return None

    def _picture(self, page: int) -> QIcon:
        pixmap = self._drawing.pixmap(page)
        if pixmap is None:
            pixmap = QPixmap(THUMBNAIL)
            pixmap.fill(QColor(Qt.GlobalColor.white))
        return QIcon(pixmap)

    def _drawn(self, page: int) -> None:
        at = self.index(page)
        if at.isValid():
            self.dataChanged.emit(at, at)
