"""Why a span does not count on the census day, when that matters for the data year.

Only what ended during the data year, or begins within the year after, is named; who left long ago
is nobody's question.
"""

from enum import StrEnum

from nmdept.messages import Message
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


def why_outside(
    span: Span, records: IndexedSnapshot, ended: Ended, begins: Begins
) -> Message | None:
    """Return why the span does not count, or None when that needs no word."""
    if records.ended_in_year(span):
        return Message.of(ended.value, day=span.last)
    if records.begins_next_year(span):
        return Message.of(begins.value, day=span.first)
    return None
