"""Brings drafts to the disk: once a second while somebody types, and waiting for no other work.

What was handed on to be saved stays in the file until the folder's thread has come past the saving:
behind a long import that takes a while, and a crash before it would lose what was typed.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.drafts import Draft, Place
from ui.context import Context
from ui.notices import Tone

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

_PAUSE = 1000
"""Milliseconds between two writings while somebody types."""

_Drafts = tuple[Draft, ...]


class DraftWriting(QObject):
    """Writes what is offered, what is typed, and what is on its way to be saved."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Write nothing until `begin`."""
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._offered: _Drafts = ()
        self._held: dict[Place, Draft] = {}
        self._handed_on: dict[Place, Draft] = {}
        self._written: _Drafts | None = None
        self._is_writing = self._has_failed = False
        self._pause, self._turn = QTimer(self), QTimer(self)
        for timer, slot in ((self._pause, self._write_when_free), (self._turn, self._pass_by)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        context.unsaved.changed.connect(self._follow)
        context.unsaved.discarded.connect(self._give_up)

    def begin(self, path: Path, offered: Sequence[Draft]) -> None:
        """Write into the open folder at `path`, whose file holds `offered`."""
        self._path, self._offered = path, tuple(offered)
        self._written = self._offered
        self._write_when_free()

    def offer(self, offered: Sequence[Draft]) -> None:
        """Let the file hold `offered` besides what is typed."""
        self._offered = tuple(offered)
        self._pause.start(0)

    def finish(self) -> None:
        """Write all there is; the folder is about to be left."""
        if self._path is None:
            return
        self._write(self._all())
        if self._handed_on:
            self._handed_on = {}
            self._write(self._all(), after_folder=True)

    def end(self) -> None:
        """Write nothing any more; what was typed belongs to the folder left."""
        self._path, self._offered, self._written = None, (), None
        self._held, self._handed_on = {}, {}
        self._pause.stop()

    def _all(self) -> _Drafts:
        return (*self._offered, *self._handed_on.values(), *self._held.values())

    def _follow(self) -> None:
        held = {draft.place: draft for draft in self._context.unsaved.all}
        gone = {place: draft for place, draft in self._held.items() if place not in held}
        self._held = held
        known = {**self._handed_on, **gone}
        self._handed_on = {place: one for place, one in known.items() if place not in held}
        if gone:
            self._turn.start(0)  # then what saves it is on its way
        if not self._pause.isActive():
            self._pause.start(_PAUSE)

    def _give_up(self) -> None:
        draft = self._context.unsaved.last_discarded
        if draft is not None and self._handed_on.pop(draft.place, None) is not None:
            self._pause.start(0)

    def _pass_by(self) -> None:
        if self._path is not None and self._handed_on:
            passing = partial(_pass, tuple(self._handed_on.values()))
            self._context.tasks.on_folder(passing, then=self._passed)

    def _passed(self, saved: _Drafts) -> None:
        """Leave out what has been saved, at once, so that it is not offered again."""
        for draft in saved:
            if self._handed_on.get(draft.place) is draft:
                del self._handed_on[draft.place]
        self._pause.start(0)

    def _write_when_free(self) -> None:
        """Write what there is, unless a writing is under way: it is looked again after that."""
        if self._path is not None and not self._is_writing:
            self._write(self._all())

    def _write(self, drafts: _Drafts, *, after_folder: bool = False) -> None:
        if self._path is None or drafts == self._written:
            return
        self._written, self._is_writing = drafts, True
        self._context.tasks.in_turn(
            partial(_keep, self._path, drafts),
            then=self._kept,
            failed=self._explain,
            after_folder=after_folder,
        )

    def _kept(self, _nothing: object) -> None:
        self._is_writing = self._has_failed = False
        if not self._pause.isActive() and self._written is not None:
            self._write(self._all())

    def _explain(self, error: NmdeptError) -> None:
        self._is_writing, self._written = False, None  # tried again with the next key
        if not self._has_failed:
            self._has_failed = True
            said = Message.of("drafts.cannot_keep", reason=error.message)
            self._context.notices.say(Tone.WARNING, said)


def _pass(drafts: _Drafts, _folder: "DataFolder", _progress: Progress) -> _Drafts:
    """Give back what was handed on before this work was: its saving is over."""
    return drafts


def _keep(path: Path, drafts: _Drafts, _progress: Progress) -> None:
    from nmdept.services.drafts import keep_drafts

    keep_drafts(path, drafts)
