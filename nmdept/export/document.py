"""The neutral document tree: what is said, in which order and rank, in no format.

Every text is bilingual (`Text` with one or both languages filled by the composer): a writer sets
the leading language first and the other one smaller below it; a text with only one language stands
alone. Texts are plain: no markup, whatever signs a name holds. A nuclide's mass number is raised by
the writers (`nuclides.parts`), not by the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from nmdept.export.picture import Picture
from nmdept.language import Language


@dataclass(frozen=True)
class Text:
    """A text in the leading language, and in the second one if the document carries both."""

    lead: str
    second: str | None = None


class Align(StrEnum):
    """How a column stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, kw_only=True)
class Column:
    """A table column: its head, its share of the width, how it stands."""

    head: Text
    width: float
    align: Align = Align.LEFT


class CellState(StrEnum):
    """How a cell is to be read; a writer marks it by more than colour."""

    PLAIN = "plain"
    NOT_REPORTED = "not_reported"
    NOT_OFFERED = "not_offered"
    OVERRIDDEN = "overridden"
    ENTRY = "entry"
    """A place to write in by hand, on a blank form."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell: its text, and the number behind it for writers that keep numbers."""

    text: Text
    number: int | float | None = None
    state: CellState = CellState.PLAIN
    picture: Picture | None = None
    """Drawn in the cell, in the place of a text."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A table row; a strong row is a total, an indented one a part."""

    cells: tuple[Cell, ...]
    strong: bool = False
    indent: int = 0
    notes: tuple[Text, ...] = ()
    """Printed under the row, from its second column to the right edge."""


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading of rank 1 (section) to 3; it is never left alone at a page's foot."""

    level: int
    text: Text
    number: str | None = None


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    text: Text
    small: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table; its head is repeated on each page."""

    name: str
    """A short ASCII name, for sheet and bookmark names."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: Text | None = None
    """Said instead of an empty table."""
    together: bool = False
    """Kept on one page, if it fits one."""
    dense: bool = False
    """Set small: a long listing to look things up in."""
    legend: tuple[Text, ...] = ()
    """What its marks mean; printed at the foot of each page it stands on."""


@dataclass(frozen=True, kw_only=True)
class KeyFigures:
    """A few figures set large, each with its term."""

    figures: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, kw_only=True)
class Signatures:
    """Lines to sign on and the place of the stamp."""

    lines: tuple[tuple[Text, str], ...]
    """Term and the name already known, or an empty text."""
    stamp: Text


@dataclass(frozen=True, kw_only=True)
class Pictures:
    """Drawings side by side, with what is to be seen below them."""

    pictures: tuple[Picture, ...]
    caption: Text | None = None


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Table | KeyFigures | Signatures | Pictures | PageBreak


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole document with what stands in its head, foot and properties."""

    title: Text
    subtitle: Text | None
    author: str
    subject: str
    language: Language
    header: Text
    """At the head of each page: department and data year."""
    footer: Text
    """At the foot of each page: form id and version; the writer adds page n of m."""
    mark: Text | None
    """DRAFT, printed on each page until the return is sealed."""
    example: Text | None
    """"Example data", on every page printed from the made-up department."""
    page_number: Text
    """How pages are numbered, with `{page}` and `{pages}`."""
    as_of: date
    """The day the document speaks of: the only date its file carries."""
    cover: Sequence[Block] = field(default=())
    blocks: Sequence[Block] = field(default=())
