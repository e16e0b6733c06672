"""A window's surroundings for tests: offscreen, own settings file, no thread left behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.kinds import KINDS
from nmdept.services.files import import_records
from nmdept.services.folder import create_folder
from nmdept.services.returns import start_return
from ui.changes import Changes
from ui.context import Context
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.settings import Scheme, Settings
from ui.tasks import TaskRunner
from ui.text import Texts
from ui.theme import Theme
from ui.unsaved import Unsaved


@pytest.fixture
def bugs() -> list[BaseException]:
    """The bugs of tasks; a test that means one to happen takes it out, any other one fails."""
    return []


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, bugs: list[BaseException]) -> Iterator[Context]:
    """A context in Chinese and light, without a data folder; its threads end with the test."""
    qapp.setStyle("Fusion")
    made = Context(
        tasks=TaskRunner(),
        changes=Changes(),
        notices=Notices(),
        texts=Texts(Language.ZH),
        theme=Theme(Scheme.LIGHT, 100),
        settings=Settings(tmp_path / "window.ini"),
        user="张敏",
    )
    made.tasks.crashed.connect(bugs.append)
    yield made
    made.tasks.close()
    made.texts.set_language(Language.EN)
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("nmdept")]
    assert left == []
    if bugs:
        raise bugs[0]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example department with the return of 2023 started; made once, copied for each test."""
    path = tmp_path_factory.mktemp("example") / "data"
    with create_folder(path, user="王老师", example=True) as folder:
        for kind in KINDS:
            file = resource("example", f"{kind.name}.csv")
            import_records(folder, kind.name, file, progress=Silent())
        start_return(folder, 2023)
    return path


@pytest.fixture
def folder(example: Path, tmp_path: Path) -> Path:
    """A data folder of the test's own, holding the example department."""
    path = tmp_path / "data"
    shutil.copytree(example, path)
    return path


@pytest.fixture
def window(qtbot: QtBot, context: Context, folder: Path) -> Iterator[MainWindow]:
    """The main window, open on the example department."""
    made = MainWindow(context)
    made.resize(1366, 768)
    made.show()
    with qtbot.waitSignal(made.opening.opened, timeout=10_000):
        made.opening.open(folder)
    settle(qtbot, context)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def killed(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """End the program as if it were killed a second after the last key."""

    def end(window: MainWindow) -> None:
        qtbot.wait(1100)
        settle(qtbot, window.context)
        folder = window.opening.path
        assert folder is not None
        aside = folder.with_name("as-it-was")
        shutil.copytree(folder, aside)
        window.close()
        shutil.rmtree(folder)
        aside.rename(folder)

    return end


@pytest.fixture
def again(qtbot: QtBot, context: Context, folder: Path) -> Callable[[], MainWindow]:
    """Start the program anew on the same folder."""

    def start() -> MainWindow:
        fresh = replace(
            context,
            tasks=TaskRunner(),
            changes=Changes(),
            notices=Notices(),
            unsaved=Unsaved(),
            user="张敏",
        )
        made = MainWindow(fresh)
        qtbot.addWidget(made)
        made.show()
        with qtbot.waitSignal(made.opening.opened, timeout=10_000):
            made.opening.open(folder)
        settle(qtbot, fresh)
        settle(qtbot, fresh)
        return made

    return start


def settle(qtbot: QtBot, context: Context) -> None:
    """Wait until all background work has been delivered and painted."""
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)
