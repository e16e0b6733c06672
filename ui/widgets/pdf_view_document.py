"""A PDF as the screen needs it: page sizes and pages as images, by pypdfium2.

PDFium may be used by one thread at a time in the whole process, whatever the document: every call
waits for one lock. pypdfium2 is imported when the first document is opened, not with the window.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

from nmdept.errors import DataProblemError
from nmdept.progress import CancelledError

_PDFIUM = Lock()


@dataclass(frozen=True)
class PageSize:
    """A page's width and height in points (1/72 inch)."""

    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class PageImage:
    """A page drawn at `scale` pixels a point."""

    page: int
    scale: float
    image: QImage


class PdfDocument:
    """An open PDF; any thread may ask it, one at a time is answered."""

    def __init__(self, content: bytes) -> None:
        """Open `content`; DataProblemError when it is not a PDF."""
        import pypdfium2  # type: ignore[import-untyped]

        with _PDFIUM:
            try:
                self._document: Any = pypdfium2.PdfDocument(content)
            except pypdfium2.PdfiumError as error:
                raise DataProblemError("preparing.not_a_pdf") from error
            self.sizes = tuple(
                PageSize(*self._document.get_page_size(page)) for page in range(len(self._document))
            )

    def draw(self, page: int, scale: float) -> PageImage:
        """Draw `page` (from 0); CancelledError when the document was closed meanwhile."""
        with _PDFIUM:
            if self._document is None:
                raise CancelledError
            opened = self._document[page]
            try:
                bitmap = opened.render(scale=scale)
                image = _image(bitmap)
                bitmap.close()
            finally:
                opened.close()
        return PageImage(page=page, scale=scale, image=image)

    def close(self) -> None:
        """Free what PDFium holds; drawing asked for later is cancelled."""
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None


def _image(bitmap: Any) -> QImage:
    """Return a copy of the bitmap that owns its bytes."""
    return QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_BGR888,
    ).copy()
