"""Running work in the status line: what, how far, and Cancel."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from nmdept.messages import Message
from ui.context import Context
from ui.tasks import Task


class WorkStatus(QWidget):
    """Shows the work begun last; hidden while nothing with a title runs."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Follow the context's task runner."""
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._what, self._bar = QLabel(self), QProgressBar(self)
        self._bar.setFixedWidth(160)
        self._bar.setMaximumHeight(16)
        self._cancel = QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(self._what)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._retranslate()
        self.hide()
        self._cancel.clicked.connect(self._ask_to_stop)
        context.tasks.started.connect(self._begin)
        context.tasks.ended.connect(self._end)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _begin(self, task: Task) -> None:
        if task.title is None:
            return
        self._show_task(task)
        task.progressed.connect(self._show_step)

    def _show_task(self, task: Task) -> None:
        self._task = task
        self._cancel.setEnabled(not task.is_cancelled)
        self._bar.setRange(0, 0)
        if task.title is not None:
            self._what.setText(self._context.word(task.title))
        self.show()

    def _show_step(self, done: int, total: int, what: Message) -> None:
        if self.sender() is self._task:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._what.setText(self._context.word(what))

    def _end(self, task: Task) -> None:
        if task is not self._task:
            return
        self._task = None
        self.hide()
        waiting = [one for one in self._context.tasks.running if one is not task]
        if waiting:
            self._show_task(waiting[-1])

    def _ask_to_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._cancel.setEnabled(False)

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the running work"))
        self._bar.setAccessibleName(self.tr("Progress of the running work"))
