"""What a page of entries knows of its cells: stored, on the way to the disk, or not taken.

Pure values and one collection of them; nothing here waits for a disk. A cell typed again while its
earlier entry is on the way shows the later one, and only the later one's arrival settles it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nmdept.messages import Message
from nmdept.records.months import Month
from nmdept.records.values import Tally


@dataclass(frozen=True, order=True)
class CellKey:
    """A cell's lasting name: the code of its row and its month."""

    row: str
    month: Month


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What was typed or pasted into a cell."""

    key: CellKey
    text: str


@dataclass(frozen=True, kw_only=True)
class Read:
    """What was typed, understood."""

    key: CellKey
    value: Tally


@dataclass(frozen=True, kw_only=True)
class Refused:
    """What was typed, kept as it is in sight, and why it is not stored."""

    key: CellKey
    text: str
    reason: Message


@dataclass(frozen=True)
class _Waiting:
    value: Tally
    number: int


@dataclass(kw_only=True)
class Entries:
    """The cells of a page, over what is stored."""

    stored: dict[CellKey, Tally] = field(default_factory=dict)
    notes: dict[CellKey, str] = field(default_factory=dict)
    saved: set[CellKey] = field(default_factory=set)
    """The cells stored since the page was opened."""
    refused: dict[CellKey, Refused] = field(default_factory=dict)
    revision: int = 0
    """Counts every change of a value, so that sums need not be made anew without one."""
    _waiting: dict[CellKey, _Waiting] = field(default_factory=dict)
    _last: int = 0

    def value(self, key: CellKey) -> Tally:
        """Return the count as it was entered last, on the disk or not."""
        waiting = self._waiting.get(key)
        return self.stored.get(key) if waiting is None else waiting.value

    def __contains__(self, key: CellKey) -> bool:
        """Whether anything is known of a cell, be it that it is blank."""
        return key in self.stored or key in self._waiting

    def is_waiting(self, key: CellKey) -> bool:
        """Whether the cell's entry is not on the disk yet."""
        return key in self._waiting

    @property
    def waiting(self) -> int:
        """How many cells are not on the disk yet."""
        return len(self._waiting)

    @property
    def on_the_way(self) -> Mapping[CellKey, Tally]:
        """The counts that are not on the disk yet."""
        return {key: one.value for key, one in self._waiting.items()}

    def replace(self, stored: Mapping[CellKey, Tally], notes: Mapping[CellKey, str]) -> None:
        """Take what was read from the disk; what waits or was refused stays over it."""
        self.stored, self.notes = dict(stored), dict(notes)
        self.revision += 1

    def begin(self, reads: Iterable[Read]) -> int:
        """Let `reads` wait for the disk; return the number under which they do."""
        self._last += 1
        self.revision += 1
        for read in reads:
            self.refused.pop(read.key, None)
            self._waiting[read.key] = _Waiting(read.value, self._last)
        return self._last

    def settle(self, reads: Iterable[Read], number: int) -> None:
        """Note that what began under `number` is on the disk."""
        for read in reads:
            self.stored[read.key] = read.value
            self.saved.add(read.key)
            self._end(read.key, number)

    def refuse(self, refused: Refused, number: int | None = None) -> None:
        """Keep what is not taken; one that was typed over meanwhile is not brought back."""
        waiting = self._waiting.get(refused.key)
        if number is not None and waiting is not None and waiting.number != number:
            return
        self._waiting.pop(refused.key, None)
        self.saved.discard(refused.key)
        self.refused[refused.key] = refused
        self.revision += 1

    def forget(self, key: CellKey) -> None:
        """Drop what was refused: the cell holds again what is stored."""
        if self.refused.pop(key, None) is not None:
            self.revision += 1

    def forget_all(self) -> None:
        """Begin anew: another folder was opened."""
        self.revision += 1
        self.refused.clear()
        self.saved.clear()

    def is_settled(self, read: Read) -> bool:
        """Whether an entry says nothing new, so that no act is needed."""
        return read.key not in self._waiting and self.stored.get(read.key) == read.value

    def _end(self, key: CellKey, number: int) -> None:
        waiting = self._waiting.get(key)
        if waiting is not None and waiting.number == number:
            del self._waiting[key]
