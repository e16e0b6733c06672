"""What every page has: a header line, the work, and reloading when what it shows has changed."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.records.drafts import Draft
from ui.changes import Touched
from ui.context import Context
from ui.theme import Size


class PageHeader(QWidget):
    """The top of a page: title, the one choice that rules the page, search, one primary act."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show an empty title; the page fills it in `retranslate`."""
        super().__init__(parent)
        self._context = context
        self.title = QLabel(self)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(260)
        self.search.hide()
        self._choices = QHBoxLayout()
        self._acts = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 12)
        row.setSpacing(16)
        row.addWidget(self.title)
        row.addLayout(self._choices)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addLayout(self._acts)
        self._dress()
        context.theme.changed.connect(self._dress)

    def add_choice(self, label: QLabel, control: QWidget) -> None:
        """Put a labelled control beside the title; the label names it for accessibility."""
        label.setBuddy(control)
        self._choices.setSpacing(8)
        self._choices.addWidget(label)
        self._choices.addWidget(control)

    def add_control(self, control: QWidget) -> None:
        """Put a control that names itself (a check box) beside the choices."""
        self._choices.addSpacing(8)
        self._choices.addWidget(control)

    def add_act(self, control: QWidget) -> None:
        """Put a button at the right end."""
        self._acts.addWidget(control)

    def _dress(self) -> None:
        self.title.setFont(self._context.theme.font(Size.TITLE))


class Page(QWidget):
    """A page of the window.

    A page names in `kinds` what it shows (record kinds, `returns`), builds its widgets in
    `__init__` and then calls `self.retranslate()`. `reload` is called the first time it is shown
    and when something of its kinds has changed: at once while it is visible, else when shown.
    """

    kinds: frozenset[str] = frozenset()

    jump_requested = Signal(str, object)
    """Go to another page by its key (`survey`, `staff` …); the target is what to select there."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the header; the page adds its work to `self.body`."""
        super().__init__(parent)
        self.context = context
        self.panel: QWidget | None = None
        self.header = PageHeader(context, self)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self.body, 1)
        self._stale = True
        context.changes.announced.connect(self._follow)

    def retranslate(self) -> None:
        """Put every text of the page in the window's language; called at each switch."""

    def reload(self) -> None:
        """Read what the page shows anew, on the folder's thread."""

    def select(self, target: object) -> None:
        """Go to what another page pointed at: a RecordRef, a code, a year."""

    def keep(self) -> None:
        """Store what is being typed: the window is about to close."""

    def resume(self, draft: Draft) -> None:
        """Put what was typed here and not saved back into its form, and go there."""

    def write(self) -> None:
        """Write what the page is about to a file; only some pages do."""

    @property
    def is_passed_by(self) -> bool:
        """Whether the keyboard is in use outside: somebody walks through the navigation."""
        focused = QApplication.focusWidget()
        return isinstance(focused, QToolButton) and not self.isAncestorOf(focused)

    def take_keyboard(self) -> None:
        """Put the keyboard where the page's work is; without such a place it stays where it is."""

    def turn_panel(self) -> None:
        """Show the side panel, or close it."""
        if self.panel is not None:
            self.panel.setVisible(not self.panel.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        """Reload when something changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self, touched: Touched) -> None:
        if not touched.concerns(self.kinds):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
