"""What every page carries around its text: header, marks of state, legend, footer."""

from collections.abc import Sequence
from dataclasses import dataclass

from nmdept.export.document import Align, Document, Table, Text
from nmdept.export.pdf import style
from nmdept.export.pdf.lines import break_lines, width
from nmdept.export.pdf.pieces import Line, Mark, Rule, height_of, stack

_TAG_GAP = 12.0
_HEAD_GAP = 10.0
_FOOT_GAP = 8.0


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The parts that are the same on each page, already in lines."""

    document: Document
    header: tuple[Line, ...]
    tags: tuple[Line, ...]
    footer: tuple[Line, ...]
    legend_room: float
    """Kept free at the foot of each page for what the tables' marks mean."""

    @property
    def text_top(self) -> float:
        """Distance of the text area from the page's upper edge."""
        head = max(height_of(self.header), height_of(self.tags))
        return style.TOP - 8 + head + _HEAD_GAP

    @property
    def text_bottom(self) -> float:
        """Distance of the text area from the page's lower edge."""
        return style.BOTTOM - 8 + height_of(self.footer) + self.legend_room + _FOOT_GAP

    @property
    def room(self) -> float:
        """The text area's height."""
        return style.PAGE_HEIGHT - self.text_top - self.text_bottom


def frame(document: Document) -> Frame:
    """Return the frame of `document`; long names make its head higher, they are never cut."""
    tags = tuple(
        Line(joined(mark), style.TAG)
        for mark in (document.mark, document.example)
        if mark is not None
    )
    taken = max((width(tag.text, tag.style) for tag in tags), default=0) + _TAG_GAP
    numbering = 90.0
    return Frame(
        document=document,
        header=_lines(document.header, style.WIDTH - taken),
        tags=tags,
        footer=_lines(document.footer, style.WIDTH - numbering),
        legend_room=max(map(_legend_height, _legends(document)), default=0),
    )


def _legends(document: Document) -> set[tuple[Text, ...]]:
    blocks = (*document.cover, *document.blocks)
    return {block.legend for block in blocks if isinstance(block, Table)}


def _legend_height(legend: tuple[Text, ...]) -> float:
    return sum(height_of(_lines(text, style.WIDTH)) for text in legend)


def joined(text: Text) -> str:
    """Return both languages on one line."""
    return text.lead if text.second is None else f"{text.lead}  {text.second}"


def head_marks(framed: Frame) -> tuple[list[Mark], list[Rule]]:
    """Return the header of a page, measured downwards from the page's upper edge."""
    top = style.TOP - 8
    marks = stack(framed.header, 0, top, style.WIDTH)
    marks += stack(framed.tags, 0, top, style.WIDTH, Align.RIGHT)
    bottom = framed.text_top - _HEAD_GAP + 2
    return marks, [Rule(0, bottom, style.WIDTH, bottom, style.HAIR)]


def foot_marks(
    framed: Frame, legend: Sequence[Text], page: int, pages: int
) -> tuple[list[Mark], list[Rule]]:
    """Return the legend and footer of a page, measured as its header is."""
    foot = style.PAGE_HEIGHT - style.BOTTOM + 8
    rule = foot - height_of(framed.footer) - 3
    lines = [line for text in legend for line in _lines(text, style.WIDTH)]
    marks = stack(lines, 0, rule - 4 - height_of(lines), style.WIDTH)
    marks += stack(framed.footer, 0, rule + 3, style.WIDTH)
    number = joined(framed.document.page_number).format(page=page, pages=pages)
    marks += stack([Line(number, style.RUNNING)], 0, rule + 3, style.WIDTH, Align.RIGHT)
    return marks, [Rule(0, rule, style.WIDTH, rule, style.HAIR)]


def _lines(text: Text, within: float) -> tuple[Line, ...]:
    """Both languages on one line when they fit, else one below the other."""
    whole = joined(text)
    if width(whole, style.RUNNING) <= within:
        return (Line(whole, style.RUNNING),)
    texts = [text.lead] if text.second is None else [text.lead, text.second]
    return tuple(
        Line(line, style.RUNNING)
        for part in texts
        for line in break_lines(part, style.RUNNING, within)
    )
