"""Everything a folder holds as one canonical JSON document: to compare, to move."""

from collections.abc import Iterable, Mapping
from typing import Any

import rfc8785

from nmdept.records.kinds import KINDS, Kind
from nmdept.records.texts import to_text
from nmdept.records.values import Record
from nmdept.services.folder import DataFolder
from nmdept.store.records import read_all
from nmdept.survey.kept import RETURN_KINDS

FORMAT_VERSION = 1
_WHEN = "at"
"""When an answer was given is not what it is: two folders of equal content have equal dumps."""

Plain = int | bool | str | list[str] | None


def dump(folder: DataFolder) -> bytes:
    """Return all records, and the returns with what was given by hand, as canonical JSON.

    Equal for equal content, to the byte (RFC 8785).
    """
    with folder.database.read() as connection:
        stored = {kind: read_all(connection, kind) for kind in (*KINDS, *RETURN_KINDS)}
    document: Any = {
        "format": "nmdept-dump",
        "format_version": FORMAT_VERSION,
        "example": folder.is_example,
        "records": {kind.name: _plain(kind, stored[kind]) for kind in KINDS},
        "returns": {kind.name: _plain(kind, stored[kind]) for kind in RETURN_KINDS},
    }
    return rfc8785.dumps(document)


def _plain(kind: Kind, records: Iterable[Record]) -> list[Mapping[str, Plain]]:
    fields = [field for field in kind.fields if field.name != _WHEN]
    return [
        {field.name: _value(getattr(record, field.attribute)) for field in fields}
        for record in records
    ]


def _value(value: object) -> Plain:
    """Return numbers and yes or no as themselves, codes as a list, all else as written in files."""
    if isinstance(value, int):
        return value
    if isinstance(value, tuple):
        return list(value)
    return to_text(value)
