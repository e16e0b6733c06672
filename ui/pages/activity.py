"""Entering what was done month by month: items of one group or bed-days, months across."""

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.drafts import Draft
from nmdept.records.kinds import ACTIVITY, BED_DAYS, BEDS, RecordRef
from nmdept.records.months import Month
from ui.changes import Touched
from ui.context import Context
from ui.forms.cell_detail import CellDetail
from ui.forms.entry_block import read_block, say_block
from ui.forms.entry_drafts import EntryDrafts
from ui.forms.entry_saving import EntrySaving
from ui.forms.entry_view import EntryView
from ui.forms.giving_way import GivingWay
from ui.forms.grid_page import GridPage
from ui.models.activity_sheet import ActivitySheet
from ui.models.bed_day_sheet import OPEN, BedDaysSheet
from ui.models.entries import CellKey, Entries, Typed
from ui.models.entry_grid import EntryModel, Shown, typed_all
from ui.models.entry_reading import YearRead, reading_past, reading_year
from ui.models.grid import GridRow
from ui.models.grid_rows import month_columns
from ui.models.sheets import Sheet
from ui.notices import Tone
from ui.widgets.entry_legend import EntryLegend
from ui.widgets.keys import bind_within
from ui.widgets.side_panel import SidePanel

_REST = 150
"""Milliseconds a cell stays the current one before its past is read."""

_Made = tuple[tuple[int, int, int], tuple[GridRow, ...], dict[CellKey, Message]]
"""Of which sheet, year and revision the rows and hints are."""


