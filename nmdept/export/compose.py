"""A return as a document: cover, the form's sections, findings, the basis of its figures."""

from datetime import date

from nmdept.export import compose_basis, compose_cover, compose_findings, compose_sections
from nmdept.export.document import Block, Document, PageBreak, Text
from nmdept.export.shares import Comparison
from nmdept.export.wording import Wording
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.questionnaire.definition import NationalFigures
from nmdept.survey.answers import Return, ReturnState


def compose_return(  # noqa: PLR0913  # independent choices of who asks for the document
    ret: Return,
    national: NationalFigures | None,
    *,
    language: Language,
    single: bool,
    names: bool,
    blank: bool,
) -> Document:
    """Return `ret` as a document.

    `language` leads, `single` lets it stand alone; without `names` the basis of figures knows staff
    by number only; `blank` makes the empty questionnaire, with places to write in.
    """
    wording = Wording(language=language, single=single)
    comparison = Comparison.of(ret, national)
    blocks: list[Block] = []
    if blank:
        blocks += compose_sections.blank_sections(ret.questionnaire, wording)
    else:
        blocks += compose_sections.sections(ret, comparison, wording)
        blocks += [PageBreak(), *compose_findings.findings(ret, wording)]
        blocks += [PageBreak(), *compose_basis.basis(ret, wording, names=names)]
    department = department_of(ret)
    title = wording.label(ret.questionnaire.title)
    return Document(
        title=title,
        subtitle=None if blank else _whose(ret),
        author="" if blank else department,
        subject=word(Message.of("export.subject", year=str(ret.data_year)), language),
        language=language,
        header=_header(ret, wording, "" if blank else department),
        footer=wording.say(
            "export.footer", form=ret.questionnaire.id, version=ret.questionnaire.version
        ),
        mark=_mark(ret, wording, blank=blank),
        example=wording.say("export.example") if ret.example and not blank else None,
        page_number=wording.say("export.page_number"),
        as_of=date(ret.data_year, 12, 31),
        cover=compose_cover.cover(ret, wording, blank=blank),
        blocks=tuple(blocks),
    )


def department_of(ret: Return) -> str:
    """Return hospital and department as the return names them; they stand on every page."""
    return "　".join(
        answer.value
        for code in ("basic.hospital_name", "basic.department_name")
        if (answer := ret.answers.get(code)) is not None and isinstance(answer.value, str)
    )


def _whose(ret: Return) -> Text | None:
    department = department_of(ret)
    return Text(department) if department else None


def _header(ret: Return, wording: Wording, department: str) -> Text:
    year = wording.say("export.data_year", year=str(ret.data_year))
    if not department:
        return year
    second = None if year.second is None else year.second
    return Text(f"{department} · {year.lead}", second)


def _mark(ret: Return, wording: Wording, *, blank: bool) -> Text | None:
    if blank:
        return wording.say("export.blank")
    if ret.state is ReturnState.SEALED:
        return None
    return wording.say("export.draft")
