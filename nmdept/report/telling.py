"""What the sentences of page one are written from, and the words they share."""

from dataclasses import dataclass

from nmdept.messages import Message, Param
from nmdept.records.months import Month, Months
from nmdept.report import measuring
from nmdept.report.choices import Period
from nmdept.report.comparing import said_years
from nmdept.report.ledger import Ledger
from nmdept.report.subjects import SUBJECTS
from nmdept.report.values import Reading, SummaryFigure


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the sentences are written from."""

    ledger: Ledger
    period: Period
    compared: Period
    figures: tuple[SummaryFigure, ...]

    @property
    def years(self) -> dict[str, Param]:
        """Both years as a sentence names them."""
        return dict(said_years(self.period, self.compared))


def by_hand(told: Told, figure: SummaryFigure) -> Message | None:
    """Say beside a number that the return sets by hand what the records make of it."""
    if not figure.now.overridden or figure.now.value is None:
        return None
    subject = next(one for one in SUBJECTS if one.code == figure.code)
    made = measuring.reading(subject, told.ledger.of(told.period))
    params: dict[str, Param] = {"what": figure.label, "now": whole(figure.now)}
    if made.value is None:
        return Message.of("report.by_hand_alone", **params)
    return Message.of("report.by_hand", **params, records=whole(made))


def named(months: list[Month]) -> dict[str, Param]:
    """Return months as a sentence names them, and how many they are."""
    return {"months": Months(tuple(months)), "count": len(months)}


def whole(reading: Reading) -> Param:
    """Return a reading's number; an empty text where it has none."""
    return int(reading.value) if reading.value is not None else ""
