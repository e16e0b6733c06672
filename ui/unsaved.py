"""What is typed into forms and not saved: one collection for the whole window.

Forms tell it what stands in them, as one types; `ui.keeping` brings it to the disk.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from nmdept.records.drafts import Draft, Place


class Unsaved(QObject):
    """The drafts there are, the oldest first, and the one given up last."""

    changed = Signal()
    """There are other drafts, or other texts in one."""
    discarded = Signal()
    """Another draft can be brought back, or none any more."""
    restore_wished = Signal(object)
    """Put a Draft back into its form."""
    emptied = Signal()
    """Another folder is about to be opened: forms begin anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold none."""
        super().__init__(parent)
        self._by_place: dict[Place, Draft] = {}
        self._discarded: Draft | None = None

    @property
    def all(self) -> tuple[Draft, ...]:
        """All drafts."""
        return tuple(self._by_place.values())

    @property
    def last_discarded(self) -> Draft | None:
        """The draft given up last, as long as nothing else was done."""
        return self._discarded

    def of(self, place: Place) -> Draft | None:
        """Return the draft of a form, if there is one."""
        return self._by_place.get(place)

    def of_kinds(self, kinds: Iterable[str]) -> tuple[Draft, ...]:
        """Return the drafts about records of `kinds`."""
        wanted = frozenset(kinds)
        return tuple(one for one in self.all if one.kind in wanted)

    def keep(self, draft: Draft) -> None:
        """Keep `draft`; the same texts again change nothing, not even the time."""
        held = self._by_place.get(draft.place)
        if held is not None and replace(held, at=draft.at) == draft:
            return
        self._by_place[draft.place] = draft
        self.changed.emit()

    def forget(self, place: Place) -> None:
        """Forget what was typed: it is saved, or as it was."""
        if self._by_place.pop(place, None) is not None:
            self.changed.emit()

    def discard(self, place: Place) -> Draft | None:
        """Forget what was typed because somebody gave it up; `bring_back` restores it."""
        draft = self._by_place.get(place)
        if draft is not None:
            self.forget(place)
            self._discarded = draft
            self.discarded.emit()
        return draft

    def bring_back(self) -> None:
        """Put back into its form what was given up last."""
        draft, self._discarded = self._discarded, None
        if draft is not None:
            self.discarded.emit()
            self.restore_wished.emit(draft)

    def settle(self) -> None:
        """Let what was given up be given up: something else was done meanwhile."""
        if self._discarded is not None:
            self._discarded = None
            self.discarded.emit()

    def empty(self) -> None:
        """Hold none any more, and have all forms begin anew."""
        self._by_place.clear()
        self._discarded = None
        self.emptied.emit()
        self.discarded.emit()


def now() -> datetime:
    """Return the time as drafts bear it."""
    return datetime.now().astimezone().replace(microsecond=0)
