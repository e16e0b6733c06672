"""What stands to be undone or redone: read off the end of the history, however long it is.

Going back, an undo takes away the act that stood last, a redo (which is an act anew) the undo
before it; so a count of what is still to be skipped is enough.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from nmdept.records.changes import ActSort
from nmdept.store import history

_PAGE = 256


def next_undo(connection: Connection) -> int | None:
    """Return the number of the latest act that stands; None when all are undone."""
    skip = 0
    for number, sort in _backwards(connection):
        if sort is ActSort.UNDO:
            skip += 1
        elif skip:
            skip -= 1
        else:
            return number
    return None


def next_redo(connection: Connection) -> int | None:
    """Return the number of the latest undo that stands; None after anything new was done."""
    skip = 0
    for number, sort in _backwards(connection):
        if sort is ActSort.DONE:
            return None
        if sort is ActSort.REDO:
            skip += 1
        elif skip:
            skip -= 1
        else:
            return number
    return None


def _backwards(connection: Connection) -> Iterator[tuple[int, ActSort]]:
    """Give number and sort of every act, the latest first."""
    page = history.read_sorts(connection, before=None, limit=_PAGE)
    while page:
        yield from ((number, ActSort(sort)) for number, sort in page)
        page = history.read_sorts(connection, before=page[-1][0], limit=_PAGE)
