"""A PDF's pages as the glyphs printed on them: where each stands, and whether two touch."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

CELL = 12.0
"""Points of the grid in which neighbours are looked for."""


@dataclass(frozen=True)
class Glyph:
    """A printed character and the box its ink fills, from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)

    def shares(self, other: "Glyph") -> float:
        """The area both cover, as a part of the smaller one."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        tall = min(self.top, other.top) - max(self.bottom, other.bottom)
        if wide <= 0 or tall <= 0:
            return 0
        return wide * tall / max(min(self.area, other.area), 1e-6)


def glyphs_of_pages(content: bytes) -> list[tuple[tuple[float, float], list[Glyph]]]:
    """Return each page's size and its glyphs."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [(page.get_size(), list(_glyphs(page))) for page in document]
    finally:
        document.close()


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    text = page.get_textpage()
    whole = text.get_text_range()
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        if right > left and top > bottom:
            shown = whole[index] if index < len(whole) else "?"
            yield Glyph(shown, left, bottom, right, top)


def outside(size: tuple[float, float], glyphs: list[Glyph], margin: float) -> list[Glyph]:
    """Return the glyphs that stand in the page's margin or beyond it."""
    width, height = size
    return [
        glyph
        for glyph in glyphs
        if glyph.left < margin
        or glyph.right > width - margin
        or glyph.bottom < margin / 2
        or glyph.top > height - margin / 2
    ]


def touching(glyphs: list[Glyph]) -> list[tuple[Glyph, Glyph]]:
    """Return the pairs of glyphs printed over each other by a fifth or more."""
    grid: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    found = []
    for glyph in glyphs:
        cells = {
            (int(x // CELL), int(y // CELL))
            for x in (glyph.left, glyph.right)
            for y in (glyph.bottom, glyph.top)
        }
        near = {id(other): other for cell in cells for other in grid[cell]}
        found += [(glyph, other) for other in near.values() if glyph.shares(other) > 0.2]
        for cell in cells:
            grid[cell].append(glyph)
    return found
