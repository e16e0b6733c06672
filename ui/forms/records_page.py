"""What the pages of dated records share: as-of day, search, one desk or several, the new act."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.records.drafts import Draft
from nmdept.records.kinds import RecordRef
from ui.context import Context
from ui.forms.dated_desk import DatedDesk
from ui.forms.record_desk import RecordDesk
from ui.forms.typed_reading import read_day
from ui.notices import Tone
from ui.theme import Size, set_property
from ui.widgets.choices import AsOfChoice
from ui.widgets.keys import bind
from ui.widgets.page import Page


class AsOfPage(Page):
    """A page that shows the department as of a day, and on wish what is not in force then."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the day's choice, the wish for the rest, and the act that begins something new."""
        super().__init__(context, parent)
        self.today = datetime.now().astimezone().date()
        self.day_label = QLabel(self)
        self.day = AsOfChoice(self.today, partial(read_day, today=self.today), self)
        self.with_past = QCheckBox(self)
        self.new = QPushButton(self)
        set_property(self.new, "primary")
        self.header.add_choice(self.day_label, self.day)
        self.header.add_control(self.with_past)
        self.header.add_act(self.new)
        self._desk: RecordDesk | None = None
        self._adopted: list[RecordDesk] = []
        self._pointed_at: RecordRef | None = None
        self.day.chosen.connect(self._choose_day)
        self.day.edit.refused.connect(self._say_refused)
        self.with_past.toggled.connect(self._choose_past)
        self.new.clicked.connect(self._begin_new)
        bind(self, "records.new", self._begin_new)
        bind(self, "records.save", self._save)
        bind(self, "records.revert", self._revert)
        bind(self, "records.delete", self._delete)

    @property
    def desk(self) -> RecordDesk:
        """The desk that is worked at."""
        assert self._desk is not None
        return self._desk

    def turn_to(self, desk: RecordDesk) -> None:
        """Let `desk` be the one that is worked at."""
        self._desk = desk
        self.panel = desk.side

    def adopt(self, desk: RecordDesk) -> None:
        """Let the header search `desk`, and follow it to what is not shown."""
        self.header.search.show()
        self.header.search.textChanged.connect(desk.search)
        self.header.search.editingFinished.connect(desk.catch_up)
        desk.missed.connect(self._find_missed)
        desk.footer.draft_wished.connect(self.resume)
        self._adopted.append(desk)
        if self._desk is None:
            self.turn_to(desk)

    def resume(self, draft: Draft) -> None:
        """Put what was typed and not saved back into its form."""
        self.header.search.clear()
        for desk in self._adopted:
            if draft.kind in desk.draft_kinds:
                self.turn_to(desk)
                desk.resume(draft)

    def point_at(self, desk: DatedDesk, ref: RecordRef) -> None:
        """Select the record `ref` names at `desk`, whatever the page was narrowed to."""
        self.turn_to(desk)
        self.header.search.clear()
        desk.catch_up()
        desk.list.clear_filters()
        if desk.form.is_new:  # what is typed stays as a draft
            desk.show_row(desk.list.selected_row())
        self._pointed_at = ref
        if not desk.select(ref) and desk.held:  # else it is being read for the first time
            self.reload()  # what is missed then is looked for among what has ended

    def put(self) -> None:
        """Show what was read, as of the chosen day; each page does it its way."""

    def retranslate(self) -> None:
        """Word the choice."""
        self.day_label.setText(self.tr("As of"))
        self.new.setText(self.tr("New"))
        self.new.setToolTip(self.tr("Enter something new (Ctrl+N)"))
        self.header.search.setPlaceholderText(self.tr("Search: text, pinyin, initials"))
        self.header.search.setAccessibleName(self.tr("Search this page"))
        self.put()

    def _choose_day(self, _day: date) -> None:
        self.put()

    def _say_refused(self, why: Message) -> None:
        self.context.notices.say(Tone.WARNING, why)

    def _choose_past(self, _checked: bool) -> None:  # noqa: FBT001 - a slot of toggled
        self.put()

    def _find_missed(self, ref: RecordRef) -> None:
        """Show also what is not in force on the day, where the record must be."""
        if not self.with_past.isChecked():
            self.with_past.setChecked(True)
            if self.desk.select(ref) or ref != self._pointed_at:
                return
        self.desk.renew(ref)
        if ref == self._pointed_at:
            self._pointed_at = None
            self.desk.list.view.clearSelection()
            kind, key = self.desk.kind.label, " ".join(ref.key)
            said = Message.of("records.not_there", kind=kind, key=key)
            self.context.notices.say(Tone.WARNING, said)

    def _begin_new(self) -> None:
        self.desk.begin_new()

    def _save(self) -> None:
        self.desk.save()

    def _revert(self) -> None:
        if self.header.search.hasFocus() and self.header.search.text():
            self.header.search.clear()
        else:
            self.desk.revert()

    def _delete(self) -> None:
        self.desk.catch_up()
        self.desk.acts.ask_to_delete()


class Heading(QLabel):
    """A heading inside a page or panel."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Stand in the size of heads."""
        super().__init__(parent)
        self._context = context
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._dress()
        context.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._context.theme.font(Size.HEAD))


def stacked(*widgets: QWidget) -> QWidget:
    """Return a widget with `widgets` one above the other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return holder
