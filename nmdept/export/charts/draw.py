"""From a chart to its picture, by its kind."""

from collections.abc import Callable, Mapping

from nmdept.export.charts.bars import draw_pyramid, draw_shares
from nmdept.export.charts.columns import draw_months, draw_years
from nmdept.export.charts.spark import draw_spark
from nmdept.export.pdf.style import WIDTH
from nmdept.export.picture import Picture
from nmdept.language import Language
from nmdept.report.values import Chart, ChartKind


def picture_of(chart: Chart, language: Language, *, width: float = WIDTH) -> Picture:
    """Return `chart` drawn in `language`, `width` points wide, as the text of a page is.

    An empty chart is not drawn: ask `Chart.is_empty` first (a line of zeros is one too).
    """
    return _DRAW[chart.kind](chart, language, width)


_DRAW: Mapping[ChartKind, Callable[[Chart, Language, float], Picture]] = {
    ChartKind.MONTHS: draw_months,
    ChartKind.YEARS: draw_years,
    ChartKind.SHARES: draw_shares,
    ChartKind.PYRAMID: draw_pyramid,
    ChartKind.SPARK: draw_spark,
}
