"""Shared column kinds: how each field of a record kind is kept.

Dates are ISO texts, months whole numbers as 202312, so that both sort and compare as they should in
any database.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from nmdept.records.kinds import Field, FieldType
from nmdept.records.months import Month

NOT_OFFERED_SUFFIX = "_not_offered"
VALUE_COLUMNS = ("_number", "_yes", "_text")
"""A yearly value is a number, yes or no, or a text: one column for each, at most one filled."""


@lru_cache(maxsize=4096)
def _day(text: str | None) -> date | None:
    """Return the day `text` writes; records of one day share it."""
    return None if text is None else date.fromisoformat(text)


@lru_cache(maxsize=2048)
def _month(number: int | None) -> Month | None:
    """Return the month kept as `number`; its records share it."""
    return None if number is None else Month(*divmod(number, 100))


class Day(TypeDecorator[date]):
    """A calendar day as `YYYY-MM-DD`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Write the day."""
        del dialect
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Read the day."""
        del dialect
        return _day(value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], date | None]:
        """Read days without a call in between: thousands of records have several each."""
        del dialect, coltype
        return _day


class MonthNumber(TypeDecorator[Month]):
    """A month as the whole number 202312."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Month | None, dialect: Dialect) -> int | None:
        """Write the month."""
        del dialect
        return None if value is None else value.year * 100 + value.month

    def process_result_value(self, value: int | None, dialect: Dialect) -> Month | None:
        """Read the month."""
        del dialect
        return _month(value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[int | None], Month | None]:
        """Read months without a call in between."""
        del dialect, coltype
        return _month


class CodeSet(TypeDecorator[tuple[str, ...]]):
    """Several codes as `pet;therapy`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Write the codes."""
        del dialect
        return None if value is None else ";".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Read the codes."""
        del dialect
        return None if value is None else tuple(value.split(";")) if value else ()


_FLAGS: Mapping[int | None, bool | None] = {None: None, 0: False, 1: True}


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(
        self,
        value: bool | None,  # noqa: FBT001 - the place of the argument is SQLAlchemy's
        dialect: Dialect,
    ) -> int | None:
        """Write the flag."""
        del dialect
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Read the flag."""
        del dialect
        return None if value is None else bool(value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[int | None], bool | None]:
        """Read flags without a call in between."""
        del dialect, coltype
        return _FLAGS.__getitem__


_TYPES: dict[FieldType, type[TypeEngine[Any]]] = {
    FieldType.DATE: Day,
    FieldType.MONTH: MonthNumber,
    FieldType.YEAR: Integer,
    FieldType.WHOLE: Integer,
    FieldType.TALLY: Integer,
    FieldType.CODES: CodeSet,
}


def columns_of(field: Field) -> Iterator[Column[Any]]:
    """Give the columns that keep `field`."""
    if field.type is FieldType.YEARLY_VALUE:
        for suffix, type_ in zip(VALUE_COLUMNS, (Integer, Flag, Text), strict=True):
            yield Column(field.name + suffix, type_())
        return
    type_ = _TYPES.get(field.type, Text)
    yield Column(field.name, type_(), primary_key=field.key, nullable=not field.required)
    if field.type is FieldType.TALLY:
        yield Column(field.name + NOT_OFFERED_SUFFIX, Flag(), nullable=False)
