"""The country per unit, reckoned from the published figures of one data year.

The weak point of every figure per device is printed with it: the report counts devices in use, of
which not all were in use the full year.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.questionnaire.definition import NationalFigures, NationalKind


@dataclass(frozen=True)
class National:
    """The published figures, if there are any for the year."""

    figures: NationalFigures | None

    @property
    def data_year(self) -> str:
        """The data year of the figures, or an empty text."""
        return "" if self.figures is None else str(self.figures.data_year)

    @property
    def source(self) -> Message | None:
        """Where the figures come from, in a sentence; None when there are none."""
        if self.figures is None:
            return None
        return Message.of("report.national_source", source=self.figures.source, year=self.data_year)

    def count(self, code: str) -> float | None:
        """Return a published count; None when there is none."""
        return self._number(code, NationalKind.COUNT)

    def institutions(self, code: str) -> float | None:
        """Return how many institutions answered yes."""
        return self._number(code, NationalKind.INSTITUTIONS)

    def asked(self) -> float | None:
        """Return how many institutions took part."""
        figure = None if self.figures is None else self.figures.figures.get("basic.ownership")
        if figure is None or figure.kind is not NationalKind.INSTITUTIONS:
            return None
        return float(figure.of or figure.value)

    def share(self, code: str) -> float | None:
        """Return the published share of an item in per cent of its total."""
        return self._number(code, NationalKind.SHARE)

    def note(self, code: str) -> Label | None:
        """Return the published caveat on a figure; None when there is none."""
        figure = None if self.figures is None else self.figures.figures.get(code)
        return None if figure is None else figure.note

    def has_shares(self, codes: Sequence[str]) -> bool:
        """Whether a share is published for any of `codes`."""
        return any(self.share(code) is not None for code in codes)

    def _number(self, code: str, kind: NationalKind) -> float | None:
        figure = None if self.figures is None else self.figures.figures.get(code)
        return float(figure.value) if figure is not None and figure.kind is kind else None


def per(part: float | None, units: float | None) -> float | None:
    """Return `part` per unit; None when either is not known or there are no units."""
    return part / units if part is not None and units else None
