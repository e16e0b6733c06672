"""Opening and creating a data folder in the background, and who wants to know of it."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nmdept.errors import NmdeptError
from nmdept.progress import Silent
from nmdept.records.values import Department
from ui.changes import Touched
from ui.context import Context
from ui.widgets.first_paint import FirstPaint

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


class Opening(QObject):
    """The folder the window is open on."""

    begun = Signal(object)
    """The path that is being opened."""
    opened = Signal(object)
    """The path that is open now."""
    failed = Signal(object, object)
    """The path and the NmdeptError that says why not."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """No folder yet."""
        super().__init__(parent)
        self._context = context
        self.path: Path | None = None

    def open(self, path: Path, *, behind: QWidget | None = None) -> None:
        """Open the folder at `path` in place of the present one.

        With `behind`, once that has been painted: opening takes the interpreter from painting.
        """
        painted = None if behind is None else FirstPaint(behind).happened
        self._begin(path, partial(_open_existing, path, self._context.user), painted)

    def create(self, path: Path) -> None:
        """Make a new, empty data folder at `path` and open it."""
        self._begin(path, partial(_create_empty, path, self._context.user))

    def make(self, path: Path, *, department: Department | None, example: bool) -> None:
        """Make a data folder at `path` and open it: with the example's records, or one's own."""
        opener = partial(_make, path, self._context.user, department=department, example=example)
        self._begin(path, opener)

    def _begin(
        self, path: Path, opener: "partial[DataFolder]", behind: Event | None = None
    ) -> None:
        self.path = path
        self.begun.emit(path)
        self._context.tasks.open(opener, then=self._end, failed=self._fail, behind=behind)

    def _end(self, path: Path) -> None:
        self._context.settings.data_folder = path
        self._context.changes.announce(Touched(everything=True))
        self.opened.emit(path)

    def _fail(self, error: NmdeptError) -> None:
        self.failed.emit(self.path, error)


def _open_existing(path: Path, user: str) -> "DataFolder":
    from nmdept.services.folder import open_folder

    return open_folder(path, user=user)


def _create_empty(path: Path, user: str) -> "DataFolder":
    from nmdept.services.folder import create_folder

    return create_folder(path, user=user)


def _make(path: Path, user: str, *, department: Department | None, example: bool) -> "DataFolder":
    from nmdept.services.first_run import make_folder

    return make_folder(path, user=user, department=department, example=example, progress=Silent())
