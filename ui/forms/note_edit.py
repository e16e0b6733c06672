"""The note of a cell: written in place, stored when it is left."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.context import Context

_LINES = 2


class NoteEdit(QPlainTextEdit):
    """Tells `written` when it is left with another text; Tab leaves it, Esc gives up."""

    written = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Hold no note."""
        super().__init__(parent)
        self._context = context
        self._kept = ""
        self.setTabChangesFocus(True)
        self._dress()
        self._retranslate()
        context.theme.changed.connect(self._dress)

    @property
    def kept(self) -> str:
        """The note that is stored."""
        return self._kept

    @property
    def is_dirty(self) -> bool:
        """Whether another note stands here than is stored."""
        return not self.isReadOnly() and self.toPlainText().strip() != self._kept

    def show_note(self, note: str, *, locked: bool) -> None:
        """Show a note; one that is being written is not touched."""
        self.setReadOnly(locked)
        self._retranslate()
        if note == self._kept and self.hasFocus():
            return
        self._kept = note
        if self.toPlainText() != note:
            self.setPlainText(note)

    def keep(self) -> None:
        """Tell the note if it was changed."""
        text = self.toPlainText().strip()
        if not self.isReadOnly() and text != self._kept:
            self._kept = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving stores."""
        super().focusOutEvent(event)
        self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings back what was stored."""
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Note on this cell"))
        hint = self.tr("Why this month is as it is; stored when you leave the field")
        self.setPlaceholderText("" if self.isReadOnly() else hint)

    def _dress(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
