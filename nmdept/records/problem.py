"""A problem of a record: which record, which field, and the sentence that says what is wrong."""

from dataclasses import dataclass

from nmdept.messages import Message
from nmdept.records.kinds import RecordRef


@dataclass(frozen=True)
class Problem:
    """What stands against storing a record; `field` is None when it is about the whole of it."""

    ref: RecordRef
    field: str | None
    message: Message
