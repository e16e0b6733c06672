"""History as people read it: the columns of a list of changes, values as the window words them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication

from nmdept.records.catalogue import catalogue
from nmdept.records.changes import Change
from nmdept.records.codes import ASPECT_VALUES
from nmdept.records.kinds import BY_NAME, Field, FieldType, Kind, RecordRef
from nmdept.records.texts import YES_NO
from nmdept.records.values import NOT_OFFERED
from nmdept.survey.kept import FINDING_REASONS, RETURN_ENTRIES, RETURNS
from ui.models.columns import Column
from ui.models.wording import NOT_OFFERED_MARK, code_text, term
from ui.models.wording import value_text as plain_text
from ui.text import Texts

_KINDS = {**BY_NAME, **{kind.name: kind for kind in (RETURNS, RETURN_ENTRIES, FINDING_REASONS)}}
_ANSWERS = {text: answer for answer, text in YES_NO.items()}


@dataclass(frozen=True, kw_only=True)
class Names:
    """What people and devices are called, by staff number and device number."""

    staff: Mapping[str, str] = field(default_factory=dict)
    devices: Mapping[str, str] = field(default_factory=dict)


def change_columns(names: Names) -> tuple[Column, ...]:
    """Return when, who, what, which record, which field, from what, to what."""
    record = partial(_record, names)
    return (
        Column(key="at", head=_at_head, text=_at, natural=_number),
        Column(key="user", head=_user_head, text=_user, natural=_user_name),
        Column(key="act", head=_act_head, text=_act, natural=_number),
        Column(key="record", head=_record_head, text=record, natural=_ref),
        Column(key="field", head=_field_head, text=_field, natural=_field_name),
        Column(key="old", head=_old_head, text=_old, natural=_old_text),
        Column(key="new", head=_new_head, text=_new, natural=_new_text),
    )


def kind_labels() -> Mapping[str, Kind]:
    """Return every kind the history tells of, by its name."""
    return _KINDS


def record_text(ref: RecordRef, texts: Texts, names: Names = Names()) -> str:
    """Return a record's kind and key in words: `工作量 2023-05 肿瘤显像`, `人员 张三`."""
    kind = _KINDS.get(ref.kind)
    if kind is None:
        return " ".join([ref.kind, *ref.key])
    called = {"staff_no": names.staff, "device_no": names.devices}
    key = [
        called.get(field.name, {}).get(text) or value_text(field, text, texts)
        for field, text in zip(kind.key, ref.key, strict=True)
    ]
    return " ".join([term(kind.label, texts), *key])


def field_label(change: Change, texts: Texts) -> str:
    """Return the changed field in words; fields of returns keep their names."""
    field = _field_of(change)
    return change.field if field is None else term(field.label, texts)


def changed_text(change: Change, text: str | None, texts: Texts) -> str:
    """Return an old or new value in words."""
    field = _field_of(change)
    if text is None or field is None:
        return text or ""
    if change.ref.kind == "staff_history" and field.name == "value":
        return code_text(ASPECT_VALUES[change.ref.key[1]], text, texts)
    return value_text(field, text, texts)


def value_text(field: Field, text: str, texts: Texts) -> str:
    """Return a canonical text as the window words it."""
    items = catalogue()
    if text == NOT_OFFERED.value and field.type is FieldType.TALLY:
        return NOT_OFFERED_MARK
    if field.codes is not None:
        return texts.listed(code_text(field.codes, code, texts) for code in text.split(";"))
    if field.type is FieldType.ACTIVITY_ITEM and text in items.activity:
        return texts.label(items.activity[text].label)
    if field.type is FieldType.YEARLY_ITEM and text in items.yearly:
        return texts.label(items.yearly[text].label)
    if field.type is FieldType.YEARLY_VALUE and text in _ANSWERS:
        return plain_text(_ANSWERS[text], texts)
    return text


def _field_of(change: Change) -> Field | None:
    kind = _KINDS.get(change.ref.kind)
    return None if kind is None else kind.by_name.get(change.field)


def _at(change: Change, _texts: Texts) -> str:
    return f"{change.act.at.astimezone():%Y-%m-%d %H:%M}"


def _number(change: Change) -> int:
    return change.act.number


def _user(change: Change, _texts: Texts) -> str:
    return change.act.user


def _user_name(change: Change) -> str:
    return change.act.user


def _act(change: Change, texts: Texts) -> str:
    return texts.word(change.act.what)


def _record(names: Names, change: Change, texts: Texts) -> str:
    return record_text(change.ref, texts, names)


def _ref(change: Change) -> tuple[str, ...]:
    return (change.ref.kind, *change.ref.key)


def _field(change: Change, texts: Texts) -> str:
    return field_label(change, texts)


def _field_name(change: Change) -> str:
    return change.field


def _old(change: Change, texts: Texts) -> str:
    return changed_text(change, change.old, texts)


def _old_text(change: Change) -> str | None:
    return change.old


def _new(change: Change, texts: Texts) -> str:
    return changed_text(change, change.new, texts)


def _new_text(change: Change) -> str | None:
    return change.new


def _at_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "When")


def _user_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "Who")


def _act_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "Act")


def _record_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "Record")


def _field_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "Field")


def _old_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "From")


def _new_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Change", "To")
