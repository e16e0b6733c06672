"""Lying bars: shares beside the country's, and ages to both sides of a middle."""

from nmdept.export.charts.scale import scale
from nmdept.export.charts.sketch import SMALL, USUAL, Sketch, broken, wide, worded
from nmdept.export.picture import Fill, Picture
from nmdept.export.wording import NOT_OFFERED_SIGN
from nmdept.language import Language
from nmdept.report.numbers import written
from nmdept.report.values import Chart, Mark

_HEAD = 18.0
_BAR, _GAP = 6.4, 1.4
_BETWEEN = 6.0
_TERMS = 0.34
"""Of the width, at most, for what stands before the bars."""
_BAND = 11.0


def draw_shares(chart: Chart, language: Language, width: float) -> Picture:
    """Draw for each category a bar for the own share and, hatched, one for the country's."""
    terms = [broken(worded(place, language), USUAL, width * _TERMS) for place in chart.places]
    bars = len(chart.series) * (_BAR + _GAP)
    heights = [max(bars, len(lines) * (USUAL + 1.5)) + _BETWEEN for lines in terms]
    title = broken(worded(chart.title, language), 8.5, width * 0.9)
    source = _source(chart, language, width)
    foot = len(source) * (SMALL + 1.6)
    height = _HEAD + (len(title) - 1) * 10 + sum(heights) + foot
    sketch = Sketch(width=width, height=height, language=language)
    y = sketch.head(worded(chart.title, language), worded(chart.unit, language)) - 2
    left = max(wide(line, USUAL) for lines in terms for line in lines) + 6
    named = max(wide(worded(one.name, language), SMALL) for one in chart.series)
    room = width - left - wide("100.0%", SMALL) - named - 14
    highest = max(point.value or 0 for one in chart.series for point in one.points)
    axis = scale(max(highest, 1), room, whole=False)
    for index, lines in enumerate(terms):
        top = y - sum(heights[:index])
        _term(sketch, lines, top)
        sketch.line((left, top + 1), (left, top - bars - 1))
        _pair(sketch, chart, index, (left, top, axis.length / axis.top))
    for number, line in enumerate(source, start=1):
        sketch.left(0, foot - number * (SMALL + 1.6) + 2, line, SMALL)
    return sketch.picture()


def _source(chart: Chart, language: Language, width: float) -> tuple[str, ...]:
    """Return where the figures beside the own come from, in lines below the bars."""
    return () if chart.source is None else broken(worded(chart.source, language), SMALL, width)


def _term(sketch: Sketch, lines: tuple[str, ...], top: float) -> None:
    for number, line in enumerate(lines):
        sketch.left(0, top - (number + 1) * (USUAL + 1.5) + 2, line, USUAL)


def _pair(sketch: Sketch, chart: Chart, index: int, place: tuple[float, float, float]) -> None:
    left, top, per_unit = place
    for number, one in enumerate(chart.series):
        point = one.points[index]
        y = top - (number + 1) * (_BAR + _GAP) + _GAP
        if point.value is None:
            if point.mark is Mark.NOT_OFFERED:
                sketch.left(left + 3, y + 0.8, NOT_OFFERED_SIGN, SMALL)
            continue
        extent = point.value * per_unit
        fill = Fill.HATCH if number else Fill.SOLID
        sketch.box(left, y, extent, _BAR, fill=fill)
        said = written(point.value, chart.style)
        name = worded(one.name, sketch.language)
        shown = f"{said}  {name}" if index == _first_with(chart, number) else said
        sketch.left(left + extent + 3, y + 0.8, shown, SMALL)
        says = f"{worded(chart.places[index], sketch.language)} · {name}: {said}"
        reach = sketch.width - left
        sketch.spot(left, y, reach, _BAR, says=says, refs=point.refs)


def _first_with(chart: Chart, number: int) -> int:
    """Return the first place where a series has a bar: its name stands there."""
    values = [point.value for point in chart.series[number].points]
    return next((index for index, value in enumerate(values) if value is not None), -1)


def draw_pyramid(chart: Chart, language: Language, width: float) -> Picture:
    """Draw the first series to the left, hatched, the second to the right; the oldest on top."""
    height = _HEAD + 14 + _BAND * len(chart.places)
    sketch = Sketch(width=width, height=height, language=language)
    y = sketch.head(worded(chart.title, language), worded(chart.unit, language)) - 10
    middle = max(wide(worded(place, language), USUAL) for place in chart.places) + 12
    room = min((width - middle) / 2 - 24, 170.0)
    axis = scale(_highest(chart), room, whole=True)
    centre = width / 2
    for number, one in enumerate(chart.series):
        total = sum(int(point.value or 0) for point in one.points)
        said = f"{worded(one.name, language)} {total:,}"
        x = centre + (middle / 2 + 3) * (1 if number else -1)
        (sketch.left if number else sketch.right)(x, y + 1.5, said, USUAL)
    for index, place in enumerate(reversed(chart.places)):
        low = y - _BAND * (index + 1) + 2
        sketch.centre(centre, low + 1.2, worded(place, language), USUAL)
        at = len(chart.places) - 1 - index
        for number in range(len(chart.series)):
            _side(sketch, chart, (number, at), (centre, middle / 2, low, axis.length / axis.top))
    return sketch.picture()


def _side(
    sketch: Sketch,
    chart: Chart,
    which: tuple[int, int],
    place: tuple[float, float, float, float],
) -> None:
    number, index = which
    centre, half, low, per_unit = place
    point = chart.series[number].points[index]
    value = point.value or 0
    if not value:
        return
    extent, tall = value * per_unit, _BAND - 3
    left = centre + half if number else centre - half - extent
    sketch.box(left, low, extent, tall, fill=Fill.SOLID if number else Fill.HATCH)
    said = written(value, chart.style)
    if number:
        sketch.left(left + extent + 3, low + 1.2, said, SMALL)
    else:
        sketch.right(left - 3, low + 1.2, said, SMALL)
    name = worded(chart.series[number].name, sketch.language)
    says = f"{name} · {worded(chart.places[index], sketch.language)}: {said}"
    sketch.spot(left, low, extent, tall, says=says, refs=point.refs)


def _highest(chart: Chart) -> float:
    return max(float(point.value or 0) for one in chart.series for point in one.points)
