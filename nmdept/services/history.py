"""Who changed what, when, from what to what."""

from datetime import date

from nmdept.records.changes import Act, Change
from nmdept.records.kinds import RecordRef
from nmdept.services.folder import DataFolder
from nmdept.store import history
from nmdept.store.history import Holding, Which

__all__ = ["Act", "Change", "Holding", "first_broken_act", "history_users", "read_history"]


def read_history(  # noqa: PLR0913 - each narrows what is read, and each by itself
    folder: DataFolder,
    *,
    since: date | None = None,
    until: date | None = None,
    record: RecordRef | None = None,
    kind: str | None = None,
    user: str | None = None,
    holding: Holding | None = None,
    act: int | None = None,
    limit: int | None = None,
    before: Change | None = None,
) -> tuple[Change, ...]:
    """Return the changes, oldest first.

    `since` and `until` are UTC days, both included; `record`, `kind`, `user`, `holding` and `act`
    narrow what is read. With `limit` only the latest so many are read, and `before` continues with
    those before the oldest change read so far: a page costs the same however long the history is.
    """
    which = Which(
        since=since,
        until=until,
        record=record,
        kind=kind,
        user=user,
        holding=holding,
        act=act,
        limit=limit,
        before=None if before is None else (before.act.number, before.place),
    )
    with folder.database.read() as connection:
        return history.read(connection, which)


def first_broken_act(folder: DataFolder) -> int | None:
    """Return the number of the first act that was altered below the program; None when none was.

    The end of the history cut off is not noticed by the chain alone.
    """
    with folder.database.read() as connection:
        return history.first_broken_act(connection)


def history_users(folder: DataFolder) -> tuple[str, ...]:
    """Return everybody who ever changed something, by name."""
    with folder.database.read() as connection:
        return history.users(connection)
