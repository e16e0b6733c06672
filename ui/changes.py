"""The change bus: one signal that says what was changed, so that every page can follow.

Whoever writes announces what it touched; whoever shows it reloads. Pages derived from
`ui.widgets.page.Page` do so by themselves: they name the kinds they show.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from nmdept.records.kinds import RecordRef


@dataclass(frozen=True, kw_only=True)
class Touched:
    """What one act changed. `everything` stands for another folder or an import of all kinds."""

    kinds: frozenset[str] = frozenset()
    """Names of record kinds, and `returns` when answers or the state of a return changed."""
    refs: frozenset[RecordRef] = frozenset()
    """The records, where they are few enough to name."""
    years: frozenset[int] = frozenset()
    """The data years concerned; empty when not known."""
    everything: bool = False

    def concerns(self, kinds: frozenset[str]) -> bool:
        """Whether a page that shows `kinds` has to look again."""
        return self.everything or bool(self.kinds & kinds)


class Changes(QObject):
    """The bus; it lives in the window's thread."""

    announced = Signal(object)
    """A Touched."""
    waiting = Signal(int)
    """How many entries are on their way to the disk; 0 when all are there."""

    def announce(self, touched: Touched) -> None:
        """Tell everybody what was changed, after it is on the disk."""
        self.announced.emit(touched)
