"""The numbers of every chart, for those who want to draw them again."""

from collections.abc import Iterator

from nmdept.export.compose_report_parts import Words, absent, number_cell
from nmdept.export.document import Align, Block, Cell, Column, Heading, Row, Table, Text
from nmdept.report.values import Chart, Point, Style, Summary


def chart_data(summary: Summary, words: Words) -> Iterator[Block]:
    """Yield a table for each chart of the summary, page one's lines included."""
    yield Heading(level=1, text=words.say("report.chart_data"))
    for chart in summary.charts.values():
        yield Heading(level=2, text=Text(_title(chart, words)))
        yield _table(chart, words)


def _title(chart: Chart, words: Words) -> str:
    title, unit = words.worded(chart.title), words.worded(chart.unit)
    return words.said("report.chart_data_of", title=title, unit=unit or chart.name)


def _table(chart: Chart, words: Words) -> Table:
    return Table(
        name=chart.name,
        columns=(
            Column(head=words.say("report.head_place"), width=160),
            *(
                Column(head=Text(words.worded(one.name)), width=80, align=Align.RIGHT)
                for one in chart.series
            ),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=Text(words.worded(place))),
                    *(_cell(one.points[index], chart.style, words) for one in chart.series),
                )
            )
            for index, place in enumerate(chart.places)
        ),
    )


def _cell(point: Point, style: Style, words: Words) -> Cell:
    if point.value is not None:
        return number_cell(point.value, style)
    return Cell(text=Text("")) if point.mark is None else absent(point.mark, words)
