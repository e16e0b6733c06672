"""The PDF writer: a document tree set in lines, rows and pages on a bare reportlab canvas.

No markup is parsed anywhere: texts reach the page as they were typed. `reportlab.platypus` and its
`Paragraph` are not used; `lines` is the one place where a text becomes lines.
"""

from nmdept.export.pdf.writer import write_pdf

__all__ = ["write_pdf"]
