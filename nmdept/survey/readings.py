"""How rules read answers and quantities: as numbers, and as they are stated in a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from nmdept.language import Label
from nmdept.messages import Message, Param
from nmdept.questionnaire.definition import Questionnaire
from nmdept.records.months import Month, Months
from nmdept.survey.answers import Answer
from nmdept.survey.figures import Figure, State, Value

MOST_CLAUSES = 12
"""What a reader takes in of one finding: a ward's year of months."""


class Standing(Protocol):
    """What answers and figures have in common."""

    @property
    def state(self) -> State:
        """The state it is in."""

    @property
    def value(self) -> Value | None:
        """The value, if it has one."""

    @property
    def known(self) -> int:
        """What is recorded of a number not reported."""


@dataclass(frozen=True, kw_only=True)
class Readings:
    """The answers of a return, and the quantities beside them, as a rule looks them up by code."""

    questionnaire: Questionnaire
    answers: Mapping[str, Answer]
    quantities: Mapping[str, Figure]
    missing_is_zero: bool = False
    """What is not reported reads as zero: a rule's `missing = "as_zero"`."""

    def number(self, code: str) -> int | None:
        """Return the number under `code`, yes as 1; not offered counts 0, not reported is None."""
        return number_of(self._standing(code), missing=0 if self.missing_is_zero else None)

    def above_zero(self, code: str) -> bool:
        """Whether what is recorded under `code` is above zero, or the answer is yes."""
        return self.at_least(code) > 0

    def at_least(self, code: str) -> int:
        """Return the number under `code`; if it is not reported, what is recorded of it."""
        return self.number(code) or self._standing(code).known

    def is_not_offered(self, code: str) -> bool:
        """Whether `code` is not offered."""
        return self._standing(code).state is State.NOT_OFFERED

    def is_missing(self, code: str) -> bool:
        """Whether the item `code` itself is not reported; what is made of others is not."""
        answer = self.answers[code]
        made_of_others = bool(answer.figure.parts) and answer.entry is None
        return answer.state is State.NOT_REPORTED and not made_of_others

    def is_stated_zero(self, code: str) -> bool:
        """Whether a zero (or no) is given, which is not the same as "not offered"."""
        standing = self._standing(code)
        return standing.state is not State.NOT_OFFERED and self.number(code) == 0

    def not_reported(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Return those of `codes` that have no number."""
        return tuple(code for code in codes if self.number(code) is None)

    def sum(self, codes: Sequence[str]) -> int:
        """Return the sum of `codes`, none of which may be unreported."""
        return sum(self.number(code) or 0 for code in codes)

    def named(self, code: str) -> Message:
        """Return how a sentence names `code`: an item by its term and number on the form."""
        item = self.questionnaire.items.get(code)
        if item is None:
            return Message.of("rules.quantity", label=self._quantity_label(code))
        return Message.of("rules.item", label=item.label, number=item.number)

    def stated(self, code: str) -> Message:
        """Return what the return states of `code`, as a clause: its name and its value."""
        return Message.of("rules.stated", item=self.named(code), value=self.value(code))

    def lacking(self, code: str) -> Message:
        """Return what of the item `code` is not reported: some of its months, or all of it."""
        answer = self.answers[code]
        months = _months_missing(answer.figure) if answer.entry is None else ()
        if not 0 < len(months) < 12:
            return self.named(code)
        return Message.of("rules.item_months", item=self.named(code), months=Months(months))

    def value(self, code: str) -> Param:
        """Return the value of `code` as a sentence gives it."""
        return value_in_words(self._standing(code))

    def rows(self, code: str) -> Param:
        """Return what the records behind a quantity are, as one clause; a long list is cut."""
        return one_after_another([row.what for row in self.quantities[code].rows])

    def items_among(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Return those of `codes` that are items of the form, each once."""
        items = self.questionnaire.items
        return tuple(dict.fromkeys(code for code in codes if code in items))

    def _standing(self, code: str) -> Standing:
        if code in self.questionnaire.items:
            return self.answers[code]
        return self.quantities[code]

    def _quantity_label(self, code: str) -> Label:
        return next(q.label for q in self.questionnaire.quantities if q.code == code)


def one_after_another(clauses: Sequence[Message]) -> Param:
    """Return clauses that hold commas themselves as one, set apart by semicolons."""
    shown, rest = list(clauses[:MOST_CLAUSES]), len(clauses) - MOST_CLAUSES
    if rest > 0:
        shown.append(Message.of("rules.more", count=rest))
    if not shown:
        return ""
    joined = shown.pop()
    while shown:
        joined = Message.of("rules.joined", first=shown.pop(), next=joined)
    return joined


def _months_missing(figure: Figure) -> tuple[Month, ...]:
    params = [dict(message.params) for message in figure.missing]
    found = [given["months"] for given in params if isinstance(given.get("months"), Months)]
    return tuple(month for months in found for month in months.months)


def number_of(standing: Standing, *, missing: int | None = None) -> int | None:
    """Return the number of an answer or figure; not offered is 0, not reported is `missing`."""
    if standing.state is State.NOT_REPORTED:
        return missing
    if standing.state is State.NOT_OFFERED:
        return 0
    assert isinstance(standing.value, int), "rules only read numbers and yes or no"
    return int(standing.value)


def value_in_words(standing: Standing) -> Param:
    """Return the value, or the state in words when there is none."""
    if standing.state is State.NOT_REPORTED and standing.known > 0:
        return Message.of("rules.at_least", number=standing.known)
    if standing.state is not State.VALUE:
        return Message.of(f"rules.{standing.state.value}")
    if isinstance(standing.value, bool):
        return Message.of("rules.yes" if standing.value else "rules.no")
    return standing.value
