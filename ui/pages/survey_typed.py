"""What the entry form can hold: kinds of answer, the value typed, the reason."""

import re
from dataclasses import dataclass

from nmdept.questionnaire.definition import AnswerType, Item
from nmdept.survey.answers import Answer
from nmdept.survey.figures import State

VALUE = ""
"""In the list of what an answer can be: the value typed below."""
WITHDRAWN = "-"
"""In the same list: what was given by hand is taken back."""
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+", re.ASCII)
_TYPED = (AnswerType.TEXT, AnswerType.LONGTEXT, AnswerType.YEAR, AnswerType.COUNT, AnswerType.TOTAL)


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What the form holds: the value as `survey set` takes it, and the reason."""

    value: str
    reason: str


def kind_of(item: Item, answer: Answer) -> str:
    """Return the kind the form begins with for the answer that stands."""
    if answer.state is not State.VALUE:
        return answer.state.value if answer.entry is not None else _first_kind(item)
    if item.type in _TYPED:
        return VALUE
    if isinstance(answer.value, bool):
        return "yes" if answer.value else "no"
    return str(answer.value)


def _first_kind(item: Item) -> str:
    return VALUE if item.type in _TYPED else State.NOT_REPORTED.value


def ungrouped(text: str) -> str:
    """Return a number without the separators it is shown with."""
    text = text.strip()
    return text.replace(",", "") if _GROUPED.fullmatch(text) else text
