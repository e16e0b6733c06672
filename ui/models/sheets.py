"""What can stand in the grid one enters: counts of a group's items, or bed-days by ward."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from nmdept.errors import DataProblemError
from nmdept.language import Label
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import Kind, RecordRef
from nmdept.records.months import Month
from ui.models.entries import CellKey, Entries, Read, Refused, Typed
from ui.models.grid import GridRow

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


class Sheet(Protocol):
    """One group of the page."""

    kind: Kind
    takes_notes: bool

    def rows(self, entries: Entries, year: int) -> tuple[GridRow, ...]:
        """Return the rows of `year` with their sums."""

    def head(self, row: str) -> Label:
        """Return what a row is called outside the grid."""

    def read(self, typed: Typed) -> Read | Refused:
        """Return what was typed as a value, or why it is not one."""

    def hints(self, entries: Entries, year: int) -> dict[CellKey, Message]:
        """Return what is to be said of cells that are stored but look wrong."""

    def ref(self, key: CellKey) -> RecordRef:
        """Return the record that holds the cell."""

    def fields(self, key: CellKey) -> frozenset[str]:
        """Return the record's fields that belong to the cell."""

    def saving(self, reads: Sequence[Read], act: Message | None) -> "Saving":
        """Return the work that stores `reads` as one act; None names the act after them."""

    def noting(self, key: CellKey, note: str) -> "Saving":
        """Return the work that stores a cell's note; an empty one takes it away."""


class Saving(Protocol):
    """Work on the folder that stores something or raises an NmdeptError."""

    def __call__(self, folder: "DataFolder", progress: Progress, /) -> object:
        """Store."""


def read_typed(typed: Typed) -> Read | Refused:
    """Return what was typed as a count: a number, a small sum, nothing, or not offered."""
    from nmdept.services.activity import read_tally

    try:
        return Read(key=typed.key, value=read_tally(typed.text))
    except DataProblemError as error:
        return Refused(key=typed.key, text=typed.text, reason=error.message)


def refused_months(entries: Entries, row: str, year: int) -> tuple[Month, ...]:
    """Return the months of a row that show something not stored."""
    found = (key.month for key in entries.refused if key.row == row)
    return tuple(sorted(month for month in found if month.year == year))


def cells_of(rows: Iterable[str], years: Iterable[int]) -> Iterator[CellKey]:
    """Return the cells of `rows` in `years`."""
    span = list(years)
    return (
        CellKey(row, Month(year, month)) for row in rows for year in span for month in range(1, 13)
    )
