"""Between a frozen record and the columns of its row."""

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Row, RowMapping

from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.records.values import NOT_OFFERED, Record
from nmdept.store.columns import NOT_OFFERED_SUFFIX, VALUE_COLUMNS

_SEVERAL = {FieldType.TALLY, FieldType.YEARLY_VALUE}
"""What takes more than one column."""


def to_row(kind: Kind, record: Record) -> dict[str, Any]:
    """Return the column values that keep `record`."""
    row: dict[str, Any] = {}
    for field in kind.fields:
        row.update(_to_columns(field, getattr(record, field.attribute)))
    return row


@cache
def reader(kind: Kind) -> Callable[[Row[Any]], Record]:
    """Return what makes the record of `kind` out of a row of its table.

    Made once: most kinds keep every field in a column of its own, and their rows are read at once.
    """
    record: Any = kind.record
    fields = [(field.attribute, field) for field in kind.fields]
    names = [name for name, _ in fields]

    def whole(row: Row[Any]) -> Record:
        made: Record = record(**dict(zip(names, row, strict=True)))
        return made

    def in_parts(row: Row[Any]) -> Record:
        columns = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for it
        made: Record = record(**{name: _from_columns(field, columns) for name, field in fields})
        return made

    return in_parts if any(field.type in _SEVERAL for field in kind.fields) else whole


def _to_columns(field: Field, value: object) -> dict[str, Any]:
    if field.type is FieldType.TALLY:
        offered = value is not NOT_OFFERED
        return {
            field.name: value if offered else None,
            field.name + NOT_OFFERED_SUFFIX: not offered,
        }
    if field.type is FieldType.YEARLY_VALUE:
        number, yes, text = (field.name + suffix for suffix in VALUE_COLUMNS)
        is_yes_no = isinstance(value, bool)
        return {
            number: value if isinstance(value, int) and not is_yes_no else None,
            yes: value if is_yes_no else None,
            text: value if isinstance(value, str) else None,
        }
    return {field.name: value}


def _from_columns(field: Field, row: RowMapping) -> Any:  # noqa: ANN401 - as the field's type says
    if field.type is FieldType.TALLY:
        return NOT_OFFERED if row[field.name + NOT_OFFERED_SUFFIX] else row[field.name]
    if field.type is FieldType.YEARLY_VALUE:
        columns = (row[field.name + suffix] for suffix in VALUE_COLUMNS)
        return next((value for value in columns if value is not None), None)
    return row[field.name]
