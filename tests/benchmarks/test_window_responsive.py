"""The window's thread while the folder's thread works: how late its 10 ms timer comes at worst."""

import os
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice, product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.paths import resource
from nmdept.progress import Progress, Silent
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import KINDS
from nmdept.services.documents import write_return
from nmdept.services.files import ImportReport, import_records
from nmdept.services.folder import DataFolder, create_folder
from nmdept.services.returns import start_return
from ui.app import make_context, show_window
from ui.changes import Touched
from ui.collecting import Collector
from ui.main_window import MainWindow
from ui.settings import Settings

EVERY = 0.010
LIMIT = 0.100
ROWS = 20_000


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
    with qtbot.waitSignal(made.opening.opened, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(3_000)  # the first collection after the start has been
    yield made
    made.close()
    made.deleteLater()
    collector.close()


def test_the_window_goes_on_during_an_import_and_a_pdf(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file, pdf = tmp_path / "activity.csv", tmp_path / "return.pdf"
    write_rows(file)
    clock, tasks = Clock(), window.context.tasks
    title = Message.of("intake.reading")
    done: list[object] = []

    clock.start()
    tasks.on_folder(partial(take_in, file), then=done.append, title=title)
    qtbot.waitUntil(lambda: bool(done), timeout=120_000)
    window.context.changes.announce(Touched(kinds=frozenset({"activity"})))
    qtbot.wait(3_000)  # the page is read again, and the collector looks
    print(f"\nimport of {ROWS} rows: {told(clock)}")
    importing = max(clock.late)
    assert len(done[0].created) + len(done[0].updated) + len(done[0].unchanged) == ROWS  # type: ignore[attr-defined]

    clock.start()
    tasks.on_folder(partial(print_out, pdf), then=done.append, title=title)
    qtbot.waitUntil(lambda: len(done) == 2, timeout=120_000)
    qtbot.wait(3_000)
    print(f"PDF of the return: {told(clock)}")
    printing = max(clock.late)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert max(importing, printing) <= LIMIT


def take_in(file: Path, folder: DataFolder, progress: Progress) -> ImportReport:
    return import_records(folder, "activity", file, progress=progress)


def print_out(file: Path, folder: DataFolder, progress: Progress) -> bool:
    write_return(folder, 2023, file, language=Language.ZH, progress=progress)
    return True


def told(clock: Clock) -> str:
    late = sorted(clock.late)
    taken = sum(late) + len(late) * EVERY
    return (
        f"{taken:.2f} s, {len(late)} ticks of a 10 ms timer, the worst {late[-1] * 1000:.0f} ms "
        f"late, 99 of 100 within {late[int(len(late) * 0.99)] * 1000:.0f} ms"
    )


def write_rows(file: Path) -> None:
    months = [f"{year}-{month:02}" for year in range(1990, 2022) for month in range(1, 13)]
    rows = islice(product(months, catalogue().activity), ROWS)
    lines = [f"{month},{item},{number % 900},\n" for number, (month, item) in enumerate(rows)]
    file.write_text("month,item,count,note\n" + "".join(lines), encoding="utf-8")
