"""An answer given by hand as texts, as `survey set` takes it: so what was typed is compared."""

from collections.abc import Mapping

from nmdept.survey.figures import State, Value


def answer_texts(state: str, value: Value | None, reason: str) -> Mapping[str, str]:
    """Return `answer` and `reason` of an answer given by hand."""
    return {"answer": answer_text(state, value), "reason": reason}


def answer_text(state: str, value: Value | None) -> str:
    """Return the answer as somebody gives it: a state, `yes` or `no`, a number, a code, a text."""
    if state != State.VALUE.value:
        return state
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
