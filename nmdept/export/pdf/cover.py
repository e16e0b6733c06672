"""The first page: title and subtitle large, then the cover's blocks."""

from collections.abc import Iterable, Iterator

from nmdept.export.document import Document, Signatures
from nmdept.export.pdf import style
from nmdept.export.pdf.blocks import set_blocks
from nmdept.export.pdf.pieces import Pair, Piece, height_of, set_text, stack

_TITLE = Pair(lead=style.TITLE, second=style.TITLE_SECOND)
_SUBTITLE = Pair(lead=style.SUBTITLE, second=style.SUBTITLE_SECOND)
_SINK = 54.0
"""Above the title of a page that is signed, as far as what follows leaves room."""
_SINK_OF_REPORT = 6.0


def set_cover(document: Document, room: float) -> Iterator[Piece]:
    """Yield the pieces of the title and of what stands below it on a page `room` points high."""
    signed = any(isinstance(block, Signatures) for block in document.cover)
    pieces = [*_titles(document), *set_blocks(document.cover)]
    free = room - sum(piece.before + piece.height for piece in _with_heads(pieces))
    yield Piece(height=max(0.0, min(_SINK if signed else _SINK_OF_REPORT, free)))
    yield from pieces


def _titles(document: Document) -> Iterator[Piece]:
    for text, pair in ((document.title, _TITLE), (document.subtitle, _SUBTITLE)):
        if text is not None:
            lines = set_text(text, pair, style.WIDTH)
            marks = tuple(stack(lines, 0, 0, style.WIDTH))
            yield Piece(height=height_of(lines) + 4, marks=marks, keep=True)


def _with_heads(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with the heads their tables begin with."""
    head: tuple[Piece, ...] = ()
    for piece in pieces:
        if piece.head is not head:
            yield from piece.head
        head = piece.head
        yield piece
