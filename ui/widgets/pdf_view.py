"""Pages of a PDF below each other, sharp at every zoom, drawn in the background."""

from enum import Enum
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.tasks import TaskRunner
from ui.widgets.pdf_view_document import PdfDocument
from ui.widgets.pdf_view_drawing import PageDrawing

_GAP = 12
"""Pixels between two pages and around them."""
_POINT = 96 / 72
"""Screen pixels a point at 100 %."""
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)


class Fit(Enum):
    """How the zoom follows the window."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PdfView(QAbstractScrollArea):
    """A scrolling view of a whole document; it does not own the document."""

    page_turned = Signal(int)
    """The page under the upper edge is another one (from 0)."""
    zoomed = Signal(float)
    """The zoom is another one; 1.0 is 100 %."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        """Begin without a document; `tasks` draws the pages."""
        super().__init__(parent)
        self._document: PdfDocument | None = None
        self._drawing = PageDrawing(tasks, keep=8, parent=self)
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._page = 0
        self._rects: tuple[QRect, ...] = ()
        self._extent = QSize()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._drawing.drawn.connect(self._page_drawn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_document(self, document: PdfDocument | None) -> None:
        """Show `document` from its first page, or nothing."""
        self._document = document
        self._drawing.show(document)
        self._page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.page_turned.emit(0)

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return 0 if self._document is None else len(self._document.sizes)

    @property
    def page(self) -> int:
        """The page under the upper edge, from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """The zoom; 1.0 is 100 %."""
        return self._zoom

    def go_to(self, page: int) -> None:
        """Bring `page` (from 0) to the upper edge; pages beyond the ends are the last ones."""
        if not self._rects:
            return
        page = max(0, min(page, len(self._rects) - 1))
        self.verticalScrollBar().setValue(self._rects[page].top() - _GAP)

    def next_page(self) -> None:
        """Turn to the next page."""
        self.go_to(self._page + 1)

    def previous_page(self) -> None:
        """Turn to the previous page."""
        self.go_to(self._page - 1)

    def fit_width(self) -> None:
        """Make a page as wide as the view, also when the view changes."""
        self._set_fit(Fit.WIDTH)

    def fit_page(self) -> None:
        """Show a whole page at a time."""
        self._set_fit(Fit.PAGE)

    def set_zoom(self, zoom: float) -> None:
        """Zoom to `zoom`; 1.0 is 100 %."""
        self._zoom = max(_STEPS[0], min(zoom, _STEPS[-1]))
        self._set_fit(Fit.FREE)
        self.zoomed.emit(self._zoom)

    def zoom_in(self) -> None:
        """Zoom to the next larger step."""
        self.set_zoom(next((step for step in _STEPS if step > self._zoom + 0.001), _STEPS[-1]))

    def zoom_out(self) -> None:
        """Zoom to the next smaller step."""
        smaller = [step for step in _STEPS if step < self._zoom - 0.001]
        self.set_zoom(smaller[-1] if smaller else _STEPS[0])

    def _set_fit(self, fit: Fit) -> None:
        page, before = self._page, self._rects
        within = self._within(before, page)
        self._fit = fit
        self._lay_out()
        if self._rects:
            rect = self._rects[page]
            self.verticalScrollBar().setValue(round(rect.top() + within * rect.height()) - _GAP)

    def _within(self, rects: tuple[QRect, ...], page: int) -> float:
        if not rects or not rects[page].height():
            return 0.0
        top = self.verticalScrollBar().value() + _GAP
        return max(0.0, (top - rects[page].top()) / rects[page].height())

    def _lay_out(self) -> None:
        sizes = () if self._document is None else self._document.sizes
        before, self._zoom = self._zoom, self._fitting_zoom()
        scale = self._zoom * _POINT
        self._drawing.set_scale(scale, self.devicePixelRatioF())
        pages = [QSize(round(size.width * scale), round(size.height * scale)) for size in sizes]
        widest = max((page.width() for page in pages), default=0)
        width = max(widest + 2 * _GAP, self.viewport().width())
        tops = accumulate((page.height() + _GAP for page in pages), initial=_GAP)
        self._rects = tuple(
            QRect(QPoint((width - page.width()) // 2, top), page)
            for page, top in zip(pages, tops, strict=False)
        )
        height = self._rects[-1].bottom() + 1 + _GAP if self._rects else 0
        self._extent = QSize(width, height)
        self._set_bars()
        self._scrolled()
        if before != self._zoom:
            self.zoomed.emit(self._zoom)

    def _fitting_zoom(self) -> float:
        if self._document is None or self._fit is Fit.FREE:
            return self._zoom
        view = self.viewport().size()
        sizes = self._document.sizes
        wide = (view.width() - 2 * _GAP) / (max(size.width for size in sizes) * _POINT)
        high = (view.height() - 2 * _GAP) / (max(size.height for size in sizes) * _POINT)
        fitting = wide if self._fit is Fit.WIDTH else min(wide, high)
        return max(_STEPS[0], min(fitting, _STEPS[-1]))

    def _set_bars(self) -> None:
        view = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, self._extent.height() - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(60)
        across.setRange(0, max(0, self._extent.width() - view.width()))
        across.setPageStep(view.width())

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        seen = QRect(0, top, self._extent.width(), self.viewport().height())
        return [page for page, rect in enumerate(self._rects) if rect.intersects(seen)]

    def _scrolled(self) -> None:
        visible = self._visible()
        after = [visible[-1] + 1] if visible and visible[-1] + 1 < len(self._rects) else []
        self._drawing.want([*visible, *after])
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = next((p for p in visible if self._rects[p].bottom() >= middle), self._page)
        if page != self._page:
            self._page = page
            self.page_turned.emit(page)
        self.viewport().update()

    def _page_drawn(self, _page: int) -> None:
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is drawn; a page still under way is white paper."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().mid().color())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page in self._visible():
            rect = self._rects[page].translated(-offset)
            pixmap = self._drawing.pixmap(page)
            if pixmap is None:
                painter.fillRect(rect, QColor(Qt.GlobalColor.white))
            else:
                painter.drawPixmap(rect, pixmap)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window when the zoom does."""
        super().resizeEvent(event)
        page, within = self._page, self._within(self._rects, self._page)
        self._lay_out()
        if self._rects and page < len(self._rects):
            rect = self._rects[page]
            self.verticalScrollBar().setValue(round(rect.top() + within * rect.height()) - _GAP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            else:
                self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends; the rest scrolls as usual."""
        if event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.page_count - 1)
        elif event.key() == Qt.Key.Key_Space:
            self.next_page()
        else:
            super().keyPressEvent(event)
