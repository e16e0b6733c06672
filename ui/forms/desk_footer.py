"""The line under a record table: how many are shown, what is not saved, filters and columns."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from nmdept.messages import Message
from nmdept.records.drafts import Draft
from ui.context import Context
from ui.theme import set_property


class DeskFooter(QWidget):
    """Counts at the left, drafts and choices at the right."""

    draft_wished = Signal(object)
    """Go on with this Draft."""
    everything_wished = Signal()
    """Clear the filters."""
    columns_wished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._context = context
        self._counts = (0, 0)
        self._drafts: tuple[Draft, ...] = ()
        self.shown, self.summary = QLabel(self), QLabel(self)
        self.draft, self.clear, self.columns = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self.draft.clicked.connect(self._tell_draft)
        self.clear.clicked.connect(self.everything_wished)
        self.columns.clicked.connect(self.columns_wished)
        self._retranslate()

    def count(self, shown: int, total: int) -> None:
        """Say how many rows are shown, of how many."""
        self._counts = (shown, total)
        self._retranslate()

    def summarise(self, text: str) -> None:
        """Say what the rows add up to."""
        self.summary.setText(text)

    def show_narrowed(self, narrowed: bool) -> None:  # noqa: FBT001 - a slot
        """Offer to clear the filters while there are any."""
        self.clear.setVisible(narrowed)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Mark what was typed and not saved."""
        named = [(one.place, one.name) for one in drafts]
        is_same = named == [(one.place, one.name) for one in self._drafts]
        self._drafts = tuple(drafts)
        if is_same:
            return
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for label in (self.shown, self.summary):
            set_property(label, "muted")
        for button in (self.draft, self.clear, self.columns):
            set_property(button, "link")
        self.clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 12, 4)
        row.setSpacing(14)
        row.addWidget(self.shown)
        row.addWidget(self.summary, 1)
        for button in (self.draft, self.clear, self.columns):
            row.addWidget(button)

    def _tell_draft(self) -> None:
        if self._drafts:
            self.draft_wished.emit(self._drafts[0])

    def _retranslate(self) -> None:
        shown, total = self._counts
        self.shown.setText(self._context.word(Message.of("typed.shown", shown=shown, count=total)))
        self.clear.setText(self.tr("Clear filters"))
        self.columns.setText(self.tr("Columns…"))
        self.draft.setVisible(bool(self._drafts))
        names = tuple(draft.name or self.tr("new entry") for draft in self._drafts)
        said = self._context.word(Message.of("typed.unsaved", names=names[:3]))
        self.draft.setText(f"✎ {said}")
