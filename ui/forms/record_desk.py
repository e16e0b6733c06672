"""Where records of one kind are kept: the table, the form beside it, and the acts on a record.

Everything is done on the folder's thread and announced; the page that holds the desk reads anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from nmdept.errors import NmdeptError
from nmdept.records import acts
from nmdept.records.drafts import Draft
from nmdept.records.kinds import Field, Kind, RecordRef
from nmdept.records.values import Record
from ui.context import Context
from ui.forms.act_sheet import Act
from ui.forms.desk_acts import DeskActs
from ui.forms.desk_drafts import DeskDrafts
from ui.forms.desk_footer import DeskFooter
from ui.forms.record_editor import Entry, RecordEditor
from ui.forms.record_list import RecordList
from ui.models.columns import Column
from ui.models.saving import correcting, saving, touched
from ui.tasks import FolderWork
from ui.widgets.side_panel import SidePanel

_REST = 150
"""Milliseconds without a key in the search field before the panel follows the list."""


class RecordDesk(QWidget):
    """Rows to find, one record to fill in; each page says what its rows are."""

    missed = Signal(object)
    """The RecordRef that was wanted is not among the rows shown as of the chosen day."""

    def __init__(  # noqa: PLR0913 - what a desk is made of
        self,
        context: Context,
        kind: Kind,
        columns: Sequence[Column],
        today: date,
        parent: QWidget | None = None,
        *,
        extra: Sequence[Field] = (),
        instead: Sequence[Field] = (),
        acts: Sequence[Act] = (),
        hidden: Iterable[str] = (),
    ) -> None:
        """Show no rows yet; `hidden` columns are shown on wish."""
        super().__init__(parent)
        self.context = context
        self.kind = kind
        self.today = today
        self._is_putting = self._is_saving = self._is_searching = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._wanted: RecordRef | None = None
        self._next: Mapping[str, object] | None = None
        self.list = RecordList(context, columns, self, name=kind.name, hidden=frozenset(hidden))
        self.side = SidePanel(context, self)
        self.form = RecordEditor(context, kind, today, self, extra=extra, instead=instead)
        self.acts = DeskActs(context, acts, today, self)
        self.footer = DeskFooter(context, self)
        self._drafts = DeskDrafts(context, self, self)
        self._lay_out()
        self._connect()

    def show_rows(self, rows: Sequence[Any], *, quiet: frozenset[int] = frozenset()) -> None:
        """Show other rows; the record shown stays, and what is typed with it."""
        self.catch_up()
        wanted = self._wanted or self.form.ref
        self._is_putting = True
        self.list.show_rows(rows, quiet=quiet)
        found = wanted is not None and self._select(wanted)
        self._is_putting = False
        missing, self._wanted = (None if found else self._wanted), None
        if missing is not None:
            self.missed.emit(missing)
        if not self.form.is_new:
            self.show_row(self.list.selected_row())

    def search(self, text: str) -> None:
        """Keep the rows that hold every word of `text`; the panel follows when the keys rest.

        Showing another record takes longer than finding it, and what stands first changes with
        each key.
        """
        self._is_searching = True
        self.list.search(text)
        self._is_searching = False

    def catch_up(self) -> None:
        """Let the panel show what is selected, if it has not followed the search yet."""
        if self._rest.isActive():
            self._rest.stop()
            self._follow_selection()

    def select(self, ref: RecordRef) -> bool:
        """Select the record `ref` names, now or when it has been read; return whether now."""
        is_there = self._select(ref)
        if not is_there:
            self._wanted = ref
        return is_there

    def begin_new(self) -> None:
        """Begin something new; what is typed in the form stays as a draft."""
        self.catch_up()
        self.side.show()
        self.acts.close_sheet()
        self.form.show_new(self.proposal())
        self._head()

    def save(self) -> None:
        """Save what is typed, or show what is wrong with it."""
        self.catch_up()
        if self._is_saving or not (self.form.is_dirty or self.form.is_new):
            return
        entry = self.form.entry()
        if entry is not None:
            self._next = self.following(entry) if entry.old is None else None
            self._wanted = self.kind.ref(entry.record)
            work = self.saving(entry)
            self._is_saving = True
            self.context.tasks.on_folder(work, then=self._saved, failed=self._failed)

    def revert(self) -> None:
        """Close the sheet, or give up what is typed; of something new, all of it."""
        self.catch_up()
        if self.acts.is_open:
            self.acts.cancel()
            return
        is_new = self.form.is_new
        self.form.revert()
        if is_new:
            self.show_row(self.list.selected_row())
        self.list.view.setFocus()

    def resume(self, draft: Draft) -> None:
        """Put what was typed back into its form, and show that."""
        self.catch_up()
        self.side.show()
        self.list.clear_filters()
        self._drafts.resume(draft)

    def renew(self, ref: RecordRef) -> None:
        """Let what was typed about a record that is gone be a new entry."""
        self._drafts.renew(ref)

    # what a page may say otherwise

    @property
    def draft_kinds(self) -> frozenset[str]:
        """The kinds of records that are typed at this desk."""
        return frozenset({self.kind.name})

    def ref_behind(self, draft: Draft) -> RecordRef:
        """Return the record whose row a draft is typed at."""
        assert draft.key is not None
        return RecordRef(self.kind.name, draft.key)

    def open_act(self, draft: Draft) -> None:
        """Open the act a draft was typed into, for the row that is shown."""
        self.acts.open_named(draft.form)

    def record_of(self, row: Any) -> Record:
        """Return the record a row shows."""
        record: Record = row.record
        return record

    def head_of(self, row: Any) -> tuple[str, str]:
        """Return how the panel is headed: the name and what there is to say."""
        return self.context.word(acts.called(self.record_of(row))), ""

    def head_of_new(self) -> str:
        """Return how the panel is headed while something new is entered."""
        return self.tr("New")

    def proposal(self) -> Mapping[str, object]:
        """Return the values a new record begins with."""
        return {}

    def following(self, _entry: Entry) -> Mapping[str, object]:
        """Return the values the next new record begins with, after this one."""
        return self.proposal()

    def saving(self, entry: Entry) -> FolderWork:
        """Return the work that saves an entry."""
        if entry.old is None:
            return saving([entry.record], acts.entered(entry.record))
        return correcting(self.kind.ref(entry.old), entry.record)

    def show_row(self, row: Any) -> None:
        """Show what is known of `row` in the panel; None empties it."""
        self.form.show_record(None if row is None else self.record_of(row))
        self.acts.offer(row, None if row is None else self.record_of(row))
        self._head()
        if row is not None:
            self._drafts.open_wanted()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._follow_selection)
        self.list.selected.connect(self._take_selection)
        self.list.counted.connect(self.footer.count)
        self.list.narrowed.connect(self.footer.show_narrowed)
        self.form.save_wished.connect(self.save)
        self.form.revert_wished.connect(self.revert)
        self._drafts.missed.connect(self.missed)
        self.acts.asked.connect(self.catch_up)
        self.acts.done.connect(self._act_done)
        self.acts.turned.connect(self._make_room)
        self.footer.everything_wished.connect(self.list.clear_filters)
        self.footer.columns_wished.connect(self.list.choose_columns)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.footer)
        self.side.content.addWidget(self.acts)
        self.side.content.addWidget(self.form)
        self.side.foot.addWidget(self.form.bar)
        both: QSplitter = self.side.beside(left)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(both)

    def _select(self, ref: RecordRef) -> bool:
        for row in self.list.model.rows:
            if self.kind.ref(self.record_of(row)) == ref:
                self.list.select(row)
                return self.list.selected_row() is row
        return False

    def _take_selection(self, row: object) -> None:
        if self._is_searching:
            self._rest.start()
        elif not self._is_putting:
            self._rest.stop()
            self.acts.close_sheet()
            self.show_row(row)

    def _follow_selection(self) -> None:
        self.acts.close_sheet()
        self.show_row(self.list.selected_row())

    def _saved(self, refs: tuple[RecordRef, ...]) -> None:
        self._is_saving = False
        self.form.show_saved()
        following, self._next = self._next, None
        if following is not None:
            self.form.show_new(following)
            self._head()
        else:
            self.list.view.setFocus()
        self.context.changes.announce(touched(refs))

    def _failed(self, error: NmdeptError) -> None:
        self._wanted = self._next = None
        self._is_saving = False
        self.form.show_failure(error.message)

    def _act_done(self, refs: tuple[RecordRef, ...]) -> None:
        self.context.changes.announce(touched(refs))
        self.list.view.setFocus()

    def _make_room(self) -> None:
        self.form.setVisible(not self.acts.is_open)

    def _head(self) -> None:
        row = self.list.selected_row()
        if self.form.is_new:
            self.side.show_head(self.head_of_new(), "")
        elif row is None:
            self.side.show_head(self.tr("Nothing selected"), "")
        else:
            self.side.show_head(*self.head_of(row))
        self.acts.setVisible(not self.form.is_new and row is not None)
