"""Answers in words: values, states, origins, national figures and the own share beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from nmdept.language import Language
from nmdept.questionnaire.definition import (
    AnswerType,
    Item,
    NationalFigure,
    NationalKind,
    Severity,
)
from nmdept.survey.answers import Answer, Origin, ReturnState
from nmdept.survey.figures import State, Value

NOT_REPORTED_SIGN = "·"
NOT_OFFERED_SIGN = "—"


def value_text(item: Item, value: Value | None, language: Language) -> str:
    """Return `value` as the form prints it; empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, int):
        return str(value) if item.type is AnswerType.YEAR else f"{value:,}"
    if item.type is AnswerType.CHOICE:
        return _choice_text(item, value, language)
    return value


def _choice_text(item: Item, code: str, language: Language) -> str:
    for choice in item.choices:
        if choice.code == code:
            return choice.label.text(language)
    return code


def yes_no(value: bool) -> str:  # noqa: FBT001 - the value itself, not a switch
    """Return a yes/no answer in words."""
    if value:
        return QCoreApplication.translate("Answers", "Yes")
    return QCoreApplication.translate("Answers", "No")


def cell_text(item: Item, answer: Answer, language: Language) -> str:
    """Return what stands in the value's cell: the value, or the sign of its state."""
    if answer.state is State.NOT_OFFERED:
        return NOT_OFFERED_SIGN
    if answer.state is State.NOT_REPORTED:
        return NOT_REPORTED_SIGN
    return value_text(item, answer.value, language)


def spoken_value(item: Item, answer: Answer, language: Language) -> str:
    """Return the value for a screen reader and the panel: states in words, not signs."""
    if answer.state is State.VALUE:
        return value_text(item, answer.value, language)
    return state_text(answer.state)


def state_text(state: State) -> str:
    """Return a state in words."""
    if state is State.NOT_REPORTED:
        return QCoreApplication.translate("Answers", "Not reported")
    if state is State.NOT_OFFERED:
        return QCoreApplication.translate("Answers", "Not offered")
    return QCoreApplication.translate("Answers", "Reported")


def origin_letter(origin: Origin) -> str:
    """Return the letter by which the printed form marks an origin."""
    return {Origin.COMPUTED: "C", Origin.ENTERED: "E", Origin.OVERRIDDEN: "O"}[origin]


def origin_text(origin: Origin) -> str:
    """Return an origin in words."""
    if origin is Origin.COMPUTED:
        return QCoreApplication.translate("Answers", "Computed")
    if origin is Origin.ENTERED:
        return QCoreApplication.translate("Answers", "Entered")
    return QCoreApplication.translate("Answers", "Overridden")


def standing(answer: Answer) -> tuple[str, str]:
    """Return the sign and the word of how an answer stands: its origin, or its empty state.

    An answer set by hand shows so even when it says "not reported"; the value's cell has the rest.
    """
    if answer.entry is None and answer.state is State.NOT_REPORTED:
        return NOT_REPORTED_SIGN, state_text(answer.state)
    if answer.entry is None and answer.state is State.NOT_OFFERED:
        return NOT_OFFERED_SIGN, state_text(answer.state)
    return origin_letter(answer.origin), origin_text(answer.origin)


def severity_text(severity: Severity) -> str:
    """Return a severity in words."""
    if severity is Severity.BLOCKS:
        return QCoreApplication.translate("Answers", "Blocks")
    if severity is Severity.NEEDS_REASON:
        return QCoreApplication.translate("Answers", "Needs a reason")
    return QCoreApplication.translate("Answers", "Note")


def return_state_text(state: ReturnState) -> str:
    """Return in words how far a return has come."""
    return {
        ReturnState.DRAFT: QCoreApplication.translate("Answers", "Draft"),
        ReturnState.CHECKED: QCoreApplication.translate("Answers", "Checked"),
        ReturnState.APPROVED: QCoreApplication.translate("Answers", "Approved"),
        ReturnState.SEALED: QCoreApplication.translate("Answers", "Sealed"),
    }[state]


def national_text(figure: NationalFigure | None) -> str:
    """Return a national figure as the page published it."""
    if figure is None:
        return ""
    number = _published(figure.value)
    if figure.kind is NationalKind.SHARE:
        return f"{number}%"
    if figure.kind is NationalKind.INSTITUTIONS and figure.of is not None:
        return QCoreApplication.translate("Answers", "{number} of {all}").format(
            number=number, all=_published(figure.of)
        )
    return number


def _published(digits: str) -> str:
    return f"{int(digits):,}" if digits.isdecimal() else digits


@dataclass(frozen=True)
class Share:
    """The own share beside a national figure: the percentage, and of what."""

    percent: str
    kind: NationalKind


def own_share(
    answer: Answer, figure: NationalFigure | None, answers: Mapping[str, Answer]
) -> Share | None:
    """Return the own share: of the national count, or, as the nation's, of the item's total."""
    own = _number(answer)
    if figure is None or own is None:
        return None
    if figure.kind is NationalKind.COUNT:
        return _share(own, Decimal(figure.value), figure.kind)
    if figure.kind is NationalKind.SHARE and figure.of is not None and figure.of in answers:
        total = _number(answers[figure.of])
        return None if total is None else _share(own, Decimal(total), figure.kind)
    return None


def _share(own: int, whole: Decimal, kind: NationalKind) -> Share | None:
    return None if whole == 0 else Share(percent_text(own, whole), kind)


def percent_text(own: int, whole: Decimal) -> str:
    """Return a percentage with two decimals; a share too small for them says so."""
    percent = Decimal(own) * 100 / whole
    if 0 < percent < Decimal("0.01"):
        return "< 0.01%"
    return f"{percent:.2f}%" if own else "0%"


def _number(answer: Answer) -> int | None:
    value = answer.value
    if answer.state is not State.VALUE or isinstance(value, bool) or not isinstance(value, int):
        return None
    return value


def share_text(share: Share | None) -> str:
    """Return the own share as the table shows it; the figure beside it says what it is of."""
    return "" if share is None else share.percent
