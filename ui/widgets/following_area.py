"""A scrolled area that keeps in sight the field the keyboard is in."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea, QWidget

_ROOM = 34
"""Pixels kept free above and below: the name over a field, and the sentence under it."""


class FollowingArea(QScrollArea):
    """Scrolls to where the keyboard goes, by whatever way: by itself Qt does so for Tab alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be as wide as the place, and as long as what is in it."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list: QListWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow, too, when a bar below takes its room."""
        super().resizeEvent(event)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or QApplication.mouseButtons():
            return  # what is pressed by the mouse must not move away under it
        if self.widget() is not None and self.widget().isAncestorOf(now):
            if isinstance(now, QListWidget):
                self._walk_with(now)
            else:
                self._keep_in_sight(now, now.rect())

    def _walk_with(self, entries: QListWidget) -> None:
        """Follow from entry to entry, too: such a list does not scroll by itself."""
        if entries is not self._list:
            self._list = entries
            entries.currentRowChanged.connect(self._follow_row)
        self._follow_row(max(entries.currentRow(), 0))

    def _follow_row(self, row: int) -> None:
        entries = self._list
        if entries is not None and entries.item(row) is not None:
            part = entries.visualItemRect(entries.item(row))
            self._keep_in_sight(entries.viewport(), part)

    def _keep_in_sight(self, widget: QWidget, part: QRect) -> None:
        middle = widget.mapTo(self.widget(), part.center())
        self.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + _ROOM)
