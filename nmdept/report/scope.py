"""What every section of a summary is made from."""

from dataclasses import dataclass

from nmdept.language import Label
from nmdept.messages import Message, Param
from nmdept.records.values import Staff
from nmdept.report.choices import Choices, Period
from nmdept.report.comparing import said_years
from nmdept.report.ledger import Ledger, PeriodRecords
from nmdept.report.national import National
from nmdept.report.values import SummaryFigure, Words
from nmdept.survey.answers import Answer, Finding


@dataclass(frozen=True, kw_only=True)
class ByHand:
    """An answer that stands by hand over the records."""

    label: Label
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What the return's answers and rules say of the year; empty on a part of a year."""

    by_hand: tuple[ByHand, ...] = ()
    growth: tuple[Finding, ...] = ()
    """Findings of the rules on growth."""
    others: int = 0
    """How many findings there are besides."""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The records, the periods, the choices and the country."""

    ledger: Ledger
    period: Period
    compared: Period
    trend: tuple[Period, ...]
    choices: Choices
    national: National
    figures: tuple[SummaryFigure, ...]
    checked: Checked

    @property
    def now(self) -> PeriodRecords:
        """The records of the period."""
        return self.ledger.of(self.period)

    @property
    def before(self) -> PeriodRecords:
        """The records of the period compared with."""
        return self.ledger.of(self.compared)

    @property
    def years(self) -> dict[str, Param]:
        """Both years as a sentence names them."""
        return dict(said_years(self.period, self.compared))

    def person(self, staff: Staff) -> Words:
        """Return how a person is named, by number alone when names are left out."""
        if not self.choices.names:
            return staff.staff_no
        return Message.of("survey.person", staff_no=staff.staff_no, name=staff.name)
