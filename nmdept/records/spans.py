"""Spans: something that holds from a day to a day, both included; an open end means "still"."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Span:
    """A stretch of days; `last` None means it has not ended."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether `day` lies in the span."""
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a day."""
        return (self.last is None or other.first <= self.last) and (
            other.last is None or self.first <= other.last
        )

    def covers_all(self, other: "Span") -> bool:
        """Whether every day of `other` lies in this span."""
        if other.first < self.first:
            return False
        return self.last is None or (other.last is not None and other.last <= self.last)
