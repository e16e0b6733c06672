"""Pieces onto pages: what stays together stays, table heads are repeated, nothing is cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nmdept.export.document import Text
from nmdept.export.pdf.pieces import Bookmark, Piece


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece on its page; `top` in points from the text area's top, downwards."""

    top: float
    piece: Piece


@dataclass(slots=True)
class Sheet:
    """One page as it is filled."""

    placed: list[Placed] = field(default_factory=list)
    legend: dict[Text, None] = field(default_factory=dict)
    """In the order first needed."""
    height: float = 0


@dataclass(frozen=True, slots=True)
class Target:
    """Where a bookmark points: page index and height from the text area's top."""

    bookmark: Bookmark
    page: int
    top: float


def fill(pieces: Iterable[Piece], room: float) -> list[Sheet]:
    """Return the sheets of `pieces`, each `room` points high; a piece alone may be higher."""
    sheets = [Sheet()]
    head: tuple[Piece, ...] = ()
    for chain in _chains(list(pieces)):
        if _must_turn(sheets[-1], chain, head, room):
            sheets.append(Sheet())
            head = ()
        for piece in chain:
            head = _place(sheets, piece, head, room)
    return sheets


def targets(sheets: Sequence[Sheet]) -> list[Target]:
    """Return where each bookmark stands."""
    return [
        Target(placed.piece.bookmark, page, placed.top)
        for page, sheet in enumerate(sheets)
        for placed in sheet.placed
        if placed.piece.bookmark is not None
    ]


def _chains(pieces: Sequence[Piece]) -> Iterable[list[Piece]]:
    """Yield the runs of pieces that want to stand on one page."""
    chain: list[Piece] = []
    for piece in pieces:
        chain.append(piece)
        if not piece.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def _must_turn(sheet: Sheet, chain: Sequence[Piece], head: tuple[Piece, ...], room: float) -> bool:
    if not sheet.placed:
        return False
    if chain[0].breaks:
        return True
    needed = 0.0
    for piece in chain:
        needed += _needed(piece, head)
        head = piece.head
    fits_a_page = needed <= room
    return sheet.height + (needed if fits_a_page else chain[0].height) > room


def _needed(piece: Piece, head: tuple[Piece, ...]) -> float:
    """Return the height of `piece` with its table's head, if that is not yet on the page."""
    parts = (piece,) if piece.head is head else (*piece.head, piece)
    return sum(part.before + part.height for part in parts)


def _place(
    sheets: list[Sheet], piece: Piece, head: tuple[Piece, ...], room: float
) -> tuple[Piece, ...]:
    sheet = sheets[-1]
    if sheet.placed and sheet.height + _needed(piece, head) > room:
        sheet = Sheet()
        sheets.append(sheet)
        head = ()
    if piece.head is not head:
        for part in piece.head:
            _put(sheet, part)
    _put(sheet, piece)
    return piece.head


def _put(sheet: Sheet, piece: Piece) -> None:
    top = sheet.height + (piece.before if sheet.placed else 0)
    sheet.placed.append(Placed(top, piece))
    sheet.height = top + piece.height
    sheet.legend.update(dict.fromkeys(piece.legend))
