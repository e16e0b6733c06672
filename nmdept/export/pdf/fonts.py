"""The embedded faces: widths, which characters they hold, and a correct way back to text."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTEncoding, TTFont

from nmdept.export.pdf.faces import BulkFace
from nmdept.export.pdf.style import Weight
from nmdept.paths import resource

_BLOCK = 100
"""Entries of a `bfchar` block: the limit of Adobe Technical Note 5014."""


def to_unicode(name: str, subset: Sequence[int]) -> str:
    """Return the CMap that turns a subset's codes back into characters, as UTF-16BE."""
    entries = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


class CharacterLackingError(Exception):
    """A text holds a character the face cannot print; the caller knows the text's place."""


class _MendedFont(TTFont):  # type: ignore[misc]  # reportlab ships no types
    """A TrueType font that is read fast and copied out of the PDF right.

    reportlab 5.1 writes a code point beyond the BMP as five hexadecimal digits, which readers take
    for another character: the page is right, the copied name is not. The stream is replaced here
    after reportlab has made it, and before the document is written.
    """

    def __init__(self, name: str, file: str) -> None:
        # As TTFont.__init__, which offers no way to give it a face already read.
        self.fontName = name
        self.face = BulkFace(file)
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = 1
        self.shapable = False

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802  # reportlab's own signature
        subsets = list(self.state[doc].subsets)
        super().addObjects(doc)
        for index, subset in enumerate(subsets):
            name = f"{SUBSETN(index).decode('ascii')}+{self.face.name.decode('ascii')}"
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)


class _Widths(dict[str, float]):
    """Widths of characters in ems, looked up in the font when first asked for."""

    def __init__(self, face: BulkFace) -> None:
        self._face = face

    def __missing__(self, character: str) -> float:
        if not self._face.charToGlyph.get(ord(character)):
            raise CharacterLackingError(character)
        width = self[character] = self._face.getCharWidth(ord(character)) / 1000
        return width


class Face:
    """One cut of the face: how wide texts are and which characters it can print."""

    def __init__(self, face: BulkFace) -> None:
        self._glyphs: dict[int, int] = face.charToGlyph
        self._widths = _Widths(face)

    def width(self, text: str) -> float:
        """Return the width of `text` in ems; CharacterLackingError if it cannot be printed."""
        return sum(map(self._widths.__getitem__, text))

    def missing(self, characters: Iterable[str]) -> list[str]:
        """Return those of `characters` the face cannot print, in code point order."""
        return sorted(char for char in set(characters) if not self._glyphs.get(ord(char)))


@cache
def face(weight: Weight) -> Face:
    """Return the face of `weight`, read from the shipped file when first asked for."""
    font = _MendedFont(weight.value, str(resource("fonts", f"{weight.value}.ttf")))
    pdfmetrics.registerFont(font)
    return Face(font.face)
