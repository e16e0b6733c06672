"""Records into a CSV file that a spreadsheet opens and that import reads back unchanged."""

import csv
import io
from collections.abc import Iterable, Sequence

from nmdept.intake.guard import guarded
from nmdept.intake.tables import COMMENT
from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.records.texts import to_text
from nmdept.records.values import Record

_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.YEARLY_VALUE)
_NO_CODES = ";"
"""A list of codes that is empty, but not unreported."""


def csv_of(kind: Kind, records: Iterable[Record]) -> bytes:
    """Return the records as CSV in UTF-8 with a mark; equal records give equal bytes."""
    ordered = sorted(records, key=kind.key_of)
    return _csv(kind, ([_cell(field, record) for field in kind.fields] for record in ordered))


def template_of(kind: Kind, example: Sequence[str]) -> bytes:
    """Return a CSV of the header and `example` as a comment, which import leaves out."""
    return _csv(kind, [[COMMENT + example[0], *example[1:]]])


def _csv(kind: Kind, rows: Iterable[Sequence[str]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([field.name for field in kind.fields])
    writer.writerows(rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(field: Field, record: Record) -> str:
    value = getattr(record, field.attribute)
    if value == ():
        return _NO_CODES
    text = to_text(value) or ""
    return guarded(text) if field.type in _TEXTS else text
