"""A date or month in a page's header: stepped by arrow keys, or typed whole whatever is selected.

Qt's own edit reads each digit into one section and drops what does not fit there, so a date typed
over it silently became another one.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from nmdept.messages import Message

Reader = Callable[[str], date | Message | None]
"""Says what date was typed, or why it is none; None when nothing was typed."""


class TypedDateEdit(QDateEdit):
    """Reads what is typed as the fields of the forms do; Enter takes it, Escape gives it up."""

    refused = Signal(object)
    """The Message that says why what was typed is no date."""

    def __init__(self, read: Reader, parent: QWidget | None = None) -> None:
        """Read what is typed by `read`."""
        super().__init__(parent)
        self._read = read
        self.typed = _Typed(self)
        self.typed.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to type with a digit, with all selected or with what is pasted."""
        if self.typed.isVisible():
            self.typed.keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._begin(self.text())
        elif event.matches(QKeySequence.StandardKey.Paste) or event.text().isdigit():
            self._begin("")
            self.typed.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is typed over the whole edit."""
        super().resizeEvent(event)
        self.typed.resize(self.size())

    def take(self) -> bool:
        """Take what is typed; return whether it could be read, having said why it could not."""
        read = self._read(self.typed.text())
        if isinstance(read, date):
            day = QDate(read.year, read.month, read.day)
            if self.minimumDate() <= day <= self.maximumDate():
                self.setDate(day)
                return True
            read = Message.of("typed.no_such_day", value=self.typed.text())
        if read is not None:
            self.refused.emit(read)
        return read is None

    def _begin(self, text: str) -> None:
        self.typed.setText(text)
        self.typed.selectAll()
        self.typed.setAccessibleName(self.accessibleName())
        self.typed.show()
        self.typed.setFocus()


class _Typed(QLineEdit):
    """What is being typed, over the edit it is for."""

    def __init__(self, edit: TypedDateEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def event(self, event: QEvent) -> bool:
        """Escape is for what is typed here, not for the page."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is typed and stays with it if it is refused; Escape gives it up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._edit.take():
                self._end()
            else:
                self.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)
        event.accept()  # else the edit below would be given it, and give it back

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed; what cannot be read goes, and why is said."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._edit.take()
            self.hide()

    def _end(self) -> None:
        self.hide()
        self._edit.setFocus()
