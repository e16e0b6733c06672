"""The cover: what the return is of and how far it has come, six figures, the signatures."""

from nmdept.export.document import (
    Block,
    Cell,
    Column,
    Heading,
    KeyFigures,
    Paragraph,
    Row,
    Signatures,
    Table,
    Text,
)
from nmdept.export.wording import NOT_OFFERED_SIGN, Wording
from nmdept.survey.answers import Answer, Return
from nmdept.survey.figures import State

ASKED_FIRST = (
    "imaging.pet_ct.total",
    "imaging.single_photon.total",
    "therapy.total",
    "therapy.i131_thyroid_cancer",
    "therapy.beds",
    "personnel.total",
)
"""The figures people ask a department for before any other."""


def cover(ret: Return, wording: Wording, *, blank: bool) -> tuple[Block, ...]:
    """Return the blocks of the first page."""
    about = Paragraph(text=wording.label(ret.questionnaire.about), small=True)
    facts = _facts(ret, wording, blank=blank)
    if blank:
        return (facts, _signatures(ret, wording, named=False), about)
    return (
        facts,
        Heading(level=3, text=wording.say("export.year_in_figures", year=str(ret.data_year))),
        KeyFigures(figures=tuple(key_figures(ret, ASKED_FIRST, wording))),
        _signatures(ret, wording, named=True),
        about,
    )


def text_of(answer: Answer | None) -> str:
    """Return a text answer, empty while it is not reported."""
    return answer.value if answer is not None and isinstance(answer.value, str) else ""


def _facts(ret: Return, wording: Wording, *, blank: bool) -> Table:
    form = ret.questionnaire
    facts = [
        ("export.fact_year", Text(str(ret.data_year))),
        ("export.fact_form", Text(f"{form.id} · {form.version}")),
    ]
    if not blank:
        facts += [
            ("export.fact_state", wording.say(f"export.state_{ret.state.value}")),
            ("export.fact_findings", _findings(ret, wording)),
        ]
        if ret.revision:
            facts.append(("export.fact_revision", Text(str(ret.revision))))
    return Table(
        name="return",
        columns=(Column(head=Text(""), width=120), Column(head=Text(""), width=370)),
        rows=tuple(
            Row(cells=(Cell(text=wording.say(code)), Cell(text=text))) for code, text in facts
        ),
    )


def _findings(ret: Return, wording: Wording) -> Text:
    blocking = sum(finding.blocks for finding in ret.findings)
    total = len(ret.findings)
    if not total:
        return wording.say("export.no_findings_short")
    return wording.say("export.findings_short", count=total, blocking=blocking)


def key_figures(ret: Return, codes: tuple[str, ...], wording: Wording) -> list[tuple[str, Text]]:
    """Return the figures of `codes` with their terms, those the form asks for."""
    items = ret.questionnaire.items
    return [
        (_figure(ret.answers[code], wording), wording.label(items[code].label))
        for code in codes
        if code in items and code in ret.answers
    ]


def _figure(answer: Answer, wording: Wording) -> str:
    if answer.state is State.NOT_OFFERED:
        return NOT_OFFERED_SIGN
    if answer.value is None:
        return wording.say_lead("export.not_reported")
    return f"{answer.value:,}" if isinstance(answer.value, int) else answer.value


def _signatures(ret: Return, wording: Wording, *, named: bool) -> Signatures:
    known = {
        "export.sign_filler": text_of(ret.answers.get("basic.filler")),
        "export.sign_director": text_of(ret.answers.get("basic.director")),
        "export.sign_date": "",
    }
    return Signatures(
        lines=tuple((wording.say(code), name if named else "") for code, name in known.items()),
        stamp=wording.say("export.stamp"),
    )
