"""A summary's charts drawn, for the screen and as files of their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from nmdept.errors import UsageError
from nmdept.export.charts import as_pdf, as_png, as_svg, picture_of
from nmdept.export.picture import Picture, Spot
from nmdept.files import write_whole
from nmdept.language import Language
from nmdept.report.values import Chart, ChartKind, Summary

USUAL_WIDTH = 470.0


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A chart as SVG, its size in points, and its places to point at (from the upper left)."""

    svg: str
    width: float
    height: float
    spots: tuple[Spot, ...]


def draw(chart: Chart, language: Language, *, width: float = USUAL_WIDTH) -> Drawing:
    """Return `chart` drawn `width` points wide; a chart that is empty (`is_empty`) has no drawing.

    It is the very drawing the PDF carries.
    """
    picture = picture_of(chart, language, width=width)
    return Drawing(
        svg=as_svg(picture), width=picture.width, height=picture.height, spots=picture.spots
    )


def draw_svg(chart: Chart, language: Language, *, width: float = USUAL_WIDTH) -> str:
    """Return `chart` as SVG text."""
    return draw(chart, language, width=width).svg


def write_chart(summary: Summary, name: str, path: Path, *, language: Language) -> None:
    """Write one chart of `summary` to `path` as `.svg`, `.png` or `.pdf`.

    Raises UsageError for another suffix and for a chart the summary has not; the file is written
    whole or not at all.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise UsageError("report.chart_suffix", name=path.name)
    drawable = {key: chart for key, chart in summary.charts.items() if not chart.is_empty}
    if name not in drawable:
        raise UsageError("report.no_such_chart", given=name, known=tuple(drawable))
    write_whole(path, write(picture_of(_alone(drawable[name]), language, width=USUAL_WIDTH)))


def _alone(chart: Chart) -> Chart:
    """Return the chart as it stands by itself: a line of page one with its title and years."""
    return replace(chart, kind=ChartKind.YEARS) if chart.kind is ChartKind.SPARK else chart


def _svg(picture: Picture) -> bytes:
    return as_svg(picture).encode()


_WRITERS: Mapping[str, Callable[[Picture], bytes]] = {".svg": _svg, ".png": as_png, ".pdf": as_pdf}
CHART_SUFFIXES = tuple(_WRITERS)
"""What a chart can be written as."""
