"""Between a frozen record and the columns of its row."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Row

from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.records.values import NOT_OFFERED, Record, Tally, YearlyValue
from nmdept.store.columns import NOT_OFFERED_SUFFIX, VALUE_COLUMNS


def to_row(kind: Kind, record: Record) -> dict[str, Any]:
    """Return the column values that keep `record`."""
    row: dict[str, Any] = {}
    for field in kind.fields:
        row.update(_to_columns(field, getattr(record, field.attribute)))
    return row


@cache
def reader(kind: Kind) -> Callable[[Row[Any]], Record]:
    """Return what makes the record of `kind` out of a row of its table.

    Made once: where each field stands in the row is the same for all rows.
    """
    record: Any = kind.record
    names = [field.attribute for field in kind.fields]
    places = _places(kind)

    def whole(row: Row[Any]) -> Record:
        made: Record = record(**dict(zip(names, row, strict=True)))
        return made

    def in_parts(row: Row[Any]) -> Record:
        columns = tuple(row)
        made: Record = record(
            **{
                name: columns[first] if join is None else join(*columns[first:after])
                for name, first, after, join in places
            }
        )
        return made

    return whole if all(join is None for *_, join in places) else in_parts


def _places(kind: Kind) -> list[tuple[str, int, int, Callable[..., Any] | None]]:
    """Return each field's attribute, its columns from which to before which, and what joins them.

    The columns stand in the order of `columns_of`.
    """
    places = []
    first = 0
    for field in kind.fields:
        width, join = _SEVERAL.get(field.type, (1, None))
        places.append((field.attribute, first, first + width, join))
        first += width
    return places


def _tally(count: int | None, not_offered: bool) -> Tally:  # noqa: FBT001 - a column's value
    return NOT_OFFERED if not_offered else count


def _yearly_value(*columns: YearlyValue) -> YearlyValue:
    return next((value for value in columns if value is not None), None)


_SEVERAL: Mapping[FieldType, tuple[int, Callable[..., Any]]] = {
    FieldType.TALLY: (2, _tally),
    FieldType.YEARLY_VALUE: (len(VALUE_COLUMNS), _yearly_value),
}
"""How many columns a field takes that takes more than one, and what makes its value of them."""


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
