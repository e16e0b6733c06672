"""A picture as a reportlab drawing: the one drawing that pages, SVG and PNG are made from."""

from collections.abc import Iterator
from typing import Any

from reportlab.graphics import shapes
from reportlab.lib.colors import Color

from nmdept.export.pdf import style
from nmdept.export.pdf.fonts import face
from nmdept.export.pdf.lines import runs
from nmdept.export.picture import Box, Dot, Fill, Label, Picture, Stroke, Tone

_TONES = {
    Tone.INK: Color(*style.INK),
    Tone.MID: Color(0.42, 0.53, 0.60),
    Tone.LIGHT: Color(0.80, 0.82, 0.84),
}
_OUTLINE = 0.5
_HATCH_GAP = 2.6
_HATCH_WIDTH = 0.55
_WHITE = Color(1, 1, 1)


def drawing_of(picture: Picture) -> Any:  # noqa: ANN401  # reportlab ships no types
    """Return `picture` as a reportlab drawing."""
    drawing = shapes.Drawing(picture.width, picture.height)
    # The first state of a drawing names a face even if it has no text: reportlab's own, which no
    # file embeds, unless the drawing has one.
    face(style.Weight.REGULAR)
    drawing.initialFontName = style.Weight.REGULAR.value
    for shape in picture.shapes:
        for drawn in _drawn(shape):
            drawing.add(drawn)
    return drawing


def _drawn(shape: object) -> Iterator[Any]:
    match shape:
        case Label():
            yield from _label(shape)
        case Stroke():
            yield _stroke(shape.points, shape.width, shape.tone)
        case Box():
            yield from _box(shape)
        case Dot():
            yield shapes.Circle(
                shape.x,
                shape.y,
                shape.radius,
                fillColor=_TONES[Tone.INK] if shape.filled else _WHITE,
                strokeColor=_TONES[Tone.INK],
                strokeWidth=_OUTLINE,
            )


def _label(label: Label) -> Iterator[Any]:
    weight = style.Weight.BOLD if label.bold else style.Weight.REGULAR
    for run in runs(label.text, weight)[0]:
        raised = style.RAISED_BY * label.size if run.raised else 0
        yield shapes.String(
            label.x + run.at * label.size,
            label.y + raised,
            run.text,
            fontName=weight.value,
            fontSize=label.size * (style.RAISED_SIZE if run.raised else 1),
            fillColor=_TONES[label.tone],
        )


def _stroke(points: tuple[tuple[float, float], ...], width: float, tone: Tone) -> Any:  # noqa: ANN401
    if len(points) == 2:
        return shapes.Line(*points[0], *points[1], strokeColor=_TONES[tone], strokeWidth=width)
    flat = [number for point in points for number in point]
    return shapes.PolyLine(flat, strokeColor=_TONES[tone], strokeWidth=width)


def _box(box: Box) -> Iterator[Any]:
    solid = box.fill is Fill.SOLID
    yield shapes.Rect(
        box.x,
        box.y,
        box.width,
        box.height,
        fillColor=_TONES[box.tone] if solid else None,
        strokeColor=None if solid else _TONES[Tone.INK],
        strokeWidth=_OUTLINE,
    )
    if box.fill is Fill.HATCH:
        yield _hatch(box)


def _hatch(box: Box) -> Any:  # noqa: ANN401
    """Return lines from lower right to upper left, cut at the box's edges."""
    path = shapes.Path(strokeColor=_TONES[Tone.INK], strokeWidth=_HATCH_WIDTH, fillColor=None)
    at = _HATCH_GAP
    while at < box.width + box.height:
        path.moveTo(box.x + max(at - box.height, 0), box.y + min(at, box.height))
        path.lineTo(box.x + min(at, box.width), box.y + max(at - box.width, 0))
        at += _HATCH_GAP
    return path
