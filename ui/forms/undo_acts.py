"""Undo and redo as acts of a menu, named after what they would take back or do again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.changes import Act
from nmdept.records.kinds import BY_NAME
from ui.changes import Touched
from ui.context import Context
from ui.models.drafts import described
from ui.notices import Tone

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder
    from nmdept.services.undo import Undone

_REST = 200
"""Milliseconds without a change before the names are read again: typing does not wait for them."""

Names = tuple[Act | None, Act | None]


class UndoActs(QObject):
    """Two actions for the menu of edits; they work across pages and after a restart."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Know no act yet."""
        super().__init__(parent)
        self._context = context
        self._names: Names = (None, None)
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        for action in (self.undo, self.redo):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setData(action is self.undo)
            action.triggered.connect(self._act)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._read_names)
        context.changes.announced.connect(self._follow)
        context.texts.changed.connect(self._reword)
        context.unsaved.discarded.connect(self._reword)
        self._reword()

    def refresh(self) -> None:
        """Read the names soon: a folder was opened."""
        self._rest.start()

    def _follow(self, _touched: Touched) -> None:
        self._rest.start()

    def _read_names(self) -> None:
        self._context.tasks.on_folder(_names, then=self._take_names)

    def _take_names(self, names: Names) -> None:
        self._names = names
        self._reword()

    def _reword(self) -> None:
        for action, act, plain, named in (
            (self.undo, self._names[0], self.tr("&Undo"), self.tr("&Undo: {act}")),
            (self.redo, self._names[1], self.tr("&Redo"), self.tr("&Redo: {act}")),
        ):
            name = "" if act is None else self._context.word(act.what).replace("&", "&&")
            action.setText(named.format(act=name) if name else plain)
        given_up = self._context.unsaved.last_discarded
        if given_up is not None:
            discarding = Message.of("drafts.undo_discarding", what=described(given_up))
            name = self._context.word(discarding).replace("&", "&&")
            self.undo.setText(self.tr("&Undo: {act}").format(act=name))

    def _act(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        back = bool(action.data())
        if back and self._context.unsaved.last_discarded is not None:
            self._context.unsaved.bring_back()
            return
        then = self._tell_undone if back else self._tell_redone
        self._context.tasks.on_folder(_undo if back else _redo, then=then)

    def _tell_undone(self, undone: "Undone | None") -> None:
        self._tell(undone, said="acts.undone", nothing="entry.nothing_to_undo")

    def _tell_redone(self, undone: "Undone | None") -> None:
        self._tell(undone, said="acts.redone", nothing="entry.nothing_to_redo")

    def _tell(self, undone: "Undone | None", *, said: str, nothing: str) -> None:
        notices = self._context.notices
        if undone is None:
            notices.say(Tone.INFO, Message.of(nothing))
            return
        kinds = {ref.kind if ref.kind in BY_NAME else "returns" for ref in undone.refs}
        touched = Touched(kinds=frozenset(kinds), refs=frozenset(undone.refs))
        self._context.changes.announce(touched)
        notices.say(Tone.DONE, Message.of(said, act=undone.act.what))


def _names(folder: "DataFolder", _progress: Progress) -> Names:
    from nmdept.services.undo import next_redo, next_undo

    return next_undo(folder), next_redo(folder)


def _undo(folder: "DataFolder", _progress: Progress) -> "Undone | None":
    from nmdept.services.undo import undo

    return undo(folder)


def _redo(folder: "DataFolder", _progress: Progress) -> "Undone | None":
    from nmdept.services.undo import redo

    return redo(folder)
