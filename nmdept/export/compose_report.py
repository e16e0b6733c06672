"""The annual summary as a document: page one alone enough, then the sections chosen."""

from nmdept.export import compose_report_parts as parts
from nmdept.export.compose_report_data import chart_data
from nmdept.export.document import (
    Align,
    Block,
    Cell,
    CellState,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
)
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.months import Months
from nmdept.report.numbers import written
from nmdept.report.values import Mark, Reading, Style, Summary, SummaryFigure
from nmdept.survey.figures import State

_LINE_WIDTH = 62.0


def compose_report(summary: Summary, language: Language, *, data: bool = False) -> Document:
    """Return `summary` as a document in `language`; with `data` every chart's numbers follow."""
    words = parts.Words(language)
    blocks: list[Block] = []
    for number, section in enumerate(summary.sections, start=1):
        blocks += parts.section_blocks(section, str(number), words)
    if data:
        blocks += [PageBreak(), *chart_data(summary, words)]
    whose = "　".join(part for part in (summary.hospital, summary.department) if part)
    whole = summary.period.is_whole_year
    title = words.say("report.title" if whole else "report.title_months")
    return Document(
        title=title,
        subtitle=Text(f"{whose} · {_period(summary, words)}".removeprefix(" · ")),
        author=whose,
        subject=_subject(summary, words),
        language=language,
        header=Text(" · ".join(part for part in (whose, _subject(summary, words)) if part)),
        footer=title,
        mark=None,
        example=words.say("export.example") if summary.example else None,
        page_number=words.say("export.page_number"),
        as_of=summary.period.last_day,
        cover=tuple(_page_one(summary, words)),
        blocks=tuple(blocks),
    )


def _subject(summary: Summary, words: parts.Words) -> str:
    if summary.period.is_whole_year:
        return words.said("report.subject", year=str(summary.period.year))
    return words.said("report.subject_months", months=Months(summary.period.months))


def _period(summary: Summary, words: parts.Words) -> str:
    if summary.period.is_whole_year:
        return words.said("report.period_whole", year=str(summary.period.year))
    return words.worded(Message.of("report.some_months", months=Months(summary.period.months)))


def _page_one(summary: Summary, words: parts.Words) -> list[Block]:
    blocks: list[Block] = []
    if summary.sentences:
        blocks.append(Heading(level=3, text=words.say("report.what_changed")))
        blocks += [
            Paragraph(text=Text(words.worded(sentence.message))) for sentence in summary.sentences
        ]
    blocks += [_year_in_numbers(summary, words), *parts.notes(summary.notes, words)]
    return blocks


def _year_in_numbers(summary: Summary, words: parts.Words) -> Table:
    lined = any(figure.spark is not None for figure in summary.figures)
    units = summary.national is not None and any(figure.per_unit for figure in summary.figures)
    return Table(
        name="year",
        columns=tuple(_columns(summary, words, lined=lined, compared=units)),
        rows=tuple(_row(figure, words, lined=lined, compared=units) for figure in summary.figures),
        legend=(words.say("report.legend_reading", day=summary.period.last_day),),
    )


def _columns(summary: Summary, words: parts.Words, *, lined: bool, compared: bool) -> list[Column]:
    def right(text: Text, width: float) -> Column:
        return Column(head=text, width=width, align=Align.RIGHT)

    columns = [
        Column(head=words.say("report.head_figure"), width=136),
        right(Text(str(summary.period.year)), 56),
        right(Text(str(summary.compared.year)), 56),
        right(words.say("report.head_change"), 44),
    ]
    if lined:
        years = summary.figures[0].line
        head = words.say("report.head_line", first=str(years[0][0]), last=str(years[-1][0]))
        columns.append(Column(head=head, width=_LINE_WIDTH))
    if compared:
        assert summary.national is not None
        country = words.say("report.country_short", year=str(summary.national.data_year))
        columns += [
            Column(head=words.say("report.head_unit"), width=86),
            right(words.say("report.own"), 38),
            right(country, 58),
        ]
    return columns


def _row(figure: SummaryFigure, words: parts.Words, *, lined: bool, compared: bool) -> Row:
    cells = [
        Cell(text=Text(words.worded(figure.label))),
        _reading(figure.now, figure.style, words),
        _reading(figure.before, figure.style, words),
        _change(figure),
    ]
    if lined:
        cells.append(_line(figure, words))
    if compared:
        cells += _per_unit(figure, words)
    return Row(cells=tuple(cells))


def _reading(reading: Reading, style: Style, words: parts.Words) -> Cell:
    if reading.value is None:
        if reading.state is State.NOT_REPORTED and reading.so_far is not None:
            said = words.say("report.partly", number=reading.so_far)
            return Cell(text=said, state=CellState.NOT_REPORTED)
        offered = reading.state is not State.NOT_OFFERED
        return parts.absent(Mark.NOT_REPORTED if offered else Mark.NOT_OFFERED, words)
    return parts.number_cell(reading.value, style, by_hand=reading.overridden)


def _change(figure: SummaryFigure) -> Cell:
    if figure.growth is None:
        return Cell(text=Text(""))
    style = Style.POINTS if figure.style is Style.PERCENT else Style.CHANGE
    return Cell(text=Text(written(figure.growth, style)), number=parts.kept(figure.growth, style))


def _line(figure: SummaryFigure, words: parts.Words) -> Cell:
    if figure.spark is None:
        return Cell(text=Text(""))
    return Cell(text=Text(""), picture=parts.drawn(figure.spark, words, width=_LINE_WIDTH - 6))


def _per_unit(figure: SummaryFigure, words: parts.Words) -> list[Cell]:
    unit = figure.per_unit
    if unit is None:
        return [Cell(text=Text(""))] * 3
    whole = Style.WHOLE if isinstance(unit.own, int) else Style.TENTHS
    numbers = [parts.number_cell(unit.own, whole), parts.number_cell(unit.national, Style.TENTHS)]
    return [Cell(text=Text(words.worded(unit.what))), *numbers]
