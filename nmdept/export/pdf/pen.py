"""Marks and rules onto one page of the canvas, each change of font or tone written once."""

from collections.abc import Iterable, Sequence
from typing import Any

from nmdept.export.pdf import style
from nmdept.export.pdf.lines import runs
from nmdept.export.pdf.pieces import Mark, Rule


class Pen:
    """Draws on the canvas's present page; `close` puts the text on it."""

    def __init__(self, canvas: Any) -> None:  # noqa: ANN401  # reportlab ships no types
        self._canvas = canvas
        self._text = canvas.beginText()
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
            left, baseline = style.SIDE + mark.x, top - mark.y
            for run in runs(mark.text, look.weight)[0]:
                size = look.size * (style.RAISED_SIZE if run.raised else 1)
                rise = look.size * (style.RAISED_BY if run.raised else 0)
                self._set_font(look.weight.value, size)
                self._text.setTextOrigin(left + run.at * look.size, baseline + rise)
                self._text.textOut(run.text)

    def rule(self, rules: Iterable[Rule], top: float) -> None:
        """Draw `rules`, measured downwards from `top`."""
        for rule in rules:
            if rule.thickness != self._thickness:
                self._canvas.setLineWidth(rule.thickness)
                self._canvas.setStrokeColor(
                    style.HEAVY_TONE if rule.thickness >= style.HEAVY else style.HAIR_TONE
                )
                self._thickness = rule.thickness
            self._canvas.line(
                style.SIDE + rule.x, top - rule.y, style.SIDE + rule.x2, top - rule.y2
            )

    def close(self) -> None:
        """Put the text on the page."""
        self._canvas.drawText(self._text)

    def _set_font(self, name: str, size: float) -> None:
        if (name, size) != self._font:
            self._text.setFont(name, size)
            self._font = (name, size)
