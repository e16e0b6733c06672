import gc
import sys
import threading

from pytestqt.qtbot import QtBot

from ui import collecting
from ui.collecting import Collector
from ui.tasks import TaskRunner


def test_nothing_is_collected_while_work_is_under_way(qtbot: QtBot) -> None:
    interval = sys.getswitchinterval()
    tasks = TaskRunner()
    collector = Collector(tasks)
    collector._timer.setInterval(10)
    runs: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        runs.append(threading.current_thread().name if phase == "start" else "")

    tasks.aside(lambda _: None)
    qtbot.waitUntil(lambda: tasks.is_idle)
    gate = threading.Event()
    gc.callbacks.append(note)
    try:
        tasks.aside(lambda _: ([[] for _ in range(collecting._MANY * 4)], gate.wait(10))[0])
        qtbot.wait(100)
        assert runs == []
        rubbish = [[] for _ in range(collecting._MANY * 4)]
        gate.set()
        qtbot.waitUntil(lambda: bool(runs), timeout=5_000)
        assert set(runs) <= {threading.main_thread().name, ""}
        assert rubbish
    finally:
        gc.callbacks.remove(note)
        gc.unfreeze()
        collector.close()
        tasks.close()
    assert gc.isenabled()
    assert sys.getswitchinterval() == interval
