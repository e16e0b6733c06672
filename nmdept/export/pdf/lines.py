"""Texts into lines: where a line may end, how wide it is, what stands raised in it.

Chinese breaks between any two characters except before closing and after opening marks; Latin
breaks at spaces and long hyphens; a word longer than the line is cut anywhere, never lost. A thin
space is set between Chinese and Latin without putting a character there.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from nmdept import nuclides
from nmdept.export.pdf.fonts import face
from nmdept.export.pdf.style import RAISED_SIZE, THIN_SPACE, Style, Weight

_NOT_FIRST = "，。、；：？！）》」』】〕〉”’％%…—·～,.;:?!)]}"
_NOT_LAST = "（《「『【〔〈“‘([{"
_HAN = "\u2e80-\u2fdf\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE = f"{_HAN}\u3000-\u3020\u3030-\u33ff\uff00-\uffef‘’“”…—·"
_LATIN = "0-9A-Za-z\u00b5\u00c0-\u024f\u0370-\u03ff"

_SEAM = re.compile(rf"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}])(?=[{_HAN}])")
_ATOM = re.compile(
    rf"[{re.escape(_NOT_LAST)}]*(?:[{_WIDE}]|[^\s{_WIDE}{re.escape(_NOT_LAST)}]+)"
    rf"[{re.escape(_NOT_FIRST)}]*|[{re.escape(_NOT_LAST)}]+|\s+"
)
_HYPHEN = re.compile(r"(?<=[^\W\d_]{4}-)(?=[^\W\d_]{4})")
_SIMPLE = re.compile(r"[ -~]*")
_EDGE = 0.001


@dataclass(frozen=True)
class Run:
    """A stretch drawn at once, `at` ems from the line's start."""

    text: str
    at: float
    raised: bool


@lru_cache(maxsize=32768)
def runs(text: str, weight: Weight) -> tuple[tuple[Run, ...], float]:
    """Return the stretches of one line and its whole width, in ems."""
    cut = face(weight)
    found: list[Run] = []
    at = 0.0
    stretches = (text,) if _SIMPLE.fullmatch(text) else tuple(_SEAM.split(text))
    for index, stretch in enumerate(stretches):
        at += THIN_SPACE if index else 0
        for part in nuclides.parts(stretch):
            found.append(Run(part.text, at, part.raised))
            at += cut.width(part.text) * (RAISED_SIZE if part.raised else 1)
    return tuple(found), at


def width(text: str, style: Style) -> float:
    """Return the width of one line of `text` in points."""
    return runs(text, style.weight)[1] * style.size


def break_lines(text: str, style: Style, within: float) -> tuple[str, ...]:
    """Return `text` in lines of at most `within` points; typed line ends are kept.

    Put together again they hold every character but the white space at the breaks.
    """
    return _break(text, style.weight, round(within / style.size, 4))


@lru_cache(maxsize=32768)
def _break(text: str, weight: Weight, limit: float) -> tuple[str, ...]:
    lines: list[str] = []
    for piece in text.expandtabs(4).splitlines() or [""]:
        if runs(piece, weight)[1] <= limit + _EDGE:
            lines.append(piece)
        else:
            lines += _fill(piece, weight, limit)
    return tuple(lines)


def _fill(text: str, weight: Weight, limit: float) -> list[str]:
    lines: list[str] = []
    line, at = "", 0.0
    for atom in _atoms(text, weight, limit):
        wide = runs(atom, weight)[1]
        if atom.isspace():
            line, at = line + atom, at + wide
            continue
        seam = THIN_SPACE if line and _SEAM.search(line[-1] + atom[0]) else 0.0
        if line and at + seam + wide > limit + _EDGE:
            lines.append(line.rstrip())
            line, at = atom, wide
        else:
            line, at = line + atom, at + seam + wide
    lines.append(line.rstrip())
    return lines


def _atoms(text: str, weight: Weight, limit: float) -> list[str]:
    found: list[str] = []
    for match in _ATOM.finditer(text):
        for atom in _HYPHEN.split(match[0]):
            found += [atom] if runs(atom, weight)[1] <= limit else _cut(atom, weight, limit)
    return found


def _cut(word: str, weight: Weight, limit: float) -> list[str]:
    found = [""]
    for character in word:
        if found[-1] and runs(found[-1] + character, weight)[1] > limit:
            found.append("")
        found[-1] += character
    return found
