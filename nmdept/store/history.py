"""The history: every act with what it changed, each act bound to the one before by its hash.

An act's hash is SHA-256 over the hash of the act before and the canonical JSON of the act with all
its changes, so a change, a deletion or an exchange of rows below the program is noticed. Cutting
off the last acts is not: that takes an anchor outside the database (backups, sealed submissions).
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import groupby
from typing import Any
from urllib.parse import unquote

import rfc8785
from sqlalchemy import Connection, RowMapping, Table, func, insert, select

from nmdept.messages import Message
from nmdept.records.changes import Act, Change
from nmdept.records.kinds import RecordRef
from nmdept.store import message_text
from nmdept.store.tables import metadata

_START = "0" * 64
"""Stands for the hash before the first act."""


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One field of one record from one canonical text to another."""

    ref: RecordRef
    field: str
    old: str | None
    new: str | None


def append(
    connection: Connection, *, user: str, what: Message, changes: Sequence[FieldChange]
) -> int:
    """Write the act of `user` into the transaction of `connection`; return its number."""
    number, previous = _last(connection)
    act = {
        "id": number + 1,
        "at": now_text(),
        "user": user,
        "what": message_text.encode(what),
    }
    rows = [_row(act["id"], place, change) for place, change in enumerate(changes)]
    connection.execute(insert(_acts()), [{**act, "hash": _hash(previous, act, rows)}])
    connection.execute(insert(_changes()), rows)
    return number + 1


def read(
    connection: Connection, *, since: date | None = None, record: RecordRef | None = None
) -> tuple[Change, ...]:
    """Return the changes, oldest first, of acts since the UTC day `since`, of one `record`."""
    acts, changes = _acts(), _changes()
    query = select(acts, changes).join(changes, acts.c.id == changes.c.act)
    if since is not None:
        query = query.where(acts.c.at >= _text(datetime.combine(since, time(), UTC)))
    if record is not None:
        query = query.where(changes.c.kind == record.kind, changes.c.key == key_text(record))
    query = query.order_by(changes.c.act, changes.c.place)
    return tuple(_to_changes(connection.execute(query).mappings()))


def first_broken_act(connection: Connection) -> int | None:
    """Return the number of the first act that is not what its hash says; None when all are."""
    acts, changes = _acts(), _changes()
    rows = connection.execute(select(changes).order_by(changes.c.act, changes.c.place)).mappings()
    by_act = {
        number: [dict(row) for row in group]
        for number, group in groupby(rows, key=lambda row: row["act"])
    }
    previous, expected = _START, 1
    for row in connection.execute(select(acts).order_by(acts.c.id)).mappings():
        act = {name: row[name] for name in ("id", "at", "user", "what")}
        found = _hash(previous, act, by_act.pop(row["id"], []))
        if row["id"] != expected or row["hash"] != found:
            return expected
        previous, expected = found, expected + 1
    return min(by_act, default=None)


def now_text() -> str:
    """Return the present time in UTC as the history writes it."""
    return _text(datetime.now(UTC))


def key_text(ref: RecordRef) -> str:
    """Return the key of `ref` as one text."""
    return str(ref).partition(":")[2]


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _last(connection: Connection) -> tuple[int, str]:
    acts = _acts()
    last = select(func.max(acts.c.id)).scalar_subquery()
    row = connection.execute(select(acts.c.id, acts.c.hash).where(acts.c.id == last)).first()
    return (0, _START) if row is None else (row.id, row.hash)


def _row(act: Any, place: int, change: FieldChange) -> dict[str, Any]:  # noqa: ANN401
    return {
        "act": act,
        "place": place,
        "kind": change.ref.kind,
        "key": key_text(change.ref),
        "field": change.field,
        "old": change.old,
        "new": change.new,
    }


def _hash(previous: str, act: Mapping[str, Any], changes: Iterable[Mapping[str, Any]]) -> str:
    told = [[row[name] for name in ("kind", "key", "field", "old", "new")] for row in changes]
    content = rfc8785.dumps({**act, "changes": told})
    return hashlib.sha256(previous.encode() + content).hexdigest()


def _to_changes(rows: Iterable[RowMapping]) -> Iterator[Change]:
    for _, group in groupby(rows, key=lambda row: row["act"]):
        act: Act | None = None
        for row in group:
            act = act or _act(row)
            ref = RecordRef(row["kind"], tuple(unquote(part) for part in row["key"].split(":")))
            yield Change(act=act, ref=ref, field=row["field"], old=row["old"], new=row["new"])


def _act(row: RowMapping) -> Act:
    return Act(
        number=row["act"],
        at=datetime.fromisoformat(row["at"]),
        user=row["user"],
        what=message_text.decode(row["what"]),
    )


def _acts() -> Table:
    return metadata().tables["acts"]


def _changes() -> Table:
    return metadata().tables["changes"]
