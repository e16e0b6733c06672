"""What pages are filled with: marks drawn at fixed places inside pieces of a known height."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nmdept.export.document import Align, Text
from nmdept.export.pdf.lines import break_lines, width
from nmdept.export.pdf.style import Style
from nmdept.export.picture import Picture

_ASCENT = 0.88
"""Of the em: where the face's own ascender stands above the baseline."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of text; `x` from the text area's left edge, `y` of the baseline, downwards."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line from (x, y) to (x2, y2), both measured as a mark is."""

    x: float
    y: float
    x2: float
    y2: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture; `x` from the text area's left edge, `y` of its top, downwards."""

    x: float
    y: float
    picture: Picture


@dataclass(frozen=True, kw_only=True, slots=True)
class Bookmark:
    """An entry of the outline; level 0 is the top one."""

    title: str
    level: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of the page that is not cut; heights in points."""

    height: float
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    before: float = 0
    """Space above it, except at a page's head."""
    keep: bool = False
    """It stands on the same page as what follows."""
    head: tuple["Piece", ...] = ()
    """Repeated above it when it begins a page: the head of its table."""
    bookmark: Bookmark | None = None
    legend: tuple[Text, ...] = field(default=())
    """What the page it stands on has to explain at its foot."""
    breaks: bool = False
    """It begins a new page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """The styles of a text's two languages."""

    lead: Style
    second: Style


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column with its own height."""

    text: str
    style: Style


def set_text(text: Text, pair: Pair, within: float) -> list[Line]:
    """Return the lines of `text`, the leading language first."""
    lines = [Line(line, pair.lead) for line in break_lines(text.lead, pair.lead, within)]
    if text.second is not None:
        lines += [Line(line, pair.second) for line in break_lines(text.second, pair.second, within)]
    return lines


def height_of(lines: Sequence[Line]) -> float:
    """Return the height of `lines` set one below the other."""
    return sum(line.style.leading for line in lines)


def stack(
    lines: Sequence[Line], left: float, top: float, within: float, align: Align = Align.LEFT
) -> list[Mark]:
    """Return the marks of `lines` in a column that begins at `left`, `top`."""
    marks = []
    for line in lines:
        style = line.style
        baseline = top + (style.leading - style.size) / 2 + _ASCENT * style.size
        marks.append(Mark(left + _shift(line, within, align), baseline, line.text, style))
        top += style.leading
    return marks


def _shift(line: Line, within: float, align: Align) -> float:
    if align is Align.LEFT:
        return 0
    slack = within - width(line.text, line.style)
    return slack if align is Align.RIGHT else slack / 2
