"""Drawn pages, asked for one at a time in the background and kept while they are few."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from nmdept.progress import Progress
from ui.tasks import Task, TaskRunner
from ui.widgets.pdf_view_document import PageImage, PdfDocument


class PageDrawing(QObject):
    """The pages of one document at one scale: the newest wish first, none drawn twice.

    Only one page is under way at a time: while somebody scrolls past fifty pages, those he has left
    are not waited for.
    """

    drawn = Signal(int)
    """A page is there."""

    def __init__(self, tasks: TaskRunner, *, keep: int, parent: QObject | None = None) -> None:
        """Draw through `tasks`, keeping the `keep` pages used last."""
        super().__init__(parent)
        self._tasks = tasks
        self._keep = keep
        self._document: PdfDocument | None = None
        self._scale = 1.0
        self._ratio = 1.0
        self._pages: OrderedDict[int, tuple[float, QPixmap]] = OrderedDict()
        self._wanted: tuple[int, ...] = ()
        self._task: Task | None = None

    def show(self, document: PdfDocument | None) -> None:
        """Draw pages of `document` from now on."""
        self._document = document
        self._pages.clear()
        self._wanted = ()

    def set_scale(self, scale: float, ratio: float) -> None:
        """Draw at `scale` screen pixels a point; `ratio` is the screen's device pixel ratio."""
        self._scale, self._ratio = scale * ratio, ratio

    def pixmap(self, page: int) -> QPixmap | None:
        """Return `page` as drawn last, perhaps at another scale; None when it is not there."""
        if page not in self._pages:
            return None
        self._pages.move_to_end(page)
        return self._pages[page][1]

    def want(self, pages: Sequence[int]) -> None:
        """Have `pages` drawn, the first one first; earlier wishes are forgotten."""
        self._wanted = tuple(pages)
        self._next()

    def _next(self) -> None:
        missing = [page for page in self._wanted if not self._is_sharp(page)]
        if self._document is None or self._task is not None or not missing:
            return
        draw = partial(_draw, self._document, missing[0], self._scale)
        self._task = self._tasks.aside(draw, then=self._take)
        self._task.ended.connect(self._go_on)

    def _is_sharp(self, page: int) -> bool:
        return page in self._pages and self._pages[page][0] == self._scale

    def _take(self, result: tuple[PdfDocument, PageImage]) -> None:
        document, page = result
        if document is not self._document:
            return
        pixmap = QPixmap.fromImage(page.image)
        pixmap.setDevicePixelRatio(self._ratio)
        self._pages[page.page] = (page.scale, pixmap)
        self._pages.move_to_end(page.page)
        while len(self._pages) > max(self._keep, len(self._wanted)):
            self._pages.popitem(last=False)
        self.drawn.emit(page.page)

    def _go_on(self) -> None:
        self._task = None
        self._next()


def _draw(
    document: PdfDocument, page: int, scale: float, _progress: Progress
) -> tuple[PdfDocument, PageImage]:
    return document, document.draw(page, scale)
