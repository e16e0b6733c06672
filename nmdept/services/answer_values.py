"""What people type as the value of an answer, read as the item's type says."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from nmdept.errors import UsageError
from nmdept.messages import Message
from nmdept.questionnaire.definition import AnswerType, Item
from nmdept.questionnaire.measures import PROFILE, is_census
from nmdept.records.characters import code_point, refused_character
from nmdept.records.field_check import FIRST_YEAR, LAST_YEAR, LONG_LENGTH, printable
from nmdept.records.nearest import nearest
from nmdept.survey.figures import State, Value

_NUMBER = re.compile(r"[0-9]{1,9}")
_YES_NO = {"yes": True, "no": False, "是": True, "否": False}
_STATES = {state.value: state for state in (State.NOT_REPORTED, State.NOT_OFFERED)}


def read_answer(item: Item, text: str) -> tuple[State, Value | None]:
    """Return the state and value that `text` gives the answer to `item`.

    `not_reported` and `not_offered` are states; anything else is read as the item's type says.
    Raises UsageError with what would be right.
    """
    state = _STATES.get(_plain(text))
    if state is not None:
        return state, None
    return State.VALUE, _READERS[item.type](item, text)


def check_answer(
    item: Item, state: State, value: Value | None, *, items: Mapping[str, Item], year: int
) -> None:
    """Refuse an answer that the `item` of a form with `items` cannot have for the data year `year`.

    A census is never not reported and never not offered; what the department is called is never not
    offered; nothing was founded after the data year. Raises UsageError with what would be right.
    """
    if state is not State.VALUE and is_census(item, items):
        yes_no = item.type is AnswerType.YESNO
        raise UsageError(
            "returns.census",
            item=item.label,
            state=Message.of(f"rules.{state.value}"),
            none=Message.of("rules.no") if yes_no else 0,
        )
    if state is State.NOT_OFFERED and item.measure is not None and item.measure.name in PROFILE:
        raise UsageError("returns.always_there", item=item.label)
    if item.type is AnswerType.YEAR and isinstance(value, int) and value > year:
        raise UsageError("returns.year_after", item=item.label, value=str(value), year=str(year))


def check_reason(text: str) -> str:
    """Return the reason `text` without blanks around it; UsageError when there is none."""
    reason = text.strip()
    if not reason:
        raise UsageError("returns.no_reason")
    _refuse_characters(reason)
    return reason


def _number(item: Item, text: str) -> Value:
    plain = _plain(text)
    if _NUMBER.fullmatch(plain) is None:
        raise UsageError("returns.not_number", item=item.label, value=printable(text))
    return int(plain)


def _year(item: Item, text: str) -> Value:
    plain = _plain(text)
    if _NUMBER.fullmatch(plain) is None or not FIRST_YEAR <= int(plain) <= LAST_YEAR:
        raise UsageError("returns.not_year", item=item.label, value=printable(text))
    return int(plain)


def _yes_no(item: Item, text: str) -> Value:
    value = _YES_NO.get(_plain(text).lower())
    if value is None:
        raise UsageError("returns.not_yes_no", item=item.label, value=printable(text))
    return value


def _choice(item: Item, text: str) -> Value:
    plain = _plain(text)
    codes = [choice.code for choice in item.choices]
    if plain in codes:
        return plain
    near = nearest(plain, codes)
    if near is not None:
        raise UsageError(
            "returns.not_choice_near", item=item.label, value=printable(text), nearest=near
        )
    raise UsageError("returns.not_choice", item=item.label, value=printable(text), choices=codes)


def _text(item: Item, text: str) -> Value:
    if not text.strip():
        raise UsageError("returns.blank", item=item.label)
    _refuse_characters(text, lines=item.type is AnswerType.LONGTEXT)
    return text


def _refuse_characters(text: str, *, lines: bool = True) -> None:
    character = refused_character(text, lines=lines)
    if character is not None:
        raise UsageError("returns.character", character=code_point(character))
    if len(text) > LONG_LENGTH:
        raise UsageError("returns.too_long", length=len(text), longest=LONG_LENGTH)


def _plain(text: str) -> str:
    """Return full-width forms as the plain ones they stand for, without blanks around."""
    return unicodedata.normalize("NFKC", text).strip()


_READERS: Mapping[AnswerType, Callable[[Item, str], Value]] = {
    AnswerType.COUNT: _number,
    AnswerType.TOTAL: _number,
    AnswerType.YEAR: _year,
    AnswerType.YESNO: _yes_no,
    AnswerType.CHOICE: _choice,
    AnswerType.TEXT: _text,
    AnswerType.LONGTEXT: _text,
}
