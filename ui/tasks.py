"""Background work: one thread for the data folder, one for a small file in it, a pool for the rest.

A task is a plain function. On the folder it takes the open folder and a Progress, aside it takes a
Progress only; it may import services (and so SQLAlchemy) inside, which keeps them out of the
window's start. Its result, error and progress arrive in the window's thread, as queued signals:

    def read_staff(folder: DataFolder, progress: Progress) -> tuple[Record, ...]:
        from nmdept.services.records import read_records

        return read_records(folder, STAFF)

    context.tasks.on_folder(read_staff, then=self._show)

`then` and `failed` are methods of QObjects; a receiver deleted meanwhile is not called. An error
nobody takes (`failed` not given) goes to `TaskRunner.failed`, a bug always to
`TaskRunner.crashed`: none is lost. Tasks on the folder run one after another, in order.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from nmdept.errors import NmdeptError, RefusedError
from nmdept.messages import Message
from nmdept.progress import CancelledError, Progress

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

FolderWork = Callable[["DataFolder", Progress], Any]
"""Work on the open data folder."""
Work = Callable[[Progress], Any]
"""Work that needs no data folder."""

_REPORT_EVERY = 0.05
"""Seconds between two progress reports: the eye needs no more."""
_PATIENCE = 1.0
"""Seconds until a folder is opened although nothing was painted: a window may start covered."""


class Task(QObject):
    """One piece of work under way; all its signals are emitted in the window's thread."""

    finished = Signal(object)
    """The result."""
    failed = Signal(object)
    """An NmdeptError, to be worded."""
    crashed = Signal(object)
    """Any other exception: a bug."""
    cancelled = Signal()
    progressed = Signal(int, int, object)
    """Steps done, steps in all, and the Message that says what is being done."""
    ended = Signal()
    """After whichever of the above came last."""

    _reported = Signal(object)

    def __init__(self, title: Message | None) -> None:
        """`title` is what the status line shows; None for work too short to be shown."""
        super().__init__()
        self.title = title
        self._stop = threading.Event()
        self._reported.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; `cancelled` tells when it has."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has asked the work to stop."""
        return self._stop.is_set()

    def _deliver(self, report: Callable[[], None]) -> None:
        report()

    def _run(self, work: Work) -> None:
        """Do the work and report how it ended; runs in the worker's thread."""
        try:
            if self.is_cancelled:
                raise CancelledError  # noqa: TRY301 - the same end as one raised by the work
            result = work(_TaskProgress(self))
        except CancelledError:
            self._end(self.cancelled.emit)
        except NmdeptError as error:
            self._end(partial(self.failed.emit, error))
        except Exception as error:  # noqa: BLE001 - a door: nothing may be lost in a thread
            self._end(partial(self.crashed.emit, error))
        else:
            self._end(partial(self.finished.emit, result))

    def _end(self, report: Callable[[], None]) -> None:
        self._reported.emit(report)
        self._reported.emit(self.ended.emit)


