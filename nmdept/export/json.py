"""A return as canonical JSON (RFC 8785), in the fixed form other programs read."""

import rfc8785

from nmdept.survey.answers import Answer, Return
from nmdept.survey.figures import Figure, State, Value

FORMAT = "nmdept-submission"
FORMAT_VERSION = 1

_DEPARTMENT = ("hospital_name", "department_name", "province")

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


def write_json(ret: Return) -> bytes:
    """Return `ret` as canonical JSON; equal returns give equal bytes."""
    return rfc8785.dumps(as_json(ret))


def as_json(ret: Return) -> dict[str, Json]:
    """Return `ret` as the values of its JSON document; `sealed` is null until it is."""
    answers = ret.answers
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "form": {"id": ret.questionnaire.id, "sha256": ret.questionnaire.sha256},
        "data_year": ret.data_year,
        "state": ret.state.value,
        "revision": ret.revision,
        "department": {
            name: answers[code].value if (code := f"basic.{name}") in answers else None
            for name in _DEPARTMENT
        },
        "answers": [_answer(answers[code]) for code in ret.questionnaire.items],
        "sealed": None,
    }


def _answer(answer: Answer) -> Json:
    return {
        "code": answer.code,
        "state": answer.state.value,
        "value": _value(answer.state, answer.value),
        "origin": answer.origin.value,
        "reason": answer.reason,
        "computed": _computed(answer.figure),
    }


def _computed(figure: Figure) -> Value | None:
    return _value(figure.state, figure.value)


def _value(state: State, value: Value | None) -> Value | None:
    return value if state is State.VALUE else None
