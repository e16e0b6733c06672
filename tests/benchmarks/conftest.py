"""What the benchmarks share: medians of interleaved runs, so that a busy machine hits both."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
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

Ratio = Callable[[str, Callable[[], object], Callable[[], object]], float]


@pytest.fixture(scope="session", autouse=True)
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the programs that are started, ours and the others, find their modules compiled.

    So they are where a program is installed; whoever runs the tests may have asked Python to write
    no bytecode, and then each start would compile what the other side has ready.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("compiled")))
        yield


@pytest.fixture
def ratio(capsys: pytest.CaptureFixture[str]) -> Ratio:
    """Time two acts in turn, print both medians and their ratio, and return the ratio.

    Wall time decides; the processor time of this process and those it started stands beside it, for
    a machine that others use too. Each act is done once before, untimed, to have modules compiled
    and files read.
    """

    def measure(
        name: str, ours: Callable[[], object], base: Callable[[], object], rounds: int = 11
    ) -> float:
        base()
        ours()
        times = [(*_seconds(base), *_seconds(ours)) for _ in range(rounds)]
        medians = [statistics.median(column) for column in zip(*times, strict=True)]
        low, low_cpu, high, high_cpu = medians
        with capsys.disabled():
            print(
                f"\n{name}: {high:.3f} s against {low:.3f} s: {high / low:.2f} x "
                f"(processor {high_cpu:.3f} s against {low_cpu:.3f} s: {high_cpu / low_cpu:.2f} x)"
            )
        return high / low

    return measure


def _seconds(act: Callable[[], object]) -> tuple[float, float]:
    begin, used = time.perf_counter(), _processor()
    act()
    return time.perf_counter() - begin, _processor() - used


def _processor() -> float:
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the example department, as it stands some seconds after its start."""
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
