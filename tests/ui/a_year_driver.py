"""Somebody at the window: what a secretary does with keys, and what she then reads.

Nothing here calls a service. A field is reached by Tab, as without a mouse; what Tab does not
reach fails the test.
"""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.records_page import AsOfPage
from ui.main_window import MainWindow
from ui.models.answers import AnswerColumn
from ui.pages.activity import ActivityPage
from ui.pages.survey import SurveyPage
from ui.widgets.page import Page

_PAGES = {
    "activity": "Ctrl+2",
    "staff": "Ctrl+3",
    "devices": "Ctrl+4",
    "wards": "Ctrl+5",
    "survey": "Ctrl+9",
    "department": "Ctrl+D",
}
_STOPS = 80
"""More fields than any page has."""

PageType = TypeVar("PageType", bound=Page)
DialogType = TypeVar("DialogType", bound=QDialog)


class Secretary:
    """Types, presses and chooses in the real window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window = qtbot, window
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    # acts

    def press(self, keys: str) -> None:
        """Press a key or a shortcut where the keyboard is, and wait until what it does is done."""
        QTest.keySequence(self._focused(), QKeySequence(keys))
        self.settle()

    def write(self, text: str) -> None:
        """Put `text` in place of what stands there: Latin by key, Chinese by input method."""
        target = self._focused()
        QTest.keySequence(target, QKeySequence("Ctrl+A"))
        if text.isascii():
            QTest.keyClicks(target, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)

    def fill(self, *texts: str | None) -> None:
        """Type each text into the field with the keyboard and go on by Enter; None: go on."""
        for text in texts:
            if text is not None:
                self.write(text)
            QTest.keyClick(self._focused(), Qt.Key.Key_Return)
            self._come_back()
        self.settle()

    def reach(self, widget: QWidget) -> None:
        """Go to `widget` by Tab alone."""
        passed = []
        for _ in range(_STOPS):
            focused = self._focused()
            if focused is widget or widget.focusProxy() is focused:
                return
            passed.append(focused.accessibleName() or type(focused).__name__)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {widget.accessibleName()!r}, but to {passed}")

    def push(self, button: QWidget) -> None:
        """Reach a button and press it with Space."""
        self.reach(button)
        self.press("Space")

    def choose(self, box: QComboBox, place: int) -> None:
        """Reach a list and step to the entry at `place` by arrows."""
        self.reach(box)
        assert place >= 0, "not offered"
        for _ in range(abs(place - box.currentIndex())):
            self.press("Down" if box.currentIndex() < place else "Up")
        assert box.currentIndex() == place

    def go_round(self, widget: QWidget) -> None:
        """Go to `widget` by F6, where Tab means the next month."""
        for _ in range(4):
            if not widget.hasFocus():
                self.press("F6")
        assert widget.hasFocus()

    def paste(self, rows: Iterable[Iterable[object]]) -> None:
        """Paste a block as a spreadsheet copies it."""
        lines = ("\t".join(map(str, row)) for row in rows)
        QGuiApplication.clipboard().setText("\r\n".join(lines) + "\r\n")
        self.press("Ctrl+V")

    def find(self, text: str) -> None:
        """Search the page for `text` and stand on the one row that is left."""
        page = self._window.stack.currentWidget()
        assert isinstance(page, AsOfPage)
        self.press("Ctrl+F")
        self.write(text)
        self.reach(page.desk.list.view)
        self.press("Home")
        assert page.desk.list.filter.rowCount() == 1, text

    def leave_search(self) -> None:
        """Empty the search field."""
        self.press("Ctrl+F")
        self.press("Esc")

    # where she is, and what she reads

    def go(self, key: str, kind: type[PageType]) -> PageType:
        """Go to a page by its shortcut."""
        self.press(_PAGES[key])
        page = self._window.stack.currentWidget()
        assert isinstance(page, kind), page
        return page

    def records(self, key: str) -> AsOfPage:
        """Go to a page of records."""
        return self.go(key, AsOfPage)

    def activity(self) -> ActivityPage:
        """Go to the month grid."""
        return self.go("activity", ActivityPage)

    def survey(self) -> SurveyPage:
        """Go to the return."""
        return self.go("survey", SurveyPage)

    def dialog(self, kind: type[DialogType]) -> DialogType:
        """Return the dialog that is open, with the keyboard in it."""
        (found,) = self._window.findChildren(kind)
        found.activateWindow()
        self._qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget()))
        return found

    def figures(self, page: SurveyPage, codes: Iterable[str]) -> dict[str, str]:
        """Return what the return's table says of the items `codes`."""
        return {code: self._figure(page, code) for code in codes}

    def settle(self) -> None:
        """Wait until nothing runs and all is painted."""
        context = self._window.context
        self._qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
        self._qtbot.wait(1)
        self._come_back()

    def _figure(self, page: SurveyPage, code: str) -> str:
        assert page.view.jump_to(code), code
        index = page.view.items.table.currentIndex()
        return str(index.siblingAtColumn(AnswerColumn.VALUE).data())

    def _focused(self) -> QWidget:
        """What has the keyboard, else the window, as Qt has it."""
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None
        return widget

    def _come_back(self) -> None:
        """Without a window system a list that closes takes the keyboard away."""
        front = QApplication.activeModalWidget() or self._window
        front.activateWindow()
        self._qtbot.waitUntil(front.isActiveWindow)
