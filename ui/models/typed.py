"""What people type into a field, read as its value: dates in short, full-width digits, codes.

Reading is forgiving, storing is not: what cannot be read without guessing is refused in words.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from nmdept.messages import Message
from nmdept.records.catalogue import YearlyAnswer
from nmdept.records.codes import CodeList
from nmdept.records.field_check import printable
from nmdept.records.kinds import Field, FieldType
from nmdept.records.months import Month
from nmdept.records.values import YearlyValue
from ui.models.people import PEOPLE

_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_DAY_SHORT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_OF_YEAR = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?")
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?")
_YES = frozenset({"y", "yes", "是", "有", "1", "true"})
_NO = frozenset({"n", "no", "否", "无", "0", "false"})


@dataclass(frozen=True)
class Typed:
    """What was read: the value (None when nothing was typed), or why it could not be read."""

    value: object = None
    problem: Message | None = None


def read_typed(field: Field, text: str, *, today: date) -> Typed:
    """Read what was typed into `field`; a day without a year is one of the year of `today`."""
    if field.type in (FieldType.TEXT, FieldType.LONG_TEXT):
        return Typed(text if text.strip() else None)
    plain = plain_text(text)
    if not plain:
        return Typed()
    if field.type is FieldType.DATE:
        return _date(plain, today)
    if field.type is FieldType.CODES:
        return Typed(tuple(plain.split(";")))
    if field.codes is not None:
        return read_code(field.codes, plain)
    return _READERS[field.type](plain)


def read_code(codes: CodeList, text: str) -> Typed:
    """Read a code, or its whole term in either language."""
    wanted = plain_text(text).casefold()
    for code, label in codes.labels:
        if wanted in {code.casefold(), label.zh.casefold(), label.en.casefold()}:
            return Typed(code)
    code = "typed.person" if codes.name == PEOPLE else "typed.choice"
    return Typed(problem=Message.of(code, value=printable(text)))


def read_yearly(answer: YearlyAnswer, text: str) -> tuple[YearlyValue, Message | None]:
    """Read a yearly value as the item's `answer` says: the value, or what is wrong."""
    if answer is YearlyAnswer.LONGTEXT:
        return (text if text.strip() else None), None
    plain = plain_text(text)
    if not plain:
        return None, None
    if answer is YearlyAnswer.COUNT:
        read = _whole(plain)
        return (read.value if isinstance(read.value, int) else None), read.problem
    return _yes_no(plain)


def plain_text(text: str) -> str:
    """Return `text` with full-width characters made plain and no blanks around it."""
    return unicodedata.normalize("NFKC", text).strip()


def _date(text: str, today: date) -> Typed:
    found = _DAY.fullmatch(text) or _DAY_SHORT.fullmatch(text)
    if found:
        parts = [int(part) for part in found.groups()]
    elif short := _DAY_OF_YEAR.fullmatch(text):
        parts = [today.year, *(int(part) for part in short.groups())]
    else:
        return Typed(problem=Message.of("typed.date", value=printable(text)))
    try:
        return Typed(date(*parts))
    except ValueError:
        return Typed(problem=Message.of("typed.no_such_day", value=printable(text)))


def _month(text: str) -> Typed:
    found = _MONTH.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12:
        return Typed(problem=Message.of("typed.month", value=printable(text)))
    return Typed(Month(int(found[1]), int(found[2])))


def _year(text: str) -> Typed:
    year = text.removesuffix("年")
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        return Typed(problem=Message.of("typed.year", value=printable(text)))
    return Typed(int(year))


def _whole(text: str) -> Typed:
    digits = text.replace(",", "").replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        return Typed(problem=Message.of("typed.whole", value=printable(text)))
    return Typed(int(digits))


def _yes_no(text: str) -> tuple[bool | None, Message | None]:
    said = text.casefold()
    if said in _YES | _NO:
        return said in _YES, None
    return None, Message.of("typed.yes_no", value=printable(text))


_READERS: Mapping[FieldType, Callable[[str], Typed]] = {
    FieldType.MONTH: _month,
    FieldType.YEAR: _year,
    FieldType.WHOLE: _whole,
}
