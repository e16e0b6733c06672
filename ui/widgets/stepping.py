"""Where the next cell is: the moves of a spreadsheet, as a pure function."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """A move from one cell to another."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    NEXT = "next"
    """Tab: the next month, after the last the next row."""
    PREVIOUS = "previous"
    """Shift+Tab."""
    BELOW = "below"
    """Enter: the next row, after the last the next month."""
    ABOVE = "above"
    """Shift+Enter."""


@dataclass(frozen=True)
class Place:
    """A row and a column."""

    row: int
    column: int


def step_from(here: Place, step: Step, *, rows: Sequence[int], columns: int) -> Place | None:
    """Return the cell a step leads to; None where there is none.

    `rows` are the rows one enters, in order; the first `columns` columns are. Arrows go to any
    neighbour and are left to the view: here they stay among the cells one enters.
    """
    if not rows:
        return None
    at, column = _position(here.row, rows), min(here.column, columns - 1)
    across, length = _ORDER[step]
    size = len(rows) * columns
    order = at * columns + column if across else column * len(rows) + at
    if step in (Step.LEFT, Step.RIGHT) and not 0 <= column + length < columns:
        return None
    if step in (Step.UP, Step.DOWN) and not 0 <= at + length < len(rows):
        return None
    order += length
    if not 0 <= order < size:
        return None
    if across:
        return Place(rows[order // columns], order % columns)
    return Place(rows[order % len(rows)], order // len(rows))


_ORDER = {
    Step.LEFT: (True, -1),
    Step.RIGHT: (True, 1),
    Step.NEXT: (True, 1),
    Step.PREVIOUS: (True, -1),
    Step.UP: (False, -1),
    Step.DOWN: (False, 1),
    Step.BELOW: (False, 1),
    Step.ABOVE: (False, -1),
}
"""Whether a step goes across, and how far."""


def _position(row: int, rows: Sequence[int]) -> int:
    """Return the place of `row` among `rows`; of one between them, the row before it."""
    return max((place for place, one in enumerate(rows) if one <= row), default=0)
