"""Drafts as the window words them, and what a form with fields has typed into it."""

from collections.abc import Mapping

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.drafts import ANSWER, REASON, Draft
from nmdept.records.kinds import ACTIVITY, BY_NAME, KIND_OF, YEARLY
from nmdept.records.texts import texts
from nmdept.records.values import Record


def described(draft: Draft) -> Message:
    """Return what `draft` is about: the kind of record, and its name."""
    if draft.form in (ANSWER, REASON):
        assert draft.key is not None
        called = Label(draft.base.get("zh", draft.key[1]), draft.base.get("en", draft.key[1]))
        return Message.of(f"drafts.{draft.form}", year=draft.key[0], name=called)
    label, key = BY_NAME[draft.kind].label, draft.key
    if key is None:
        code = "drafts.new_called" if draft.name else "drafts.new"
        return Message.of(code, kind=label, name=draft.name)
    if draft.kind == ACTIVITY.name and key[1] in catalogue().activity:
        return Message.of("drafts.of", kind=catalogue().activity[key[1]].label, name=key[0])
    if draft.kind == YEARLY.name and key[1] in catalogue().yearly:
        return Message.of("drafts.of", kind=catalogue().yearly[key[1]].label, name=key[0])
    return Message.of("drafts.of", kind=label, name=draft.name)


def stored_texts(record: Record | None) -> Mapping[str, str]:
    """Return the fields of a record as a draft remembers them; none for something new."""
    if record is None:
        return {}
    return {name: text or "" for name, text in texts(KIND_OF[type(record)], record).items()}


_PAGES = {
    "staff_history": "staff",
    "beds": "wards",
    "licences": "drugs",
    "certificates": "drugs",
    "bed_days": "activity",
    "return_entries": "survey",
    "finding_reasons": "survey",
}
"""Where kinds are typed whose page is not called as they are."""


def page_of(draft: Draft) -> str:
    """Return the key of the page on which `draft` was typed."""
    if draft.kind == YEARLY.name and draft.key is not None:
        return "in_vitro" if draft.key[1].startswith("in_vitro") else "teaching"
    return _PAGES.get(draft.kind, draft.kind)
