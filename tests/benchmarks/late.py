"""How late the window's own timer comes: whoever waits for the window waits as long."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

EVERY = 0.010


class Clock(QObject):
    """A 10 ms timer of the window's thread that notes how late each of its ticks is."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(int(EVERY * 1000))

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(now - self._last - EVERY)
        self._last = now

    def start(self) -> None:
        self.late.clear()
        self._last = time.perf_counter()
