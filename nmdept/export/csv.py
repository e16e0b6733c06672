"""The answers of a return as a table for spreadsheets: one row per item."""

import csv
from collections.abc import Iterator
from io import StringIO

from nmdept.survey.answers import Answer, Return
from nmdept.survey.figures import State, Value

_COLUMNS = (
    "number",
    "code",
    "section_zh",
    "section_en",
    "label_zh",
    "label_en",
    "state",
    "value",
    "origin",
    "reason",
    "computed",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(ret: Return) -> bytes:
    """Return the answers in the form's order, UTF-8 with BOM so that a spreadsheet opens it."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows(_rows(ret))
    return out.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula; import strips the mark again."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(ret: Return) -> Iterator[list[str]]:
    for section in ret.questionnaire.sections:
        for item in section.items:
            answer = ret.answers[item.code]
            yield [
                item.number,
                item.code,
                guarded(section.title.zh),
                guarded(section.title.en),
                guarded(item.label.zh),
                guarded(item.label.en),
                answer.state.value,
                _value(answer.state, answer.value),
                answer.origin.value,
                guarded(answer.reason or ""),
                _computed(answer),
            ]


def _computed(answer: Answer) -> str:
    return _value(answer.figure.state, answer.figure.value)


def _value(state: State, value: Value | None) -> str:
    if state is not State.VALUE or value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, int) else guarded(value)
