"""Reading a face's tables in bulk.

reportlab reads every number of a font by itself: some 120,000 calls and 0.08 s for each of our two
faces, a third of the time a bare canvas needs for the whole return. Here the same tables are
unpacked at once; what reportlab keeps of them afterwards is the same (a test compares).
"""

import sys
from array import array
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import unpack_from

from reportlab.pdfbase.ttfonts import TTFontFace

_FULL_UNICODE = (3, 10, 12)
"""Platform, encoding and format of a character map beyond the first plane."""


class BulkFace(TTFontFace):  # type: ignore[misc]  # reportlab ships no types
    """A TrueType face with a full Unicode character map (format 12), as ours have."""

    def readFile(self, f: str) -> None:  # noqa: N802  # reportlab's own name
        """Map the file instead of holding its ten megabytes in memory, of which few are asked."""
        with Path(f).open("rb") as file:
            self._ttf_data = mmap(file.fileno(), 0, access=ACCESS_READ)
        self.filename = f
        self._pos = 0

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803  # reportlab's own names
        """Read names and metrics as reportlab does, then the long tables at once."""
        super().extractInfo(charInfo=0)
        if charInfo:
            self._read_characters()
            self._read_widths()
            self._read_places()
            self.charWidths = _CharWidths(self)

    def _read_characters(self) -> None:
        self.charToGlyph = _characters(self.get_table("cmap"))

    def _read_widths(self) -> None:
        (pairs,) = unpack_from(">H", self.get_table("hhea"), 34)
        self.hmetrics = _Metrics(_shorts(self.get_table("hmtx")), pairs)
        self.defaultWidth = self._width(0)

    def _read_places(self) -> None:
        (long,) = unpack_from(">H", self.get_table("head"), 50)
        data = self.get_table("loca")
        self.glyphPos = _longs(data) if long else [2 * place for place in _shorts(data)]

    def getCharWidth(self, code: int) -> float:  # noqa: N802  # reportlab's own name
        """Return the width of a character in thousandths of an em."""
        return self._width(self.charToGlyph.get(code, 0))

    def _width(self, glyph: int) -> float:
        advance: int = self.hmetrics[glyph][0]
        units: int = self.unitsPerEm
        return advance * 1000 / units


class _CharWidths:
    """Widths by character, as reportlab's own drawings ask for them; found when asked."""

    def __init__(self, face: BulkFace) -> None:
        self._face = face

    def get(self, code: int, _default: float) -> float:
        return self._face.getCharWidth(code)


class _Metrics:
    """Advance and bearing by glyph; the last advance goes on for glyphs that have none."""

    def __init__(self, numbers: "array[int]", pairs: int) -> None:
        self._numbers = numbers
        self._pairs = pairs

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        if glyph < self._pairs:
            return self._numbers[2 * glyph], self._numbers[2 * glyph + 1]
        return self._numbers[2 * self._pairs - 2], self._numbers[self._pairs + glyph]


def _shorts(data: bytes) -> "array[int]":
    return _big_endian(array("H"), data)


def _longs(data: bytes) -> "array[int]":
    return _big_endian(array("I"), data)


def _big_endian(numbers: "array[int]", data: bytes) -> "array[int]":
    numbers.frombytes(data[: len(data) // numbers.itemsize * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


@lru_cache(maxsize=2)
def _characters(data: bytes) -> dict[int, int]:
    """Return the glyphs of all characters; our two faces have the same, and share them."""
    start = _character_map(data)
    (groups,) = unpack_from(">L", data, start + 12)
    numbers = unpack_from(f">{3 * groups}L", data, start + 16)
    glyphs: dict[int, int] = {}
    for first, last, glyph in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        glyphs.update(
            zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)
        )
    glyphs[0xA0] = glyphs[0x20]
    return glyphs


def _character_map(data: bytes) -> int:
    """Return where the full Unicode map begins; ValueError when the face has none."""
    (tables,) = unpack_from(">H", data, 2)
    for index in range(tables):
        platform, encoding, start = unpack_from(">HHL", data, 4 + 8 * index)
        (form,) = unpack_from(">H", data, start)
        if (platform, encoding, form) == _FULL_UNICODE:
            return int(start)
    raise ValueError("no full Unicode character map")
