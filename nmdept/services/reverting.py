"""What is to be written so that the changes of an act are taken back, and what stands against it.

Values are compared with what is stored now: an act can be taken back when what it left is still
there, whatever was done and undone in between.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records import check
from nmdept.records.changes import Act, Change
from nmdept.records.kinds import RecordRef
from nmdept.records.texts import texts
from nmdept.records.values import Record
from nmdept.services.rebuilding import rebuild
from nmdept.store import history
from nmdept.store import records as stored
from nmdept.store.engine import Connection
from nmdept.store.history import Which
from nmdept.store.ledger import Write
from nmdept.store.returns import read_kept
from nmdept.store.tables import STORED_BY_NAME, STORED_KINDS
from nmdept.survey.answers import ReturnState
from nmdept.survey.kept import FINDING_REASONS, RETURN_ENTRIES

_KIND_OF = {kind.record: kind for kind in STORED_KINDS}
_OPEN = {ReturnState.DRAFT.value, ReturnState.CHECKED.value}


def writes_back(connection: Connection, act: Act, changes: Sequence[Change]) -> list[Write]:
    """Return the writes that take back `changes`, which are all those of `act`.

    Raises RefusedError naming the later act that changed the same values, or the rule that what
    was there before would break now.
    """
    by_record = {
        ref: {change.field: change for change in group}
        for ref, group in groupby(sorted(changes, key=_by_ref), key=_by_ref)
    }
    _refuse_closed(connection, by_record)
    current = stored.read_named(connection, by_record)
    writes = [
        _back(connection, act, ref, current.get(ref), fields) for ref, fields in by_record.items()
    ]
    _refuse_left_alone(connection, act, writes)
    _refuse_unsound(connection, writes)
    return writes


def writes_value(connection: Connection, change: Change) -> list[Write]:
    """Return the write that gives the field of `change` its old value; see `undo.restore_value`."""
    kind = STORED_BY_NAME[change.ref.kind]
    _refuse_closed(connection, [change.ref])
    now = stored.read_named(connection, [change.ref]).get(change.ref)
    if now is not None and kind.by_name[change.field].key:
        raise RefusedError("history.key_field", record=record_name(change.ref))
    if now is not None:
        new = rebuild(connection, kind, {**texts(kind, now), change.field: change.old})
    elif change.new is None:
        of_act = history.read(connection, Which(act=change.act.number, record=change.ref))
        new = rebuild(connection, kind, {each.field: each.old for each in of_act})
    else:
        raise RefusedError("history.not_there", record=record_name(change.ref))
    if new == now:
        raise RefusedError("history.value_there", record=record_name(change.ref))
    write = Write(kind=kind, old=now, new=new)
    existing = stored.related(connection, [new], _KIND_OF)
    check.refuse(check.problems([new], existing=existing, kinds=_KIND_OF), _KIND_OF)
    return [write]


def record_name(ref: RecordRef) -> Message:
    """Return the name of a record in a sentence: its kind and key."""
    return Message.of("acts.record", kind=STORED_BY_NAME[ref.kind].label, key=" ".join(ref.key))


def _by_ref(change: Change) -> RecordRef:
    return change.ref


def _back(
    connection: Connection,
    act: Act,
    ref: RecordRef,
    now: Record | None,
    fields: Mapping[str, Change],
) -> Write:
    kind = STORED_BY_NAME[ref.kind]
    key = fields.get(kind.key[0].name)
    created, deleted = key is not None and key.old is None, key is not None and key.new is None
    held = {} if now is None else texts(kind, now)
    names = list(kind.by_name) if created or deleted else list(fields)
    differing = [name for name in names if held.get(name) != _left(fields, name)]
    if differing or (now is None) is not deleted:
        raise _conflict(connection, act, ref, differing or list(kind.by_name))
    if created:
        return Write(kind=kind, old=now, new=None)
    before = {**held, **{name: change.old for name, change in fields.items()}}
    return Write(kind=kind, old=now, new=rebuild(connection, kind, before))


def _left(fields: Mapping[str, Change], name: str) -> str | None:
    return fields[name].new if name in fields else None


def _conflict(
    connection: Connection, act: Act, ref: RecordRef, fields: Sequence[str]
) -> RefusedError:
    later = history.last_act_on(connection, ref, fields=fields, after=act.number)
    if later is None:  # it was never so: only a history altered below the program says that
        return RefusedError("history.not_there", record=record_name(ref))
    return RefusedError(
        "history.changed_since",
        act=act.what,
        record=record_name(ref),
        later=later.what,
        day=later.at.astimezone().date(),
    )


def _refuse_left_alone(connection: Connection, act: Act, writes: Sequence[Write]) -> None:
    """Refuse to take away what others refer to that stays."""
    gone = {write.ref for write in writes if write.new is None}
    for ref in gone:
        staying = [other for other in stored.referring(connection, ref) if other not in gone]
        if staying:
            raise RefusedError(
                "history.referred_to",
                act=act.what,
                record=record_name(ref),
                other=record_name(staying[0]),
                count=len(staying),
            )


def _refuse_unsound(connection: Connection, writes: Sequence[Write]) -> None:
    """Refuse what would break a rule among the records of now."""
    records = [write.new for write in writes if write.new is not None]
    existing = stored.related(connection, records, _KIND_OF)
    for write in writes:
        if write.new is None:
            existing.pop(write.ref, None)
    check.refuse(check.problems(records, existing=existing, kinds=_KIND_OF), _KIND_OF)


def _refuse_closed(
    connection: Connection, refs: Sequence[RecordRef] | Mapping[RecordRef, object]
) -> None:
    """Refuse to touch what was given by hand to a return that is not open any more."""
    given = {FINDING_REASONS.name, RETURN_ENTRIES.name}
    for year in {ref.key[0] for ref in refs if ref.kind in given}:
        kept = read_kept(connection, int(year))
        if kept is not None and kept.head.state not in _OPEN:
            raise RefusedError("returns.closed", year=year)
