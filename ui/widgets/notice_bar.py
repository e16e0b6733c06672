"""The bar above the page that says in one sentence what happened; it waits to be closed."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.context import Context
from ui.notices import Notice, Tone


class NoticeBar(QFrame):
    """Shows the latest notice with its icon, the file it is about, and a close button."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Follow the context's notices."""
        super().__init__(parent)
        self.setObjectName("notices")
        self._context = context
        self._notice: Notice | None = None
        self._icon, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._open, self._close = QPushButton(self), QToolButton(self)
        self._restore = QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._restore)
        row.addWidget(self._open)
        row.addWidget(self._close)
        self._retranslate()
        self.hide()
        self._open.clicked.connect(self._open_file)
        self._close.clicked.connect(self.hide)
        self._restore.clicked.connect(context.unsaved.bring_back)
        context.unsaved.discarded.connect(self._follow_discarded)
        context.notices.said.connect(self._show_notice)
        context.theme.changed.connect(self._dress)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _follow_discarded(self) -> None:
        """What is brought back, or cannot be any more, is no news."""
        is_over = self._context.unsaved.last_discarded is None
        if is_over and self._notice is not None and self._notice.restores:
            self.hide()

    def _show_notice(self, notice: Notice) -> None:
        self._notice = notice
        self._restore.setVisible(notice.restores)
        self._open.setVisible(notice.file is not None)
        self._retranslate()
        self._dress()
        self.show()

    def _retranslate(self) -> None:
        self._open.setText(self.tr("Open"))
        self._open.setAccessibleName(self.tr("Open the file"))
        self._restore.setText(self.tr("Restore"))
        self._restore.setToolTip(self.tr("Bring back what was typed (Ctrl+Z)"))
        self._close.setToolTip(self.tr("Close the notice"))
        self._close.setAccessibleName(self.tr("Close the notice"))
        if self._notice is not None:
            self._text.setText(self._context.word(self._notice.message))
            self._text.setAccessibleName(self._text.text())

    def _dress(self) -> None:
        if self._notice is None:
            return
        colours = self._context.theme.colours
        ground, ink = {
            Tone.DONE: (colours.good_soft, colours.good),
            Tone.INFO: (colours.accent_soft, colours.accent),
            Tone.WARNING: (colours.warning_soft, colours.warning),
            Tone.PROBLEM: (colours.problem_soft, colours.problem),
        }[self._notice.tone]
        self.setStyleSheet(f"NoticeBar {{ background: {ground}; }}")
        icon = self._context.theme.icon(self._notice.tone.value, ink)
        self._icon.setPixmap(icon.pixmap(20, 20))
        self._close.setIcon(self._context.theme.icon("close"))

    def _open_file(self) -> None:
        if self._notice is not None and isinstance(self._notice.file, Path):
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._notice.file)))
