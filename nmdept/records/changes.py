"""The history as people read it: acts, and what each changed in which record."""

from dataclasses import dataclass
from datetime import datetime

from nmdept.messages import Message
from nmdept.records.kinds import RecordRef


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act of a user; `number` counts up, `at` is in UTC."""

    number: int
    at: datetime
    user: str
    what: Message


@dataclass(frozen=True, kw_only=True)
class Change:
    """One field of one record, from what to what, as canonical texts; None is empty.

    A created record changes from all empty, a deleted one to all empty.
    """

    act: Act
    ref: RecordRef
    field: str
    old: str | None
    new: str | None
