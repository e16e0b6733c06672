"""Draws lines given as JSON on a bare reportlab canvas: what a document is timed against.

Usage: bare_canvas.py LINES.json FONT_FOLDER OUT.pdf, where LINES.json is a list of pages, each a
list of [font, size, x, y, text].
"""

import json
import sys
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


def main() -> None:
    lines, fonts, out = map(Path, sys.argv[1:])
    pages = json.loads(lines.read_text(encoding="utf-8"))
    for name in sorted({line[0] for page in pages for line in page}):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
    canvas = Canvas(str(out), pagesize=(595.276, 841.89), invariant=1, pageCompression=1)
    for page in pages:
        for font, size, x, y, text in page:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
