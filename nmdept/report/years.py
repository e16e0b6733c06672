"""The years of each modality: charts two beside each other, and all of them as a listing."""

from collections.abc import Iterator, Sequence

from nmdept.messages import Message
from nmdept.records.months import Months
from nmdept.report import parts
from nmdept.report.scope import Scope
from nmdept.report.subjects import SUBJECTS, Source
from nmdept.report.values import (
    Chart,
    ChartKind,
    ChartRow,
    Listing,
    ListingRow,
    Mark,
    Part,
    Point,
    Series,
    SummaryFigure,
)

_CHARTS_IN_A_ROW = 2
_LEAST_YEARS = 2
_MOST_COLUMNS = 10
"""Years that are drawn as columns; more of them make a line, which breaks where one is missing."""


def trends(scope: Scope) -> Iterator[Part]:
    """Yield the years of each modality as charts and as a listing, and what the rules say."""
    counted = _counted(scope)
    charts = [chart for figure in counted if (chart := years_chart(figure)) is not None]
    rows = [charts[at : at + _CHARTS_IN_A_ROW] for at in range(0, len(charts), _CHARTS_IN_A_ROW)]
    for row in rows:
        yield ChartRow(charts=tuple(row), caption=_gaps(charts) if row is rows[-1] else None)
    listing = _listing(scope, counted)
    if listing is not None:
        yield listing
    for finding in scope.checked.growth:
        yield parts.note("report.growth_finding", finding=finding.message)


def years_chart(figure: SummaryFigure) -> Chart | None:
    """Return a figure's years; None where fewer than two have a number above zero."""
    if sum(bool(read.value) for _, read in figure.line) < _LEAST_YEARS:
        return None
    points = tuple(Point(value=read.value, mark=parts.mark(read.state)) for _, read in figure.line)
    return Chart(
        name="years_" + figure.code.replace(".", "_"),
        kind=ChartKind.YEARS,
        title=figure.label,
        caption="",
        unit=Message.of("report.unit_cases"),
        style=figure.style,
        places=tuple(str(year) for year, _ in figure.line),
        series=(Series(name=figure.label, points=points),),
    )


def _gaps(charts: Sequence[Chart]) -> Message | None:
    """Return what stands in place of a year without a number; None where every year has one."""
    points = [point for chart in charts for one in chart.series for point in one.points]
    marks = {point.mark for point in points} - {None}
    if not marks:
        return None
    if any(len(chart.places) > _MOST_COLUMNS for chart in charts):
        broken = any(_is_broken(chart) for chart in charts)
        return Message.of("report.caption_years_broken" if broken else "report.caption_years_later")
    if marks == {Mark.NOT_OFFERED}:
        return Message.of("report.caption_years_not_offered")
    code = "report.caption_years_both" if len(marks) > 1 else "report.caption_years_partial"
    return Message.of(code)


def _is_broken(chart: Chart) -> bool:
    """Whether a year without a number follows one that has one."""
    known = [point.value is not None for point in chart.series[0].points]
    return not all(known[known.index(True) :])


def _counted(scope: Scope) -> list[SummaryFigure]:
    """Return the figures of page one that add counts up, but for those within another."""
    codes = {
        subject.code
        for subject in SUBJECTS
        if subject.source is Source.COUNTS and subject.in_sentences
    }
    return [figure for figure in scope.figures if figure.code in codes]


def _listing(scope: Scope, figures: Sequence[SummaryFigure]) -> Listing | None:
    if not figures or len(scope.trend) < _LEAST_YEARS:
        return None
    rows = []
    for at, period in enumerate(scope.trend):
        cells = [parts.reading(figure.line[at][1]) for figure in figures]
        is_now = period == scope.period
        rows.append(ListingRow(cells=(parts.text(str(period.year)), *cells), strong=is_now))
    if not any(parts.says_something(row) for row in rows):
        return None
    return Listing(
        name="years",
        title=_title(scope),
        columns=(
            parts.column("report.head_year", 40),
            *(parts.counts(figure.label, _width(figure)) for figure in figures),
        ),
        rows=tuple(rows),
    )


def _width(figure: SummaryFigure) -> float:
    """Return a column's share; the longest word of the heads stands over therapy."""
    return 88 if figure.code.startswith("therapy.") else 74


def _title(scope: Scope) -> Message:
    if scope.period.is_whole_year:
        return Message.of("report.years_title")
    months = scope.period.months
    return Message.of("report.years_title_months", months=Months(months), count=len(months))
