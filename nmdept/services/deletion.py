"""Deleting records, which is only for mistakes: it says what hangs on them first."""

from collections import Counter
from collections.abc import Mapping, Sequence

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records import acts
from nmdept.records.kinds import BY_NAME, RecordRef
from nmdept.services.folder import DataFolder
from nmdept.store import ledger
from nmdept.store import records as stored
from nmdept.store.engine import Connection
from nmdept.store.ledger import Write


def what_hangs_on(folder: DataFolder, ref: RecordRef) -> Mapping[str, int]:
    """Return how many records refer to the record `ref`, by the name of their kind."""
    with folder.database.read() as connection:
        return Counter(other.kind for other in stored.referring(connection, ref))


def delete_records(
    folder: DataFolder, refs: Sequence[RecordRef], *, dependents: bool = False
) -> tuple[RecordRef, ...]:
    """Delete the records `refs` names as one act; return what was deleted.

    With `dependents`, what refers to them is deleted in the same act; without, RefusedError says
    how much that is. Raises RefusedError for a record that is not there. The history keeps all.
    """
    with folder.database.write() as connection:
        hanging = _hanging(connection, refs)
        if hanging and not dependents:
            first = next(ref for ref in refs if next(stored.referring(connection, ref), None))
            kind, key = BY_NAME[first.kind], " ".join(first.key)
            raise RefusedError("records.referred_to", kind=kind.label, key=key, count=len(hanging))
        found = stored.read_named(connection, [*refs, *hanging])
        for ref in refs:
            if ref not in found:
                key = " ".join(ref.key)
                raise RefusedError("records.not_there", kind=BY_NAME[ref.kind].label, key=key)
        writes = [Write(kind=BY_NAME[r.kind], old=found[r], new=None) for r in [*refs, *hanging]]
        act = _act([writes[0]] if len(refs) == 1 else writes[: len(refs)], len(hanging))
        ledger.apply(connection, user=folder.user, what=act, writes=writes)
        return ledger.refs(writes)


def _hanging(connection: Connection, refs: Sequence[RecordRef]) -> list[RecordRef]:
    named = set(refs)
    found = (other for ref in refs for other in stored.referring(connection, ref))
    return [other for other in dict.fromkeys(found) if other not in named]


def _act(writes: Sequence[Write], others: int) -> Message:
    """Name the act after the one record, or after the kind of several."""
    record = writes[0].old
    assert record is not None
    if len(writes) == 1:
        return acts.deleted(record, others=others)
    return Message.of("acts.deleted_several", kind=writes[0].kind.label, count=len(writes))
