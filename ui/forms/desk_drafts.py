"""Drafts at a desk: put back into its form or act, or told when that is not there any more."""

from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from nmdept.messages import Message
from nmdept.records.drafts import RECORD, Draft, Place, renewed
from nmdept.records.kinds import RecordRef
from ui.context import Context
from ui.forms.desk_acts import DeskActs
from ui.forms.desk_footer import DeskFooter
from ui.forms.record_editor import RecordEditor
from ui.forms.record_list import RecordList
from ui.models.drafts import described
from ui.notices import Tone


class Desk(Protocol):
    """The forms of a desk, and what it does with them."""

    form: RecordEditor
    acts: DeskActs
    footer: DeskFooter
    list: RecordList

    @property
    def draft_kinds(self) -> frozenset[str]:
        """The kinds of records that are typed there."""

    def ref_behind(self, draft: Draft) -> RecordRef:
        """Return the record whose row a draft is typed at."""

    def open_act(self, draft: Draft) -> None:
        """Open the act a draft was typed into."""

    def select(self, ref: RecordRef) -> bool:
        """Select a record, now or when it has been read; return whether now."""

    def show_row(self, row: Any) -> None:
        """Show a row in the panel."""

    def begin_new(self) -> None:
        """Begin something new."""

    def resume(self, draft: Draft) -> None:
        """Put what was typed back into its form."""


class DeskDrafts(QObject):
    """What is typed at one desk and not saved; the desk says which forms it has."""

    missed = Signal(object)
    """The RecordRef a draft is about is not among the rows shown."""

    def __init__(self, context: Context, desk: Desk, parent: QObject) -> None:
        """Follow the drafts in the foot of `desk`."""
        super().__init__(parent)
        self._context, self._desk = context, desk
        self._act_wanted: Draft | None = None
        context.unsaved.changed.connect(self._tell)
        context.unsaved.emptied.connect(self._tell)

    def resume(self, draft: Draft) -> None:
        """Put what was typed back into its form, and show that."""
        desk = self._desk
        self._context.unsaved.keep(draft)
        if draft.key is None:
            self._resume_new(draft)
            return
        ref = desk.ref_behind(draft)
        self._act_wanted = None if draft.form == RECORD else draft
        if desk.form.ref == ref and draft.form == RECORD:
            desk.acts.close_sheet()
            desk.form.take_up(draft)
        elif desk.select(ref):
            desk.show_row(desk.list.selected_row())
        else:
            desk.form.show_record(None)
            if desk.list.model.rows:
                self.missed.emit(ref)

    def renew(self, ref: RecordRef) -> None:
        """Let what was typed about a record that is gone be a new entry."""
        desk = self._desk
        wanted, self._act_wanted = self._act_wanted, None
        if desk.form.knows(ref):
            return
        if wanted is not None and desk.ref_behind(wanted) == ref:
            say_lost(self._context, wanted)
        elif (draft := renew(self._context, ref)) is not None:
            desk.resume(draft)

    def open_wanted(self) -> None:
        """Open the act a draft was typed into, now that its row is shown."""
        desk, wanted = self._desk, self._act_wanted
        if wanted is not None and desk.form.ref == desk.ref_behind(wanted):
            self._act_wanted = None
            desk.open_act(wanted)
            if not desk.acts.is_open:
                say_lost(self._context, wanted)

    def _resume_new(self, draft: Draft) -> None:
        if self._desk.form.is_new:
            self._desk.form.take_up(draft)
        else:
            self._desk.begin_new()

    def _tell(self) -> None:
        drafts = self._context.unsaved.of_kinds(self._desk.draft_kinds)
        self._desk.footer.show_drafts(drafts)


def say_lost(context: Context, draft: Draft) -> None:
    """Say what was typed into an act that cannot be done any more, and forget it."""
    context.unsaved.forget(draft.place)
    typed = tuple(text for text in draft.typed.values() if text)
    said = Message.of("drafts.not_placed", drafts=described(draft), typed=typed)
    context.notices.say(Tone.WARNING, said)


def renew(context: Context, ref: RecordRef) -> Draft | None:
    """Return what was typed about a record that is gone as a draft of a new one, and say so.

    None when nothing was typed, or while another new entry is being typed.
    """
    unsaved = context.unsaved
    draft = unsaved.of(Place(RECORD, ref.kind, ref.key))
    if draft is None or unsaved.of(renewed(draft).place) is not None:
        return None
    unsaved.forget(draft.place)
    said = Message.of("drafts.restored_as_new", drafts=described(draft))
    context.notices.say(Tone.WARNING, said)
    return renewed(draft)
