"""Where a text names a nuclide, so that pages and windows can raise its mass number.

`131I`, `99mTc`, `18F`, `13C/14C`, `[99Tc]Tc` stay as they are typed; only their look changes, so a
text copied from a printed page is the text that was entered. Only nuclides used in the field count:
a room `12F` is not one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

MASSES = {
    "H": "3",
    "C": "11 13 14",
    "N": "13",
    "O": "15",
    "F": "18",
    "Na": "22 24",
    "P": "32 33",
    "S": "35",
    "K": "42",
    "Sc": "43 44 47",
    "Ca": "45 47",
    "Cr": "51",
    "Mn": "52",
    "Co": "55 57 58 60",
    "Fe": "52 59",
    "Cu": "60 61 62 64 67",
    "Zn": "65",
    "Ga": "66 67 68",
    "Ge": "68",
    "As": "72",
    "Se": "75",
    "Br": "76 77",
    "Rb": "81 82",
    "Sr": "82 85 87m 89 90",
    "Kr": "81m 85",
    "Y": "86 88 90",
    "Zr": "89 95",
    "Mo": "99",
    "Tc": "94m 99 99m",
    "Pd": "103 109",
    "Ag": "110m 111",
    "Cd": "109",
    "In": "111 113m 114m 115m",
    "Sn": "117m",
    "Sb": "119",
    "I": "123 124 125 131 132",
    "Xe": "127 133",
    "Cs": "131 137",
    "Ba": "131 133",
    "Ce": "134 141",
    "Pm": "149",
    "Sm": "153",
    "Gd": "153",
    "Tb": "149 152 155 161",
    "Dy": "165 166",
    "Ho": "166",
    "Er": "165 169",
    "Yb": "169 175",
    "Lu": "177 177m",
    "Re": "186 188",
    "W": "188",
    "Pt": "191 195m",
    "Ir": "192",
    "Au": "198 199",
    "Hg": "197 203",
    "Tl": "201",
    "Pb": "203 212",
    "Bi": "212 213",
    "At": "211",
    "Ra": "223 224 226",
    "Ac": "225",
    "Th": "226 227",
    "Am": "241",
    "Cf": "252",
}
"""Mass numbers of the nuclides used in diagnosis, therapy and their quality control."""


_MASSES_OF = {element: frozenset(masses.split()) for element, masses in MASSES.items()}

_NUMBER = re.compile(r"(?<![0-9A-Za-z.,])([0-9]{1,3}m?)(?=([A-Z][a-z]?)(?![a-z]))")
"""A mass number before an element, as far as form goes. Which there are is looked up: a pattern of
them all would have to be compiled at every start."""


@dataclass(frozen=True)
class Part:
    """A stretch of text that stands on the line or, a mass number, above it."""

    text: str
    raised: bool


@lru_cache(maxsize=8192)
def parts(text: str) -> tuple[Part, ...]:
    """Return `text` in stretches, mass numbers apart; put together they are `text` again."""
    found: list[Part] = []
    end = 0
    for match in _NUMBER.finditer(text):
        if match[1] not in _MASSES_OF.get(match[2], ()):
            continue
        if match.start() > end:
            found.append(Part(text[end : match.start()], raised=False))
        found.append(Part(match[0], raised=True))
        end = match.end()
    if end < len(text):
        found.append(Part(text[end:], raised=False))
    return tuple(found)


SUPERSCRIPTS = str.maketrans("0123456789m", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵐ")
"""For where a text cannot be set in two heights: a label on the screen."""


@lru_cache(maxsize=8192)
def raised(text: str, drawable: Callable[[str], bool]) -> str:
    """Return `text` with its mass numbers in superscript characters: `¹³¹I`, `⁹⁹ᵐTc`.

    Where the font has not all characters of a mass number (`drawable` says so), it stays.
    """
    return "".join(_in_superscript(part, drawable) for part in parts(text))


def _in_superscript(part: Part, drawable: Callable[[str], bool]) -> str:
    above = part.text.translate(SUPERSCRIPTS)
    return above if part.raised and drawable(above) else part.text
