"""The canonical text of a field's value, as history and record files write it, and back.

Not reported and empty are None. `from_text` reads only what `to_text` writes; what people type is
read by the importer and the forms, which explain what is wrong.
"""

from collections.abc import Callable, Mapping
from datetime import date

from nmdept.records.catalogue import YearlyAnswer
from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Record, Tally, YearlyValue

YES_NO = {True: "yes", False: "no"}


def to_text(value: object) -> str | None:
    """Return the canonical text of any field's value."""
    if value is None:
        return None
    if value is NOT_OFFERED:
        return str(NOT_OFFERED.value)
    if isinstance(value, bool):
        return YES_NO[value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ";".join(value)
    return str(value)


def texts(kind: Kind, record: Record) -> Mapping[str, str | None]:
    """Return the record's fields by name as canonical texts."""
    return {field.name: to_text(getattr(record, field.attribute)) for field in kind.fields}


def from_text(field: Field, text: str | None, *, answer: YearlyAnswer | None = None) -> object:
    """Return the value written as `text`; a yearly value is read as its item's `answer` says.

    Raises ValueError when `text` is none that `to_text` writes for such a field.
    """
    if text is None:
        return None
    if field.type is FieldType.YEARLY_VALUE:
        return _yearly(text, answer)
    return _READERS.get(field.type, str)(text)


def _yearly(text: str, answer: YearlyAnswer | None) -> YearlyValue:
    if answer is YearlyAnswer.COUNT:
        return int(text)
    if answer is YearlyAnswer.YESNO:
        return _yes_no(text)
    return text


def _yes_no(text: str) -> bool:
    for value, written in YES_NO.items():
        if text == written:
            return value
    raise ValueError(text)


def _tally(text: str) -> Tally:
    return NOT_OFFERED if text == NOT_OFFERED.value else int(text)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


_READERS: Mapping[FieldType, Callable[[str], object]] = {
    FieldType.DATE: date.fromisoformat,
    FieldType.MONTH: Month.parse,
    FieldType.YEAR: int,
    FieldType.WHOLE: int,
    FieldType.TALLY: _tally,
    FieldType.CODES: _codes,
}
