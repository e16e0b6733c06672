"""A page of yearly data: items down, five years across; the panel says what belongs in a cell."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QWidget

from nmdept.messages import Message
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.drafts import CELL, TEXT, Draft
from nmdept.records.drafts import Place as DraftPlace
from nmdept.records.kinds import YEARLY, RecordRef
from nmdept.records.texts import to_text
from nmdept.records.values import Yearly, YearlyValue
from ui.context import Context
from ui.forms.fields import LongField
from ui.forms.grid_page import GridPage
from ui.models.grid_rows import year_columns, yearly_rows
from ui.models.reading import Records, reading
from ui.models.saving import saving, touched
from ui.models.wording import value_text
from ui.models.yearly_grid import YearlyKey, YearlyModel, edit_text
from ui.theme import set_property
from ui.unsaved import now
from ui.widgets.grid_view import GridView, RowHeads
from ui.widgets.keys import bind
from ui.widgets.side_panel import SidePanel
from ui.widgets.stepping import Place, Step, step_from
from ui.widgets.yearly_delegate import YearlyDelegate

_YEARS = 5
_HEADS = 400
"""Pixels the names may take: five years need less than half of a small screen."""


class YearlyPage(GridPage):
    """The yearly items whose codes begin with one of `prefixes`; stored when a cell is left."""

    kinds = frozenset({"yearly"})

    def __init__(
        self, context: Context, prefixes: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Build, lay out, connect."""
        self.entries = YearlyModel(context.texts)
        super().__init__(context, parent, grid=self.entries, view=GridView(context, self.entries))
        self._prefixes = tuple(prefixes)
        self._records: tuple[Yearly, ...] = ()
        self._text_of: YearlyKey | None = None
        self._text_held = ""
        self._resumed: list[Draft] = []
        self.side = SidePanel(context, self)
        self.panel = self.side
        self.value, self.hint, self.problem = (QLabel(self) for _ in range(3))
        self.text = LongField(self)
        self._lay_out_panel()
        self.body.addWidget(self.side.beside(self.work), 1)
        self._set_up_view()
        self.entries.entered.connect(self._store)
        self.view.moved.connect(self._show_cell)
        self.view.activated.connect(self._go_to_text)
        self.entries.refused.connect(self._keep_refused)
        self.text.edited.connect(self._keep_text)
        self.text.left.connect(self._leave_text)
        context.unsaved.emptied.connect(self._begin_anew)
        self.text.entered.connect(self._end_text)
        bind(self, "yearly.save", self._leave_text)

    def reload(self) -> None:
        """Read the yearly data."""
        self.context.tasks.on_folder(reading(YEARLY), then=self._take)

    def select(self, target: object) -> None:
        """Go to the cell a reference of yearly data names."""
        if isinstance(target, RecordRef):
            self.year.choose(int(target.key[0]))
            codes = [row.code for row in self.grid.rows]
            if target.key[1] in codes:
                place = codes.index(target.key[1])
                self.view.setCurrentIndex(self.grid.index(place, _YEARS - 1))

    def retranslate(self) -> None:
        """Word everything; the page adds its title and what belongs there."""
        super().retranslate()
        self._show_cell(self.view.currentIndex())

    def put(self) -> None:
        """Show five years up to the chosen one; the current cell stays."""
        last = self.year.year
        here = self.view.currentIndex()
        place = (max(here.row(), 0), here.column() if here.isValid() else _YEARS - 1)
        rows = yearly_rows(self._records, catalogue(), prefixes=self._prefixes, last=last)
        self.entries.last_year = last
        self.grid.show(year_columns(last), rows)
        self.show_grid(filled=bool(rows))
        self.view.setCurrentIndex(self.grid.index(*place))

    def keep(self) -> None:
        """Store the text that is being typed."""
        self._leave_text()

    def resume(self, draft: Draft) -> None:
        """Put back what was typed into a cell or as its text, once the cell is there."""
        self._resumed.append(draft)
        if self.grid.rows:
            self._put_resumed()

    def _set_up_view(self) -> None:
        heads = self.view.verticalHeader()
        assert isinstance(heads, RowHeads)
        heads.limit(_HEADS)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        delegate = YearlyDelegate(self.context, self.view)
        delegate.left.connect(self._step)
        self.view.setItemDelegate(delegate)

    def _lay_out_panel(self) -> None:
        for label in (self.value, self.hint, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.side.content.addWidget(label)
        set_property(self.hint, "muted")
        set_property(self.problem, "tone", "problem")
        self.side.content.addWidget(self.text, 1)
        self.side.content.addStretch(1)

    def _take(self, records: Records) -> None:
        self._records = records.of(Yearly)
        self.offer_years({one.year for one in self._records})
        self.put()
        self._put_resumed()

    def _store(self, key: YearlyKey, value: YearlyValue) -> None:
        held = {(one.item, one.year): one for one in self._records}.get((key.item, key.year))
        new = (
            Yearly(year=key.year, item=key.item, value=value)
            if held is None
            else replace(held, value=value)
        )
        label = catalogue().yearly[key.item].label
        act = Message.of("typed.yearly_saved", year=str(key.year), item=label)
        is_text = catalogue().yearly[key.item].answer is YearlyAnswer.LONGTEXT
        form = TEXT if is_text else CELL
        self._keep_draft(form, key, to_text(value) or "")
        self.context.tasks.on_folder(saving([new], act), then=self._stored)
        self.context.unsaved.forget(_place(form, key))  # it is on its way

    def _stored(self, refs: tuple[RecordRef, ...]) -> None:
        self.context.changes.announce(touched(refs))

    def _step(self, step: Step) -> None:
        here = self.view.currentIndex()
        rows = range(len(self.grid.rows))
        place = step_from(Place(here.row(), here.column()), step, rows=rows, columns=_YEARS)
        if place is not None:
            self.view.setCurrentIndex(self.grid.index(place.row, place.column))
        else:
            self._show_cell(here)

    def _show_cell(self, index: QModelIndex) -> None:
        self._leave_text()
        key = self.entries.key_at(index)
        is_text = key is not None and self.entries.answer_at(index) is YearlyAnswer.LONGTEXT
        self.text.setVisible(is_text)
        self.value.setVisible(key is not None and not is_text)
        if key is None:
            self._text_of = None
            self.side.show_head(self.tr("Nothing selected"), "")
            self.hint.setText("")
            self.problem.hide()
            return
        row = self.grid.rows[index.row()]
        self.side.show_head(self.context.label(row.head), str(key.year))
        cell = row.cells[index.column()]
        self.value.setText(value_text(cell, self.context.texts) or self.tr("not reported"))
        self._text_of = key if is_text else None
        self._text_held = edit_text(cell, self.context.texts)
        self.text.put(self._text_held)
        self.text.setAccessibleName(f"{self.context.label(row.head)} {key.year}")
        self.hint.setText(self._hint(index))
        refused = self.entries.refused_at(index)
        self.problem.setVisible(refused is not None)
        self.problem.setText("" if refused is None else self.context.word(refused.why))

    def _hint(self, index: QModelIndex) -> str:
        return {
            YearlyAnswer.COUNT: self.tr("Type a whole number; nothing means not reported."),
            YearlyAnswer.YESNO: self.tr("Type yes or no (y, n); nothing means not reported."),
            YearlyAnswer.LONGTEXT: self.tr(
                "Enter in the table leads here. The text is saved when you leave it; "
                "Shift+Enter begins a line."
            ),
        }[self.entries.answer_at(index)]

    def _go_to_text(self, index: QModelIndex) -> None:
        if self.entries.answer_at(index) is YearlyAnswer.LONGTEXT:
            self.side.show()
            self.text.setFocus()

    def _leave_text(self) -> None:
        typed = self.text.typed()
        if self._text_of is not None and typed != self._text_held:
            self._text_held = typed
            self._store(self._text_of, typed if typed.strip() else None)

    def _end_text(self) -> None:
        self.view.setFocus()

    def _keep_text(self) -> None:
        if self._text_of is None:
            return
        if self.text.typed() == self._text_held:
            self.context.unsaved.forget(_place(TEXT, self._text_of))
        else:
            self._keep_draft(TEXT, self._text_of, self.text.typed())

    def _keep_refused(self) -> None:
        refused = self.entries.all_refused
        places = {_place(CELL, key) for key in refused}
        for draft in self.context.unsaved.of_kinds([YEARLY.name]):
            own = draft.key is not None and draft.key[1].startswith(self._prefixes)
            if own and draft.form == CELL and draft.place not in places:
                self.context.unsaved.forget(draft.place)
        for key, one in refused.items():
            self._keep_draft(CELL, key, one.text)

    def _keep_draft(self, form: str, key: YearlyKey, text: str) -> None:
        place = _place(form, key)
        held = next((o for o in self._records if (o.item, o.year) == (key.item, key.year)), None)
        base = {"value": "" if held is None else to_text(held.value) or ""}
        typed = {"value": text}
        self.context.unsaved.keep(
            Draft(form=form, kind=place.kind, key=place.key, typed=typed, base=base, at=now())
        )

    def _put_resumed(self) -> None:
        drafts, self._resumed = self._resumed, []
        for draft in drafts:
            assert draft.key is not None
            self.select(RecordRef(draft.kind, draft.key))
            key, text = YearlyKey(draft.key[1], int(draft.key[0])), draft.typed.get("value", "")
            if draft.form == CELL:
                self.entries.refuse(key, text)
                self._show_cell(self.view.currentIndex())
            elif self._text_of == key:
                self.side.show()
                self.text.put(text)
                self._keep_text()
                self.text.setFocus()

    def _begin_anew(self) -> None:
        self._text_of = None
        self.entries.forget_refused()


def _place(form: str, key: YearlyKey) -> DraftPlace:
    return DraftPlace(form, YEARLY.name, (str(key.year), key.item))
