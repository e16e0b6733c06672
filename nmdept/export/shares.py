"""Own figures beside the country's: shares of a total, parts of the national count."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmdept.questionnaire.definition import (
    Item,
    NationalFigure,
    NationalFigures,
    NationalKind,
    Questionnaire,
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

    @classmethod
    def of(cls, ret: Return, national: NationalFigures | None) -> "Comparison":
        """Prepare the comparison of a return."""
        items = ret.questionnaire.items.values()
        totals = {part: item.code for item in items for part in item.parts}
        return cls(
            questionnaire=ret.questionnaire, answers=ret.answers, national=national, totals=totals
        )

    def figure(self, code: str) -> NationalFigure | None:
        """Return the published figure of an item."""
        return None if self.national is None else self.national.figures.get(code)

    def of_item(self, item: Item) -> Compared:
        """Return what stands beside the answer to `item`."""
        figure = self.figure(item.code)
        total = self._total(item, figure)
        own = self._own(item.code)
        own_share = ""
        if own is not None and total is not None and (whole := self._own(total)):
            own_share = percent(own, whole)
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

    def _own(self, code: str) -> int | None:
        value = self.answers[code].value
        return value if isinstance(value, int) and not isinstance(value, bool) else None
