"""Who changed what, when, from what to what."""

from datetime import date

from nmdept.records.changes import Act, Change
from nmdept.records.kinds import RecordRef
from nmdept.services.folder import DataFolder
from nmdept.store import history

__all__ = ["Act", "Change", "first_broken_act", "read_history"]


def read_history(
    folder: DataFolder, *, since: date | None = None, record: RecordRef | None = None
) -> tuple[Change, ...]:
    """Return the changes, oldest first: of acts since the UTC day `since`, of one `record`."""
    with folder.database.read() as connection:
        return history.read(connection, since=since, record=record)


def first_broken_act(folder: DataFolder) -> int | None:
    """Return the number of the first act that was altered below the program; None when none was.

    The end of the history cut off is not noticed by the chain alone.
    """
    with folder.database.read() as connection:
        return history.first_broken_act(connection)
