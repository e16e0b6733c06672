"""What every cell of a table can be asked beyond its text: its state, natural value, row."""

from enum import IntEnum, StrEnum

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


class CellState(StrEnum):
    """The states a cell distinguishes by mark as well as by colour."""

    FILLED = "filled"
    NOT_REPORTED = "not_reported"
    """Painted as a faint dot."""
    NOT_OFFERED = "not_offered"
    """Painted as a dash 「—」."""


class Emphasis(StrEnum):
    """Whether a row carries parts or their sum."""

    NONE = "none"
    TOTAL = "total"
    HEAD = "head"
    """A heading among the rows, without cells of its own."""
    QUIET = "quiet"
    """Beside the point: last year, people who left."""


RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
