"""A picture as it is drawn: shapes gathered, texts measured, places to point at."""

from dataclasses import dataclass, field

from nmdept.export.pdf.lines import break_lines, width
from nmdept.export.pdf.style import Style, Weight
from nmdept.export.picture import Box, Dot, Fill, Label, Picture, Shape, Spot, Stroke, Tone
from nmdept.language import Label as Term
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.kinds import RecordRef
from nmdept.report.values import Words

TITLE, USUAL, SMALL = 8.5, 7.0, 6.4
HAIR, HEAVY = 0.35, 1.3


def worded(words: Words, language: Language) -> str:
    """Return `words` in the chart's language."""
    if isinstance(words, Message):
        return word(words, language)
    return words.text(language) if isinstance(words, Term) else words


def wide(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide one line of `text` is, in points."""
    return width(text, _style(size, bold=bold))


def broken(text: str, size: float, within: float) -> tuple[str, ...]:
    """Return `text` in lines of at most `within` points."""
    return break_lines(text, _style(size, bold=False), within)


def _style(size: float, *, bold: bool) -> Style:
    weight = Weight.BOLD if bold else Weight.REGULAR
    return Style(size=size, leading=size, weight=weight)


@dataclass(kw_only=True)
class Sketch:
    """The picture under the pen."""

    width: float
    height: float
    language: Language
    shapes: list[Shape] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)

    def left(self, x: float, y: float, text: str, size: float = USUAL) -> None:
        """Write `text` from x on."""
        self.shapes.append(Label(x=x, y=y, text=text, size=size))

    def right(self, x: float, y: float, text: str, size: float = USUAL) -> None:
        """Write `text` so that it ends at x."""
        self.left(x - wide(text, size), y, text, size)

    def centre(self, x: float, y: float, text: str, size: float = USUAL) -> None:
        """Write `text` with x in its middle, never beyond the picture's edges."""
        extent = wide(text, size)
        self.left(min(max(x - extent / 2, 0), self.width - extent), y, text, size)

    def head(self, title: str, unit: str) -> float:
        """Write the title with the unit behind it; return the height left below."""
        lines = self._title(title, unit)
        y = self.height
        for line in lines:
            y -= TITLE + 1.5
            self.shapes.append(Label(x=0, y=y, text=line, size=TITLE, bold=True))
        if unit:
            at = wide(lines[-1], TITLE, bold=True) + 6
            self.left(at, y, unit, USUAL)
        return y - 4

    def _title(self, title: str, unit: str) -> tuple[str, ...]:
        within = self.width - (wide(unit, USUAL) + 8 if unit else 0)
        return break_lines(title, _style(TITLE, bold=True), within)

    def line(
        self, *points: tuple[float, float], width: float = HAIR, tone: Tone = Tone.INK
    ) -> None:
        """Draw a line through `points`."""
        self.shapes.append(Stroke(points=points, width=width, tone=tone))

    def box(  # a rectangle has four sides
        self, x: float, y: float, width: float, height: float, *, fill: Fill
    ) -> None:
        """Draw a rectangle; one of no size is left out."""
        if width > 0 and height > 0:
            self.shapes.append(Box(x=x, y=y, width=width, height=height, fill=fill))

    def dot(self, x: float, y: float, *, filled: bool = True, radius: float = 1.6) -> None:
        """Draw a point."""
        self.shapes.append(Dot(x=x, y=y, radius=radius, filled=filled))

    def spot(  # noqa: PLR0913  # a rectangle has four sides
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        says: str,
        refs: tuple[RecordRef, ...],
    ) -> None:
        """Make the rectangle from (x, y) upwards a place to point at."""
        top = self.height - y - height
        self.spots.append(Spot(x=x, y=top, width=width, height=height, says=says, refs=refs))

    def picture(self) -> Picture:
        """Return the finished picture."""
        return Picture(
            width=self.width,
            height=self.height,
            shapes=tuple(self.shapes),
            spots=tuple(self.spots),
        )
