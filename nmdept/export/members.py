"""A return as plain members: the fixed form that its JSON and XML share (`interface`: JSON)."""

from nmdept.survey.answers import Answer, Return
from nmdept.survey.figures import Figure, State, Value

FORMAT = "nmdept-submission"
FORMAT_VERSION = 1

_DEPARTMENT = ("hospital_name", "department_name", "province")

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


def members(ret: Return) -> dict[str, Json]:
    """Return `ret` as its members; `sealed` is null until it is."""
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
