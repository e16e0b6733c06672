"""Short ways to the cells and columns of listings."""

from collections.abc import Iterator, Sequence

from nmdept.messages import Message, Param
from nmdept.report.comparing import growth
from nmdept.report.values import (
    ListingCell,
    ListingColumn,
    ListingRow,
    Mark,
    Note,
    Number,
    Point,
    Reading,
    Style,
    Words,
)
from nmdept.survey.figures import State


def text(words: Words) -> ListingCell:
    """Return a cell of words."""
    return ListingCell(words=words)


def number(value: Number | None, style: Style = Style.WHOLE) -> ListingCell:
    """Return a cell of a number; empty where there is none."""
    return ListingCell(number=value, style=style)


def reading(read: Reading, style: Style = Style.WHOLE) -> ListingCell:
    """Return a cell of a reading: its number, or why it has none."""
    return ListingCell(
        number=read.value, style=style, mark=mark(read.state), by_hand=read.overridden
    )


def pointed(point: Point, style: Style = Style.WHOLE) -> ListingCell:
    """Return a cell of a chart's point."""
    return ListingCell(number=point.value, style=style, mark=point.mark)


def change(now: Reading, before: Reading, style: Style = Style.WHOLE) -> ListingCell:
    """Return a cell of the growth; empty where none can be said."""
    grown = growth(now, before, style)
    return ListingCell(number=grown, style=_change_style(style))


def says_something(row: ListingRow) -> bool:
    """Whether any cell of the row has a number."""
    return any(cell.number is not None for cell in row.cells)


def column(code: str, width: float, **params: Param) -> ListingColumn:
    """Return a column of words under the sentence of `code`."""
    return ListingColumn(head=Message.of(code, **params), width=width)


def counts(head: Words, width: float) -> ListingColumn:
    """Return a column of numbers."""
    return ListingColumn(head=head, width=width, is_number=True)


def note(code: str, *, small: bool = True, **params: Param) -> Note:
    """Return a note."""
    return Note(message=Message.of(code, **params), small=small)


def source(message: Message | None) -> Iterator[Note]:
    """Yield where figures beside the department's own come from, if there are any."""
    if message is not None:
        yield Note(message=message)


def total(points: Sequence[Point]) -> int:
    """Return the sum of the points that have a number."""
    return sum(int(point.value or 0) for point in points)


def mark(state: State) -> Mark | None:
    """Return why there is no number; None when there is one."""
    return {
        State.VALUE: None,
        State.NOT_REPORTED: Mark.NOT_REPORTED,
        State.NOT_OFFERED: Mark.NOT_OFFERED,
    }[state]


def _change_style(style: Style) -> Style:
    return Style.POINTS if style is Style.PERCENT else Style.CHANGE
