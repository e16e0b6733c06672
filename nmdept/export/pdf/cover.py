"""The first page: title and subtitle large, then the cover's blocks."""

from collections.abc import Iterator

from nmdept.export.document import Document, Signatures
from nmdept.export.pdf import style
from nmdept.export.pdf.blocks import set_blocks
from nmdept.export.pdf.pieces import Pair, Piece, height_of, set_text, stack

_TITLE = Pair(lead=style.TITLE, second=style.TITLE_SECOND)
_SUBTITLE = Pair(lead=style.SUBTITLE, second=style.SUBTITLE_SECOND)
_SINK = 54.0
"""Above the title of a page that is signed."""
_SINK_OF_REPORT = 6.0


def set_cover(document: Document) -> Iterator[Piece]:
    """Yield the pieces of the title and of what stands on the cover below it."""
    signed = any(isinstance(block, Signatures) for block in document.cover)
    yield Piece(height=_SINK if signed else _SINK_OF_REPORT)
    for text, pair in ((document.title, _TITLE), (document.subtitle, _SUBTITLE)):
        if text is not None:
            lines = set_text(text, pair, style.WIDTH)
            marks = tuple(stack(lines, 0, 0, style.WIDTH))
            yield Piece(height=height_of(lines) + 4, marks=marks, keep=True)
    yield from set_blocks(document.cover)
