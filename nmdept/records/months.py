"""Months and years as the ledger counts them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_PATTERN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month, written `YYYY-MM`."""

    year: int
    month: int

    def __post_init__(self) -> None:
        """Refuse a month the calendar does not have (ValueError)."""
        if not (1 <= self.month <= 12 and 1900 <= self.year <= 9999):
            raise ValueError(f"{self.year}-{self.month}")

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read `YYYY-MM`; ValueError for anything else."""
        match = _PATTERN.fullmatch(text)
        if match is None:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    @property
    def first_day(self) -> date:
        """The month's first day."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The month's last day."""
        return date(self.year, self.month, self.days)

    @property
    def days(self) -> int:
        """How many days the month has."""
        return monthrange(self.year, self.month)[1]

    def __str__(self) -> str:
        """The month as `YYYY-MM`."""
        return f"{self.year:04d}-{self.month:02d}"


def months_of(year: int) -> tuple[Month, ...]:
    """Return the twelve months of `year`."""
    return tuple(Month(year, number) for number in range(1, 13))


def year_end(year: int) -> date:
    """Return 31 December of `year`, the day of every census."""
    return date(year, 12, 31)


def year_start(year: int) -> date:
    """Return 1 January of `year`."""
    return date(year, 1, 1)
