"""What was typed into a form and not saved: kept as typed, whatever becomes of the program."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

RECORD = "record"
"""The form of a record itself."""
CELL = "cell"
"""A cell of a grid that holds what cannot be stored."""
TEXT = "text"
"""A long text typed in the panel."""
ANSWER = "answer"
"""An answer to an item of a return, with its reason."""
REASON = "reason"
"""The reason for a finding of a return."""
_OF_FIELDS = frozenset({RECORD, CELL, TEXT, ANSWER, REASON})
"""Forms whose texts are fields of the record; those of an act are not."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What stands in one form; its texts are those of the fields, read or not.

    `form` is one of those above, or the name of an act. `base` is what was stored when it was
    typed, so that a record changed meanwhile is noticed; empty for something new.
    """

    form: str
    kind: str
    key: tuple[str, ...] | None
    """The record's; None for something new."""
    typed: Mapping[str, str]
    base: Mapping[str, str] = field(default_factory=dict)
    at: datetime
    """When it was typed last, with its offset."""

    @property
    def place(self) -> "Place":
        """The one form it belongs into."""
        return Place(self.form, self.kind, self.key)

    @property
    def name(self) -> str:
        """What people call its record: by name, else by the key; empty when it has none yet."""
        named = self.base.get("name") or self.typed.get("name", "")
        return named.strip() or " ".join(self.key or ())


@dataclass(frozen=True)
class Place:
    """A form as drafts know it."""

    form: str
    kind: str
    key: tuple[str, ...] | None


def renewed(draft: Draft) -> Draft:
    """Return the draft of a record that is gone as one of something new, with all its fields."""
    return replace(draft, key=None, typed={**draft.base, **draft.typed}, base={})


class Standing(StrEnum):
    """What became of a draft's record since it was typed."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    CLOSED = "closed"
    """It is there and takes nothing any more."""
    SAVED = "saved"
    """All that was typed is stored: nothing is left to be saved."""


def standing(draft: Draft, stored: Mapping[str, str] | None) -> Standing:
    """Return what became of the record of `draft`, now that its fields hold `stored`.

    `stored` is None when there is no such record.
    """
    if stored is None:
        was_there = draft.key is not None and any(draft.base.values())
        return Standing.GONE if was_there else Standing.SAME
    if draft.form in _OF_FIELDS and _is_stored(draft, stored):
        return Standing.SAVED
    base = {name: text for name, text in draft.base.items() if name in stored}
    if draft.key is None or all(stored[name] == text for name, text in base.items()):
        return Standing.SAME
    return Standing.CHANGED


def _is_stored(draft: Draft, stored: Mapping[str, str]) -> bool:
    return all(stored[name] == text for name, text in draft.typed.items() if name in stored)
