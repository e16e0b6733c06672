"""A return, its answers and its findings as tables for people and as JSON for programs."""

from typing import Any

from nmdept.cli.call import Call
from nmdept.cli.table import render
from nmdept.language import Label
from nmdept.messages import Message
from nmdept.questionnaire.definition import AnswerType, Item, Questionnaire, Section
from nmdept.services.documents import return_as_json
from nmdept.survey.answers import Answer, Finding, Return
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State


def head(call: Call, *names: str) -> list[str]:
    """Return the heads of a table's columns."""
    return [call.text(Message.of(f"cli.head_{name}")) for name in names]


def form(questionnaire: Questionnaire) -> dict[str, Any]:
    """Describe a questionnaire for a program."""
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "title": _both(questionnaire.title),
        "data_years": list(questionnaire.data_years),
        "items": len(questionnaire.items),
        "sha256": questionnaire.sha256,
    }


def form_row(call: Call, questionnaire: Questionnaire) -> list[str]:
    """Describe a questionnaire in a table row."""
    years = " ".join(map(str, questionnaire.data_years))
    return [questionnaire.id, call.text(questionnaire.title), years, questionnaire.sha256]


def answers_by_section(call: Call, shown: Return) -> str:
    """Return every answer, section by section."""
    sections = shown.questionnaire.sections
    return "\n\n".join(_section(call, section, shown) for section in sections)


def value(call: Call, item: Item, answer: Answer) -> str:
    """Return an answer's value as people read it."""
    if answer.state is not State.VALUE:
        return call.text(Message.of(f"cli.state_{answer.state.value}"))
    if item.type is AnswerType.CHOICE:
        return call.text(item.choice(str(answer.value)).label)
    if item.type is AnswerType.YESNO:
        return call.text(Message.of("cli.yes" if answer.value else "cli.no"))
    return f"{answer.value:,}" if item.type.is_number else str(answer.value)


def finding(call: Call, found: Finding) -> dict[str, Any]:
    """Describe a finding for a program."""
    return {
        "id": found.id,
        "rule": found.rule,
        "severity": found.severity.value,
        "blocks": found.blocks,
        "message": call.text(found.message),
        "items": list(found.items),
        "reason": found.reason,
        "former_reason": found.former,
    }


def finding_line(call: Call, found: Finding) -> str:
    """Return a finding in a line: how grave, its id, what it says, the reason given."""
    severity = call.text(Message.of(f"cli.severity_{found.severity.value}"))
    line = f"{severity} [{found.id}] {call.text(found.message)}"
    reason = found.reason or found.former
    if reason is None:
        return line
    given = Message.of(
        "cli.reason_former" if found.reason is None else "cli.reason_given", reason=reason
    )
    return f"{line} {call.text(given)}"


def return_with_basis(call: Call, shown: Return) -> dict[str, Any]:
    """Describe the return as its JSON document does, each answer with the records behind it."""
    document: dict[str, Any] = return_as_json(shown)
    for answer in document["answers"]:
        answer["basis"] = _basis(call, shown.answers[answer["code"]].figure)
    return document


def _basis(call: Call, figure: Figure) -> dict[str, Any]:
    return {
        "records": [_row(call, row) for row in figure.rows],
        "left_out": [_exclusion(call, left) for left in figure.exclusions],
        "missing": [call.text(message) for message in figure.missing],
        "parts": list(figure.parts),
    }


def _row(call: Call, row: BasisRow) -> dict[str, Any]:
    return {"record": str(row.ref), "what": call.text(row.what), "adds": row.adds}


def _exclusion(call: Call, left: Exclusion) -> dict[str, str]:
    return {"record": str(left.ref), "what": call.text(left.what), "why": call.text(left.why)}


def _section(call: Call, section: Section, shown: Return) -> str:
    rows = [_answer_row(call, item, shown.answers[item.code]) for item in section.items]
    names = ("number", "code", "item", "value", "origin")
    title = f"{section.number}  {call.text(section.title)}"
    numbers = (3,) if all(item.type.is_number for item in section.items) else ()
    return f"{title}\n{render(head(call, *names), rows, right=numbers)}"


def _answer_row(call: Call, item: Item, answer: Answer) -> list[str]:
    origin = call.text(Message.of(f"cli.origin_{answer.origin.value}"))
    reason = f" ({answer.reason})" if answer.reason else ""
    shown = value(call, item, answer)
    return [item.number, item.code, call.text(item.label), shown, origin + reason]


def _both(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}
