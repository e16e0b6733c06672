"""From what is typed to the disk: one act after another, in the order of typing, none lost.

Each act is one piece of work on the folder's thread, where they queue; the window goes on. Until
its act is stored a cell is pending; if it cannot be stored the cell keeps what was typed and says
why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nmdept.errors import DataProblemError, NmdeptError
from nmdept.messages import Message
from nmdept.progress import Progress
from ui.changes import Touched
from ui.context import Context
from ui.models.entries import CellKey, Entries, Read, Refused, Typed
from ui.models.sheets import Saving, Sheet

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


@dataclass(frozen=True, kw_only=True)
class _Batch:
    sheet: Sheet
    reads: tuple[Read, ...]
    typed: tuple[Typed, ...]
    number: int


@dataclass(frozen=True, kw_only=True)
class _Stored:
    """How storing a batch ended."""

    batch: _Batch
    error: NmdeptError | None = None


class EntrySaving(QObject):
    """Takes what is typed, shows it at once, stores it in the background."""

    changed = Signal()
    """Cells look different: taken, stored or refused."""

    def __init__(self, context: Context, entries: Entries, parent: QObject | None = None) -> None:
        """Store nothing yet; `entries` is shared with the page."""
        super().__init__(parent)
        self._context = context
        self._entries = entries
        self._announcing = False

    @property
    def is_announcing(self) -> bool:
        """Whether the change being announced is one this object made: the page knows it already."""
        return self._announcing

    def take(
        self, sheet: Sheet, typed: Sequence[Typed], *, act: Message | None = None
    ) -> tuple[Refused, ...]:
        """Take what was typed as one act; returns what is not understood and not stored."""
        results = [sheet.read(one) for one in typed]
        refused = tuple(one for one in results if isinstance(one, Refused))
        for one in refused:
            self._entries.refuse(one)
        reads = tuple(one for one in results if isinstance(one, Read))
        for read in reads:
            self._entries.forget(read.key)
        fresh = tuple(read for read in reads if not self._entries.is_settled(read))
        if fresh:
            self._begin(sheet, fresh, typed, act)
        self.changed.emit()
        return refused

    def note(self, sheet: Sheet, key: CellKey, note: str) -> None:
        """Store a cell's note."""
        if note:
            self._entries.notes[key] = note
        else:
            self._entries.notes.pop(key, None)
        batch = _Batch(sheet=sheet, reads=(), typed=(Typed(key=key, text=""),), number=0)
        self._submit(batch, sheet.noting(key, note))
        self.changed.emit()

    def drop(self, keys: Sequence[CellKey]) -> None:
        """Give up what was typed and not taken."""
        for key in keys:
            self._entries.forget(key)
        self.changed.emit()

    def _begin(
        self, sheet: Sheet, reads: tuple[Read, ...], typed: Sequence[Typed], act: Message | None
    ) -> None:
        number = self._entries.begin(reads)
        keys = {read.key for read in reads}
        kept = tuple(one for one in typed if one.key in keys)
        batch = _Batch(sheet=sheet, reads=reads, typed=kept, number=number)
        self._submit(batch, sheet.saving(reads, act))

    def _submit(self, batch: _Batch, work: Saving) -> None:
        self._context.changes.waiting.emit(self._entries.waiting)
        self._context.tasks.on_folder(partial(_store, batch, work), then=self._settle)

    def _settle(self, stored: _Stored) -> None:
        batch = stored.batch
        if stored.error is None:
            self._entries.settle(batch.reads, batch.number)
            self._announce(batch)
        else:
            self._refuse(batch, stored.error)
        self._context.changes.waiting.emit(self._entries.waiting)
        self.changed.emit()

    def _refuse(self, batch: _Batch, error: NmdeptError) -> None:
        if batch.reads:
            for one in batch.typed:
                refused = Refused(key=one.key, text=one.text, reason=error.message)
                self._entries.refuse(refused, batch.number)
        if not batch.reads or not isinstance(error, DataProblemError):
            self._context.notices.explain(error)

    def _announce(self, batch: _Batch) -> None:
        keys = [one.key for one in batch.typed]
        touched = Touched(
            kinds=frozenset({batch.sheet.kind.name}),
            refs=frozenset(batch.sheet.ref(key) for key in keys),
            years=frozenset(key.month.year for key in keys),
        )
        self._announcing = True
        try:
            self._context.changes.announce(touched)
        finally:
            self._announcing = False


def _store(
    batch: _Batch,
    work: Callable[["DataFolder", Progress], object],
    folder: "DataFolder",
    progress: Progress,
) -> _Stored:
    try:
        work(folder, progress)
    except NmdeptError as error:
        return _Stored(batch=batch, error=error)
    return _Stored(batch=batch)
