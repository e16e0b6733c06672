"""Marks and rules onto one page of the canvas, each change of font or tone written once."""

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.pdfgen.textobject import PDFTextObject

from nmdept.export.pdf import style
from nmdept.export.pdf.lines import Run, runs
from nmdept.export.pdf.pieces import Drawn, Mark, Rule


class _PageText(PDFTextObject):  # type: ignore[misc]  # reportlab ships no types
    """The text of a page: stretches at places, and spans that say how they are to be read."""

    def put(self, text: str, x: float, y: float) -> None:
        """Write `text` at (x, y) without reportlab's own measuring of it."""
        self._code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm {self._formatText(text)}")

    def open_span(self, text: str) -> None:
        """Begin a span that reads as `text`.

        A raised mass number is extracted as a line of its own unless the page says that it belongs
        to what follows (ISO 32000-1, 14.9.4: replacement text).
        """
        written = text.encode("utf-16-be").hex().upper()
        self._code.append(f"/Span <</ActualText <FEFF{written}>>> BDC")

    def close_span(self) -> None:
        """End the span."""
        self._code.append("EMC")


class Pen:
    """Draws on the canvas's present page; `close` puts the text on it."""

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401  # reportlab ships no types
        self._canvas = canvas
        self._text = _PageText(canvas)
        self._tone: style.Tone | None = None
        self._font: tuple[str, float] | None = None
        self._thickness = 0.0

    def write(self, marks: Sequence[Mark], top: float) -> None:
        """Draw `marks`, measured downwards from `top`."""
        for mark in marks:
            look = mark.style
            if look.tone != self._tone:
                self._text.setFillColor(look.tone)
                self._tone = look.tone
            stretches = runs(mark.text, look.weight)[0]
            spans = any(run.raised for run in stretches)
            if spans:
                self._text.open_span(mark.text)
            for run in stretches:
                self._write_run(run, look, style.SIDE + mark.x, top - mark.y)
            if spans:
                self._text.close_span()

    def _write_run(self, run: Run, look: style.Style, left: float, baseline: float) -> None:
        size, rise = look.size, 0.0
        if run.raised:
            size, rise = look.size * style.RAISED_SIZE, look.size * style.RAISED_BY
        if (look.weight, size) != self._font:
            self._text.setFont(look.weight.value, size)
            self._font = (look.weight, size)
        self._text.put(run.text, left + run.at * look.size, baseline + rise)

    def rule(self, rules: Iterable[Rule], top: float) -> None:
        """Draw `rules`, measured downwards from `top`."""
        for rule in rules:
            if rule.thickness != self._thickness:
                heavy = rule.thickness >= style.HEAVY
                self._canvas.setLineWidth(rule.thickness)
                self._canvas.setStrokeColor(style.HEAVY_TONE if heavy else style.HAIR_TONE)
                self._thickness = rule.thickness
            self._canvas.line(
                style.SIDE + rule.x, top - rule.y, style.SIDE + rule.x2, top - rule.y2
            )

    def picture(self, drawn: Sequence[Drawn], top: float) -> None:
        """Draw pictures, measured downwards from `top`."""
        if not drawn:
            return
        from reportlab.graphics import renderPDF  # costs more than a page: only who draws pays

        from nmdept.export.pdf.drawing import drawing_of

        for one in drawn:
            low = top - one.y - one.picture.height
            renderPDF.draw(drawing_of(one.picture), self._canvas, style.SIDE + one.x, low)

    def close(self) -> None:
        """Put the text on the page."""
        self._canvas.drawText(self._text)
