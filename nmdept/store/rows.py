"""Between a frozen record and the columns of its row."""

from typing import Any

from sqlalchemy import RowMapping

from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.records.values import NOT_OFFERED, Record
from nmdept.store.columns import NOT_OFFERED_SUFFIX, VALUE_COLUMNS


def to_row(kind: Kind, record: Record) -> dict[str, Any]:
    """Return the column values that keep `record`."""
    row: dict[str, Any] = {}
    for field in kind.fields:
        row.update(_to_columns(field, getattr(record, field.attribute)))
    return row


def from_row(kind: Kind, row: RowMapping) -> Record:
    """Return the record that `row` keeps."""
    return kind.record(**{field.attribute: _from_columns(field, row) for field in kind.fields})


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
