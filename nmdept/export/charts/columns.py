"""Columns: a year's months beside another year's, and the years themselves."""

from collections.abc import Iterator
from itertools import pairwise

from nmdept.export.charts.scale import Scale, scale
from nmdept.export.charts.sketch import HEAVY, SMALL, USUAL, Sketch, wide, worded
from nmdept.export.picture import Fill, Picture, Tone
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.report.numbers import written
from nmdept.report.values import Chart, Mark, Point, Series, Style

_MONTHS_HEIGHT, _YEARS_HEIGHT = 124.0, 104.0
_FOOT = 12.0
_COLUMN = 0.62
"""Of its slot."""
_WIDEST = 30.0
"""However few columns there are."""
_MOST_LABELLED = 10
"""Years with a column and a number each; more of them make a line."""
_APART = 8.0
_TICK = 3.0
_YEAR_WIDE = 22
"""A year below a line, with the space after it."""
_HEAD = 20.0
"""Of a drawing of years: its title, and as much of a number as stands below."""
_LIFT = 2.5
"""Of a number above what it belongs to."""


def draw_months(chart: Chart, language: Language, width: float) -> Picture:
    """Draw the year's columns, the other year as a line across each."""
    sketch = Sketch(width=width, height=_MONTHS_HEIGHT, language=language)
    top = sketch.head(worded(chart.title, language), worded(chart.unit, language))
    values = [point.value for one in chart.series for point in one.points if point.value]
    axis = scale(max(values), top - _FOOT - SMALL - 2, whole=chart.style is Style.WHOLE)
    left = max(wide(_tick(chart, tick), SMALL) for tick in axis.ticks) + 5
    right = width - max(wide(worded(one.name, language), USUAL) for one in chart.series) - 12
    _grid(sketch, chart, axis, left, right)
    slot = (right - left) / len(chart.places)
    for index, place in enumerate(chart.places):
        middle = left + slot * (index + 0.5)
        sketch.centre(middle, 2, worded(place, language), USUAL)
        _month(sketch, chart, axis, index, (middle, slot))
    sketch.left(right + 3, 2, word(Message.of("report.axis_month"), language), USUAL)
    _names(sketch, chart, axis, right + 4)
    return sketch.picture()


def _month(
    sketch: Sketch, chart: Chart, axis: Scale, index: int, place: tuple[float, float]
) -> None:
    middle, slot = place
    now, *others = (one.points[index] for one in chart.series)
    half = min(slot * _COLUMN, _WIDEST) / 2
    if now.value is not None:
        sketch.box(middle - half, _FOOT, 2 * half, axis.at(now.value), fill=Fill.SOLID)
    else:
        _absent(sketch, middle, now)
    heights = [axis.at(now.value or 0)]
    for other in others:
        if other.value is not None:
            y = _FOOT + axis.at(other.value)
            reach = half + min(slot * 0.1, _WIDEST / 6)
            sketch.line((middle - reach, y), (middle + reach, y), width=HEAVY)
            heights.append(axis.at(other.value))
    if now.value is not None:
        said = _short(chart, now.value)
        if wide(said, SMALL) <= slot - 1:
            sketch.centre(middle, _FOOT + _free(heights) + _LIFT, said, SMALL)
    sketch.spot(
        middle - slot / 2,
        _FOOT,
        slot,
        axis.length,
        says=_says(sketch.language, chart, index),
        refs=now.refs,
    )


def _free(heights: list[float]) -> float:
    """Return where the column's number stands: on the column if the line leaves room for it."""
    column, highest = heights[0], max(heights)
    return column if highest - column > _LIFT + SMALL + 1 else highest


def _absent(sketch: Sketch, x: float, point: Point) -> None:
    """Mark a month without a number: hollow when not reported, a dash when not offered."""
    if point.mark is Mark.NOT_OFFERED:
        sketch.line((x - 3, _FOOT + 3.5), (x + 3, _FOOT + 3.5), width=HEAVY / 2)
    else:
        sketch.dot(x, _FOOT + 4, filled=False, radius=2)


def _names(sketch: Sketch, chart: Chart, axis: Scale, x: float) -> None:
    """Write each series' name beside its last number, pushed apart where they would touch."""
    places = [
        (_FOOT + axis.at(last) - USUAL / 3, worded(one.name, sketch.language), number)
        for number, one in enumerate(chart.series)
        if (last := _last(one)) is not None
    ]
    at = _FOOT - _APART
    for y, name, number in sorted(places):
        at = max(y, at + _APART)
        if number == 0:
            sketch.box(x, at, 4, 5, fill=Fill.SOLID)
        else:
            sketch.line((x - 0.5, at + 2.5), (x + 4.5, at + 2.5), width=HEAVY)
        sketch.left(x + 7, at, name, USUAL)


def _last(series: Series) -> float | None:
    """Return the last number of a series; None when it has none, and so no name either."""
    values = [point.value for point in series.points if point.value is not None]
    return float(values[-1]) if values else None


