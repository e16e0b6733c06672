"""A picture as SVG, of the same shapes at the same places as a page has it.

Written here: reportlab's writer takes a fifth of a second to import, which whoever opens the
summary in the window would wait for, and its clip paths make QtSvg paint a black page.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from nmdept.export.pdf.shapes import HATCH_WIDTH, OUTLINE, TONES, WHITE, Place, hatches, written
from nmdept.export.pdf.style import Weight
from nmdept.export.picture import Box, Dot, Fill, Label, Picture, Shape, Stroke, Tone

_FACES = {Weight.BOLD: "Noto Sans SC; font-weight: bold", Weight.REGULAR: "Noto Sans SC"}
"""The faces under the names a screen knows them by."""


def as_svg(picture: Picture) -> str:
    """Return `picture` as SVG text; y from the top downwards, as SVG has it."""
    width, height = _number(picture.width), _number(picture.height)
    lines = [line for shape in picture.shapes for line in _drawn(shape, picture.height)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}"'
        f' height="{height}" viewBox="0 0 {width} {height}">'
    )
    return "\n".join(['<?xml version="1.0" encoding="utf-8"?>', head, *lines, "</svg>\n"])


def _drawn(shape: Shape, height: float) -> Iterator[str]:
    match shape:
        case Label():
            yield from _label(shape, height)
        case Stroke():
            path = _path([shape.points], height)
            yield f'<path d="{path}" style="{_line(shape.tone, shape.width)}"/>'
        case Box():
            yield from _box(shape, height)
        case Dot():
            fill = _colour(TONES[Tone.INK] if shape.filled else WHITE)
            yield (
                f'<circle cx="{_number(shape.x)}" cy="{_number(height - shape.y)}"'
                f' r="{_number(shape.radius)}"'
                f' style="{_line(Tone.INK, OUTLINE, fill=fill)}"/>'
            )


def _label(label: Label, height: float) -> Iterator[str]:
    colour = _colour(TONES[label.tone])
    for run in written(label):
        yield (
            f'<text x="{_number(run.x)}" y="{_number(height - run.y)}" xml:space="preserve"'
            f' style="font-family: {_FACES[run.weight]}; font-size: {_number(run.size)}px;'
            f' fill: {colour}; stroke: none">{escape(run.text)}</text>'
        )


def _box(box: Box, height: float) -> Iterator[str]:
    solid = box.fill is Fill.SOLID
    dress = f"fill: {_colour(TONES[box.tone])}" if solid else _line(Tone.INK, OUTLINE)
    yield (
        f'<rect x="{_number(box.x)}" y="{_number(height - box.y - box.height)}"'
        f' width="{_number(box.width)}" height="{_number(box.height)}" style="{dress}"/>'
    )
    if box.fill is Fill.HATCH:
        path = _path(list(hatches(box)), height)
        yield f'<path d="{path}" style="{_line(Tone.INK, HATCH_WIDTH)}"/>'


def _path(lines: Sequence[Sequence[Place]], height: float) -> str:
    return " ".join(
        f"{'L' if place else 'M'} {_number(x)},{_number(height - y)}"
        for line in lines
        for place, (x, y) in enumerate(line)
    )


def _line(tone: Tone, width: float, *, fill: str = "none") -> str:
    return f"stroke: {_colour(TONES[tone])}; stroke-width: {_number(width)}; fill: {fill}"


def _colour(parts: tuple[float, float, float]) -> str:
    return "rgb({}%,{}%,{}%)".format(*(_number(100 * part) for part in parts))


def _number(number: float) -> str:
    return f"{round(number, 4):g}" if abs(number) < 10 else f"{round(number, 3):.7g}"
