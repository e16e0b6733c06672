"""Draws a report's strings and drawings on a bare reportlab canvas: what it is timed against.

Usage: bare_report.py PAGES.json FONT_FOLDER OUT.pdf, where PAGES.json is a list of pages, each with
`lines`, lists of [font, size, x, y, text], and `drawings`, lists of [x, y, width, height, shapes];
a shape is [name of a class of reportlab.graphics.shapes, its arguments, its properties].
"""

import json
import sys
from pathlib import Path

from reportlab.graphics import renderPDF, shapes
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

COLOURS = ("fillColor", "strokeColor")


def shape(name: str, arguments: list[object], properties: dict[str, object]) -> shapes.Shape:
    for key in COLOURS:
        if properties.get(key) is not None:
            properties[key] = Color(*properties[key])
    if name == "Path":
        points, operators = arguments
        return shapes.Path(points=points, operators=operators, **properties)
    return getattr(shapes, name)(*arguments, **properties)


def main() -> None:
    read, fonts, out = map(Path, sys.argv[1:])
    pages = json.loads(read.read_text(encoding="utf-8"))
    for name in ("NotoSansSC-Regular", "NotoSansSC-Bold"):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
    canvas = Canvas(str(out), pagesize=(595.276, 841.89), invariant=1, pageCompression=1)
    for page in pages:
        for font, size, x, y, text in page["lines"]:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        for x, y, width, height, found in page["drawings"]:
            drawing = shapes.Drawing(width, height)
            for one in found:
                drawing.add(shape(*one))
            renderPDF.draw(drawing, canvas, x, y)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    main()
