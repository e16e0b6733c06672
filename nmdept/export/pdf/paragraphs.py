"""Running text as pieces, one per line, so that a page may end between any two of them."""

from collections.abc import Iterator

from nmdept.export.document import Text
from nmdept.export.pdf import style
from nmdept.export.pdf.pieces import Pair, Piece, set_text, stack

BODY = Pair(lead=style.BODY, second=style.BODY_SECOND)
SMALL = Pair(lead=style.SMALL, second=style.SMALL_SECOND)
_BEFORE = 5.0


def set_paragraph(text: Text, pair: Pair, left: float = 0) -> Iterator[Piece]:
    """Yield `text` from `left` to the right edge; its first and last two lines stay together."""
    lines = set_text(text, pair, style.WIDTH - left)
    for index, line in enumerate(lines):
        yield Piece(
            height=line.style.leading,
            marks=tuple(stack([line], left, 0, style.WIDTH - left)),
            before=_BEFORE if index == 0 else 0,
            keep=len(lines) > 1 and index in (0, len(lines) - 2),
        )
