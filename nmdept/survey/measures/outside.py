"""Why a span does not count on the census day, when that matters for the data year.

Only what ended during the data year, or begins within the year after, is named; who left long ago
is nobody's question.
"""

from enum import StrEnum

from nmdept.messages import Message
from nmdept.records.months import year_end
from nmdept.records.spans import Span
from nmdept.survey.measures.indexed import IndexedSnapshot


class Ended(StrEnum):
    """The sentence that says until when something counted; it mentions `day`."""

    EMPLOYED = "survey.employed_until"
    HELD = "survey.held_until"
    IN_USE = "survey.in_use_until"
    IN_SERVICE = "survey.in_service_until"


class Begins(StrEnum):
    """The sentence that says from when something counts; it mentions `day`."""

    EMPLOYED = "survey.employed_only_from"
    HELD = "survey.held_only_from"
    IN_USE = "survey.in_use_only_from"
    IN_SERVICE = "survey.in_service_only_from"
    VALID = "survey.valid_only_from"


def ended_in_year(span: Span, records: IndexedSnapshot) -> bool:
    """Whether the span ended in the data year before the census day."""
    return span.last is not None and records.whole_year.first <= span.last < records.census_day


def begins_next_year(span: Span, records: IndexedSnapshot) -> bool:
    """Whether the span begins in the year after the data year."""
    return records.census_day < span.first <= year_end(records.year + 1)


def why_outside(
    span: Span, records: IndexedSnapshot, ended: Ended, begins: Begins
) -> Message | None:
    """Return why the span does not count, or None when that needs no word."""
    if ended_in_year(span, records):
        return Message.of(ended.value, day=span.last)
    if begins_next_year(span, records):
        return Message.of(begins.value, day=span.first)
    return None
