"""A figure: a value in one of four states, with the records behind it and what was left out."""

from dataclasses import dataclass
from enum import StrEnum

from nmdept.messages import Message
from nmdept.records.kinds import RecordRef

Value = int | bool | str
"""A whole number, yes or no, a text or the code of a choice."""


class State(StrEnum):
    """A number (zero is one), not reported yet, or not offered."""

    VALUE = "value"
    NOT_REPORTED = "not_reported"
    NOT_OFFERED = "not_offered"


@dataclass(frozen=True, kw_only=True, slots=True)
class BasisRow:
    """A record behind a figure; what it is, and what it adds to a number."""

    ref: RecordRef
    what: Message
    adds: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Exclusion:
    """A record that was left out of a figure, and why."""

    ref: RecordRef
    what: Message
    why: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """What a measure returns. `value` is None unless the state is `value`."""

    state: State
    value: Value | None = None
    rows: tuple[BasisRow, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    missing: tuple[Message, ...] = ()
    """What is not reported, in words: months of an item, or parts of a total."""
    parts: tuple[str, ...] = ()
    """Of a total: the codes it was added up from; their rows are behind it."""
    known: int = 0
    """Of a number not reported: what is recorded of it, which it is at least."""
