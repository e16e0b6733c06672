"""The history: every act with what it changed, each act bound to the one before by its hash.

An act's hash is SHA-256 over the hash of the act before and the canonical JSON of the act with all
its changes, so a change, a deletion or an exchange of rows below the program is noticed. Cutting
off the last acts is not: that takes an anchor outside the database (backups, sealed submissions).
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import unquote

import rfc8785
from sqlalchemy import Connection, RowMapping, Table, func, insert, or_, select
from sqlalchemy.sql import ColumnElement

from nmdept.messages import Message
from nmdept.records.changes import Act, ActSort, Change
from nmdept.records.kinds import RecordRef
from nmdept.store import message_text
from nmdept.store.tables import metadata

_START = "0" * 64
"""Stands for the hash before the first act."""

_HASHED = ("id", "at", "user", "what", "sort", "reverts")


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One field of one record from one canonical text to another."""

    ref: RecordRef
    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a new act stands to those before it: something new, or one of them taken back."""

    sort: ActSort = ActSort.DONE
    reverts: int | None = None


NEW = Standing()


def append(
    connection: Connection,
    *,
    user: str,
    what: Message,
    changes: Sequence[FieldChange],
    standing: Standing = NEW,
) -> int:
    """Write the act of `user` into the transaction of `connection`; return its number."""
    number, previous = _last(connection)
    act = {
        "id": number + 1,
        "at": now_text(),
        "user": user,
        "what": message_text.encode(what),
        "sort": standing.sort.value,
        "reverts": standing.reverts,
    }
    rows = [_row(act["id"], place, change) for place, change in enumerate(changes)]
    connection.execute(insert(_acts()), [{**act, "hash": _hash(previous, act, rows)}])
    connection.execute(insert(_changes()), rows)
    return number + 1


@dataclass(frozen=True, kw_only=True)
class Holding:
    """What somebody looks for: `text` anywhere, or one of `words` (codes, numbers) as a whole."""

    text: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Which:
    """Which changes to read; what is None does not narrow."""

    since: date | None = None
    """Acts of this UTC day and later."""
    until: date | None = None
    """Acts of this UTC day and before."""
    record: RecordRef | None = None
    kind: str | None = None
    user: str | None = None
    holding: Holding | None = None
    act: int | None = None
    before: tuple[int, int] | None = None
    """Changes before this one, by the number of its act and its place there."""
    limit: int | None = None
    """So many changes at most: the latest of them."""


def read(connection: Connection, which: Which) -> tuple[Change, ...]:
    """Return the changes asked for, oldest first."""
    acts, changes = _acts(), _changes()
    query = select(acts, changes).join(changes, acts.c.id == changes.c.act)
    query = query.where(*_conditions(which))
    if which.limit is None:
        query = query.order_by(changes.c.act, changes.c.place)
        return tuple(_to_changes(connection.execute(query).mappings()))
    query = query.order_by(changes.c.act.desc(), changes.c.place.desc()).limit(which.limit)
    latest_first = connection.execute(query).mappings().all()
    return tuple(_to_changes(reversed(latest_first)))


def read_act(connection: Connection, number: int) -> Act | None:
    """Return the act `number`; None when there is none."""
    acts = _acts()
    query = select(acts, acts.c.id.label("act")).where(acts.c.id == number)
    row = connection.execute(query).mappings().first()
    return None if row is None else _act(row)


def read_sorts(connection: Connection, *, before: int | None, limit: int) -> list[tuple[int, str]]:
    """Return number and sort of at most `limit` acts before the act `before`, the latest first."""
    acts = _acts()
    query = select(acts.c.id, acts.c.sort).order_by(acts.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(acts.c.id < before)
    return [(row.id, row.sort) for row in connection.execute(query)]


def last_act_on(
    connection: Connection, record: RecordRef, *, fields: Collection[str], after: int
) -> Act | None:
    """Return the latest act after the act `after` that changed one of `fields` of `record`."""
    changes = _changes()
    number = connection.execute(
        select(func.max(changes.c.act)).where(
            changes.c.kind == record.kind,
            changes.c.key == key_text(record),
            changes.c.field.in_(fields),
            changes.c.act > after,
        )
    ).scalar_one()
    return None if number is None else read_act(connection, number)


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
        act = {name: row[name] for name in _HASHED}
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
            yield Change(
                act=act,
                ref=RecordRef(row["kind"], tuple(unquote(part) for part in row["key"].split(":"))),
                field=row["field"],
                old=row["old"],
                new=row["new"],
                place=row["place"],
            )


def _act(row: RowMapping) -> Act:
    return Act(
        number=row["act"],
        at=datetime.fromisoformat(row["at"]),
        user=row["user"],
        what=message_text.decode(row["what"]),
        sort=ActSort(row["sort"]),
        reverts=row["reverts"],
    )


def _conditions(which: Which) -> Iterator[ColumnElement[bool]]:
    acts, changes = _acts(), _changes()
    # The bounds by number let a page be read off the key; the time itself is asked as well, for a
    # clock may have been set back.
    if which.since is not None:
        late = acts.c.at >= _text(datetime.combine(which.since, time(), UTC))
        yield late
        yield changes.c.act >= select(func.min(acts.c.id)).where(late).scalar_subquery()
    if which.until is not None:
        end = datetime.combine(which.until, time(), UTC) + timedelta(days=1)
        early = acts.c.at < _text(end)
        yield early
        yield changes.c.act <= select(func.max(acts.c.id)).where(early).scalar_subquery()
    if which.record is not None:
        yield changes.c.kind == which.record.kind
        yield changes.c.key == key_text(which.record)
    if which.kind is not None:
        yield changes.c.kind == which.kind
    if which.user is not None:
        yield acts.c.user == which.user
    if which.holding is not None:
        yield _holds(which.holding)
    if which.act is not None:
        yield changes.c.act == which.act
    if which.before is not None:
        act, place = which.before
        yield changes.c.act <= act
        yield or_(changes.c.act < act, changes.c.place < place)


def _holds(holding: Holding) -> ColumnElement[bool]:
    acts, changes = _acts(), _changes()
    told = (changes.c.key, changes.c.old, changes.c.new, acts.c.what)
    found = [column.contains(holding.text, autoescape=True) for column in told]
    if holding.words:
        found += [column.in_(holding.words) for column in (changes.c.old, changes.c.new)]
        found += [func.instr(":" + changes.c.key + ":", f":{word}:") > 0 for word in holding.words]
    return or_(*found)


def users(connection: Connection) -> tuple[str, ...]:
    """Return everybody who ever acted, by name."""
    acts = _acts()
    return tuple(connection.execute(select(acts.c.user).distinct().order_by(acts.c.user)).scalars())


def _acts() -> Table:
    return metadata().tables["acts"]


def _changes() -> Table:
    return metadata().tables["changes"]
