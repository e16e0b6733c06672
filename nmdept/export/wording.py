"""Terms, sentences and values in the languages a document carries, the leading one first."""

from dataclasses import dataclass

from nmdept.export.document import Cell, CellState, Text
from nmdept.language import Label, Language
from nmdept.messages import Message, Param, word
from nmdept.questionnaire.definition import AnswerType, Item
from nmdept.survey.answers import Answer, Origin
from nmdept.survey.figures import State, Value

NOT_OFFERED_SIGN = "—"

EMPTY = Cell(text=Text(""))


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Makes texts in `language`, with the other one beside it unless it is to stand alone."""

    language: Language
    single: bool

    def label(self, label: Label) -> Text:
        """Return a term; one that is the same in both languages is said once."""
        lead = label.text(self.language)
        return Text(lead, self._second(lead, label.text(self.language.other)))

    def message(self, message: Message) -> Text:
        """Return a sentence."""
        lead = word(message, self.language)
        second = None if self.single else word(message, self.language.other)
        return Text(lead, None if second is None else self._second(lead, second))

    def say(self, code: str, **params: Param) -> Text:
        """Return the sentence of `code`."""
        return self.message(Message.of(code, **params))

    def say_lead(self, code: str, **params: Param) -> str:
        """Return the sentence of `code` in the leading language alone."""
        return word(Message.of(code, **params), self.language)

    def _second(self, lead: str, second: str) -> str | None:
        return None if self.single or second == lead else second


def value_text(item: Item, value: Value, wording: Wording) -> Text:
    """Return an answer's value as it is printed."""
    if item.type is AnswerType.YESNO:
        return wording.say("export.yes" if value else "export.no")
    if item.type is AnswerType.CHOICE:
        return wording.label(item.choice(str(value)).label)
    if item.type.is_number:
        return Text(f"{value:,}")
    return Text(str(value))


def answer_cell(item: Item, answer: Answer, wording: Wording) -> Cell:
    """Return the cell of an answer: zero is 0, a blank is said in words, not offered is a dash."""
    if answer.state is State.NOT_REPORTED or answer.value is None:
        if answer.state is State.NOT_OFFERED:
            return Cell(text=Text(NOT_OFFERED_SIGN), state=CellState.NOT_OFFERED)
        return Cell(text=wording.say("export.not_reported"), state=CellState.NOT_REPORTED)
    overridden = answer.origin is Origin.OVERRIDDEN
    return Cell(
        text=value_text(item, answer.value, wording),
        number=answer.value if item.type.is_number and isinstance(answer.value, int) else None,
        state=CellState.OVERRIDDEN if overridden else CellState.PLAIN,
    )


_ORIGIN_MARK = {Origin.COMPUTED: "C", Origin.ENTERED: "E", Origin.OVERRIDDEN: "O"}


def origin_mark(answer: Answer) -> str:
    """Return the small letter that says where an answer comes from; none while nothing is there."""
    if answer.origin is Origin.ENTERED and answer.entry is None:
        return ""
    return _ORIGIN_MARK[answer.origin]
