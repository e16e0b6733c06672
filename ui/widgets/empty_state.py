"""What stands where a table has no rows: what belongs there, or that nothing matches."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Size, set_property


class EmptyState(QWidget):
    """A heading and a sentence in the middle of the place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._context = context
        self._belongs = ("", "")
        self._searched = False
        self._head, self._text = QLabel(self), QLabel(self)
        for label in (self._head, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        set_property(self._text, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(60, 24, 60, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._head)
        column.addWidget(self._text)
        column.addStretch(3)
        self._dress()
        context.theme.changed.connect(self._dress)

    @property
    def head(self) -> str:
        """What it says first."""
        return self._head.text()

    def say(self, head: str, text: str) -> None:
        """Say what belongs here; the page words it in `retranslate`."""
        self._belongs = (head, text)
        self._put()

    def show_no_match(self, *, searched: bool) -> None:
        """Say that nothing matches the search, or again what belongs here."""
        self._searched = searched
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _put(self) -> None:
        head, text = self._belongs
        if self._searched:
            head = self.tr("Nothing matches the search")
            text = self.tr("Search for fewer or shorter words, or clear the search field.")
        self._head.setText(head)
        self._text.setText(text)

    def _dress(self) -> None:
        self._head.setFont(self._context.theme.font(Size.HEAD))
