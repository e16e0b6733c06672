"""What somebody chooses of a summary: period, years of the trend, sections, names."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from nmdept.messages import Message
from nmdept.records.months import Month, Months

FIRST, LAST = 1, 12
MOST_YEARS = 60


class SectionName(StrEnum):
    """The parts that may follow page one, in their order."""

    ACTIVITY = "activity"
    THERAPY = "therapy"
    DEVICES = "devices"
    STAFF = "staff"
    TEACHING = "teaching"
    LICENCES = "licences"
    QUALITY = "quality"
    BASIS = "basis"


@dataclass(frozen=True, kw_only=True)
class Retirement:
    """The ages in whole years at which people retire, as the department sets them."""

    women: int = 55
    men: int = 60

    def age_of(self, sex: str | None) -> int | None:
        """Return the age that holds for `sex`; None when the sex is not recorded."""
        return {"f": self.women, "m": self.men}.get(sex or "")


@dataclass(frozen=True, kw_only=True)
class Choices:
    """A layout of the summary; what is left alone gives the whole year with everything."""

    first_month: int = FIRST
    last_month: int = LAST
    years: int = 5
    """How many years the trends show, the reported one included."""
    compare: int | None = None
    """The year beside the reported one; None is the year before it."""
    sections: tuple[SectionName, ...] = tuple(SectionName)
    names: bool = True
    """Whether people are named; otherwise they go by their number."""
    retirement: Retirement = Retirement()


@dataclass(frozen=True, kw_only=True)
class Period:
    """The months of `year` a summary speaks of, both ends included."""

    year: int
    first_month: int = FIRST
    last_month: int = LAST

    @property
    def is_whole_year(self) -> bool:
        """Whether the period is all of its year."""
        return (self.first_month, self.last_month) == (FIRST, LAST)

    @property
    def said(self) -> Message:
        """How a sentence names it: its year, or its months."""
        if self.is_whole_year:
            return Message.of("report.in_year", year=str(self.year))
        return Message.of("report.some_months", months=Months(self.months))

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The period's months in order."""
        numbers = range(self.first_month, self.last_month + 1)
        return tuple(Month(self.year, number) for number in numbers)

    @cached_property
    def first_day(self) -> date:
        """The period's first day."""
        return self.months[0].first_day

    @cached_property
    def last_day(self) -> date:
        """The period's last day, that of its census."""
        return self.months[-1].last_day

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.last_day - self.first_day).days + 1

    def of_year(self, year: int) -> "Period":
        """Return the same months of another year."""
        return Period(year=year, first_month=self.first_month, last_month=self.last_month)


def period_of(year: int, choices: Choices) -> Period:
    """Return the period that `choices` make of `year`."""
    return Period(year=year, first_month=choices.first_month, last_month=choices.last_month)
