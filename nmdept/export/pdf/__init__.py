"""The PDF writer: a document tree set in lines, rows and pages on a bare reportlab canvas.

No markup is parsed anywhere: texts reach the page as they were typed. `reportlab.platypus` and its
`Paragraph` are not used; `lines` is the one place where a text becomes lines.
"""

from collections.abc import Callable

from nmdept.export.document import Document


def write_pdf(document: Document, *, on_page: Callable[[int, int], None] | None = None) -> bytes:
    """Return `document` as a PDF, as `writer.write_pdf` does.

    The canvas is imported when a page is asked for: a drawing in the window needs only `lines`.
    """
    from nmdept.export.pdf import writer

    return writer.write_pdf(document, on_page=on_page)
