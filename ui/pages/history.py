"""Who changed what, when, from what to what: the latest first, and the ways back."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from nmdept.messages import Message
from nmdept.records.changes import Change
from nmdept.records.kinds import BY_NAME, RecordRef
from ui.changes import Touched
from ui.context import Context
from ui.forms.change_detail import ChangeDetail
from ui.models.history_model import HistoryModel
from ui.models.history_reading import Found, Wish, read_first, read_more, restore, take_back
from ui.models.history_rows import Names, kind_labels, record_text
from ui.models.wording import term
from ui.notices import Tone
from ui.theme import set_property
from ui.widgets.page import Page
from ui.widgets.record_table import RecordTable
from ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from nmdept.services.undo import Undone

_STRETCHES = (0, 7, 31, 366, None)
"""How far back one can look, in days; None is everything."""
_PAUSE = 250
"""Milliseconds without a key before the search begins."""


class HistoryPage(Page):
    """One line for each field that was changed; what is selected can be taken back."""

    kinds = frozenset({*BY_NAME, "returns"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._record: RecordRef | None = None
        self._names = Names()
        self._wish = Wish()
        self.labels = [QLabel(self) for _ in range(3)]
        self.since, self.user, self.kind = QComboBox(self), QComboBox(self), QComboBox(self)
        self.only_record = QPushButton(self)
        self.model = HistoryModel(context.texts, self)
        proxy = QSortFilterProxyModel(self)
        proxy.setSourceModel(self.model)
        self.list = RecordTable(context, proxy, self)
        self.list.view.setSortingEnabled(False)
        self.list.head.be_plain()
        self.detail = ChangeDetail(context, self)
        self.restore_value, self.undo_act = QPushButton(self), QPushButton(self)
        self.see_record = QPushButton(self)
        self.side = SidePanel(context, self)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_PAUSE)
        self._fill()
        self._lay_out()
        self._connect()
        self.retranslate()

    def reload(self) -> None:
        """Read the latest changes of what is wished."""
        self._wish = self._wished()
        self.context.tasks.on_folder(partial(read_first, self._wish), then=self._take)

    def select(self, target: object) -> None:
        """Show what was done to one record."""
        if isinstance(target, RecordRef):
            self._record = target
            self._show_only_record()
            self.reload()

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("History"))
        words = (self.tr("Changes of"), self.tr("by"), self.tr("in"))
        for label, word in zip(self.labels, words, strict=True):
            label.setText(word)
        self.since.setAccessibleName(self.tr("How far back"))
        self.user.setAccessibleName(self.tr("Who"))
        self.kind.setAccessibleName(self.tr("Kind of records"))
        names = (
            self.tr("today"),
            self.tr("the last week"),
            self.tr("the last month"),
            self.tr("the last year"),
            self.tr("all time"),
        )
        for place, name in enumerate(names):
            self.since.setItemText(place, name)
        self.user.setItemText(0, self.tr("everybody"))
        self.kind.setItemText(0, self.tr("all records"))
        for place, kind in enumerate(kind_labels().values(), start=1):
            self.kind.setItemText(place, term(kind.label, self.context.texts))
        self.header.search.setPlaceholderText(self.tr("Search"))
        self.header.search.setAccessibleName(self.tr("Search this page"))
        self.list.view.setAccessibleName(self.tr("Changes"))
        self.list.empty.say(
            self.tr("Nothing was changed in this time"),
            self.tr("Every change is listed here: who, when, from what to what."),
        )
        self.restore_value.setText(self.tr("Restore the value before"))
        self.undo_act.setText(self.tr("Undo this whole act"))
        self.see_record.setText(self.tr("All changes of this record"))
        self._show_only_record()
        self._show_change(self.list.selected_row())

    def _fill(self) -> None:
        for days in _STRETCHES:
            self.since.addItem("", days)
        self.since.setCurrentIndex(2)
        self.user.addItem("", None)
        self.kind.addItem("", None)
        for name in kind_labels():
            self.kind.addItem("", name)

    def _lay_out(self) -> None:
        for label, box in zip(self.labels, (self.since, self.user, self.kind), strict=True):
            self.header.add_choice(label, box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.header.add_control(self.only_record)
        self.header.search.show()
        set_property(self.see_record, "link")
        self.panel = self.side
        self.side.content.addWidget(self.detail)
        for button in (self.restore_value, self.undo_act, self.see_record):
            self.side.content.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.side.content.addStretch(1)
        self.body.addWidget(self.side.beside(self.list), 1)

    def _connect(self) -> None:
        for box in (self.since, self.user, self.kind):
            box.activated.connect(self._choose)
        self.header.search.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self.reload)
        self.model.more_wished.connect(self._read_more)
        self.list.selected.connect(self._show_change)
        self.only_record.clicked.connect(self._show_all_records)
        self.see_record.clicked.connect(self._narrow_to_record)
        self.restore_value.clicked.connect(self._restore)
        self.undo_act.clicked.connect(self._take_back)

    def _wished(self) -> Wish:
        return Wish(
            since=_utc_day(self.since.currentData()),
            user=self.user.currentData(),
            kind=self.kind.currentData(),
            record=self._record,
            text=self.header.search.text(),
        )

    def _read_more(self) -> None:
        last = self.model.rows[-1]
        work = partial(read_more, self._wish, last, self._names)
        self.context.tasks.on_folder(work, then=self._take)

    def _take(self, found: Found) -> None:
        if found.wish != self._wish:
            return
        if found.names is None:
            self.model.append(found.changes, has_more=found.has_more)
            return
        self._names = found.names
        self._offer_users(found.users)
        self.model.show(found.changes, found.names, has_more=found.has_more)
        self.list.settle()
        self.list.empty.show_no_match(searched=bool(found.wish.text) and not self.model.rows)
        self._show_only_record()

    def _offer_users(self, users: tuple[str, ...]) -> None:
        if [self.user.itemData(place) for place in range(1, self.user.count())] == list(users):
            return
        kept = self.user.currentData()
        while self.user.count() > 1:
            self.user.removeItem(1)
        for user in users:
            self.user.addItem(user, user)
        self.user.setCurrentIndex(max(self.user.findData(kept), 0))

    def _choose(self, _place: int) -> None:
        self.reload()

    def _narrow_to_record(self) -> None:
        change = self.list.selected_row()
        if change is not None:
            self.since.setCurrentIndex(len(_STRETCHES) - 1)
            self.select(change.ref)

    def _show_all_records(self) -> None:
        self._record = None
        self._show_only_record()
        self.reload()

    def _show_only_record(self) -> None:
        self.only_record.setVisible(self._record is not None)
        if self._record is not None:
            name = record_text(self._record, self.context.texts, self._names)
            self.only_record.setText(self.tr("Only {record}  ✕").format(record=name))
            self.only_record.setToolTip(self.tr("Show the changes of all records again"))
            self.only_record.setAccessibleName(self.only_record.toolTip())

    def _show_change(self, change: Change | None) -> None:
        self.detail.show_change(change)
        for button in (self.restore_value, self.undo_act, self.see_record):
            button.setVisible(change is not None)
        if change is None:
            self.side.show_head(self.tr("Nothing selected"), "")
        else:
            texts = self.context.texts
            caption = f"{change.act.user} · {change.act.at.astimezone():%Y-%m-%d %H:%M:%S}"
            self.side.show_head(record_text(change.ref, texts, self._names), caption)

    def _restore(self) -> None:
        change = self.list.selected_row()
        if change is not None:
            self.context.tasks.on_folder(partial(restore, change), then=self._tell_restored)

    def _take_back(self) -> None:
        change = self.list.selected_row()
        if change is not None:
            work = partial(take_back, change.act.number)
            self.context.tasks.on_folder(work, then=self._tell_taken_back)

    def _tell_restored(self, undone: "Undone") -> None:
        self._announce(undone)
        name = record_text(undone.refs[0], self.context.texts, self._names)
        self.context.notices.say(Tone.DONE, Message.of("acts.value_restored", record=name))

    def _tell_taken_back(self, undone: "Undone") -> None:
        self._announce(undone)
        self.context.notices.say(Tone.DONE, Message.of("acts.undone", act=undone.act.what))

    def _announce(self, undone: "Undone") -> None:
        kinds = {ref.kind if ref.kind in BY_NAME else "returns" for ref in undone.refs}
        touched = Touched(kinds=frozenset(kinds), refs=frozenset(undone.refs))
        self.context.changes.announce(touched)


def _utc_day(days: int | None) -> date | None:
    """Return the UTC day in which the local day `days` ago began."""
    if days is None:
        return None
    now = datetime.now().astimezone()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight - timedelta(days=days)).astimezone(UTC).date()
