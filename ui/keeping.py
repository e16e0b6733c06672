"""Offers what was typed and not saved again after a crash, and puts it back where it was.

What is offered stays in the file until somebody has decided; `ui.draft_writing` writes that.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.drafts import CELL, RECORD, TEXT, Draft, Standing, renewed
from ui.changes import Touched
from ui.context import Context
from ui.draft_writing import DraftWriting
from ui.models.drafts import described, page_of
from ui.notices import Tone
from ui.opening import Opening
from ui.widgets.draft_bar import said_time

if TYPE_CHECKING:
    from nmdept.services.drafts import Kept, Offered
    from nmdept.services.folder import DataFolder


_OFFERED = {
    Standing.CHANGED: "drafts.one_changed",
    Standing.GONE: "drafts.one_gone",
    Standing.CLOSED: "drafts.one_closed",
}
_NO_PLACE = {Standing.GONE: "drafts.not_placed", Standing.CLOSED: "drafts.closed"}


class Keeping(QObject):
    """Between the drafts of the window and their file in the data folder."""

    offers_changed = Signal()
    """Other drafts of an earlier run are offered, or none any more."""
    placed = Signal(str, object)
    """Put a Draft back on the page of this key."""

    def __init__(self, context: Context, opening: Opening, parent: QObject | None = None) -> None:
        """Keep nothing until a folder is open."""
        super().__init__(parent)
        self._context = context
        self._offers: tuple[Offered, ...] = ()
        self._path: Path | None = None
        self._writing = DraftWriting(context, self)
        opening.opened.connect(self._read)
        context.unsaved.discarded.connect(self._tell_discarded)
        context.unsaved.restore_wished.connect(self._put_back)
        context.changes.announced.connect(self._settle)

    @property
    def offers(self) -> "tuple[Offered, ...]":
        """What was typed in an earlier run, not saved, and waits for a word."""
        return self._offers

    def leave(self) -> None:
        """Write what is typed, then begin anew: another folder is about to be opened."""
        self.flush()
        self._writing.end()
        self._offers, self._path = (), None
        self._context.unsaved.empty()
        self._writing.end()
        self.offers_changed.emit()

    def flush(self) -> None:
        """Write what there is now, if it is not written: the folder is about to be left."""
        self._writing.finish()

    def restore(self) -> None:
        """Put every draft that is offered back into its form; what has no place stays offered."""
        changed, renewed, left = [], [], []
        for offer in self._offers:
            draft = _as_new(offer)
            if self._context.unsaved.of(draft.place) is not None or _is_placeless(offer):
                left.append(offer)
                continue
            self._place(draft)
            if draft is not offer.draft:
                renewed.append(described(offer.draft))
            elif offer.standing is Standing.CHANGED:
                changed.append(described(draft))
        self._set_offers(left)
        self._say_restored(changed, renewed, left)

    def discard(self) -> None:
        """Give up what is offered."""
        self._set_offers(())

    def _read(self, path: Path) -> None:
        self._path = path
        self._context.tasks.on_folder(_read, then=self._take)

    def _take(self, kept: "Kept") -> None:
        if self._path is None:  # another folder is being opened already
            return
        self._offers = kept.offered
        self._writing.begin(self._path, [one.draft for one in kept.offered])
        self.offers_changed.emit()
        if kept.trouble is not None:
            self._context.notices.say(Tone.WARNING, kept.trouble)

    def _set_offers(self, offers: "Sequence[Offered]") -> None:
        self._offers = tuple(offers)
        self._writing.offer([one.draft for one in self._offers])
        self.offers_changed.emit()

    def _put_back(self, draft: Draft) -> None:
        if self._context.unsaved.of(draft.place) is not None:
            occupied = Message.of("drafts.occupied", drafts=described(draft))
            self._context.notices.say(Tone.INFO, occupied)
        else:
            self._place(draft)

    def _place(self, draft: Draft) -> None:
        """Put a draft back; kept at once, as its page may have to be read before it stands."""
        self._context.unsaved.keep(draft)
        self.placed.emit(page_of(draft), draft)

    def _say_restored(
        self, changed: list[Message], renewed: list[Message], left: "list[Offered]"
    ) -> None:
        say = self._context.notices.say
        if left:
            offer = left[0]
            code = _NO_PLACE.get(offer.standing, "") if _is_placeless(offer) else "drafts.occupied"
            typed = tuple(text for text in offer.draft.typed.values() if text)
            say(Tone.WARNING, Message.of(code, drafts=described(offer.draft), typed=typed))
        elif renewed:
            say(Tone.WARNING, Message.of("drafts.restored_as_new", drafts=renewed))
        elif changed:
            say(Tone.WARNING, Message.of("drafts.restored_changed", drafts=changed))
        else:
            say(Tone.DONE, Message.of("drafts.restored"))

    def _tell_discarded(self) -> None:
        draft = self._context.unsaved.last_discarded
        if draft is not None:
            said = Message.of("drafts.discarded", what=described(draft))
            self._context.notices.offer_back(said)

    def _settle(self, _touched: Touched) -> None:
        self._context.unsaved.settle()


def worded(offers: "Sequence[Offered]") -> tuple[Message, ...]:
    """Return what is offered, one by one: what it is, from when, and what became of it."""
    return tuple(
        Message.of(
            _OFFERED.get(one.standing, "drafts.one"),
            what=described(one.draft),
            at=said_time(one.draft.at),
        )
        for one in offers
    )


def _as_new(offer: "Offered") -> Draft:
    """Return the draft to restore: of a record that is gone, one of something new."""
    draft = offer.draft
    if offer.standing is Standing.GONE and draft.form == RECORD:
        return renewed(draft)
    return draft


def _is_placeless(offer: "Offered") -> bool:
    is_field = offer.draft.form in (RECORD, CELL, TEXT)
    return offer.standing in _NO_PLACE and not is_field


def _read(folder: "DataFolder", _progress: Progress) -> "Kept":
    from nmdept.services.drafts import read_drafts

    return read_drafts(folder)
