"""Field values as the window words them, and as they sort."""

from datetime import date
from typing import Any

from nmdept.language import Label, Language
from nmdept.records.catalogue import catalogue
from nmdept.records.codes import ASPECT_VALUES, CodeList
from nmdept.records.kinds import Field, FieldType
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Record, StaffHistory
from ui.models.people import PEOPLE
from ui.text import Texts

YES_NO = (Label("否", "No"), Label("是", "Yes"))
NOT_OFFERED_MARK = "—"


def term(label: Label, texts: Texts) -> str:
    """Return a term as it stands alone in a cell: English with a capital."""
    text = texts.label(label)
    return text[:1].upper() + text[1:] if texts.language is Language.EN else text


def code_text(codes: CodeList, code: str, texts: Texts) -> str:
    """Return the term of `code`, or the code itself where the list does not hold it."""
    if code not in codes.codes:
        return code
    return codes.label(code).zh if codes.name == PEOPLE else term(codes.label(code), texts)


def value_text(value: Any, texts: Texts) -> str:
    """Return a plain value: a number with separators, yes or no, a date, a text; None is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return texts.label(YES_NO[value])
    if isinstance(value, int):
        return texts.number(value)
    if isinstance(value, date):
        return texts.day(value)
    return NOT_OFFERED_MARK if value is NOT_OFFERED else str(value)


def field_text(field: Field, record: Record, texts: Texts) -> str:
    """Return what `record` holds in `field`, in the window's language."""
    value = getattr(record, field.attribute)
    if value is None:
        return ""
    if field.type is FieldType.YEAR:
        return str(value)
    if field.type is FieldType.CODES and field.codes is not None:
        return texts.listed(code_text(field.codes, code, texts) for code in value)
    codes = codes_of(field, record)
    return code_text(codes, value, texts) if codes else _item_text(field, value, texts)


def codes_of(field: Field, record: Record) -> CodeList | None:
    """Return the list the field's value comes from, if it comes from one."""
    if isinstance(record, StaffHistory) and field.name == "value":
        return ASPECT_VALUES.get(record.aspect)
    return field.codes


def natural(field: Field, record: Record) -> Any:
    """Return what the field sorts by; None sorts last."""
    value = getattr(record, field.attribute)
    codes = codes_of(field, record)
    if codes is not None and isinstance(value, str):
        return codes.codes.index(value) if value in codes.codes else len(codes.codes)
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, Month):
        return value.year * 12 + value.month
    return None if value is NOT_OFFERED or isinstance(value, tuple) else value


def _item_text(field: Field, value: Any, texts: Texts) -> str:
    items = catalogue()
    if field.type is FieldType.ACTIVITY_ITEM and value in items.activity:
        return texts.label(items.activity[value].label)
    if field.type is FieldType.YEARLY_ITEM and value in items.yearly:
        return texts.label(items.yearly[value].label)
    return value_text(value, texts)
