"""Columns of record tables: from a kind's fields, or derived from joined rows."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from nmdept.language import Label
from nmdept.records.codes import CodeList
from nmdept.records.kinds import STAFF_HISTORY, Field, FieldType, Kind
from nmdept.records.values import Record
from ui.models.wording import code_text, field_text, natural, term
from ui.text import Texts

_NUMERIC = frozenset({FieldType.WHOLE, FieldType.TALLY})
_NAMES = frozenset({("staff", "name"), ("department", "director")})


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: how it is headed, worded and sorted."""

    key: str
    head: Callable[[Texts], str]
    text: Callable[[Any, Texts], str]
    natural: Callable[[Any], Any]
    numeric: bool = False
    is_name: bool = False
    """Whether it holds names of people, whose surnames are spelled as surnames."""
    field: Field | None = None
    """The field it shows, where it shows one as it is."""
    value: Callable[[Any], Hashable] | None = None
    """What of a row is worded, where its text depends on nothing else: equal ones read alike."""


def field_columns(kind: Kind, names: tuple[str, ...], record: str = "") -> tuple[Column, ...]:
    """Return the columns of `names` of `kind`; of rows that hold it in the attribute `record`."""
    return tuple(_field_column(kind, kind.by_name[name], record) for name in names)


def code_column(key: str, label: Label, codes: CodeList, of: Callable[[Any], str | None]) -> Column:
    """Return a column of codes derived by `of`; sorted in the list's order."""

    def text(row: Any, texts: Texts) -> str:
        code = of(row)
        return "" if code is None else code_text(codes, code, texts)

    def order(row: Any) -> int | None:
        code = of(row)
        return None if code is None else codes.codes.index(code)

    return Column(key=key, head=partial(term, label), text=text, natural=order, value=of)


def _field_column(kind: Kind, field: Field, attribute: str) -> Column:
    def record(row: Any) -> Record:
        found: Record = getattr(row, attribute) if attribute else row
        return found

    path = f"{attribute}.{field.attribute}" if attribute else field.attribute
    return Column(
        key=field.name,
        head=partial(term, field.label),
        text=lambda row, texts: field_text(field, record(row), texts),
        natural=lambda row: natural(field, record(row)),
        numeric=field.type in _NUMERIC,
        is_name=(kind.name, field.name) in _NAMES,
        field=field,
        value=None if _is_worded_by_others(kind, field) else attrgetter(path),
    )


def _is_worded_by_others(kind: Kind, field: Field) -> bool:
    """Whether equal values of the field may read otherwise: as another aspect's, or 1 as yes."""
    return kind is STAFF_HISTORY or field.type is FieldType.YEARLY_VALUE
