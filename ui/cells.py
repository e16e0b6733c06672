"""What every cell of a table can be asked beyond its text: its state, natural value, row."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

_FIRST = int(Qt.ItemDataRole.UserRole)


class Role(IntEnum):
    """Roles of our models on top of Qt's."""

    STATE = _FIRST + 1
    """A CellState: how the cell is to be painted."""
    NATURAL = _FIRST + 2
    """A value that sorts as people expect: numbers by size, codes in their list's order."""
    ROW = _FIRST + 3
    """The row's object: a record, a joined row, a grid row."""
    EMPHASIS = _FIRST + 4
    """An Emphasis."""
    MARKS = _FIRST + 5
    """A set of Mark: what else is to be seen of a cell one enters."""
    PAINTED = _FIRST + 6
    """A Painted: all that painting a cell one enters asks for, in one answer."""


class CellState(StrEnum):
    """The states a cell distinguishes by mark as well as by colour."""

    FILLED = "filled"
    NOT_REPORTED = "not_reported"
    """Painted as a faint dot."""
    NOT_OFFERED = "not_offered"
    """Painted as a dash 「—」."""


class Mark(StrEnum):
    """What the grid for entering shows of a cell beside its text, by shape as well as colour."""

    INVALID = "invalid"
    """What was typed is kept in sight but not stored."""
    FAR = "far"
    """Far from the item's own pattern: a hint, never a block."""
    PENDING = "pending"
    """On its way to the disk."""
    SAVED = "saved"
    """Stored since the page was opened."""
    LOCKED = "locked"
    """The year is sealed."""
    NOTE = "note"
    """A note belongs to it."""


class Emphasis(StrEnum):
    """Whether a row carries parts or their sum."""

    NONE = "none"
    TOTAL = "total"
    HEAD = "head"
    """A heading among the rows, without cells of its own."""
    QUIET = "quiet"
    """Beside the point: last year, people who left."""


class Painted(NamedTuple):
    """What a cell looks like."""

    text: str
    state: CellState
    emphasis: Emphasis
    marks: frozenset[Mark]


RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
