"""Which characters a text may hold: what is typed is printed as it is, or refused by name.

Refused are control characters, halves of surrogate pairs, marks that reverse the reading direction
(a name could be printed otherwise than it is stored) and noncharacters (no XML may hold them).
"""

import unicodedata

_DIRECTION = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_CATEGORIES = {"Cc", "Cs", "Zl", "Zp"}


def refused_character(text: str, *, lines: bool = False) -> str | None:
    """Return the first character of `text` that is refused; with `lines`, line feeds pass."""
    for character in text:
        if _refused(character) and not (lines and character == "\n"):
            return character
    return None


def code_point(character: str) -> str:
    """Return the character's number as people look it up: `U+202E`."""
    return f"U+{ord(character):04X}"


def _refused(character: str) -> bool:
    number = ord(character)
    noncharacter = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    return unicodedata.category(character) in _CATEGORIES or number in _DIRECTION or noncharacter
