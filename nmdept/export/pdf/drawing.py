"""A picture as a reportlab drawing: the one drawing that pages, SVG and PNG are made from."""

from collections.abc import Iterator
from typing import Any

from reportlab.graphics import shapes
from reportlab.lib.colors import Color

from nmdept.export.pdf.fonts import face
from nmdept.export.pdf.shapes import HATCH_WIDTH, OUTLINE, TONES, WHITE, hatches, written
from nmdept.export.pdf.style import Weight
from nmdept.export.picture import Box, Dot, Fill, Label, Picture, Stroke, Tone

_COLOURS = {tone: Color(*parts) for tone, parts in TONES.items()}


def drawing_of(picture: Picture) -> Any:  # noqa: ANN401  # reportlab ships no types
    """Return `picture` as a reportlab drawing."""
    drawing = shapes.Drawing(picture.width, picture.height)
    # The first state of a drawing names a face even if it has no text: reportlab's own, which no
    # file embeds, unless the drawing has one.
    face(Weight.REGULAR)
    drawing.initialFontName = Weight.REGULAR.value
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
                fillColor=_COLOURS[Tone.INK] if shape.filled else Color(*WHITE),
                strokeColor=_COLOURS[Tone.INK],
                strokeWidth=OUTLINE,
            )


def _label(label: Label) -> Iterator[Any]:
    for run in written(label):
        yield shapes.String(
            run.x,
            run.y,
            run.text,
            fontName=run.weight.value,
            fontSize=run.size,
            fillColor=_COLOURS[label.tone],
        )


def _stroke(points: tuple[tuple[float, float], ...], width: float, tone: Tone) -> Any:  # noqa: ANN401
    if len(points) == 2:
        return shapes.Line(*points[0], *points[1], strokeColor=_COLOURS[tone], strokeWidth=width)
    flat = [number for point in points for number in point]
    return shapes.PolyLine(flat, strokeColor=_COLOURS[tone], strokeWidth=width)


def _box(box: Box) -> Iterator[Any]:
    solid = box.fill is Fill.SOLID
    yield shapes.Rect(
        box.x,
        box.y,
        box.width,
        box.height,
        fillColor=_COLOURS[box.tone] if solid else None,
        strokeColor=None if solid else _COLOURS[Tone.INK],
        strokeWidth=OUTLINE,
    )
    if box.fill is Fill.HATCH:
        yield _hatch(box)


def _hatch(box: Box) -> Any:  # noqa: ANN401
    path = shapes.Path(strokeColor=_COLOURS[Tone.INK], strokeWidth=HATCH_WIDTH, fillColor=None)
    for first, last in hatches(box):
        path.moveTo(*first)
        path.lineTo(*last)
    return path
