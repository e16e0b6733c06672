"""A line of a few years, small enough for a table's cell; it stands on zero."""

from nmdept.export.charts.sketch import Sketch
from nmdept.export.picture import Picture, Tone
from nmdept.language import Language
from nmdept.report.values import Chart

_HEIGHT = 17.0
_LOW, _ROOM = 1.5, 13.0
_EDGE = 3.0


def draw_spark(chart: Chart, language: Language, width: float) -> Picture:
    """Draw the years' line above its zero, broken where a year is missing, the last one marked."""
    sketch = Sketch(width=width, height=_HEIGHT, language=language)
    points = chart.series[0].points
    highest = max(float(point.value or 0) for point in points) or 1.0
    step = (width - 2 * _EDGE) / max(len(points) - 1, 1)
    sketch.line((_EDGE, _LOW), (width - _EDGE, _LOW), tone=Tone.LIGHT)
    stretch: list[tuple[float, float]] = []
    places: list[tuple[float, float]] = []
    for index, point in enumerate(points):
        if point.value is None:
            _join(sketch, stretch)
            stretch = []
            continue
        place = (_EDGE + step * index, _LOW + _ROOM * float(point.value) / highest)
        stretch.append(place)
        places.append(place)
    _join(sketch, stretch)
    if places and points[-1].value is not None:
        sketch.dot(*places[-1], radius=1.5)
    return sketch.picture()


def _join(sketch: Sketch, stretch: list[tuple[float, float]]) -> None:
    if len(stretch) > 1:
        sketch.line(*stretch, width=0.9)
    elif stretch:
        sketch.dot(*stretch[0], radius=0.8)
