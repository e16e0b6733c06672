"""The blocks of a document as pieces: headings, paragraphs, key figures, places to sign."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nmdept.export.document import (
    Align,
    Block,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Pictures,
    Signatures,
    Table,
    Text,
)
from nmdept.export.pdf import style
from nmdept.export.pdf.paragraphs import BODY, SMALL, set_paragraph
from nmdept.export.pdf.pieces import (
    Bookmark,
    Drawn,
    Line,
    Mark,
    Pair,
    Piece,
    Rule,
    height_of,
    set_text,
    stack,
)
from nmdept.export.pdf.tables import set_table

_TERM = Pair(lead=style.CELL, second=style.CELL_SECOND)
_BEFORE_HEADING = {1: 22.0, 2: 14.0, 3: 9.0}
_FIGURES_IN_A_ROW = 3
_STAMP = 30 * style.MM
_BEFORE_PICTURES = 14.0
_BETWEEN_PICTURES = 16.0


def set_blocks(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Yield the pieces of `blocks` in order; a table stays with its heading, words and notes."""
    breaks = tail = False
    following = list(blocks)
    for before, block, after in zip(
        [None, *following], following, [*following[1:], None], strict=False
    ):
        if isinstance(block, PageBreak):
            breaks = True
            continue
        introduces = isinstance(before, Heading) and isinstance(after, Table)
        tail = isinstance(block, Table) or (tail and _is_note(block))
        pieces = list(_block(block))
        for number, piece in enumerate(pieces, start=1):
            noted = tail and number == len(pieces) and _is_note(after)
            yield replace(piece, breaks=breaks, keep=piece.keep or introduces or noted)
            breaks = False


def _is_note(block: Block | None) -> bool:
    """Whether it is a small paragraph: after a table, it speaks of that table."""
    return isinstance(block, Paragraph) and block.small


def _block(block: Block) -> Iterable[Piece]:
    found: Iterable[Piece] = ()
    match block:
        case Heading():
            found = (_heading(block),)
        case Paragraph():
            found = set_paragraph(block.text, SMALL if block.small else BODY)
        case Table():
            found = set_table(block)
        case KeyFigures():
            found = _figures(block)
        case Signatures():
            found = (_signatures(block),)
        case Pictures():
            found = _pictures(block)
        case PageBreak():
            pass
    return found


def _heading(heading: Heading) -> Piece:
    pair = Pair(lead=style.HEADINGS[heading.level], second=style.HEADINGS_SECOND[heading.level])
    number = [] if heading.number is None else [Line(heading.number, pair.lead)]
    left = 26.0 if number else 0.0
    lines = set_text(heading.text, pair, style.WIDTH - left)
    height = height_of(lines) + 3
    title = (
        heading.text.lead if heading.number is None else f"{heading.number}  {heading.text.lead}"
    )
    return Piece(
        height=height,
        marks=(*stack(number, 0, 0, left), *stack(lines, left, 0, style.WIDTH - left)),
        before=_BEFORE_HEADING[heading.level],
        keep=True,
        bookmark=Bookmark(title=title, level=heading.level - 1) if heading.level < 3 else None,
    )


def _figures(figures: KeyFigures) -> Iterator[Piece]:
    """Yield rows of three: the figure large, its term below."""
    gap = 14.0
    width = (style.WIDTH - gap * (_FIGURES_IN_A_ROW - 1)) / _FIGURES_IN_A_ROW
    for at in range(0, len(figures.figures), _FIGURES_IN_A_ROW):
        columns = [
            [Line(value, style.FIGURE), *set_text(term, _TERM, width)]
            for value, term in figures.figures[at : at + _FIGURES_IN_A_ROW]
        ]
        marks: list[Mark] = []
        rules = []
        for index, lines in enumerate(columns):
            left = index * (width + gap)
            marks += stack(lines, left, 5, width)
            rules.append(Rule(left, 0, left + width, 0, style.HEAVY))
        height = max(map(height_of, columns)) + 13
        yield Piece(height=height, marks=tuple(marks), rules=tuple(rules), before=12, keep=True)


def _pictures(block: Pictures) -> Iterator[Piece]:
    """Yield the drawings beside each other, their feet on one line, and their caption."""
    height = max(picture.height for picture in block.pictures)
    drawn: list[Drawn] = []
    left = 0.0
    for picture in block.pictures:
        drawn.append(Drawn(left, height - picture.height, picture))
        left += picture.width + _BETWEEN_PICTURES
    captioned = block.caption is not None
    yield Piece(height=height, drawn=tuple(drawn), before=_BEFORE_PICTURES, keep=captioned)
    if block.caption is not None:
        yield from set_paragraph(block.caption, SMALL)


def _signatures(signatures: Signatures) -> Piece:
    """Return the lines to sign on, one below the other, with the place of the stamp beside them."""
    term_width, line_end = 128.0, style.WIDTH - _STAMP - 24
    marks: list[Mark] = []
    rules: list[Rule] = []
    top = 0.0
    for term, name in signatures.lines:
        lines = set_text(term, _TERM, term_width)
        named = set_text(Text(name), _TERM, line_end - term_width - 8) if name else []
        height = max(height_of(lines), height_of(named) + 2, 26)
        marks += stack(lines, 0, top, term_width)
        lift = height - height_of(named) - 3
        marks += stack(named, term_width + 8, top + lift, line_end - term_width - 8)
        rules.append(Rule(term_width, top + height, line_end, top + height, style.HAIR))
        top += height + 12
    height = max(top, _STAMP)
    stamp, corner = _stamp(signatures.stamp)
    return Piece(height=height, marks=(*marks, *stamp), rules=(*rules, *corner), before=30)


def _stamp(text: Text) -> tuple[list[Mark], list[Rule]]:
    """Return the stamp's place: its term in the middle of four corners."""
    left, right, arm = style.WIDTH - _STAMP, style.WIDTH, 9.0
    lines = set_text(text, _TERM, _STAMP - 8)
    top = (_STAMP - height_of(lines)) / 2
    marks = stack(lines, left + 4, top, _STAMP - 8, Align.CENTRE)
    rules = []
    for x, inwards in ((left, arm), (right, -arm)):
        for y, downwards in ((0.0, arm), (_STAMP, -arm)):
            rules.append(Rule(x, y, x + inwards, y, style.HAIR))
            rules.append(Rule(x, y, x, y + downwards, style.HAIR))
    return marks, rules
