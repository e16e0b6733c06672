# ruff: noqa: S608 - every name in a statement is that of one of our own tables and fields
"""The triggers of the ledger, in SQLite's words: what constraints cannot say.

Spans of one group may not share a day, and what the history holds can be neither changed nor
deleted. Each aborts with its own name, which `faults` carries on.
"""

from collections.abc import Iterator

from nmdept.records.kinds import Kind
from nmdept.store.tables import STORED_KINDS

_STILL = "'9999-12-31'"


def statements() -> Iterator[str]:
    """Give the statements that create all triggers."""
    for kind in STORED_KINDS:
        if kind.exclusive_within and kind.period:
            yield from _no_overlap(kind)
    for table in ("acts", "changes"):
        for verb in ("UPDATE", "DELETE"):
            yield _unchangeable(table, verb)


def _no_overlap(kind: Kind) -> Iterator[str]:
    assert kind.period is not None
    first, last = (f'"{name}"' for name in kind.period)
    same = " AND ".join(f'"{name}" = NEW."{name}"' for name in kind.exclusive_within)
    if kind.beside is not None:
        same += (
            f" AND (NEW.\"{kind.beside.field}\" <> '{kind.beside.value}'"
            f' OR "{kind.beside.unless}" = NEW."{kind.beside.unless}")'
        )
    for verb, itself in (("INSERT", ""), ("UPDATE", " AND rowid <> OLD.rowid")):
        trigger = f"{kind.name}_no_overlap_{verb.lower()}"
        overlapping = (
            f"{same}{itself} AND {first} <= coalesce(NEW.{last}, {_STILL})"
            f" AND coalesce({last}, {_STILL}) >= NEW.{first}"
        )
        yield (
            f"CREATE TRIGGER {trigger} BEFORE {verb} ON {kind.name}\n"
            f"WHEN EXISTS (SELECT 1 FROM {kind.name} WHERE {overlapping})\n"
            f"BEGIN SELECT RAISE(ABORT, '{kind.name}_no_overlap'); END"
        )


def _unchangeable(table: str, verb: str) -> str:
    return (
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}\n"
        f"BEGIN SELECT RAISE(ABORT, '{table}_no_{verb.lower()}'); END"
    )
