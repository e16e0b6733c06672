"""Months and years as the ledger counts them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from nmdept.language import ENGLISH_MONTHS, Language
from nmdept.messages import enumerate_words

_PATTERN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True, order=True, slots=True)
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

    def wording(self, language: Language) -> str:
        """Return the month as a sentence writes it: `2023年5月`, `May 2023`."""
        return Months((self,)).wording(language)


@dataclass(frozen=True)
class Months:
    """Several months, named together and compactly: `2023年1月、3月至5月`."""

    months: tuple[Month, ...]

    def wording(self, language: Language) -> str:
        """Return the months in order, three or more in a row as `from … to …`."""
        years = groupby(sorted(set(self.months)), key=lambda month: month.year)
        return enumerate_words(
            [
                _word_year(year, _runs([month.month for month in months]), language)
                for year, months in years
            ],
            language,
        )


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Return ascending `numbers` as stretches (first, last); two in a row stay two."""
    runs: list[tuple[int, int]] = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        single = [(number, number) for number in run]
        runs += single if len(run) < 3 else [(run[0], run[-1])]
    return runs


def _word_year(year: int, runs: list[tuple[int, int]], language: Language) -> str:
    if language is Language.ZH:
        names = [f"{a}月" if a == b else f"{a}月至{b}月" for a, b in runs]
        return f"{year}年{enumerate_words(names, language)}"
    english = [
        ENGLISH_MONTHS[a - 1] if a == b else f"{ENGLISH_MONTHS[a - 1]} to {ENGLISH_MONTHS[b - 1]}"
        for a, b in runs
    ]
    return f"{enumerate_words(english, language)} {year}"


def months_of(year: int) -> tuple[Month, ...]:
    """Return the twelve months of `year`."""
    return tuple(Month(year, number) for number in range(1, 13))


def year_end(year: int) -> date:
    """Return 31 December of `year`, the day of every census."""
    return date(year, 12, 31)


def year_start(year: int) -> date:
    """Return 1 January of `year`."""
    return date(year, 1, 1)
