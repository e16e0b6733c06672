"""Printing a PDF page by page: drawn in the background, put on paper by the system's printer."""

from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from nmdept.progress import Progress
from ui.tasks import TaskRunner
from ui.widgets.pdf_view_document import PageImage, PdfDocument

_DPI = 200


class PrintJob(QObject):
    """Prints the pages the user's dialog asked for; one page in memory at a time."""

    ended = Signal(int)
    """How many pages went to the printer."""

    def __init__(
        self, tasks: TaskRunner, document: PdfDocument, printer: QPrinter, parent: QObject
    ) -> None:
        """Print `document` on `printer`, whose dialog was accepted."""
        super().__init__(parent)
        self._tasks = tasks
        self._document = document
        self._printer = printer
        self._painter = QPainter()
        first, last = printer.fromPage() or 1, printer.toPage() or len(document.sizes)
        self._pages = list(range(first - 1, min(last, len(document.sizes))))
        self._done = 0

    def start(self) -> None:
        """Draw the first page; the rest follows."""
        self._next()

    def _next(self) -> None:
        if self._done == len(self._pages):
            self._finish()
            return
        page = self._pages[self._done]
        task = self._tasks.aside(partial(_draw, self._document, page), then=self._put)
        task.cancelled.connect(self._finish)

    def _put(self, page: PageImage) -> None:
        if not self._painter.isActive():
            self._painter.begin(self._printer)
        elif not self._printer.newPage():
            self._finish()
            return
        paper = self._printer.pageLayout().paintRectPixels(self._printer.resolution())
        size = page.image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRectF(0, 0, size.width(), size.height()), page.image)
        self._done += 1
        self._next()

    def _finish(self) -> None:
        self._painter.end()
        self.ended.emit(self._done)


def _draw(document: PdfDocument, page: int, _progress: Progress) -> PageImage:
    return document.draw(page, _DPI / 72)
