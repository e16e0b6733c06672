"""Correcting a record, also in what it goes by: what refers to it follows in the same act."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records import acts, check
from nmdept.records.kinds import BY_NAME, KIND_OF, Kind, RecordRef
from nmdept.records.values import Record
from nmdept.services.folder import DataFolder
from nmdept.services.records import Saved, save_within
from nmdept.store import ledger
from nmdept.store import records as stored
from nmdept.store.engine import Connection
from nmdept.store.ledger import Write


def correct_record(
    folder: DataFolder, ref: RecordRef, record: Record, *, also: Sequence[Record] = ()
) -> Saved:
    """Put `record` in the place of the stored one that `ref` names, as one act.

    When its key is another, what refers to it is made to refer to the new one. `also` are stored
    records that change with it: the entry before it, whose end moves along. Raises RefusedError
    when there is none or another record has the new key, DataProblemError when a rule is broken.
    """
    kind = KIND_OF[type(record)]
    with folder.database.write() as connection:
        old = stored.read_one(connection, ref)
        if old is None:
            raise RefusedError("records.not_there", kind=kind.label, key=" ".join(ref.key))
        if kind.ref(record) == ref:
            return save_within(connection, folder, [record, *also], act=acts.corrected(record))
        if stored.read_one(connection, kind.ref(record)) is not None:
            raise RefusedError("typed.key_taken", record=acts.called(record), field=kind.label)
        return _rekey(connection, folder, (old, record), also)


def _rekey(
    connection: Connection, folder: DataFolder, pair: tuple[Record, Record], also: Sequence[Record]
) -> Saved:
    old, new = pair
    kind = KIND_OF[type(new)]
    referring = list(stored.referring(connection, kind.ref(old)))
    held = stored.read_named(connection, referring)
    moved = {ref: _referring_to(kind, new, one) for ref, one in held.items()}
    records = [new, *moved.values(), *also]
    existing = stored.related(connection, records, KIND_OF)
    beside = [
        Write(kind=KIND_OF[type(one)], old=existing.get(KIND_OF[type(one)].ref(one)), new=one)
        for one in also
    ]
    for ref in (kind.ref(old), *held):
        existing.pop(ref, None)
    check.refuse(check.problems(records, existing=existing))
    writes = [
        Write(kind=kind, old=None, new=new),
        *beside,
        *(Write(kind=BY_NAME[ref.kind], old=None, new=one) for ref, one in moved.items()),
        *(Write(kind=BY_NAME[ref.kind], old=one, new=None) for ref, one in held.items()),
        Write(kind=kind, old=old, new=None),
    ]
    act: Message = acts.corrected(new)
    ledger.apply(connection, user=folder.user, what=act, writes=writes)
    created = tuple(KIND_OF[type(one)].ref(one) for one in (new, *moved.values()))
    return Saved(created=created, updated=ledger.refs(beside))


def _referring_to(kind: Kind, new: Record, record: Record) -> Record:
    """Return `record` naming `new` where it named its former key."""
    values: Any = {field.attribute: getattr(new, field.attribute) for field in kind.key}
    moved: Record = replace(record, **values)
    return moved
