"""The cyclic garbage collector, kept out of the way: it runs while the window rests, never else.

A full collection walks every object there is and stops all threads meanwhile: 0.2 to 0.5 s during
an import of 20,000 rows (measured), and it may free Qt's objects in a thread that is not theirs.
So the automatic collector is off in the window's process; this one looks in the window's own thread
and only when no work is under way. What start and first page left is not walked again.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Task, TaskRunner

_EVERY = 2000
"""Milliseconds between two looks."""
_MANY = 5_000
"""New objects that make a look worth its while; Python's own limit is 700."""
_SWITCH = 0.001
"""Seconds a thread keeps the interpreter when the window's waits for it; Python's own is 0.005."""


class Collector(QObject):
    """Collects while `tasks` are idle, from the end of the first task on."""

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        """Turn the automatic collector off."""
        super().__init__(parent)
        gc.disable()
        self._interval = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH)
        self._tasks = tasks
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        tasks.ended.connect(self._begin)

    def close(self) -> None:
        """Give the process back as it was."""
        self._timer.stop()
        sys.setswitchinterval(self._interval)
        gc.enable()

    def _begin(self, _task: Task) -> None:
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()

    def _look(self) -> None:
        if not self._tasks.is_idle or gc.get_count()[0] < _MANY:
            return
        self._looks += 1
        gc.collect(1 if self._looks % 10 else 2)
