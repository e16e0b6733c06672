"""What the window shows without an open data folder: what is wrong, and the ways on."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nmdept.messages import Message
from ui.context import Context
from ui.theme import Size, set_property


class StartView(QWidget):
    """A heading, a sentence, the path, and two buttons."""

    opening_wished = Signal()
    creation_wished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Say that a folder is being opened."""
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._reason: Message | None = None
        self._head, self._text, self._place = QLabel(self), QLabel(self), QLabel(self)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        set_property(self._place, "muted")
        self._create, self._open = QPushButton(self), QPushButton(self)
        set_property(self._open, "primary")
        self._lay_out()
        self._dress()
        self._put()
        self._create.clicked.connect(self.creation_wished)
        self._open.clicked.connect(self.opening_wished)
        context.theme.changed.connect(self._dress)

    def show_opening(self, path: Path) -> None:
        """Say that `path` is being opened."""
        self._path, self._reason = path, None
        self._put()

    def show_failure(self, path: Path, reason: Message) -> None:
        """Say why `path` could not be opened, and offer the ways on."""
        self._path, self._reason = path, reason
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._create)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(80, 0, 80, 0)
        column.setSpacing(14)
        column.addStretch(2)
        for label in (self._head, self._text, self._place):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addLayout(buttons)
        column.addStretch(3)

    def _put(self) -> None:
        failed = self._reason is not None
        self._create.setText(self.tr("New data folder…"))
        self._open.setText(self.tr("Open data folder…"))
        self._create.setVisible(failed)
        self._open.setVisible(failed)
        self._place.setText("" if self._path is None else str(self._path))
        if self._reason is None:
            self._head.setText(self.tr("Opening the data folder …"))
            self._text.setText("")
        else:
            self._head.setText(self.tr("No data folder is open"))
            self._text.setText(self._context.word(self._reason))

    def _dress(self) -> None:
        self._head.setFont(self._context.theme.font(Size.TITLE))
