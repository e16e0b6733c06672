"""A cell into a field's value, as the field's type reads it; what cannot be read is explained."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum

from nmdept.intake.guard import unguarded
from nmdept.intake.tables import Cell, NoValue
from nmdept.intake.words import codes_by_word, fold, half_width, items_by_word
from nmdept.messages import Message
from nmdept.records import codes, field_check
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.kinds import STAFF_HISTORY, Field, FieldType
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, NotOffered


class Said(Enum):
    """The mark of a cell that says nothing: what is stored stays."""

    NOTHING = "nothing"


class UnreadableCellError(Exception):
    """A cell cannot be read; `message` says why and what to write instead."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


CLEAR = "-"
"""A cell that holds this alone clears the field."""

_WHOLE = re.compile(r"[0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2}")
_DATE = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2|年([0-9]{1,2})月)([0-9]{1,2})日?")
_MONTH = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})|年([0-9]{1,2})月)")
_YEAR = re.compile(r"([0-9]{4})年?")
_NOT_OFFERED = {"not_offered", "notoffered", "不开展", "未开展"}
_YES_NO = {"yes": True, "no": False, "是": True, "否": False, "true": True, "false": False}


def read_cell(field: Field, cell: Cell, row: Mapping[str, object]) -> object:
    """Return the value of `cell`: None when it clears the field, Said.NOTHING when it is empty.

    `row` holds the fields read before it, by name: the value of a history entry is read as its
    aspect says, that of a yearly item as the item says; when that was itself not to be read, the
    value says nothing. Raises UnreadableCellError.
    """
    if isinstance(cell, NoValue):
        raise UnreadableCellError(Message.of(f"intake.cell_{cell.value}"))
    if isinstance(cell, str) and not cell.strip():
        return Said.NOTHING
    if isinstance(cell, str) and cell.strip() == CLEAR:
        if field.required:
            raise UnreadableCellError(Message.of("intake.cannot_clear", field=field.label))
        return None
    if field.type is FieldType.YEARLY_VALUE:
        return _yearly(field, cell, row.get("item"))
    if field is STAFF_HISTORY.by_name["value"]:
        return _held(field, cell, row.get("aspect"))
    return _READERS[field.type](field, cell)


def _text(field: Field, cell: Cell) -> str:
    if isinstance(cell, str):
        return unguarded(cell).replace("\r\n", "\n")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    raise _not(field, cell, "intake.not_text")


def _whole(field: Field, cell: Cell) -> int:
    text = _plain(cell)
    if _WHOLE.fullmatch(text) is None:
        raise _not(field, cell, "intake.not_whole")
    return int(text.replace(",", ""))


def _tally(field: Field, cell: Cell) -> int | NotOffered:
    if isinstance(cell, str) and fold(cell) in _NOT_OFFERED:
        return NOT_OFFERED
    try:
        return _whole(field, cell)
    except UnreadableCellError as error:
        raise _not(field, cell, "intake.not_tally") from error


def _year(field: Field, cell: Cell) -> int:
    match = _YEAR.fullmatch(_plain(cell))
    if match is None:
        raise _not(field, cell, "intake.not_year")
    return int(match[1])


def _date(field: Field, cell: Cell) -> date:
    if isinstance(cell, date):
        return cell
    match = _DATE.fullmatch(_plain(cell))
    if match is None:
        raise _not(field, cell, "intake.not_date")
    try:
        return date(int(match[1]), int(match[3] or match[4]), int(match[5]))
    except ValueError as error:
        raise _not(field, cell, "intake.no_such_date") from error


def _month(field: Field, cell: Cell) -> Month:
    if isinstance(cell, date):
        if cell.day == 1:
            return Month(cell.year, cell.month)
        raise _not(field, cell, "intake.month_is_day")
    match = _MONTH.fullmatch(_plain(cell))
    if match is None:
        raise _not(field, cell, "intake.not_month")
    try:
        return Month(int(match[1]), int(match[2] or match[3]))
    except ValueError as error:
        raise _not(field, cell, "intake.no_such_month") from error


def _code(field: Field, cell: Cell) -> str:
    assert field.codes is not None
    return _code_of(field.codes, field, cell)


def _code_of(known: codes.CodeList, field: Field, cell: Cell) -> str:
    found = codes_by_word(known).get(fold(_plain(cell)))
    if found is None:
        raise _unknown(field, cell, known.codes)
    return found[0]


def _codes(field: Field, cell: Cell) -> tuple[str, ...]:
    parts = [part for part in _plain(cell).split(";") if part.strip()]
    return tuple(_code(field, part) for part in parts)


def _item(field: Field, cell: Cell) -> str:
    words = items_by_word(field.type)
    found = words.get(fold(_plain(cell)))
    if found is None:
        raise _unknown(field, cell, sorted({item for items in words.values() for item in items}))
    if len(found) > 1:
        message = Message.of("intake.item_ambiguous", value=_shown(cell), items=found)
        raise UnreadableCellError(message)
    return found[0]


def _held(field: Field, cell: Cell, aspect: object) -> object:
    known = codes.ASPECT_VALUES.get(str(aspect))
    return Said.NOTHING if known is None else _code_of(known, field, cell)


def _yearly(field: Field, cell: Cell, item: object) -> object:
    entry = catalogue().yearly.get(str(item))
    if entry is None:
        return Said.NOTHING
    answer = entry.answer
    if answer is YearlyAnswer.COUNT:
        return _whole(field, cell)
    if answer is YearlyAnswer.LONGTEXT:
        return _text(field, cell)
    known = _YES_NO.get(fold(_plain(cell)))
    if known is None:
        raise _not(field, cell, "intake.not_yes_no")
    return known


def _plain(cell: Cell) -> str:
    return half_width(cell) if isinstance(cell, str) else str(cell)


def _shown(cell: Cell) -> str:
    return field_check.printable(str(cell))


def _not(field: Field, cell: Cell, code: str) -> UnreadableCellError:
    return UnreadableCellError(Message.of(code, field=field.label, value=_shown(cell)))


def _unknown(field: Field, cell: Cell, known: Iterable[str]) -> UnreadableCellError:
    return UnreadableCellError(field_check.unknown(field, str(cell), known))


_READERS: Mapping[FieldType, Callable[[Field, Cell], object]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.DATE: _date,
    FieldType.MONTH: _month,
    FieldType.YEAR: _year,
    FieldType.WHOLE: _whole,
    FieldType.TALLY: _tally,
    FieldType.CODE: _code,
    FieldType.CODES: _codes,
    FieldType.ACTIVITY_ITEM: _item,
    FieldType.YEARLY_ITEM: _item,
}
