"""Reading records back: all of a kind, one by its key, or those that matter to some others."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, cast

from sqlalchemy import Connection, and_, or_, select
from sqlalchemy.sql import ColumnElement

from nmdept.records import kinds
from nmdept.records.kinds import FieldType, Kind, RecordRef
from nmdept.records.months import Month
from nmdept.records.texts import from_text
from nmdept.records.values import Certificate, Record, Staff, StaffHistory
from nmdept.store.rows import reader
from nmdept.store.tables import REFERS, STORED_BY_NAME, table

_MANY = 200
"""From so many records on, reading the whole kind is quicker than one by one."""


def read_all(connection: Connection, kind: Kind) -> tuple[Record, ...]:
    """Return every record of `kind`, by key."""
    rows = table(kind)
    query = select(rows).order_by(*(rows.c[field.name] for field in kind.key))
    return tuple(map(reader(kind), connection.execute(query).all()))


def read_where(
    connection: Connection, kind: Kind, *conditions: ColumnElement[bool]
) -> tuple[Record, ...]:
    """Return the records of `kind` whose rows meet all `conditions`, by key.

    Sorted here: asked for an order, the database walks the whole key instead of the few rows that
    meet the conditions.
    """
    found = _fetch(connection, kind, *conditions)
    return tuple(sorted(found, key=_order(kind)))


def read_one(connection: Connection, ref: RecordRef) -> Record | None:
    """Return the record `ref` names; None when there is none."""
    kind = STORED_BY_NAME[ref.kind]
    if len(ref.key) != len(kind.key):
        return None
    try:
        key = [from_text(field, part) for field, part in zip(kind.key, ref.key, strict=True)]
    except ValueError:
        return None
    columns = [table(kind).c[field.name] for field in kind.key]
    same = [column == value for column, value in zip(columns, key, strict=True)]
    return next(iter(read_where(connection, kind, *same)), None)


def read_of(connection: Connection, kind: Kind, **fields: object) -> tuple[Record, ...]:
    """Return the records of `kind` whose fields, by name, have the values given, by key."""
    columns = table(kind).c
    return read_where(connection, kind, *(columns[name] == v for name, v in fields.items()))


def read_between(
    connection: Connection, kind: Kind, first: Month, last: Month, **fields: object
) -> tuple[Record, ...]:
    """Return the records of the months from `first` to `last` that have the values given.

    In no particular order: there are thousands, and who reads them finds them by month.
    """
    columns = table(kind).c
    same = [columns[name] == value for name, value in fields.items()]
    return tuple(_fetch(connection, kind, columns.month.between(first, last), *same))


def read_in_post(connection: Connection, day: date) -> tuple[Staff, ...]:
    """Return the people who have not left before `day`."""
    found = read_where(connection, kinds.STAFF, _in_post(day))
    return cast("tuple[Staff, ...]", found)


def read_certificates_in_post(connection: Connection, day: date) -> tuple[Certificate, ...]:
    """Return the certificates of the people who have not left before `day`."""
    found = read_where(connection, kinds.CERTIFICATES, _of_those_in_post(kinds.CERTIFICATES, day))
    return cast("tuple[Certificate, ...]", found)


def read_history_in_post(connection: Connection, day: date) -> tuple[StaffHistory, ...]:
    """Return what the people who have not left before `day` ever held or will hold."""
    found = read_where(connection, kinds.STAFF_HISTORY, _of_those_in_post(kinds.STAFF_HISTORY, day))
    return cast("tuple[StaffHistory, ...]", found)


def read_named(connection: Connection, refs: Collection[RecordRef]) -> dict[RecordRef, Record]:
    """Return those of the records `refs` names that there are."""
    found: dict[RecordRef, Record] = {}
    for name in dict.fromkeys(ref.kind for ref in refs):
        wanted = {ref for ref in refs if ref.kind == name}
        kind = STORED_BY_NAME[name]
        if len(wanted) < _MANY:
            records = [record for ref in wanted if (record := read_one(connection, ref))]
        else:
            records = list(read_all(connection, kind))
        found.update(_named(kind, [r for r in records if kind.ref(r) in wanted]))
    return found


def related(
    connection: Connection, records: Sequence[Record], of: Mapping[type[Record], Kind]
) -> dict[RecordRef, Record]:
    """Return what `records.check.problems` needs to know of the stored ones beside `records`."""
    found: dict[RecordRef, Record] = {}
    for kind in dict.fromkeys(of[type(record)] for record in records):
        ours = [record for record in records if of[type(record)] is kind]
        found.update(_named(kind, _of_same_groups(connection, kind, ours)))
    named = {r.staff_no for r in records if isinstance(r, StaffHistory | Certificate)}
    if named:
        staff = table(kinds.STAFF).c.staff_no
        wanted = [staff.in_(named)] if len(named) < _MANY else []
        found.update(_named(kinds.STAFF, read_where(connection, kinds.STAFF, *wanted)))
    return found


def referring(connection: Connection, ref: RecordRef) -> Iterator[RecordRef]:
    """Give the records that name the record `ref`, by the one field of its key."""
    for (name, field), target in REFERS.items():
        kind = STORED_BY_NAME[name]
        if target.partition(".")[0] == ref.kind:
            same = table(kind).c[field] == ref.key[0]
            yield from (kind.ref(found) for found in read_where(connection, kind, same))


def _fetch(
    connection: Connection, kind: Kind, *conditions: ColumnElement[bool]
) -> Iterator[Record]:
    return map(reader(kind), connection.execute(select(table(kind)).where(*conditions)).all())


def _of_those_in_post(kind: Kind, day: date) -> ColumnElement[bool]:
    staff = select(table(kinds.STAFF).c.staff_no).where(_in_post(day))
    return table(kind).c.staff_no.in_(staff)


def _order(kind: Kind) -> Callable[[Record], Any]:
    """Return what records of `kind` are sorted by: their key.

    With a month in it by its texts, which sort alike: months compare slowly, and there are many.
    """
    if any(field.type is FieldType.MONTH for field in kind.key):
        return kind.key_of
    return attrgetter(*(field.attribute for field in kind.key))


def _in_post(day: date) -> ColumnElement[bool]:
    until = table(kinds.STAFF).c.employed_to
    return or_(until.is_(None), until >= day)


def _of_same_groups(
    connection: Connection, kind: Kind, records: Sequence[Record]
) -> Iterator[Record]:
    names = kind.exclusive_within or tuple(field.name for field in kind.key)
    fields = [kind.by_name[name] for name in names]
    groups = {tuple(getattr(record, field.attribute) for field in fields) for record in records}
    if len(groups) >= _MANY:
        yield from read_all(connection, kind)
        return
    columns = [table(kind).c[name] for name in names]
    for group in groups:
        same = and_(*(column == value for column, value in zip(columns, group, strict=True)))
        yield from read_where(connection, kind, same)


def _named(kind: Kind, records: Sequence[Record] | Iterator[Record]) -> dict[RecordRef, Record]:
    return {kind.ref(record): record for record in records}
