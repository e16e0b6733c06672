"""The legend under the grid one enters: what each mark means, and which keys do what."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.cells import Mark
from ui.context import Context
from ui.theme import Size, set_property
from ui.widgets.marks import mark_pixmap


class EntryLegend(QWidget):
    """Marks with their words in one line, keys in the next; small and muted."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Explain every mark."""
        super().__init__(parent)
        self._context = context
        self._icons = {mark: QLabel(self) for mark in Mark}
        self._words = {mark: QLabel(self) for mark in Mark}
        self._values, self._keys = QLabel(self), QLabel(self)
        self._lay_out()
        self._dress()
        self._retranslate()
        context.theme.changed.connect(self._dress)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        marks = QHBoxLayout()
        marks.setSpacing(5)
        marks.addWidget(self._values)
        for mark in Mark:
            marks.addSpacing(9)
            marks.addWidget(self._icons[mark])
            marks.addWidget(self._words[mark])
        marks.addStretch(1)
        self._keys.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 8)
        column.setSpacing(4)
        column.addLayout(marks)
        column.addWidget(self._keys)

    def _retranslate(self) -> None:
        words = {
            Mark.INVALID: self.tr("not stored"),
            Mark.FAR: self.tr("unusual"),
            Mark.PENDING: self.tr("being saved"),
            Mark.SAVED: self.tr("saved"),
            Mark.LOCKED: self.tr("sealed"),
            Mark.NOTE: self.tr("note"),
        }
        for mark, word in words.items():
            self._words[mark].setText(word)
        self._values.setText(self.tr("• not reported   — not offered"))
        self._keys.setText(
            self.tr(
                "Keys: 0 none done, Delete blank, - or N not offered; 12+8 adds up; "
                "Enter down, Tab on; F2 change, Esc give up; F6 note; Ctrl+PgDn next group"
            )
        )

    def _dress(self) -> None:
        font = self._context.theme.font(Size.CAPTION)
        for label in (self._values, self._keys, *self._words.values()):
            label.setFont(font)
            set_property(label, "muted")
        for mark, icon in self._icons.items():
            colours = self._context.theme.colours
            icon.setPixmap(mark_pixmap(mark, colours, self.devicePixelRatioF()))
