"""What a reader makes of a file: rows of cells with the line each stands on, and what was wrong."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from nmdept.messages import Message

MAX_BYTES = 20_000_000
"""The largest file that is read; fifty years of a department's activity are about 3 MB."""

MAX_LINES = 500_000
"""Lines of a CSV file, blank ones and comments too: twenty million of them took 85 s."""

MAX_ROWS = 100_000
MAX_COLUMNS = 200
MAX_CELLS = 2_000_000


class NoValue(Enum):
    """A spreadsheet cell that shows something, but holds no value that can be read."""

    FORMULA = "formula"
    """A formula whose result was never stored."""
    ERROR = "error"
    """A formula that failed, as `#DIV/0!`."""
    TIME = "time"
    """A time of day or a length of time."""


Cell = str | int | float | bool | date | NoValue
"""A cell: always text in a CSV file. An empty cell is an empty text."""


COMMENT = "# "


@dataclass(frozen=True)
class Row:
    """A row and the line it stands on: in CSV where it begins, in a spreadsheet its number."""

    line: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in the row."""
        return all(isinstance(cell, str) and not cell.strip() for cell in self.cells)

    @property
    def is_comment(self) -> bool:
        """Whether the row begins with `# ` as a template's example does; `#1` is a name."""
        return bool(self.cells) and str(self.cells[0]).startswith(COMMENT)


@dataclass(frozen=True)
class Table:
    """The rows that say something, and how the file was encoded."""

    encoding: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file: the line, and the column as the file's header names it."""

    line: int
    column: str = ""


@dataclass(frozen=True)
class Rejected:
    """A cell or row that cannot be taken in, and why."""

    place: Place
    message: Message

    @property
    def line(self) -> int:
        """The line in the file."""
        return self.place.line

    @property
    def column(self) -> str | None:
        """The column as the header names it; None when the whole row is meant."""
        return self.place.column or None

    @property
    def sentence(self) -> Message:
        """The place and the reason in one message."""
        if self.column is None:
            return Message.of("intake.rejected_row", line=str(self.line), reason=self.message)
        return Message.of(
            "intake.rejected_cell", line=str(self.line), column=self.column, reason=self.message
        )
