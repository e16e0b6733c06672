"""Reading, saving and deleting records; one function is one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records import check
from nmdept.records.kinds import BY_NAME, KIND_OF, Kind, RecordRef
from nmdept.records.problem import Problem
from nmdept.records.values import Record
from nmdept.services.folder import DataFolder
from nmdept.store import ledger
from nmdept.store import records as stored
from nmdept.store.engine import Connection
from nmdept.store.ledger import Write


@dataclass(frozen=True, kw_only=True)
class Saved:
    """What a save did, record by record."""

    created: tuple[RecordRef, ...] = field(default=())
    updated: tuple[RecordRef, ...] = field(default=())
    unchanged: tuple[RecordRef, ...] = field(default=())


def read_records(folder: DataFolder, kind: Kind) -> tuple[Record, ...]:
    """Return every record of `kind`, in the order of its key."""
    with folder.database.read() as connection:
        return stored.read_all(connection, kind)


def read_record(folder: DataFolder, ref: RecordRef) -> Record | None:
    """Return the record `ref` names; None when there is none."""
    with folder.database.read() as connection:
        return stored.read_one(connection, ref)


def find_problems(folder: DataFolder, records: Sequence[Record]) -> tuple[Problem, ...]:
    """Return what stands against saving `records`, without saving anything."""
    with folder.database.read() as connection:
        existing = stored.related(connection, records, KIND_OF)
    return check.problems(records, existing=existing)


def save_records(folder: DataFolder, records: Sequence[Record], *, act: Message) -> Saved:
    """Create or replace `records`, all or nothing; the history names `act`.

    Raises DataProblemError naming the first record that breaks a rule, and the rule.
    """
    with folder.database.write() as connection:
        return save_within(connection, folder, records, act=act)


def save_within(
    connection: Connection, folder: DataFolder, records: Sequence[Record], *, act: Message
) -> Saved:
    """Do what `save_records` does within the transaction of another verb."""
    existing = stored.related(connection, records, KIND_OF)
    check.refuse(check.problems(records, existing=existing))
    writes = list(_writes(records, existing))
    ledger.apply(connection, user=folder.user, what=act, writes=writes)
    return Saved(
        created=ledger.refs(w for w in writes if w.old is None),
        updated=ledger.refs(w for w in writes if w.old is not None and w.old != w.new),
        unchanged=ledger.refs(w for w in writes if w.old == w.new),
    )


def delete_record(folder: DataFolder, ref: RecordRef) -> None:
    """Delete the record `ref` names; the history keeps what it was.

    Raises RefusedError when there is none, or while other records refer to it.
    """
    kind = BY_NAME[ref.kind]
    key = " ".join(ref.key)
    with folder.database.write() as connection:
        old = stored.read_one(connection, ref)
        if old is None:
            raise RefusedError("records.not_there", kind=kind.label, key=key)
        referring = list(stored.referring(connection, ref))
        if referring:
            raise RefusedError(
                "records.referred_to", kind=kind.label, key=key, count=len(referring)
            )
        what = Message.of("records.act_deleted", kind=kind.label, key=key)
        writes = [Write(kind=kind, old=old, new=None)]
        ledger.apply(connection, user=folder.user, what=what, writes=writes)


def _writes(records: Sequence[Record], existing: Mapping[RecordRef, Record]) -> Iterator[Write]:
    for record in records:
        kind = KIND_OF[type(record)]
        yield Write(kind=kind, old=existing.get(kind.ref(record)), new=record)
