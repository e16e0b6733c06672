"""The calm line above the page that offers what was typed in an earlier run and not saved."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from nmdept.messages import Message
from ui.context import Context

_NAMED = 3
"""How many drafts are named one by one."""


class DraftBar(QFrame):
    """Says what there is; stays until somebody restores or discards it, and blocks nothing."""

    restore_wished = Signal()
    discard_wished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Offer nothing."""
        super().__init__(parent)
        self.setObjectName("drafts")
        self._context = context
        self._message: Message | None = None
        self._icon, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self.restore, self.discard = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.restore)
        row.addWidget(self.discard)
        self.hide()
        self.restore.clicked.connect(self.restore_wished)
        self.discard.clicked.connect(self.discard_wished)
        context.theme.changed.connect(self._dress)
        self._retranslate()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def offer(self, drafts: tuple[Message, ...]) -> None:
        """Offer the drafts these sentences name; none hides the bar."""
        self.setVisible(bool(drafts))
        named = list(drafts[:_NAMED])
        if len(drafts) > _NAMED:
            named.append(Message.of("drafts.more", count=len(drafts) - _NAMED))
        code = "drafts.found" if len(drafts) == 1 else "drafts.found_many"
        self._message = Message.of(code, count=len(drafts), drafts=named) if drafts else None
        self._dress()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.restore.setText(self.tr("Restore"))
        self.restore.setToolTip(self.tr("Put what was typed back into its form"))
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Give up what was typed; nothing that was saved changes"))
        if self._message is not None:
            self._text.setText(self._context.word(self._message))
            self._text.setAccessibleName(self._text.text())

    def _dress(self) -> None:
        if self._message is None:  # most starts never show it
            return
        colours = self._context.theme.colours
        self.setStyleSheet(f"DraftBar {{ background: {colours.accent_soft}; }}")
        icon = self._context.theme.icon("info", colours.accent)
        self._icon.setPixmap(icon.pixmap(20, 20))


def said_time(at: datetime) -> str:
    """Return when something was typed: the hour today, else the day with it."""
    there = at.astimezone()
    today = datetime.now().astimezone().date()
    return f"{there:%H:%M}" if there.date() == today else f"{there:%Y-%m-%d %H:%M}"
