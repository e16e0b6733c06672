"""Own figures beside the country's: shares of a total, parts of the national count."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmdept.questionnaire.definition import (
    Item,
    NationalFigure,
    NationalFigures,
    NationalKind,
    Questionnaire,
    RuleKind,
)
from nmdept.survey.answers import Answer, Return


def percent(part: float, whole: float) -> str:
    """Return `part` of `whole` in percent, with as many places as say something."""
    if part == 0:
        return "0%"
    share = 100 * part / whole
    if share < 0.01:
        return "<0.01%"
    return f"{share:.2f}%" if share < 10 else f"{share:.1f}%"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What is printed beside one answer; an empty text where there is nothing to say."""

    national: str = ""
    own_share: str = ""
    national_share: str = ""
    part_of_nation: str = ""
    number: int | float | None = None
    """The national figure as a number, for writers that keep numbers."""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Own answers against the published figures of the same data year."""

    questionnaire: Questionnaire
    answers: Mapping[str, Answer]
    national: NationalFigures | None
    totals: Mapping[str, str]
    """The total each part belongs to."""
    fellows: Mapping[str, tuple[str, ...]]
    """Those that together make the whole where the form has no total of them: the owners."""

    @classmethod
    def of(cls, ret: Return, national: NationalFigures | None) -> "Comparison":
        """Prepare the comparison of a return."""
        items = ret.questionnaire.items.values()
        totals = {part: item.code for item in items for part in item.parts}
        return cls(
            questionnaire=ret.questionnaire,
            answers=ret.answers,
            national=national,
            totals=totals,
            fellows=_fellows(ret.questionnaire),
        )

    def figure(self, code: str) -> NationalFigure | None:
        """Return the published figure of an item."""
        return None if self.national is None else self.national.figures.get(code)

    def of_item(self, item: Item) -> Compared:
        """Return what stands beside the answer to `item`."""
        figure = self.figure(item.code)
        total = self._total(item, figure)
        own = self._own(item.code)
        whole = self._own(total) if total is not None else self._all_of(item, figure)
        own_share = percent(own, whole) if own is not None and whole else ""
        if figure is None:
            return Compared(own_share=own_share)
        return self._with_figure(figure, own, own_share, total)

    def _with_figure(
        self, figure: NationalFigure, own: int | None, own_share: str, total: str | None
    ) -> Compared:
        value = float(figure.value)
        number = int(value) if value.is_integer() else value
        if figure.kind is NationalKind.SHARE:
            return Compared(own_share=own_share, national_share=f"{figure.value}%", number=number)
        if figure.kind is NationalKind.INSTITUTIONS:
            asked = figure.of or ""
            share = percent(value, float(asked)) if asked.isdecimal() and int(asked) else ""
            return Compared(national=f"{number:,}", national_share=share, number=number)
        whole = self.figure(total) if total is not None else None
        counted = whole is not None and whole.kind is NationalKind.COUNT
        return Compared(
            national=f"{number:,}",
            own_share=own_share,
            national_share=percent(value, float(whole.value)) if counted and whole else "",
            part_of_nation=percent(own, value) if own is not None and value else "",
            number=number,
        )

    def _total(self, item: Item, figure: NationalFigure | None) -> str | None:
        if figure is not None and figure.kind is NationalKind.SHARE and figure.of in self.answers:
            return figure.of
        return self.totals.get(item.code)

    def _all_of(self, item: Item, figure: NationalFigure | None) -> int | None:
        """Return the own whole of a published share that names no total; None if a part lacks."""
        if figure is None or figure.kind is not NationalKind.SHARE:
            return None
        numbers = [self._own(code) for code in self.fellows.get(item.code, ())]
        known = [number for number in numbers if number is not None]
        return sum(known) if len(known) == len(numbers) else None

    def _own(self, code: str) -> int | None:
        value = self.answers[code].value
        return value if isinstance(value, int) and not isinstance(value, bool) else None


def _fellows(questionnaire: Questionnaire) -> Mapping[str, tuple[str, ...]]:
    """Return each part of a rule of sums with the parts it adds up with."""
    groups = [
        parts
        for rule in questionnaire.rules
        if rule.kind is RuleKind.SUM_EQUALS
        and isinstance(parts := rule.settings.get("parts"), tuple)
    ]
    return {part: parts for parts in groups for part in parts}
