"""The history as people read it: acts, and what each changed in which record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nmdept.messages import Message
from nmdept.records.kinds import RecordRef


class ActSort(StrEnum):
    """How an act stands to the acts before it."""

    DONE = "done"
    """Something new."""
    UNDO = "undo"
    """The latest act that stood was taken back."""
    REDO = "redo"
    """The latest undo was taken back."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act of a user; `number` counts up, `at` is in UTC."""

    number: int
    at: datetime
    user: str
    what: Message
    sort: ActSort = ActSort.DONE
    reverts: int | None = None
    """The number of the act whose changes this one writes the other way round."""


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
    place: int = 0
    """The place among the act's changes, from 0; with the act's number it names the change."""
