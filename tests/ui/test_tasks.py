import threading
import time

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from nmdept.errors import EnvironmentFailedError, NmdeptError
from nmdept.messages import Message
from nmdept.progress import Progress
from ui.context import Context


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[str] = []

    def take(self, result: object) -> None:
        self.got.append(result)
        self.threads.append(threading.current_thread().name)


def test_a_result_arrives_in_the_windows_thread(qtbot: QtBot, context: Context) -> None:
    receiver = Receiver()
    context.tasks.aside(lambda _: threading.current_thread().name, then=receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.got))
    assert str(receiver.got[0]).startswith("nmdept-work")
    assert receiver.threads == [threading.main_thread().name]


def test_an_error_nobody_takes_reaches_the_window(qtbot: QtBot, context: Context) -> None:
    def fail(_: Progress) -> None:
        raise EnvironmentFailedError("window.no_folder")

    with qtbot.waitSignal(context.tasks.failed) as caught:
        context.tasks.aside(fail)
    assert isinstance(caught.args[0], NmdeptError)


def test_an_error_somebody_takes_reaches_only_that_one(qtbot: QtBot, context: Context) -> None:
    def fail(_: Progress) -> None:
        raise EnvironmentFailedError("window.no_folder")

    receiver = Receiver()
    with qtbot.assertNotEmitted(context.tasks.failed):
        context.tasks.aside(fail, failed=receiver.take)
        qtbot.waitUntil(lambda: bool(receiver.got))


def test_a_bug_in_a_task_is_reported(
    qtbot: QtBot, context: Context, bugs: list[BaseException]
) -> None:
    with qtbot.waitSignal(context.tasks.crashed) as caught:
        context.tasks.aside(lambda _: 1 // 0)
    assert isinstance(caught.args[0], ZeroDivisionError)
    assert bugs.pop() is caught.args[0]


def test_work_stops_at_its_next_step_when_cancelled(qtbot: QtBot, context: Context) -> None:
    step = Message.of("window.no_folder")

    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress.step(done, 10_000, step)
            time.sleep(0.002)

    task = context.tasks.aside(work, title=step)
    qtbot.waitSignal(task.progressed).wait()
    assert context.tasks.running == (task,)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    assert context.tasks.running == ()


def test_a_receiver_deleted_meanwhile_is_not_called(qtbot: QtBot, context: Context) -> None:
    receiver, got = Receiver(), []
    receiver.got = got
    gate = threading.Event()
    context.tasks.aside(lambda _: gate.wait(5), then=receiver.take)
    receiver.deleteLater()
    qtbot.wait(10)
    gate.set()
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    assert got == []


def test_work_without_an_open_folder_is_refused_in_words(qtbot: QtBot, context: Context) -> None:
    with qtbot.waitSignal(context.tasks.failed) as caught:
        context.tasks.on_folder(lambda _folder, _progress: None)
    assert "数据文件夹" in context.word(caught.args[0].message)


def test_closing_waits_for_what_runs(context: Context) -> None:
    seen: list[str] = []

    def work(_: Progress) -> None:
        time.sleep(0.05)
        seen.append("done")

    context.tasks.aside(work)
    context.tasks.close()
    assert seen == ["done"]
