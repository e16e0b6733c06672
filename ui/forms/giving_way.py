"""A side panel that gives way to a grid of months: narrower first, then folded behind a button.

Twelve months and their total come first. Whoever opens the panel all the same has it, until the
window or the type changes its size.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from ui.context import Context
from ui.forms.entry_view import EntryView
from ui.theme import PANEL_WIDTH

_LEAST = 200
"""Pixels in which the panel can be read, at 100 per cent of type."""


class GivingWay(QObject):
    """Shares a splitter between a grid at the left and a panel at the right."""

    def __init__(
        self, context: Context, view: EntryView, splitter: QSplitter, panel: QWidget
    ) -> None:
        """Follow the room there is, and what the numbers in `view` need; `button` is the page's."""
        super().__init__(splitter)
        self._theme = context.theme
        self.button = QPushButton()
        self.button.hide()
        self._view, self._splitter, self._panel = view, splitter, panel
        self._shared: tuple[int, int] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._share)
        view.fitted.connect(self._turn.start)
        self.button.clicked.connect(panel.show)
        splitter.installEventFilter(self)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share anew when the room changes; offer the button while the panel is away."""
        if watched is self._splitter and event.type() == QEvent.Type.Resize:
            self._turn.start()
        elif watched is self._panel and event.type() in _TURNS:
            self.button.setVisible(self._panel.isHidden())
        return False

    def _share(self) -> None:
        whole, needed = self._splitter.width(), self._view.needed_width
        if self._shared == (whole, needed):
            return
        self._shared = (whole, needed)
        room = whole - needed - self._splitter.handleWidth()
        fits = room >= max(self._panel.minimumWidth(), _LEAST * self._theme.percent // 100)
        self._panel.setVisible(fits)
        if fits:
            width = min(room, PANEL_WIDTH)
            self._splitter.setSizes([whole - width, width])


_TURNS = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
