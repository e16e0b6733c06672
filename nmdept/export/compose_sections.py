"""The form's sections: item by item as on the form, with the country beside them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nmdept.export.document import (
    Align,
    Block,
    Cell,
    CellState,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
    Text,
)
from nmdept.export.shares import Comparison
from nmdept.export.wording import EMPTY, Wording, answer_cell, origin_mark, value_text
from nmdept.questionnaire.definition import AnswerType, Item, Questionnaire, Section
from nmdept.survey.answers import Answer, Origin, Return
from nmdept.survey.figures import State

_WIDE = (AnswerType.TEXT, AnswerType.LONGTEXT, AnswerType.YEAR, AnswerType.CHOICE)
"""Answers that need room and have nothing national beside them."""

_FEW = 4
"""Missing parts of a total that are still named one by one."""


def sections(ret: Return, comparison: Comparison, wording: Wording) -> list[Block]:
    """Return the sections with their answers."""
    blocks: list[Block] = list(_how_to_read(comparison, wording))
    for section in ret.questionnaire.sections:
        blocks += _section_head(section, wording)
        for wide, group in groupby(section.items, key=lambda item: item.type in _WIDE):
            items = tuple(group)
            name = f"s{section.number}_{items[0].number.partition('.')[2]}"
            columns = _wide_columns(wording) if wide else _columns(wording)
            rows = tuple(
                _wide_row(item, ret, wording) if wide else _row(item, ret, comparison, wording)
                for item in items
            )
            blocks.append(Table(name=name, columns=columns, rows=rows, legend=_legend(wording)))
    return blocks


def blank_sections(questionnaire: Questionnaire, wording: Wording) -> list[Block]:
    """Return the empty questionnaire: every item, how it counts, a place to write."""
    blocks: list[Block] = []
    for section in questionnaire.sections:
        blocks += _section_head(section, wording)
        columns = (
            _number_column(wording),
            Column(head=wording.say("export.head_item"), width=270),
            Column(head=wording.say("export.head_answer"), width=150),
        )
        rows = tuple(_blank_row(item, wording) for item in section.items)
        blocks.append(Table(name=f"s{section.number}", columns=columns, rows=rows))
    return blocks


def _how_to_read(comparison: Comparison, wording: Wording) -> Iterator[Paragraph]:
    if comparison.national is None:
        yield Paragraph(text=wording.say("export.no_national"), small=True)
        return
    year, source = str(comparison.national.data_year), comparison.national.source
    yield Paragraph(text=wording.say("export.how_to_read", year=year), small=True)
    yield Paragraph(text=wording.say("export.national_source", source=source), small=True)


def _section_head(section: Section, wording: Wording) -> Iterator[Block]:
    number = str(section.number)
    yield Heading(level=1, text=wording.label(section.title), number=number)
    if section.text.text(wording.language):
        yield Paragraph(text=wording.label(section.text), small=True)


def _number_column(wording: Wording) -> Column:
    return Column(head=wording.say("export.head_number"), width=27)


def _columns(wording: Wording) -> tuple[Column, ...]:
    def right(code: str, width: float) -> Column:
        return Column(head=wording.say(code), width=width, align=Align.RIGHT)

    return (
        _number_column(wording),
        Column(head=wording.say("export.head_item"), width=202),
        right("export.head_answer", 52),
        Column(head=Text(""), width=8),
        right("export.head_national", 50),
        right("export.head_own_share", 36),
        right("export.head_national_share", 36),
        right("export.head_part_of_nation", 40),
    )


def _wide_columns(wording: Wording) -> tuple[Column, ...]:
    return (
        _number_column(wording),
        Column(head=wording.say("export.head_item"), width=202),
        Column(head=wording.say("export.head_answer"), width=222),
        Column(head=Text(""), width=8),
    )


def _legend(wording: Wording) -> tuple[Text, ...]:
    return (wording.say("export.legend"),)


def _first_cells(item: Item, wording: Wording) -> tuple[Cell, Cell]:
    return Cell(text=Text(item.number)), Cell(text=wording.label(item.label))


def _row(item: Item, ret: Return, comparison: Comparison, wording: Wording) -> Row:
    answer = ret.answers[item.code]
    compared = comparison.of_item(item)
    return Row(
        cells=(
            *_first_cells(item, wording),
            answer_cell(item, answer, wording),
            Cell(text=Text(origin_mark(answer))),
            Cell(text=Text(compared.national), number=compared.number),
            Cell(text=Text(compared.own_share)),
            Cell(text=Text(compared.national_share)),
            Cell(text=Text(compared.part_of_nation)),
        ),
        strong=item.type is AnswerType.TOTAL,
        indent=1 if item.code in comparison.totals else 0,
        notes=tuple(_notes(item, answer, comparison, wording)),
    )


def _wide_row(item: Item, ret: Return, wording: Wording) -> Row:
    answer = ret.answers[item.code]
    return Row(
        cells=(
            *_first_cells(item, wording),
            answer_cell(item, answer, wording),
            Cell(text=Text(origin_mark(answer))),
        ),
        notes=tuple(_answer_notes(item, answer, wording)),
    )


def _notes(item: Item, answer: Answer, comparison: Comparison, wording: Wording) -> Iterator[Text]:
    yield from _answer_notes(item, answer, wording)
    figure = comparison.figure(item.code)
    if figure is not None and figure.note is not None and figure.note != item.note:
        yield wording.say("export.national_note", note=figure.note)


def _answer_notes(item: Item, answer: Answer, wording: Wording) -> Iterator[Text]:
    if item.note is not None:
        yield wording.say("export.item_note", note=item.note)
    if answer.state is State.NOT_REPORTED and answer.entry is None and _is_partly_known(answer):
        for missing in answer.figure.missing:
            yield wording.message(missing)
    if answer.entry is not None and answer.reason:
        yield _reason(item, answer, answer.reason, wording)


def _is_partly_known(answer: Answer) -> bool:
    """Whether it helps to name what is missing: of a total, a few parts; of an item, months."""
    few = len(answer.figure.missing) <= _FEW
    return bool(answer.figure.rows) or (bool(answer.figure.parts) and few)


def _reason(item: Item, answer: Answer, reason: str, wording: Wording) -> Text:
    """Return why the answer was set by hand; the reason, as typed, is said once."""
    if answer.origin is not Origin.OVERRIDDEN:
        said = wording.say("export.entered_because")
    elif item.type in (AnswerType.TEXT, AnswerType.LONGTEXT):
        said = wording.say("export.overridden_text_because")
    else:
        said = wording.say("export.overridden_because", computed=_computed(item, answer, wording))
    return Text(f"{joined(said)}{reason}")


def joined(text: Text) -> str:
    """Return both languages one after the other."""
    return text.lead if text.second is None else f"{text.lead} {text.second} "


def _computed(item: Item, answer: Answer, wording: Wording) -> str:
    figure = answer.figure
    if figure.value is not None:
        return value_text(item, figure.value, wording).lead
    offered = figure.state is not State.NOT_OFFERED
    return wording.say_lead("export.not_reported" if offered else "export.not_offered")


def _blank_row(item: Item, wording: Wording) -> Row:
    return Row(
        cells=(*_first_cells(item, wording), _blank_cell(item, wording)),
        strong=item.type is AnswerType.TOTAL,
        notes=(wording.label(item.counts),),
    )


def _blank_cell(item: Item, wording: Wording) -> Cell:
    options: Sequence[Text] = ()
    if item.type is AnswerType.YESNO:
        options = (wording.say("export.yes"), wording.say("export.no"))
    elif item.type is AnswerType.CHOICE and len(item.choices) <= 8:
        options = tuple(wording.label(choice.label) for choice in item.choices)
    if not options:
        return Cell(text=EMPTY.text, state=CellState.ENTRY)
    boxes = [" ".join(f"□ {joined(option)}".split()) for option in options]
    return Cell(text=Text("\n".join(boxes)))
