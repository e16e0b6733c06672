"""The tables, made from the descriptions of the record kinds, and those of the history.

The first revision of the schema was written by hand; a test compares what the revisions build with
what stands here. Constraints carry names, so that a broken one says which rule it was.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem

from nmdept.records import kinds
from nmdept.records.changes import ActSort
from nmdept.records.codes import ASPECT_VALUES
from nmdept.records.kinds import KINDS, Kind
from nmdept.store.checks import checks_of, quoted
from nmdept.store.columns import Flag, columns_of
from nmdept.survey.kept import FINDING_REASONS, RETURN_ENTRIES, RETURN_KINDS

STORED_KINDS: tuple[Kind, ...] = (*KINDS, *RETURN_KINDS)
"""Everything that is written through the history, what is referred to first."""

STORED_BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in STORED_KINDS}

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

REFERS: Mapping[tuple[str, str], str] = {
    (kinds.STAFF_HISTORY.name, "staff_no"): "staff.staff_no",
    (kinds.CERTIFICATES.name, "staff_no"): "staff.staff_no",
    (kinds.ACTIVITY.name, "item"): "activity_items.code",
    (kinds.YEARLY.name, "item"): "yearly_items.code",
    (RETURN_ENTRIES.name, "year"): "returns.year",
    (FINDING_REASONS.name, "year"): "returns.year",
}
"""Which field names a row of which other table."""


@cache
def metadata() -> MetaData:
    """Return the description of all tables."""
    tables = MetaData(naming_convention=NAMES)
    _items(tables)
    for kind in STORED_KINDS:
        Table(kind.name, tables, *_parts(kind), sqlite_strict=True)
    _history(tables)
    _folder(tables)
    return tables


def table(kind: Kind) -> Table:
    """Return the table that keeps records of `kind`."""
    return metadata().tables[kind.name]


def _parts(kind: Kind) -> Iterator[SchemaItem]:
    for field in kind.fields:
        yield from columns_of(field)
    for field in kind.fields:
        yield from checks_of(field)
        target = REFERS.get((kind.name, field.name))
        if target is not None:
            yield ForeignKeyConstraint([field.name], [target])
    yield from _checks_between(kind)
    yield from _indexes(kind)


def _checks_between(kind: Kind) -> Iterator[CheckConstraint]:
    if kind.period is not None:
        first, last = kind.period
        yield CheckConstraint(f'"{last}" >= "{first}"', name="ends_after_it_starts")
    if kind is kinds.DEVICES:
        yield CheckConstraint(
            "in_use_to IS NULL OR in_use_from IS NOT NULL", name="ends_only_what_started"
        )
    if kind is kinds.STAFF_HISTORY:
        allowed = " OR ".join(
            f"(aspect = '{aspect}' AND value IN ({quoted(values.codes)}))"
            for aspect, values in ASPECT_VALUES.items()
        )
        yield CheckConstraint(allowed, name="value_of_its_aspect")
    if kind is kinds.LICENCES:
        yield CheckConstraint(
            "class IS NULL OR kind = 'radiopharmaceutical_use'", name="class_only_where_it_applies"
        )


def _indexes(kind: Kind) -> Iterator[Index]:
    """Let a year be read without reading the others."""
    if kind.period is not None:
        yield Index(None, kind.period[1])
    if kind is kinds.BED_DAYS:
        yield Index(None, "month")
    if kind is kinds.ACTIVITY:
        yield Index(None, "item", "month")


def _items(tables: MetaData) -> None:
    """Keep the catalogue's codes, so that a count of an unknown item cannot be stored."""
    for name in ("activity_items", "yearly_items"):
        Table(name, tables, Column("code", Text, primary_key=True), sqlite_strict=True)


def _history(tables: MetaData) -> None:
    Table(
        "acts",
        tables,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("at", Text, nullable=False),
        Column("user", Text, nullable=False),
        Column("what", Text, nullable=False),
        Column("sort", Text, nullable=False),
        Column("reverts", Integer),
        Column("hash", Text, nullable=False),
        ForeignKeyConstraint(["reverts"], ["acts.id"]),
        CheckConstraint(f'"sort" IN ({quoted(ActSort)})', name="sort_known"),
        CheckConstraint(
            f"sort = '{ActSort.DONE}' OR reverts IS NOT NULL", name="undo_of_something"
        ),
        CheckConstraint("reverts < id", name="reverts_what_was_before"),
        CheckConstraint("length(hash) = 64", name="hash_is_sha256"),
        Index(None, "at"),
        sqlite_strict=True,
    )
    Table(
        "changes",
        tables,
        Column("act", Integer, primary_key=True, autoincrement=False),
        Column("place", Integer, primary_key=True, autoincrement=False),
        Column("kind", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("field", Text, nullable=False),
        Column("old", Text),
        Column("new", Text),
        ForeignKeyConstraint(["act"], ["acts.id"]),
        Index(None, "kind", "key"),
        sqlite_strict=True,
    )


def _folder(tables: MetaData) -> None:
    """Keep what the folder says of itself, in one row."""
    Table(
        "folder",
        tables,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("is_example", Flag, nullable=False),
        CheckConstraint("id = 1", name="one_row"),
        CheckConstraint("is_example IN (0, 1)", name="is_example_yes_or_no"),
        sqlite_strict=True,
    )
