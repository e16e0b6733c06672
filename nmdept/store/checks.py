"""The named constraints of a field, in what every SQL database knows."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from sqlalchemy import CheckConstraint

from nmdept.records.codes import CodeList
from nmdept.records.field_check import FIRST_YEAR, LONG_LENGTH, TEXT_LENGTH
from nmdept.records.kinds import Field, FieldType
from nmdept.store.columns import NOT_OFFERED_SUFFIX, VALUE_COLUMNS

Checks = Iterator[CheckConstraint]

LAST_YEAR = 9999
"""The last year of four digits. Records are held to fewer years before they come here; the schema
stays as it is, so that ledgers written earlier remain valid."""


def checks_of(field: Field) -> Checks:
    """Give the named constraints that hold for `field` by itself."""
    make = _MAKERS.get(field.type)
    if make is not None:
        yield from make(field, f'"{field.name}"')


def quoted(codes: Iterable[str]) -> str:
    """Return `codes` as a list of SQL texts; codes hold no quotation marks."""
    return ", ".join(f"'{code}'" for code in codes)


def _text(field: Field, name: str) -> Checks:
    yield from _length(field, name, TEXT_LENGTH)


def _long_text(field: Field, name: str) -> Checks:
    yield from _length(field, name, LONG_LENGTH)


def _length(field: Field, name: str, longest: int) -> Checks:
    yield CheckConstraint(f"length({name}) BETWEEN 1 AND {longest}", name=f"{field.name}_length")


def _day(field: Field, name: str) -> Checks:
    form = (
        f"length({name}) = 10 AND substr({name}, 1, 4) BETWEEN '{FIRST_YEAR}' AND '{LAST_YEAR}'"
        f" AND substr({name}, 5, 1) = '-' AND substr({name}, 6, 2) BETWEEN '01' AND '12'"
        f" AND substr({name}, 8, 1) = '-' AND substr({name}, 9, 2) BETWEEN '01' AND '31'"
    )
    yield CheckConstraint(form, name=f"{field.name}_is_day")


def _month(field: Field, name: str) -> Checks:
    form = f"{name} / 100 BETWEEN {FIRST_YEAR} AND {LAST_YEAR} AND {name} % 100 BETWEEN 1 AND 12"
    yield CheckConstraint(form, name=f"{field.name}_is_month")


def _year(field: Field, name: str) -> Checks:
    yield CheckConstraint(
        f"{name} BETWEEN {FIRST_YEAR} AND {LAST_YEAR}", name=f"{field.name}_is_year"
    )


def _whole(field: Field, name: str) -> Checks:
    yield CheckConstraint(f"{name} >= 0", name=f"{field.name}_not_negative")


def _tally(field: Field, name: str) -> Checks:
    flag = f'"{field.name}{NOT_OFFERED_SUFFIX}"'
    yield from _whole(field, name)
    yield CheckConstraint(
        f"{flag} = 0 OR ({flag} = 1 AND {name} IS NULL)", name=f"{field.name}_one_state"
    )


def _yearly_value(field: Field, name: str) -> Checks:
    number, yes, text = (f'{name[:-1]}{suffix}"' for suffix in VALUE_COLUMNS)
    yield CheckConstraint(f"{number} >= 0", name=f"{field.name}_not_negative")
    yield CheckConstraint(f"{yes} IN (0, 1)", name=f"{field.name}_yes_or_no")
    yield CheckConstraint(
        f"length({text}) BETWEEN 1 AND {LONG_LENGTH}", name=f"{field.name}_length"
    )
    filled = " + ".join(
        f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END" for column in (number, yes, text)
    )
    yield CheckConstraint(f"{filled} <= 1", name=f"{field.name}_one_value")


def _code(field: Field, name: str) -> Checks:
    assert field.codes is not None
    yield CheckConstraint(f"{name} IN ({quoted(field.codes.codes)})", name=f"{field.name}_known")


def _codes(field: Field, name: str) -> Checks:
    assert field.codes is not None
    yield CheckConstraint(_all_known(name, field.codes), name=f"{field.name}_known")


def _all_known(name: str, codes: CodeList) -> str:
    """Take every known code out of `;a;b;`: when only `;` stays, all were known, each once."""
    rest = f"';' || {name} || ';'"
    for code in codes.codes:
        rest = f"replace({rest}, ';{code};', ';')"
    return f"{name} = '' OR {rest} = ';'"


_MAKERS: Mapping[FieldType, Callable[[Field, str], Checks]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _long_text,
    FieldType.DATE: _day,
    FieldType.MONTH: _month,
    FieldType.YEAR: _year,
    FieldType.WHOLE: _whole,
    FieldType.TALLY: _tally,
    FieldType.YEARLY_VALUE: _yearly_value,
    FieldType.CODE: _code,
    FieldType.CODES: _codes,
}
