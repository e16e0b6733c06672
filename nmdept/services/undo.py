"""Undoing and redoing acts, and restoring a value: one mechanism over the history.

What is undone follows from the history alone, so it is the same on every page and after a restart.
An undo is an act of its own that refers to the act undone; a redo undoes the undo.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records.changes import Act, ActSort, Change
from nmdept.records.kinds import RecordRef
from nmdept.services.folder import DataFolder
from nmdept.services.reverting import record_name, writes_back, writes_value
from nmdept.store import history, ledger, undoing
from nmdept.store.engine import Connection
from nmdept.store.history import Standing, Which
from nmdept.store.ledger import Write

_WRAPPED = ("acts.undone", "acts.redone")


@dataclass(frozen=True, kw_only=True)
class Undone:
    """What was undone, redone or reverted: the act it was about and the records it touched."""

    act: Act
    """The act by its own name, without "undone" or "redone" before it."""
    number: int
    """The number of the act that did it."""
    refs: tuple[RecordRef, ...]


def next_undo(folder: DataFolder) -> Act | None:
    """Return the act that `undo` would undo, by its own name; None when there is none."""
    with folder.database.read() as connection:
        return _named(connection, undoing.next_undo(connection))


def next_redo(folder: DataFolder) -> Act | None:
    """Return the act that `redo` would do again, by its own name; None when there is none."""
    with folder.database.read() as connection:
        return _named(connection, undoing.next_redo(connection))


def undo(folder: DataFolder) -> Undone | None:
    """Undo the latest act that stands; None when there is none.

    Raises RefusedError naming what stands against it.
    """
    with folder.database.write() as connection:
        act = _named(connection, undoing.next_undo(connection))
        return None if act is None else _revert(folder, connection, act, ActSort.UNDO)


def redo(folder: DataFolder) -> Undone | None:
    """Do again what was undone last; None when there is nothing, or something new was done since.

    Raises RefusedError naming what stands against it.
    """
    with folder.database.write() as connection:
        act = _named(connection, undoing.next_redo(connection))
        return None if act is None else _revert(folder, connection, act, ActSort.REDO)


def revert_act(folder: DataFolder, number: int) -> Undone:
    """Take back the act `number`, though other acts came after it.

    Taking back the act that stands last is undoing it; taking back any other is something new,
    which can itself be undone. Raises RefusedError for an unknown act, and naming the later act
    that changed the same values.
    """
    with folder.database.write() as connection:
        act = _named(connection, number)
        if act is None:
            raise RefusedError("history.no_act", number=str(number))
        if number == undoing.next_undo(connection):
            return _revert(folder, connection, act, ActSort.UNDO)
        if number == undoing.next_redo(connection):
            return _revert(folder, connection, act, ActSort.REDO)
        return _revert(folder, connection, act, ActSort.DONE)


def restore_value(folder: DataFolder, change: Change) -> Undone:
    """Give the field of `change` the value it had before it, whatever has become of it since.

    Of a deleted record all of it is restored. Raises RefusedError when the value is there already
    or the record is gone, DataProblemError when it breaks a rule now.
    """
    with folder.database.write() as connection:
        writes = writes_value(connection, change)
        what = Message.of("acts.value_restored", record=record_name(change.ref))
        number = ledger.apply(connection, user=folder.user, what=what, writes=writes)
        return _undone(change.act, number, writes)


def plain(what: Message) -> Message:
    """Return the name of the act that was undone or redone, or `what` itself."""
    while what.code in _WRAPPED:
        what = dict(what.params)["act"]
    return what


def _named(connection: Connection, number: int | None) -> Act | None:
    act = None if number is None else history.read_act(connection, number)
    return None if act is None else replace(act, what=plain(act.what))


def _revert(folder: DataFolder, connection: Connection, act: Act, sort: ActSort) -> Undone:
    changes = history.read(connection, Which(act=act.number))
    writes = writes_back(connection, act, changes)
    number = ledger.apply(
        connection,
        user=folder.user,
        what=Message.of(_SAID[sort], act=act.what),
        writes=writes,
        standing=Standing(sort=sort, reverts=act.number),
    )
    return _undone(act, number, writes)


def _undone(act: Act, number: int | None, writes: Sequence[Write]) -> Undone:
    assert number is not None  # an act has changes, and each is written back
    return Undone(act=act, number=number, refs=ledger.refs(writes))


_SAID = {
    ActSort.UNDO: "acts.undone",
    ActSort.REDO: "acts.redone",
    ActSort.DONE: "acts.reverted",
}
