"""The director's annual summary, page one: the year in numbers beside last year and the country."""

from collections.abc import Iterator, Mapping
from datetime import date

from nmdept.export.compose import department_of
from nmdept.export.compose_cover import ASKED_FIRST, key_figures
from nmdept.export.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    KeyFigures,
    Paragraph,
    Row,
    Table,
    Text,
)
from nmdept.export.shares import Comparison
from nmdept.export.wording import Wording, answer_cell
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.questionnaire.definition import NationalFigures
from nmdept.survey.answers import Answer, Return

_THEMES: Mapping[str, tuple[str, ...]] = {
    "export.summary_examinations": (
        "imaging.pet_ct.total",
        "imaging.pet_mri.total",
        "imaging.single_photon.total",
    ),
    "export.summary_therapy": (
        "therapy.total",
        "therapy.i131_thyroid_cancer",
        "therapy.beds",
    ),
    "export.summary_devices": (
        "equipment.positron.pet_ct",
        "equipment.positron.pet_mri",
        "equipment.single_photon.spect_ct",
        "equipment.single_photon.spect",
    ),
    "export.summary_staff": (
        "personnel.total",
        "personnel.post.physician",
        "personnel.post.technician",
        "personnel.post.nurse",
    ),
}


def compose_summary(
    ret: Return, national: NationalFigures | None, *, language: Language, single: bool = False
) -> Document:
    """Return the annual summary of the year `ret` is of."""
    wording = Wording(language=language, single=single)
    comparison = Comparison.of(ret, national)
    department = department_of(ret)
    year = wording.say("export.summary_subject", year=str(ret.data_year))
    blocks: list[Block] = []
    for theme, codes in _THEMES.items():
        blocks += _theme(theme, codes, ret, comparison, wording)
    return Document(
        title=wording.say("export.summary_title"),
        subtitle=Text(department) if department else None,
        author=department,
        subject=word(Message.of("export.summary_subject", year=str(ret.data_year)), language),
        language=language,
        header=Text(f"{department} · {year.lead}" if department else year.lead, year.second),
        footer=wording.say("export.summary_title"),
        mark=None,
        example=wording.say("export.example") if ret.example else None,
        page_number=wording.say("export.page_number"),
        as_of=date(ret.data_year, 12, 31),
        cover=(
            Heading(level=3, text=wording.say("export.year_in_figures", year=str(ret.data_year))),
            KeyFigures(figures=tuple(key_figures(ret, ASKED_FIRST, wording))),
            *blocks,
            _about(national, wording),
        ),
    )


def _about(national: NationalFigures | None, wording: Wording) -> Paragraph:
    if national is None:
        return Paragraph(text=wording.say("export.summary_about_alone"), small=True)
    text = wording.say("export.summary_about", source=national.source)
    return Paragraph(text=text, small=True)


def _theme(
    theme: str, codes: tuple[str, ...], ret: Return, comparison: Comparison, wording: Wording
) -> Iterator[Block]:
    known = [code for code in codes if code in ret.answers]
    if not known:
        return

    def right(text: Text, width: float) -> Column:
        return Column(head=text, width=width, align=Align.RIGHT)

    yield Table(
        name=theme.rpartition("_")[2],
        columns=(
            Column(head=wording.say(theme), width=230),
            right(wording.say("export.head_this_year", year=str(ret.data_year)), 60),
            right(wording.say("export.head_this_year", year=str(ret.data_year - 1)), 60),
            right(wording.say("export.head_change"), 50),
            right(wording.say("export.head_national"), 70),
        ),
        rows=tuple(_row(code, ret, comparison, wording) for code in known),
        dense=True,
    )


def _row(code: str, ret: Return, comparison: Comparison, wording: Wording) -> Row:
    item = ret.questionnaire.items[code]
    compared = comparison.of_item(item)
    before = ret.previous.get(code)
    return Row(
        cells=(
            Cell(text=wording.label(item.label)),
            answer_cell(item, ret.answers[code], wording),
            Cell(text=Text("")) if before is None else answer_cell(item, before, wording),
            Cell(text=Text(_change(ret.answers[code], before))),
            Cell(text=Text(compared.national or compared.national_share), number=compared.number),
        )
    )


def _change(answer: Answer, before: Answer | None) -> str:
    """Return the growth in percent; nothing from zero, and none while a year is not reported."""
    now, then = answer.value, None if before is None else before.value
    if not isinstance(now, int) or not isinstance(then, int) or then == 0:
        return ""
    if now == then:
        return "0%"
    return f"{100 * (now - then) / then:+.1f}%".replace("-", "−")
