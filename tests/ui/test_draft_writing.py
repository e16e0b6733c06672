"""Drafts reach the disk whatever the folder's thread does, in the order of typing."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nmdept.progress import Progress
from nmdept.records.drafts import RECORD, Draft, Place
from nmdept.services.drafts import FILE
from nmdept.services.folder import DataFolder
from ui.context import Context
from ui.main_window import MainWindow
from ui.unsaved import now

CTRL = Qt.KeyboardModifier.ControlModifier


class Job:
    """Work that keeps the folder's thread busy until it is let go."""

    def __init__(self, context: Context) -> None:
        self._go = threading.Event()
        context.tasks.on_folder(self._work)

    def _work(self, _folder: DataFolder, _progress: Progress) -> None:
        assert self._go.wait(20)

    def end(self) -> None:
        self._go.set()


@pytest.fixture
def job(window: MainWindow) -> Job:
    return Job(window.context)


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def on_disk(folder: Path) -> list[dict[str, str]]:
    path = folder / FILE
    return (
        [one["typed"] for one in json.loads(path.read_bytes())["drafts"]] if path.exists() else []
    )


def test_a_process_killed_in_a_long_import_gives_back_what_was_typed(
    example: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(example, folder)
    program = [sys.executable, str(Path(__file__).with_name("drafts_process.py"))]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [*program, "import", str(folder)], stdout=subprocess.PIPE, text=True, env=here
    ) as typist:
        assert typist.stdout is not None
        meanwhile = typist.stdout.readline().strip()
        typist.kill()
    assert meanwhile == "importing", "the job was no long one"
    done = subprocess.run(
        [*program, "restore", str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=here,
    )
    offered, restored = done.stdout.splitlines()
    assert "新的人员" in offered
    assert restored == "True 0123456789"


def test_what_is_on_its_way_stays_until_it_is_saved(
    qtbot: QtBot, context: Context, window: MainWindow, folder: Path
) -> None:
    window.activateWindow()
    window.go_to("activity")
    settle(qtbot, context)
    page = window.page("activity")
    view = page.entry  # type: ignore[attr-defined]  # the activity page's
    view.setFocus()
    view.go_to(page.model.index(1, 2))  # type: ignore[attr-defined]
    settle(qtbot, context)
    qtbot.wait(200)  # the cell's past is read before the job begins
    job = Job(context)
    for key in "412":
        qtbot.keyClicks(focused(), key)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "0")
    on_their_way = [{"count": "412"}, {"count": "0"}]
    qtbot.waitUntil(lambda: on_disk(folder) == on_their_way, timeout=10_000)
    job.end()
    settle(qtbot, context)
    qtbot.waitUntil(lambda: not (folder / FILE).exists(), timeout=10_000)
    assert context.unsaved.all == ()


def test_a_note_and_a_yearly_count_on_their_way_stay_too(
    qtbot: QtBot, context: Context, window: MainWindow, folder: Path
) -> None:
    window.go_to("activity")
    window.go_to("teaching")
    settle(qtbot, context)
    page, grid = window.page("activity"), window.page("teaching").grid  # type: ignore[attr-defined]
    row = [row.code for row in grid.rows].index("education.papers_sci")
    page.entry.go_to(page.model.index(0, 0))  # type: ignore[attr-defined]
    qtbot.wait(200)
    settle(qtbot, context)
    job = Job(context)
    page.detail.note.setPlainText("half a sen")  # type: ignore[attr-defined]
    page.detail.note.keep()  # type: ignore[attr-defined]
    grid.setData(grid.index(row, 4), "17")
    qtbot.wait(1200)
    assert {"note": "half a sen"} in on_disk(folder)
    assert {"value": "17"} in on_disk(folder)
    window_gone = threading.Timer(0.3, job.end)
    window_gone.start()
    window.close()
    assert not (folder / FILE).exists(), "all of it was saved while the window closed"


def test_what_is_given_up_leaves_the_file_during_the_job(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.activateWindow()
    window.go_to("staff")
    settle(qtbot, window.context)
    job = Job(window.context)
    page = window.page("staff")
    page.desk.begin_new()  # type: ignore[attr-defined]
    qtbot.keyClicks(page.desk.form.rows.rows["name"].editor, "Li")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(on_disk(folder)) == 1, timeout=10_000)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not (folder / FILE).exists(), timeout=10_000)
    job.end()


def test_a_short_write_does_not_overtake_a_long_one(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    for number in range(8):
        name = str(number) * (1 if number % 2 else 20_000_000)
        window.context.unsaved.keep(
            Draft(form=RECORD, kind="staff", key=None, typed={"name": name}, at=now())
        )
        window.keeping.flush()
    settle(qtbot, window.context)
    assert on_disk(folder) == [{"name": "7"}]
    window.keeping.flush()
    window.context.unsaved.forget(Place(RECORD, "staff", None))
    window.keeping.flush()
    settle(qtbot, window.context)
    assert not (folder / FILE).exists()
