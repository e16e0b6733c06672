"""Which column of a file holds which field: by its name or its label, as people write them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nmdept.intake.tables import Place, Rejected, Row
from nmdept.intake.words import fold
from nmdept.messages import Message
from nmdept.records.field_check import printable
from nmdept.records.kinds import Field, Kind
from nmdept.records.nearest import nearest


@dataclass(frozen=True, kw_only=True)
class Header:
    """The header of a file: the columns it names, each with its place and as it is written."""

    line: int
    columns: Mapping[str, int]
    """The place of each field's column, by the field's name; a field may have none."""
    written: Mapping[str, str]

    def column(self, field: str) -> str:
        """Return the column of `field` as the file names it, or as it would be named."""
        return self.written.get(field, field)


def read_header(kind: Kind, row: Row) -> tuple[Header, tuple[Rejected, ...]]:
    """Return the header in `row`, and what is wrong with it."""
    words = fields_by_word(kind)
    columns: dict[str, int] = {}
    written: dict[str, str] = {}
    rejected = []
    for index, cell in enumerate(row.cells):
        name = str(cell).strip()
        if not name:
            continue
        field = words.get(fold(name))
        place = Place(row.line, printable(name))
        if field is None:
            rejected.append(Rejected(place, _unknown(kind, name)))
        elif field.name in columns:
            rejected.append(Rejected(place, Message.of("intake.column_twice", field=field.label)))
        else:
            columns[field.name], written[field.name] = index, printable(name)
    rejected.extend(_missing(kind.key, columns, row.line))
    return Header(line=row.line, columns=columns, written=written), tuple(rejected)


def fields_by_word(kind: Kind) -> Mapping[str, Field]:
    """Return the kind's fields by their folded names and labels."""
    return {
        fold(word): field
        for field in kind.fields
        for word in (field.label.en, field.label.zh, field.name)
    }


def _unknown(kind: Kind, name: str) -> Message:
    near = nearest(name, [field.name for field in kind.fields])
    if near is None:
        labels = {field.label.zh: field.name for field in kind.fields}
        near = labels.get(nearest(name, labels) or "")
    if near is None:
        names = [field.name for field in kind.fields]
        return Message.of("intake.column_unknown", kind=kind.label, fields=names)
    return Message.of("intake.column_unknown_near", kind=kind.label, nearest=near)


def _missing(fields: Sequence[Field], columns: Mapping[str, int], line: int) -> Iterator[Rejected]:
    for field in fields:
        if field.name not in columns:
            yield Rejected(
                Place(line, field.name),
                Message.of("intake.column_missing", name=field.name, field=field.label),
            )
