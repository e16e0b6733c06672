"""The strip that shows a file being written: progress and Cancel, then the result or the reason."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from ui.context import Context
from ui.tasks import Task
from ui.theme import set_property


class WritingStrip(QFrame):
    """One line below a page's head; closed until there is something to say."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin closed."""
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._message: Message | None = None
        self._tone = ""
        self._file: Path | None = None
        self._icon, self.sentence = QLabel(self), QLabel(self)
        self.progress, self.cancel = QProgressBar(self), QPushButton(self)
        self.open_folder, self.close_button = QPushButton(self), QToolButton(self)
        set_property(self, "card")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setFixedWidth(220)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1)
        for widget in (self.progress, self.cancel, self.open_folder, self.close_button):
            row.addWidget(widget)
        self.cancel.clicked.connect(self._cancel)
        self.open_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.hide)
        context.theme.changed.connect(self._fill)
        self.retranslate()
        self.hide()

    @property
    def is_writing(self) -> bool:
        """Whether a file is under way."""
        return self._task is not None

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.cancel.setText(self.tr("Cancel"))
        self.open_folder.setText(self.tr("Open folder"))
        self.close_button.setToolTip(self.tr("Close the message"))
        self.close_button.setAccessibleName(self.tr("Close the message"))
        self.progress.setAccessibleName(self.tr("Progress of writing"))
        self._fill()

    def follow(self, task: Task) -> None:
        """Show the progress of `task` and offer to cancel it."""
        self._task = task
        self.progress.setRange(0, 0)
        task.progressed.connect(self._step)
        task.cancelled.connect(self._stopped)
        task.ended.connect(self._ended)
        self._say("", task.title)

    def written(self, file: Path, message: Message) -> None:
        """Say that `file` was written, and offer its folder."""
        self._task = None
        self._file = file
        self._say("good", message)

    def fail(self, error: NmdeptError) -> None:
        """Say in one sentence why no file was written."""
        self._task = None
        self._say("problem", error.message)

    def _stopped(self) -> None:
        self._task = None
        self._say("", Message.of("preparing.stopped"))

    def _ended(self) -> None:
        if self._task is not None:
            self._task = None
            self.hide()

    def _step(self, done: int, total: int, what: Message) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._message = what
        self.sentence.setText(self._context.word(what))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _open_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    def _say(self, tone: str, message: Message | None) -> None:
        self._tone, self._message = tone, message
        self._fill()
        self.show()

    def _fill(self) -> None:
        colours, icon = self._context.theme.colours, self._context.theme.icon
        self.sentence.setText("" if self._message is None else self._context.word(self._message))
        set_property(self.sentence, "tone", self._tone)
        pictures = {
            "good": icon("done", colours.good),
            "problem": icon("problem", colours.problem),
        }
        self._icon.setPixmap(pictures.get(self._tone, icon("info")).pixmap(20, 20))
        self.progress.setVisible(self.is_writing)
        self.cancel.setVisible(self.is_writing)
        self.open_folder.setVisible(self._tone == "good")
        self.close_button.setVisible(not self.is_writing)
        self.close_button.setIcon(icon("close"))
