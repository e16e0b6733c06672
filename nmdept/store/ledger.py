"""The one way anything is written: rows and their history, in one transaction.

A write names what a record was and what it becomes; a creation comes from nothing, a deletion goes
to nothing. Reverting an act is writing it the other way round.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, update

from nmdept.messages import Message
from nmdept.records.kinds import Kind, RecordRef
from nmdept.records.texts import texts
from nmdept.records.values import Record
from nmdept.store import history
from nmdept.store.history import NEW, FieldChange, Standing
from nmdept.store.rows import to_row
from nmdept.store.tables import STORED_KINDS, table

_KEY = "key_"


@dataclass(frozen=True, kw_only=True)
class Write:
    """One record of `kind` from `old` to `new`; None is "not there". Both have the same key."""

    kind: Kind
    old: Record | None
    new: Record | None

    @property
    def ref(self) -> RecordRef:
        """The record's name."""
        record = self.new or self.old
        assert record is not None
        return self.kind.ref(record)


def apply(
    connection: Connection,
    *,
    user: str,
    what: Message,
    writes: Sequence[Write],
    standing: Standing = NEW,
) -> int | None:
    """Carry out `writes` and enter them in the history as one act; return its number.

    With nothing to do nothing is entered, and there is no number.
    """
    changing = [write for write in writes if write.old != write.new]
    if not changing:
        return None
    for _, group in groupby(sorted(changing, key=_order), key=_order):
        _execute(connection, list(group))
    changes = [change for write in changing for change in _changes(write)]
    return history.append(connection, user=user, what=what, changes=changes, standing=standing)


def _order(write: Write) -> tuple[int, int]:
    """Tell when `write` is carried out, so that every step keeps the constraints.

    Deletions first, from what refers to what is referred to; then updates, which may make room for
    a new span (a span's start is part of its key, so updates cannot be in each other's way); then
    what is new, what is referred to first.
    """
    place = STORED_KINDS.index(write.kind)
    if write.new is None:
        return (0, -place)
    return (1 if write.old is not None else 2, place)


def _execute(connection: Connection, writes: Sequence[Write]) -> None:
    """Carry out writes of one kind and one sort in one statement."""
    kind, sample = writes[0].kind, writes[0]
    rows = table(kind)
    if sample.new is None:
        connection.execute(delete(rows).where(_has_key(kind, rows)), [_key(w) for w in writes])
    elif sample.old is None:
        connection.execute(insert(rows), [to_row(kind, w.new) for w in writes if w.new])
    else:
        values = [{**to_row(kind, w.new), **_key(w)} for w in writes if w.new]
        connection.execute(update(rows).where(_has_key(kind, rows)), values)


def _has_key(kind: Kind, rows: Table) -> Any:  # noqa: ANN401 - SQLAlchemy's own type is generic
    return and_(*(rows.c[field.name] == bindparam(_KEY + field.name) for field in kind.key))


def _key(write: Write) -> dict[str, Any]:
    record = write.new or write.old
    return {_KEY + field.name: getattr(record, field.attribute) for field in write.kind.key}


def _changes(write: Write) -> Iterator[FieldChange]:
    before = {} if write.old is None else texts(write.kind, write.old)
    after = {} if write.new is None else texts(write.kind, write.new)
    for field in write.kind.fields:
        old, new = before.get(field.name), after.get(field.name)
        if old != new:
            yield FieldChange(ref=write.ref, field=field.name, old=old, new=new)


def refs(writes: Iterable[Write]) -> tuple[RecordRef, ...]:
    """Return the names of the records in `writes`."""
    return tuple(write.ref for write in writes)
