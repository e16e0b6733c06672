"""Typing in the month grid: how late the window's 10 ms timer comes while 36 cells are filled."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.kinds import KINDS
from nmdept.services.files import import_records
from nmdept.services.folder import create_folder
from nmdept.services.returns import start_return
from ui.app import make_context, show_window
from ui.collecting import Collector
from ui.main_window import MainWindow
from ui.settings import Settings

EVERY = 0.010
LIMIT = 0.100
CELLS = 36
BETWEEN_KEYS = 60
"""Milliseconds: somebody quick, who copies from a sheet."""


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


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    qapp.setStyle("Fusion")
    data = tmp_path / "data"
    with create_folder(data, user="bench", example=True) as folder:
        for kind in KINDS:
            file = resource("example", f"{kind.name}.csv")
            import_records(folder, kind.name, file, progress=Silent())
        start_return(folder, 2023)
    context = make_context(Settings(tmp_path / "w.ini"), user="bench", language=Language.ZH)
    collector = Collector(context.tasks)
    made = show_window(context, data)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.opening.opened, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(3_000)  # the first collection after the start has been
    yield made
    made.close()
    made.deleteLater()
    collector.close()


def test_no_cell_keeps_the_typist_waiting(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    for _ in range(2):  # the other pages follow what is typed, as in use
        for key in ("overview", "survey", "reports", "activity"):
            window.go_to(key)
            qtbot.wait(300)
            qtbot.waitUntil(lambda: window.context.tasks.is_idle, timeout=20_000)
    page = window.page("activity")
    page.year.choose(2023)  # type: ignore[attr-defined]  # the activity page's
    qtbot.waitUntil(lambda: window.context.tasks.is_idle, timeout=20_000)
    page.entry.setFocus()  # type: ignore[attr-defined]
    page.entry.go_to(page.model.index(page.model.entry_rows[0], 0))  # type: ignore[attr-defined]
    qtbot.wait(500)
    clock = Clock()
    for cell in range(CELLS):
        for digit in f"{cell + 301}":
            qtbot.keyClicks(focused(), digit)
            qtbot.wait(BETWEEN_KEYS)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.wait(BETWEEN_KEYS)
    qtbot.wait(2_000)  # what follows the last cell
    late = sorted(clock.late)
    print(
        f"\n{CELLS} cells typed with Enter: {len(late)} ticks of a 10 ms timer, the worst "
        f"{late[-1] * 1000:.0f} ms late, "
        f"99 of 100 within {late[int(len(late) * 0.99)] * 1000:.0f} ms"
    )
    assert late[-1] <= LIMIT


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
