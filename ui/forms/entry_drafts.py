"""What the month grid holds that is not stored, told to the drafts, and put back from one."""

from PySide6.QtCore import QObject

from nmdept.messages import Message
from nmdept.records.drafts import CELL, TEXT, Draft
from nmdept.records.kinds import ACTIVITY, BED_DAYS
from ui.context import Context
from ui.forms.cell_detail import CellDetail
from ui.models.entries import CellKey, Entries, Refused, Typed
from ui.models.entry_drafts import cell_drafts, note_place, typed_cells
from ui.models.sheets import read_typed
from ui.unsaved import now

_KINDS = (ACTIVITY.name, BED_DAYS.name)


class EntryDrafts(QObject):
    """Follows the cells of one page, and the note that is being typed beside them."""

    def __init__(
        self, context: Context, entries: Entries, detail: CellDetail, parent: QObject | None = None
    ) -> None:
        """Know of nothing typed; `entries` and `detail` are the page's."""
        super().__init__(parent)
        self._unsaved = context.unsaved
        self._entries, self._detail = entries, detail
        self._typing: dict[CellKey, str] = {}
        self._seen = (-1, 0, self._typing)
        self._note: Draft | None = None
        detail.note.textChanged.connect(self._follow_note)
        detail.noted.connect(self._forget_note)
        context.unsaved.emptied.connect(self._begin_anew)

    def follow(self) -> None:
        """Keep what was typed, refused or taken since, forget what is settled."""
        seen = (self._entries.revision, self._entries.waiting, self._typing)
        if self._seen == seen:
            return
        self._seen = seen
        found = cell_drafts(self._entries, self._typing, now())
        for draft in self._unsaved.of_kinds(_KINDS):
            if draft.form == CELL and draft.place not in found:
                self._unsaved.forget(draft.place)
        for draft in found.values():
            self._unsaved.keep(draft)

    def type_in(self, key: CellKey | None, text: str) -> None:
        """Keep what stands in the editor of a cell."""
        if key is not None:
            self._typing = {key: text}
            self.follow()

    def end_typing(self) -> None:
        """The editor is closed: what was typed is on its way, refused, or given up."""
        self._typing = {}
        self.follow()

    def resume(self, draft: Draft) -> None:
        """Put back what was typed, as it was, with the reason it is not stored."""
        if draft.form == TEXT:
            self._note = draft
            return
        for key, text in typed_cells(draft).items():
            self._entries.refuse(_refused(key, text))
        self.follow()

    def put_note(self) -> None:
        """Put a note back once its cell is shown."""
        key, draft = self._detail.key, self._note
        if key is not None and draft is not None and note_place(key) == draft.place:
            self._note = None
            self._detail.note.setPlainText(draft.typed.get("note", ""))
            self._detail.note.setFocus()

    def _begin_anew(self) -> None:
        self._note = None
        self._typing = {}
        self._entries.forget_all()

    def _follow_note(self) -> None:
        key, note = self._detail.key, self._detail.note
        if key is None:
            return
        place = note_place(key)
        if not note.is_dirty:
            self._unsaved.forget(place)
            return
        typed, base = {"note": note.toPlainText()}, {"note": note.kept}
        self._unsaved.keep(
            Draft(form=TEXT, kind=place.kind, key=place.key, typed=typed, base=base, at=now())
        )

    def _forget_note(self, key: CellKey, _note: str) -> None:
        self._unsaved.forget(note_place(key))


def _refused(key: CellKey, text: str) -> Refused:
    read = read_typed(Typed(key=key, text=text))
    if isinstance(read, Refused):
        return read
    return Refused(key=key, text=text, reason=Message.of("drafts.cell_not_stored"))
