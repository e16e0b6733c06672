"""The annex: the records behind every figure, what was left out, and why."""

from collections.abc import Iterator, Mapping

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
from nmdept.export.wording import EMPTY, NOT_OFFERED_SIGN, Wording, answer_cell
from nmdept.messages import Message
from nmdept.questionnaire.definition import AnswerType, Item
from nmdept.records.kinds import ACTIVITY, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.months import Month, months_of
from nmdept.survey.answers import Answer, Return
from nmdept.survey.figures import Exclusion, Figure

_ABOUT_PEOPLE = (STAFF.name, STAFF_HISTORY.name)
_WORDED = (AnswerType.TEXT, AnswerType.LONGTEXT, AnswerType.CHOICE)
"""Answers in words stand in their section; a column of figures has no room for them."""


def basis(ret: Return, wording: Wording, *, names: bool) -> list[Block]:
    """Return the annex: counts month by month, then the records behind all other figures."""
    by_month = [item for item in _items(ret) if _is_monthly(ret.answers[item.code].figure)]
    others = [item for item in _items(ret) if item not in by_month]
    return [
        Heading(level=1, text=wording.say("export.basis")),
        Paragraph(text=wording.say("export.basis_about"), small=True),
        Heading(level=2, text=wording.say("export.basis_months")),
        _months(ret, by_month, wording),
        Heading(level=2, text=wording.say("export.basis_records")),
        _records(ret, others, wording, names=names),
    ]


def _items(ret: Return) -> Iterator[Item]:
    """Yield the items with something behind them, in the form's order."""
    for code, item in ret.questionnaire.items.items():
        figure = ret.answers[code].figure
        if figure.rows or figure.exclusions:
            yield item


def _is_monthly(figure: Figure) -> bool:
    refs = [row.ref for row in figure.rows] + [left.ref for left in figure.exclusions]
    return all(ref.kind == ACTIVITY.name for ref in refs) and not figure.parts


def _months(ret: Return, items: list[Item], wording: Wording) -> Table:
    months = months_of(ret.data_year)
    return Table(
        name="months",
        dense=True,
        columns=(
            Column(head=wording.say("export.head_number"), width=27),
            Column(head=wording.say("export.head_item"), width=118),
            *(
                Column(head=Text(str(index + 1)), width=22, align=Align.RIGHT)
                for index in range(len(months))
            ),
            Column(head=wording.say("export.head_sum"), width=34, align=Align.RIGHT),
        ),
        rows=tuple(_month_row(item, ret.answers[item.code], months, wording) for item in items),
        empty=wording.say("export.nothing_behind"),
        legend=(wording.say("export.legend_months"),),
    )


def _month_row(item: Item, answer: Answer, months: tuple[Month, ...], wording: Wording) -> Row:
    counts: Mapping[str, int | None] = {row.ref.key[0]: row.adds for row in answer.figure.rows}
    left_out = {exclusion.ref.key[0]: exclusion for exclusion in answer.figure.exclusions}
    return Row(
        cells=(
            Cell(text=Text(item.number)),
            Cell(text=wording.label(item.label)),
            *(_month_cell(counts.get(str(month)), left_out.get(str(month))) for month in months),
            _computed_cell(item, answer, wording),
        )
    )


def _month_cell(count: int | None, left_out: Exclusion | None) -> Cell:
    if count is not None:
        return Cell(text=Text(f"{count:,}"), number=count)
    if left_out is not None and left_out.why.code.endswith("not_offered"):
        return Cell(text=Text(NOT_OFFERED_SIGN), state=CellState.NOT_OFFERED)
    return Cell(text=Text("?"), state=CellState.NOT_REPORTED)


def _computed_cell(item: Item, answer: Answer, wording: Wording) -> Cell:
    """Return what was computed, whether or not it is what stands."""
    computed = Answer(
        code=answer.code,
        state=answer.figure.state,
        value=answer.figure.value,
        origin=answer.origin,
        figure=answer.figure,
    )
    return answer_cell(item, computed, wording)


def _records(ret: Return, items: list[Item], wording: Wording, *, names: bool) -> Table:
    both = () if wording.single else (Column(head=Text(""), width=204),)
    return Table(
        name="records",
        dense=True,
        columns=(
            Column(head=wording.say("export.head_number"), width=27),
            Column(head=wording.say("export.head_record"), width=204 if both else 408),
            *both,
            Column(head=wording.say("export.head_adds"), width=34, align=Align.RIGHT),
        ),
        rows=tuple(
            row
            for item in items
            for row in _item_rows(item, ret.answers[item.code], wording, names=names)
        ),
        empty=wording.say("export.nothing_behind"),
    )


def _item_rows(item: Item, answer: Answer, wording: Wording, *, names: bool) -> Iterator[Row]:
    yield Row(
        cells=(
            Cell(text=Text(item.number)),
            *_side_by_side(wording.label(item.label), wording),
            EMPTY if item.type in _WORDED else _computed_cell(item, answer, wording),
        ),
        strong=True,
    )
    for behind in answer.figure.rows:
        text = _what(behind.ref, behind.what, wording, names=names)
        adds = (
            EMPTY
            if behind.adds is None
            else Cell(text=Text(f"{behind.adds:,}"), number=behind.adds)
        )
        yield Row(cells=(EMPTY, *_side_by_side(text, wording), adds))
    for exclusion in answer.figure.exclusions:
        yield Row(
            cells=(
                EMPTY,
                *_side_by_side(_left_out(exclusion, wording, names=names), wording),
                EMPTY,
            )
        )


def _side_by_side(text: Text, wording: Wording) -> tuple[Cell, ...]:
    """Return the two languages as two cells; one language stands alone."""
    if wording.single:
        return (Cell(text=text),)
    return Cell(text=Text(text.lead)), Cell(text=Text(text.second or text.lead))


def _what(ref: RecordRef, what: Message, wording: Wording, *, names: bool) -> Text:
    if not names and ref.kind in _ABOUT_PEOPLE:
        return wording.say("export.person_by_number", staff_no=ref.key[0])
    return wording.message(what)


def _left_out(exclusion: Exclusion, wording: Wording, *, names: bool) -> Text:
    what = _what(exclusion.ref, exclusion.what, wording, names=names)
    why = wording.message(exclusion.why)
    lead = wording.say("export.exclusion", what=what.lead, why=why.lead).lead
    if wording.single:
        return Text(lead)
    second = wording.say(
        "export.exclusion", what=what.second or what.lead, why=why.second or why.lead
    )
    return Text(lead, second.second or second.lead)