class _TaskProgress:
    """The Progress a task reports to; it lives in the worker's thread."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._last = 0.0

    def step(self, done: int, total: int, what: Message) -> None:
        """Pass the step on, now and then; CancelledError when the user asked to stop."""
        if self._task.is_cancelled:
            raise CancelledError
        now = time.monotonic()
        if now - self._last >= _REPORT_EVERY or done == total:
            self._last = now
            self._task._reported.emit(  # noqa: SLF001 - the task's other half
                partial(self._task.progressed.emit, done, total, what)
            )


class TaskRunner(QObject):
    """Runs tasks and keeps the open data folder, which no other thread touches."""

    started = Signal(object)
    """A Task that has begun to wait or run."""
    ended = Signal(object)
    """The same Task, when it is over."""
    failed = Signal(object)
    """An NmdeptError no page took."""
    crashed = Signal(object)
    """An exception that is a bug."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start no thread yet; they come with the first work."""
        super().__init__(parent)
        self._database = ThreadPoolExecutor(1, thread_name_prefix="nmdept-folder")
        self._files = ThreadPoolExecutor(1, thread_name_prefix="nmdept-file")
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="nmdept-work")
        self._folder: DataFolder | None = None
        self._running: set[Task] = set()
        self._closed = False
        self._behind: threading.Event | None = None

    def open(
        self,
        opener: Callable[[], "DataFolder"],
        *,
        then: Callable[[Any], None],
        failed: Callable[[NmdeptError], None],
        behind: threading.Event | None = None,
    ) -> Task:
        """Open a data folder in place of the present one; `then` gets its path.

        With `behind`, not before that is set, or a moment has passed; work on the folder waits.
        """
        task = self._prepare(then, failed, None)
        self._behind = behind
        return self._submit(self._database, task, partial(self._open, opener, behind))

    def on_folder(
        self,
        work: FolderWork,
        *,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[NmdeptError], None] | None = None,
        title: Message | None = None,
    ) -> Task:
        """Run `work(folder, progress)` on the folder's thread, after what waits there."""
        task = self._prepare(then, failed, title)
        return self._submit(self._database, task, partial(self._with_folder, work))

    def in_turn(
        self,
        work: Work,
        *,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[NmdeptError], None] | None = None,
        after_folder: bool = False,
    ) -> Task:
        """Run `work(progress)` after earlier work given here, whatever the folder's thread does.

        For a small file of the folder beside its database; the folder is not left before it ends.
        With `after_folder`, not before what waits on the folder's thread now is done.
        """
        if after_folder and not self._closed:
            work = partial(_after, self._database.submit(_nothing), work)
        return self._submit(self._files, self._prepare(then, failed, None), work)

    def aside(
        self,
        work: Work,
        *,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[NmdeptError], None] | None = None,
        title: Message | None = None,
    ) -> Task:
        """Run `work(progress)` in the pool: it must not touch the data folder."""
        return self._submit(self._pool, self._prepare(then, failed, title), work)

    @property
    def running(self) -> tuple[Task, ...]:
        """The tasks that wait or run and have a title to be shown."""
        return tuple(task for task in self._running if task.title is not None)

    @property
    def is_idle(self) -> bool:
        """Whether no task waits, runs or still has something to deliver."""
        return not self._running

    def close(self) -> None:
        """Ask long work to stop, wait for all of it, close the folder; no thread is left.

        Work without a title is short: what was typed a moment ago still reaches the disk.
        """
        if self._closed:
            return
        self._closed = True
        for task in self.running:
            task.cancel()
        if self._behind is not None:
            self._behind.set()
        closing = self._database.submit(self._leave_folder)
        self._pool.shutdown()
        self._database.shutdown()
        self._files.shutdown()
        closing.result()

    def _prepare(
        self,
        then: Callable[[Any], None] | None,
        failed: Callable[[NmdeptError], None] | None,
        title: Message | None,
    ) -> Task:
        task = Task(title)
        if then is not None:
            task.finished.connect(then)
        task.failed.connect(self.failed.emit if failed is None else failed)
        task.crashed.connect(self.crashed)
        task.ended.connect(self._forget)
        return task

    def _submit(self, pool: ThreadPoolExecutor, task: Task, work: Work) -> Task:
        if self._closed:  # the window is going; a timer of it may still have fired
            task.cancel()
            return task
        self._running.add(task)
        self.started.emit(task)
        future: Future[None] = pool.submit(task._run, work)  # noqa: SLF001 - its other half
        del future  # what it brings comes through the task's signals
        return task

    def _forget(self) -> None:
        task = self.sender()
        assert isinstance(task, Task)
        self._running.discard(task)
        self.ended.emit(task)

    def _open(
        self, opener: Callable[[], "DataFolder"], behind: threading.Event | None, _: Progress
    ) -> Any:
        if behind is not None:
            behind.wait(_PATIENCE)
            if self._closed:
                raise CancelledError
        folder = opener()
        self._leave_folder()
        self._folder = folder
        return folder.path

    def _with_folder(self, work: FolderWork, progress: Progress) -> Any:
        if self._folder is None:
            raise RefusedError("window.no_folder")
        return work(self._folder, progress)

    def _leave_folder(self) -> None:
        self._files.submit(_nothing).result()  # what is written beside belongs to this folder
        if self._folder is not None:
            from nmdept.services.closing import close_folder

            folder, self._folder = self._folder, None
            close_folder(folder, datetime.now().astimezone().date())


def _nothing() -> None:
    """Only take one's turn."""


def _after(turn: "Future[None]", work: Work, progress: Progress) -> Any:
    turn.result()
    return work(progress)
