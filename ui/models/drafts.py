"""What was typed into forms and not saved yet, by the record it is about: nothing is lost."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmdept.records.kinds import RecordRef


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What stands in the fields that differ from what is stored."""

    typed: Mapping[str, str]
    name: str
    """What it is called where it is listed; empty for something new."""


class Drafts:
    """The drafts of one form; a record that is new has None for its name."""

    def __init__(self) -> None:
        """Hold none."""
        self._by_ref: dict[RecordRef | None, Draft] = {}

    def keep(self, ref: RecordRef | None, draft: Draft) -> None:
        """Keep `draft`, or forget it when nothing in it differs."""
        if draft.typed:
            self._by_ref[ref] = draft
        else:
            self.forget(ref)

    def forget(self, ref: RecordRef | None) -> None:
        """Forget what was typed: it is saved or given up."""
        self._by_ref.pop(ref, None)

    def of(self, ref: RecordRef | None) -> Draft | None:
        """Return the draft of a record, if there is one."""
        return self._by_ref.get(ref)

    @property
    def all(self) -> Mapping[RecordRef | None, Draft]:
        """All drafts, the oldest first."""
        return dict(self._by_ref)
