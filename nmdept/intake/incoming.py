"""A table into records: what each row changes, and every row that cannot be taken in."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nmdept.intake.cells import Said, UnreadableCellError, read_cell
from nmdept.intake.header import Header, read_header
from nmdept.intake.tables import Place, Rejected, Row, Table
from nmdept.messages import Message
from nmdept.records import check
from nmdept.records.kinds import Kind, RecordRef
from nmdept.records.values import Record

_REQUIRED = "records.required"


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """What a file would do to the stored records."""

    changed: tuple[Record, ...] = ()
    """The records to store: the new ones and those the file changes."""
    created: tuple[RecordRef, ...] = ()
    updated: tuple[RecordRef, ...] = ()
    unchanged: tuple[RecordRef, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """What one row says: the key and the fields it gives, by name."""

    line: int
    ref: RecordRef
    values: Mapping[str, object]


def prepare(kind: Kind, table: Table, existing: Mapping[RecordRef, Record]) -> Incoming:
    """Return what `table` would change among `existing`.

    `existing` holds every stored record of the kind, and those its records refer to.
    """
    header, rejected = read_header(kind, table.rows[0])
    if rejected:
        return Incoming(rejected=rejected)
    drafts: dict[RecordRef, _Draft] = {}
    found: list[Rejected] = []
    for row in table.rows[1:]:
        if row.is_comment:
            continue
        draft, problems = _draft(kind, header, row)
        found.extend(problems)
        if draft is None:
            continue
        if draft.ref in drafts:
            found.append(_twice(draft, drafts[draft.ref]))
        else:
            drafts[draft.ref] = draft
    return _merge(kind, header, drafts, existing, found)


def _draft(kind: Kind, header: Header, row: Row) -> tuple[_Draft | None, list[Rejected]]:
    """Return what the row says, unless something in it cannot be read."""
    values: dict[str, object] = {}
    rejected = list(_beside(header, row))
    for field in kind.fields:
        if field.name not in header.columns:
            continue
        place = Place(row.line, header.column(field.name))
        try:
            value = read_cell(field, row.cells[header.columns[field.name]], values)
        except UnreadableCellError as error:
            rejected.append(Rejected(place, error.message))
            continue
        if value is not Said.NOTHING:
            values[field.name] = value
        elif field.key:
            message = Message.of("intake.key_missing", field=field.label)
            rejected.append(Rejected(place, message))
    if rejected:
        return None, rejected
    ref = RecordRef(kind.name, tuple(str(values[field.name]) for field in kind.key))
    return _Draft(line=row.line, ref=ref, values=values), []


def _beside(header: Header, row: Row) -> Iterator[Rejected]:
    """Give the row's rejection when something stands in a column that has no name."""
    named = set(header.columns.values())
    if any(str(cell).strip() for index, cell in enumerate(row.cells) if index not in named):
        yield Rejected(Place(row.line), Message.of("intake.beside"))


def _twice(draft: _Draft, first: _Draft) -> Rejected:
    return Rejected(
        Place(draft.line),
        Message.of("intake.twice", first=str(first.line), key=" ".join(draft.ref.key)),
    )


def _merge(
    kind: Kind,
    header: Header,
    drafts: Mapping[RecordRef, _Draft],
    existing: Mapping[RecordRef, Record],
    rejected: list[Rejected],
) -> Incoming:
    changed: list[Record] = []
    outcome: dict[str, list[RecordRef]] = {"created": [], "updated": [], "unchanged": []}
    for ref, draft in drafts.items():
        stored = existing.get(ref)
        record = _record(kind, draft, stored)
        if stored == record:
            outcome["unchanged"].append(ref)
        else:
            outcome["updated" if stored is not None else "created"].append(ref)
            changed.append(record)
    rejected.extend(_absent(kind, header, outcome["created"]))
    rejected.extend(_problems(header, drafts, changed, existing))
    return Incoming(
        changed=tuple(changed),
        rejected=tuple(dict.fromkeys(sorted(rejected, key=lambda one: one.place))),
        **{name: tuple(refs) for name, refs in outcome.items()},
    )


def _record(kind: Kind, draft: _Draft, stored: Record | None) -> Record:
    given: dict[str, Any] = {
        kind.by_name[name].attribute: value for name, value in draft.values.items()
    }
    if stored is not None:
        return dataclasses.replace(stored, **given)
    missing: dict[str, Any] = {
        field.attribute: None for field in kind.fields if field.attribute not in given
    }
    record: Record = kind.record(**missing, **given)
    return record


def _absent(kind: Kind, header: Header, created: Sequence[RecordRef]) -> Iterator[Rejected]:
    """Give, once and at the header, each required column that new records would need."""
    for field in kind.fields:
        if created and field.required and field.name not in header.columns:
            message = Message.of("intake.column_missing", name=field.name, field=field.label)
            yield Rejected(Place(header.line, field.name), message)


def _problems(
    header: Header,
    drafts: Mapping[RecordRef, _Draft],
    changed: Sequence[Record],
    existing: Mapping[RecordRef, Record],
) -> Iterator[Rejected]:
    for problem in check.problems(changed, existing=existing):
        absent = problem.field not in header.columns
        if absent and problem.message.code == _REQUIRED:
            continue  # said once, at the header
        column = "" if problem.field is None else header.column(problem.field)
        yield Rejected(Place(drafts[problem.ref].line, column), problem.message)
