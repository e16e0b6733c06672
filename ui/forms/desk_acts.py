"""The acts on the selected record: their buttons, the sheet that is open, and deleting."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.records.drafts import Draft, Place
from nmdept.records.kinds import BY_NAME, KIND_OF, RecordRef
from nmdept.records.values import Record
from ui.context import Context
from ui.forms.act_sheet import Act, ActSheet
from ui.models.drafts import stored_texts
from ui.models.saving import Hanging, asking_what_hangs, deleting
from ui.unsaved import now
from ui.widgets.flow import Flow


class DeskActs(QWidget):
    """Buttons for what can be done with the row; below them the sheet of the act chosen."""

    done = Signal(object)
    """An act is on the disk; the records it touched."""
    asked = Signal()
    """An act is about to be opened: `offer` the row it is for, if that is another one by now."""
    turned = Signal()
    """A sheet was opened or closed; `is_open` says which."""

    def __init__(
        self, context: Context, acts: Sequence[Act], today: date, parent: QWidget | None = None
    ) -> None:
        """Offer `acts`, and deleting."""
        super().__init__(parent)
        self._context = context
        self._acts = tuple(acts)
        self._today = today
        self._row: Any = None
        self._record: Record | None = None
        self._sheet: ActSheet | None = None
        self._doing: Act | None = None
        self.buttons = [QPushButton(self) for _ in self._acts]
        self.delete = QPushButton(self)
        for button in (*self.buttons, self.delete):
            button.clicked.connect(self._open_chosen)
        context.unsaved.emptied.connect(self.close_sheet)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Flow((*self.buttons, self.delete), self))
        self._retranslate()

    @property
    def is_open(self) -> bool:
        """Whether a sheet is open."""
        return self._sheet is not None

    @property
    def sheet(self) -> ActSheet | None:
        """The sheet that is open."""
        return self._sheet

    @property
    def ref(self) -> RecordRef | None:
        """The record of the row."""
        return None if self._record is None else _ref_of(self._record)

    def offer(self, row: Any, record: Record | None) -> None:
        """Offer the acts that apply to `row`; a sheet of another record is closed."""
        ref = None if record is None else _ref_of(record)
        if ref != self.ref:
            self.close_sheet()
        self._row, self._record = row, record
        for act, button in zip(self._acts, self.buttons, strict=True):
            button.setVisible(row is not None and act.applies(row))
        self.delete.setVisible(ref is not None)

    def open(self, act: Act) -> None:
        """Open the sheet of `act`, with what was typed into it once and not done."""
        self.close_sheet()
        self._doing = act
        proposed = act.proposed(self._row, self._today)
        self._sheet = ActSheet(self._context, act, proposed, self._today, self)
        self._sheet.confirmed.connect(self._do)
        self._sheet.cancelled.connect(self.cancel)
        self._sheet.edited.connect(self._keep)
        draft = self._context.unsaved.of(self._place(act))
        if draft is not None:
            self._sheet.take_up(draft.typed)
        self._column.addWidget(self._sheet)
        self._sheet.begin()
        self.turned.emit()

    def open_named(self, name: str) -> None:
        """Open the act `name`, if it applies to the row."""
        for act in self._acts:
            if act.name == name and self._row is not None and act.applies(self._row):
                self.open(act)

    def cancel(self) -> None:
        """Give the act up; what was typed into its sheet can be brought back."""
        if self._doing is not None:
            self._context.unsaved.discard(self._place(self._doing))
        self.close_sheet()

    def close_sheet(self) -> None:
        """Close the sheet; nothing is done, and what was typed stays as a draft."""
        sheet, self._sheet = self._sheet, None  # hiding it leaves its field, which would keep it
        if sheet is not None:
            sheet.hide()
            sheet.deleteLater()
            self.turned.emit()

    def ask_to_delete(self, ref: RecordRef | None = None) -> None:
        """Find what hangs on the record, then ask whether it was a mistake."""
        ref = ref or self.ref
        if ref is not None:
            self._context.tasks.on_folder(asking_what_hangs(ref), then=self._ask)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._sheet is not None:
                self._sheet.retranslate()
        super().changeEvent(event)

    def _open_chosen(self) -> None:
        sender = self.sender()
        self.asked.emit()
        if sender is self.delete:
            self.ask_to_delete()
            return
        for act, button in zip(self._acts, self.buttons, strict=True):
            if button is sender and self._row is not None and act.applies(self._row):
                self.open(act)

    def _do(self, values: dict[str, Any]) -> None:
        if self._doing is not None:
            work = self._doing.work(self._row, values)
            self._context.tasks.on_folder(work, then=self._finish, failed=self._fail)

    def _keep(self) -> None:
        act, sheet = self._doing, self._sheet
        if act is None or sheet is None or not act.name:
            return
        place = self._place(act)
        if not sheet.is_dirty:
            self._context.unsaved.forget(place)
            return
        self._context.unsaved.keep(
            Draft(
                form=place.form,
                kind=place.kind,
                key=place.key,
                typed=sheet.rows.raw(),
                base=stored_texts(act.about or self._record),
                at=now(),
            )
        )

    def _place(self, act: Act) -> Place:
        record = act.about or self._record
        assert record is not None
        ref = _ref_of(record)
        return Place(act.name, ref.kind, ref.key)

    def _finish(self, refs: tuple[RecordRef, ...]) -> None:
        if self._doing is not None:
            self._context.unsaved.forget(self._place(self._doing))
        self.close_sheet()
        self.done.emit(refs)

    def _fail(self, error: NmdeptError) -> None:
        if self._sheet is None:
            self._context.notices.explain(error)
        else:
            self._sheet.show_failure(error.message)

    def _ask(self, hanging: Hanging) -> None:
        self.open(
            Act(
                word=_delete_word,
                explain=partial(_hanging_text, self._context, hanging),
                proposed=lambda _row, _day: {},
                work=lambda _row, _values: deleting(hanging.ref),
                applies=lambda _row: True,
            )
        )

    def _retranslate(self) -> None:
        for act, button in zip(self._acts, self.buttons, strict=True):
            button.setText(act.word())
            button.setToolTip(act.explain())
        self.delete.setText(self.tr("Delete…"))
        self.delete.setToolTip(self.tr("Only for what was entered by mistake"))


def _ref_of(record: Record) -> RecordRef:
    return KIND_OF[type(record)].ref(record)


def _delete_word() -> str:
    return QCoreApplication.translate("DeskActs", "Delete")


def _hanging_text(context: Context, hanging: Hanging) -> str:
    mistake = QCoreApplication.translate(
        "DeskActs",
        "Deleting is only for what was entered by mistake: "
        "the department’s past would change. What ends has a last day instead.",
    )
    parts = [
        Message.of("typed.hangs", count=count, kind=BY_NAME[name].label)
        for name, count in hanging.counts.items()
    ]
    said = (
        Message.of("typed.delete_with", records=tuple(parts))
        if parts
        else Message.of("typed.delete_plain")
    )
    return f"{mistake}\n{context.word(said)}"
