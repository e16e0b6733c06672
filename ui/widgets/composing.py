"""A word that is being composed is finished first: until then no shortcut acts.

Chinese is typed as letters that an input method turns into a word. A shortcut in between would act
on what is not there yet: Ctrl+S would save the field without the word, and the word would be gone.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


class Composing(QObject):
    """Watches the widget that has the keyboard, and no other: every event costs a call."""

    def __init__(self, parent: QObject) -> None:
        """Begin with whatever has the keyboard next."""
        super().__init__(parent)
        self._is_composing = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._move)

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        self._is_composing = False
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and new.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys from the shortcuts while letters stand there that are no word yet."""
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        elif event.type() is QEvent.Type.ShortcutOverride and self._is_composing:
            event.accept()
            return True
        return super().eventFilter(watched, event)