class ActivityPage(GridPage):
    """The grid of one group and year, and a panel for the current cell."""

    kinds = frozenset({ACTIVITY.name, BED_DAYS.name, BEDS.name, "returns"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        entries = Entries()
        model = EntryModel(entries, context.texts)
        view = EntryView(context, model)
        super().__init__(context, parent, grid=model, view=view, legend=EntryLegend(context))
        self.entries, self.model, self.entry = entries, model, view
        self.saving = EntrySaving(context, entries, self)
        self.group_label, self.group = QLabel(self), QComboBox(self)
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.side = SidePanel(context, self)
        self.panel = self.side
        self.detail = CellDetail(context, entries, self)
        self.drafts = EntryDrafts(context, entries, self.detail, self)
        self._sheet: Sheet = ActivitySheet(next(iter(catalogue().groups)))
        self._wards: tuple[str, ...] = ()
        self._locked: frozenset[int] = frozenset()
        self._wanted: CellKey | None = None
        self._made: _Made | None = None
        self._is_back = False
        """Whether F6 led from the note back to the cell that is still the current one."""
        self._rest = QTimer(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def reload(self) -> None:
        """Read the counts of the chosen year."""
        self.context.tasks.on_folder(reading_year(self.year.year), then=self._take)

    def select(self, target: object) -> None:
        """Go to the cell a reference of activity or bed-days names, or to a group."""
        key = _key_of(target)
        group = target if key is None else _group_of(key)
        place = self.group.findData(group)
        if place < 0:
            return
        self._wanted = key
        self.group.setCurrentIndex(place)
        self._go()

    def resume(self, draft: Draft) -> None:
        """Put back into its cell, or its note, what was typed and not saved."""
        self.drafts.resume(draft)
        assert draft.key is not None
        self.select(RecordRef(draft.kind, draft.key))
        self.put()

    def keep(self) -> None:
        """Store what is being typed in a cell or as its note."""
        self.entry.keep()
        self.detail.note.keep()

    def take_keyboard(self) -> None:
        """Put the keyboard on the current cell; in the year's box digits would change the year."""
        if not self._is_in_grid:
            self.entry.setFocus()

    @property
    def _is_in_grid(self) -> bool:
        """Whether the keyboard is on a cell or in its editor."""
        focused = QApplication.focusWidget()
        if focused is None:
            return False
        return focused is self.entry or self.entry.isAncestorOf(focused)

    def retranslate(self) -> None:
        """Word everything."""
        super().retranslate()
        self.header.title.setText(self.tr("Activity"))
        self.group_label.setText(self.tr("Group"))
        self.group.setAccessibleName(self.tr("Group of items"))
        self.view.setAccessibleName(self.tr("Counts by item and month"))
        self.open_panel.setText(self.tr("Details"))
        self.open_panel.setToolTip(self.tr("Show the panel of the current month (F9)"))
        for place in range(self.group.count()):
            label = catalogue().groups.get(self.group.itemData(place), BED_DAYS.label)
            self.group.setItemText(place, self.context.label(label))
        self.empty.say(
            self.tr("There is no ward in this year"),
            self.tr("Enter wards with their beds on the page of wards; bed-days belong to them."),
        )
        self._show_cell()

    def put(self) -> None:
        """Show the grid of the chosen group and year, with what was typed meanwhile."""
        year = self.year.year
        state = (id(self._sheet), year, self.entries.revision)
        if self._made is None or self._made[0] != state:
            sheet, entries = self._sheet, self.entries
            self._made = (state, sheet.rows(entries, year), sheet.hints(entries, year))
        _, rows, hints = self._made
        sealed = Message.of("entry.sealed", year=str(year))
        lock = sealed if year in self._locked else None
        columns = month_columns(year)
        self.model.show_year(Shown(year=year, columns=columns, rows=rows, hints=hints, lock=lock))
        self.show_grid(filled=bool(rows))
        if not self.view.currentIndex().isValid() and self.model.entry_rows:
            self.entry.go_to(self.model.index(self.model.entry_rows[0], 0))
        self._go()
        self._show_cell()

    def _lay_out(self) -> None:
        for code in (*catalogue().groups, BED_DAYS.name):
            self.group.addItem("", code)
        self.header.add_choice(self.group_label, self.group)
        self.side.content.addWidget(self.detail)
        self.side.content.addStretch(1)
        across = self.side.beside(self.work)
        self.body.addWidget(across, 1)
        giving_way = GivingWay(self.context, self.entry, across, self.side)
        self.open_panel = giving_way.button
        self.header.add_act(self.open_panel)

    def _connect(self) -> None:
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._read_past)
        self.group.currentIndexChanged.connect(self._choose_group)
        self.model.typed.connect(self._enter)
        self.entry.filled.connect(self._fill)
        self.entry.pasted.connect(self._paste)
        self.entry.dropped.connect(self._drop)
        self.entry.denied.connect(self._deny)
        self.entry.moved.connect(self._show_moved)
        self.saving.changed.connect(self.put)
        self.saving.changed.connect(self.drafts.follow)
        self.entry.typing.connect(self._keep_typing)
        self.entry.typing_ended.connect(self.drafts.end_typing)
        self.detail.noted.connect(self._note)
        bind_within(self, "grid.round", self._go_round)
        bind_within(self, "grid.next_group", self._show_next_group)
        bind_within(self, "grid.group_before", self._show_group_before)

    def _take(self, read: YearRead) -> None:
        self.offer_years(set(read.years))
        if read.year != self.year.year:
            self.reload()
            return
        self.entries.replace(read.stored, read.notes)
        self._wards, self._locked = read.wards, read.locked
        self._sheet = self._sheet_of(str(self.group.currentData()))
        self.put()

    def _sheet_of(self, group: str) -> Sheet:
        return BedDaysSheet(self._wards) if group == BED_DAYS.name else ActivitySheet(group)

    def _choose_group(self, _place: int) -> None:
        self.keep()
        self._sheet = self._sheet_of(str(self.group.currentData()))
        self.put()

    def _choose_year(self, _year: int) -> None:
        self.keep()
        self.reload()

    def _follow(self, touched: Touched) -> None:
        if self.saving.is_announcing:
            return
        if touched.everything:
            self.entries.forget_all()
            self.drafts.follow()
        super()._follow(touched)

    def _go(self) -> None:
        """Go to the cell somebody pointed at, once its year is shown."""
        if self._wanted is None:
            return
        if self._wanted.month.year != self.year.year:
            self.year.choose(self._wanted.month.year)
            return
        index = self.model.index_of(self._wanted)
        if index.isValid():
            self._wanted = None
            self.entry.go_to(index)

    def _enter(self, typed: tuple[Typed, ...]) -> None:
        self.saving.take(self._sheet, typed)

    def _keep_typing(self, index: QModelIndex, text: str) -> None:
        self.drafts.type_in(self.model.key_at(index), text)

    def _fill(self, cells: list[QModelIndex], text: str) -> None:
        keys = [key for key in map(self.model.key_at, cells) if key is not None]
        self.saving.take(self._sheet, typed_all(keys, text))

    def _paste(self, text: str) -> None:
        chosen = self.entry.selectedIndexes() or [self.entry.currentIndex()]
        block = read_block(self._sheet, self.model, chosen, text)
        self.saving.take(self._sheet, block.typed)
        tone = Tone.WARNING if block.left or block.beyond else Tone.DONE
        self.context.notices.say(tone, say_block(self._sheet, block))

    def _drop(self, cells: list[QModelIndex]) -> None:
        self.saving.drop([key for key in map(self.model.key_at, cells) if key is not None])

    def _deny(self) -> None:
        why = self.model.why_locked or Message.of("entry.sums_not_entered")
        self.context.notices.say(Tone.INFO, why)

    def _note(self, key: CellKey, note: str) -> None:
        self.saving.note(self._sheet, key, note)

    def _show_moved(self, _index: QModelIndex) -> None:
        self._is_back = False
        self._show_cell()

    def _show_cell(self) -> None:
        index = self.view.currentIndex()
        key = self.model.key_at(index)
        if key is None:
            self._rest.stop()
            self.side.show_head(self.tr("No month selected"), "")
            self.detail.show_nothing()
            return
        language = self.context.texts.language
        self.side.show_head(
            self.context.label(self._sheet.head(key.row)), key.month.wording(language)
        )
        self.detail.show_cell(
            key,
            self.model.sentences(index),
            locked=self.model.why_locked is not None,
            notes=self._sheet.takes_notes,
        )
        self.drafts.put_note()
        self._rest.start()

    def _read_past(self) -> None:
        key = self.model.key_at(self.view.currentIndex())
        if key is not None:
            work = reading_past(key, self._sheet.ref(key), self._sheet.fields(key))
            self.context.tasks.on_folder(work, then=self.detail.show_past)

    def _go_round(self) -> None:
        """Go from the cell to its note and back; pressed once more, to the year."""
        note = self.detail.note
        if not self._is_in_grid:
            self._is_back = note.hasFocus()
            self.entry.setFocus()
            return
        to_note = note.isVisibleTo(self) and not self._is_back
        self._is_back = False
        stop = note if to_note else self.year
        stop.setFocus()

    def _show_next_group(self) -> None:
        self._turn_groups(1)

    def _show_group_before(self) -> None:
        self._turn_groups(-1)

    def _turn_groups(self, step: int) -> None:
        self.group.setCurrentIndex((self.group.currentIndex() + step) % self.group.count())


def _key_of(target: object) -> CellKey | None:
    if not isinstance(target, RecordRef):
        return None
    if target.kind == ACTIVITY.name:
        return CellKey(target.key[1], Month.parse(target.key[0]))
    if target.kind == BED_DAYS.name:
        return CellKey(f"{target.key[0]}/{OPEN}", Month.parse(target.key[1]))
    return None


def _group_of(key: CellKey) -> str:
    item = catalogue().activity.get(key.row)
    return BED_DAYS.name if item is None else item.group