def draw_years(chart: Chart, language: Language, width: float) -> Picture:
    """Draw a column a year with its number; a line when there are many years."""
    sketch = Sketch(width=width, height=_YEARS_HEIGHT, language=language)
    top = sketch.head(worded(chart.title, language), worded(chart.unit, language))
    points = chart.series[0].points
    highest = float(max(point.value or 0 for point in points))
    axis = Scale(highest, highest, top - _FOOT - SMALL - 4)  # every column bears its number
    sketch.line((0, _FOOT), (width, _FOOT), tone=Tone.INK)
    slot = width / len(points)
    if len(points) <= _MOST_LABELLED:
        _year_columns(sketch, chart, axis, slot)
    else:
        _year_line(sketch, chart, axis, slot)
    for index, point in enumerate(points):
        says = _says(language, chart, index)
        sketch.spot(slot * index, _FOOT, slot, axis.length, says=says, refs=point.refs)
    return sketch.picture()


def _year_columns(sketch: Sketch, chart: Chart, axis: Scale, slot: float) -> None:
    for index, (place, point) in enumerate(zip(chart.places, chart.series[0].points, strict=True)):
        middle = slot * (index + 0.5)
        sketch.centre(middle, 2, worded(place, sketch.language), USUAL)
        if point.value is None:
            _absent(sketch, middle, Point(mark=point.mark or Mark.NOT_REPORTED))
            continue
        half = min(slot * _COLUMN, _WIDEST) / 2
        sketch.box(middle - half, _FOOT, 2 * half, axis.at(point.value), fill=Fill.SOLID)
        said = _short(chart, point.value)
        sketch.centre(middle, _FOOT + axis.at(point.value) + 2.5, said, SMALL)


def _year_line(sketch: Sketch, chart: Chart, axis: Scale, slot: float) -> None:
    """Draw a line through the years, broken where one is missing; first, last, highest in words."""
    points = chart.series[0].points
    stretch: list[tuple[float, float]] = []
    for index, point in enumerate((*points, Point())):
        if point.value is not None:
            stretch.append((slot * (index + 0.5), _FOOT + axis.at(point.value)))
            continue
        if len(stretch) > 1:
            sketch.line(*stretch, width=HEAVY)
        elif stretch:
            sketch.dot(*stretch[0], radius=1)
        stretch = []
    known = {
        index: (slot * (index + 0.5), _FOOT + axis.at(point.value))
        for index, point in enumerate(points)
        if point.value is not None
    }
    highest = max(known, key=lambda index: points[index].value or 0)
    taken: list[tuple[float, float]] = []
    for index in dict.fromkeys((max(known), min(known), highest)):
        said = _short(chart, points[index].value or 0)
        x, y = known[index]
        reach = wide(said, SMALL) / 2 + 2
        first = min(max(x - reach, 0), sketch.width - 2 * reach)
        if any(first < end and start < first + 2 * reach for start, end in taken):
            continue
        sketch.dot(x, y)
        baseline = _beside((first, first + 2 * reach), y, list(known.values()), slot)
        if baseline is not None:
            taken.append((first, first + 2 * reach))
            sketch.left(first + 2, baseline, said, SMALL)
    for index in _labelled(len(points), sketch.width):
        sketch.centre(slot * (index + 0.5), 2, worded(chart.places[index], sketch.language), SMALL)


def _beside(
    across: tuple[float, float], y: float, line: list[tuple[float, float]], slot: float
) -> float | None:
    """Return a baseline near `y` at which a number does not touch the line; None without one."""
    ways = list(_ways(across, line, slot)) or [(y, y)]
    lowest, highest = min(low for low, _ in ways), max(high for _, high in ways)
    for baseline in (y + 4, y - 5 - SMALL, highest + 4, lowest - 5 - SMALL):
        clear = all(high < baseline - 2 or low > baseline + SMALL + 1 for low, high in ways)
        if clear and _FOOT + 2 <= baseline <= _YEARS_HEIGHT - _HEAD:
            return baseline
    return None


def _ways(
    across: tuple[float, float], line: list[tuple[float, float]], slot: float
) -> Iterator[tuple[float, float]]:
    """Yield from where to where each piece of the line runs upwards over a stretch."""
    first, last = across
    for (x, y), (x2, y2) in pairwise(line):
        start, end = max(first, x), min(last, x2)
        if start <= end and x2 - x <= 1.5 * slot:
            heights = [y + (y2 - y) * (at - x) / (x2 - x) for at in (start, end)]
            yield min(heights), max(heights)


def _labelled(years: int, width: float) -> list[int]:
    """Return which years are named: first and last, and between them as many as have room."""
    every = -(-years * _YEAR_WIDE // int(width))
    between = range(years - 1 - every, every - 1, -every)
    return [0, *reversed(between), years - 1]


def _grid(sketch: Sketch, chart: Chart, axis: Scale, left: float, right: float) -> None:
    """Draw the ground line and short ticks; lines across would strike through the numbers."""
    for tick in axis.ticks:
        y = _FOOT + axis.at(tick)
        sketch.line((left, y), (left + _TICK if tick else right, y))
        sketch.right(left - 3, y - SMALL / 3, _tick(chart, tick), SMALL)


def _tick(chart: Chart, tick: float) -> str:
    return f"{tick:,.0f}" if tick == int(tick) or chart.style is Style.WHOLE else f"{tick:g}"


def _short(chart: Chart, value: float) -> str:
    """Return a number without its per cent sign: the unit stands at the head."""
    return written(value, chart.style).removesuffix("%")


def _says(language: Language, chart: Chart, index: int) -> str:
    said = [
        f"{worded(one.name, language)}: {written(point.value, chart.style)}"
        for one in chart.series
        if (point := one.points[index]).value is not None
    ]
    return f"{worded(chart.places[index], language)} · " + " · ".join(said)
