"""What one field may hold, by its type."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from nmdept.messages import Message
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.characters import code_point, refused_character
from nmdept.records.kinds import Field, FieldType
from nmdept.records.months import Month
from nmdept.records.nearest import nearest
from nmdept.records.values import NOT_OFFERED, Record, Yearly

TEXT_LENGTH = 2_000
"""The longest text, in characters."""
LONG_LENGTH = 10_000
"""The longest note or opinion, in characters."""
FIRST_YEAR = 1900
LAST_YEAR = 2100
"""A later year is a slip of the hand; the ledger itself would keep four digits."""
LARGEST = 9_999_999
"""The largest count: seven digits."""


def check_field(field: Field, record: Record) -> Message | None:
    """Return what is wrong with `field` of `record`; None when it is sound."""
    value = getattr(record, field.attribute)
    if value is None:
        return Message.of("records.required", field=field.label) if field.required else None
    if isinstance(record, Yearly) and field.type is FieldType.YEARLY_VALUE:
        return _yearly_value(field, value, record.item)
    check = _CHECKS.get(field.type)
    return None if check is None else check(field, value)


def check_text(field: Field, text: object) -> Message | None:
    """Return what is wrong with a text of `field`: blank, too long, or a character refused."""
    if not isinstance(text, str):
        return Message.of("records.not_text", field=field.label, value=str(text))
    longest = TEXT_LENGTH if field.type is FieldType.TEXT else LONG_LENGTH
    character = refused_character(text, lines=field.type is not FieldType.TEXT)
    if character is not None:
        return Message.of("records.character", field=field.label, character=code_point(character))
    if not text.strip():
        return Message.of("records.blank", field=field.label)
    if len(text) > longest:
        return Message.of("records.too_long", field=field.label, length=len(text), longest=longest)
    return None


def unknown(field: Field, code: str, known: Iterable[str]) -> Message:
    """Return the sentence for a code that is not in its list, with the nearest one that is."""
    near = nearest(code, known)
    shown = printable(code)
    if near is None:
        return Message.of("records.unknown", field=field.label, value=shown)
    return Message.of("records.unknown_near", field=field.label, value=shown, nearest=near)


def printable(text: str) -> str:
    """Return `text` fit for a sentence: short, and no character that could disturb it."""
    shown = "".join(code_point(c) if refused_character(c) else c for c in text[:60])
    return shown + "…" if len(text) > 60 else shown


def _day(field: Field, value: date) -> Message | None:
    return _year(field, value.year)


def _month(field: Field, value: Month) -> Message | None:
    return _year(field, value.year)


def _year(field: Field, value: int) -> Message | None:
    if FIRST_YEAR <= value <= LAST_YEAR:
        return None
    return Message.of("records.year", field=field.label, value=str(value))


def _whole(field: Field, value: int) -> Message | None:
    if 0 <= value <= LARGEST:
        return None
    return Message.of("records.whole", field=field.label, value=str(value), largest=LARGEST)


def _tally(field: Field, value: object) -> Message | None:
    return None if value is NOT_OFFERED or not isinstance(value, int) else _whole(field, value)


def _code(field: Field, value: str) -> Message | None:
    known = field.codes.codes if field.codes is not None else ()
    return None if value in known else unknown(field, value, known)


def _codes(field: Field, value: tuple[str, ...]) -> Message | None:
    for place, code in enumerate(value):
        problem = _code(field, code)
        if problem is not None:
            return problem
        if code in value[:place]:
            return Message.of("records.code_twice", field=field.label, value=code)
    return None


def _activity_item(field: Field, value: str) -> Message | None:
    known = catalogue().activity
    return None if value in known else unknown(field, value, known)


def _yearly_item(field: Field, value: str) -> Message | None:
    known = catalogue().yearly
    return None if value in known else unknown(field, value, known)


def _yearly_value(field: Field, value: object, item: str) -> Message | None:
    entry = catalogue().yearly.get(item)
    if entry is None:
        return None  # the item itself is refused
    is_count = isinstance(value, int) and not isinstance(value, bool)
    if entry.answer is YearlyAnswer.COUNT:
        if is_count and isinstance(value, int):
            return _whole(field, value)
        return Message.of("records.yearly_count", item=entry.label, value=printable(str(value)))
    if entry.answer is YearlyAnswer.YESNO:
        if isinstance(value, bool):
            return None
        return Message.of("records.yearly_yesno", item=entry.label, value=printable(str(value)))
    return check_text(field, value)


_CHECKS: Mapping[FieldType, Callable[..., Message | None]] = {
    FieldType.TEXT: check_text,
    FieldType.LONG_TEXT: check_text,
    FieldType.DATE: _day,
    FieldType.MONTH: _month,
    FieldType.YEAR: _year,
    FieldType.WHOLE: _whole,
    FieldType.TALLY: _tally,
    FieldType.CODE: _code,
    FieldType.CODES: _codes,
    FieldType.ACTIVITY_ITEM: _activity_item,
    FieldType.YEARLY_ITEM: _yearly_item,
}
