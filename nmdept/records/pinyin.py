"""How Chinese is read: the readings of a character, and of the surname a name begins with.

The tables are our own files: reading them takes some 20 ms and 4 MB when first asked, against half
a second and 57 MB for importing pypinyin, whose single characters they come from; and a search
needs every reading of a character, not the likeliest one of a phrase.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from nmdept.paths import resource

_LONGEST_SURNAME = 2


def readings(character: str) -> Sequence[str]:
    """Return the readings of a Chinese character without tones; none for any other character."""
    found = _characters().get(ord(character))
    return found[1:].split("/") if found else ()


def spell(text: str) -> str:
    """Return `text` with each Chinese character as a blank and its readings: ` zhang xiao/xue`."""
    return text.translate(_characters())


def read_name(name: str) -> tuple[int, Sequence[str]]:
    """Return how many characters the surname of `name` has and how that is read.

    Nothing is returned for a surname that is read as its characters are: (0, no readings).
    """
    for length in range(_LONGEST_SURNAME, 0, -1):
        found = _surnames().get(name[:length])
        if found is not None and len(name) >= length:
            return length, found
    return 0, ()


def apart(surname: str, spoken: str) -> str:
    """Return the reading `spoken` of a compound surname as its characters' own: ` ou yang`.

    Nothing is returned for a surname of one character, or one not read as its characters can be.
    """
    if len(surname) < _LONGEST_SURNAME:
        return ""
    first, second = map(readings, surname)
    found = (f" {one} {spoken[len(one) :]}" for one in first if spoken.startswith(one))
    return next((text for text in found if text.rpartition(" ")[2] in second), "")


@cache
def _characters() -> Mapping[int, str]:
    """Return how each character is spelled, as one text that all characters read alike share."""
    found: dict[int, str] = {}
    for line in _lines("readings.txt"):
        spoken, _, characters = line.partition("\t")
        found.update(dict.fromkeys(map(ord, characters), " " + spoken.replace(" ", "/")))
    return found


@cache
def _surnames() -> Mapping[str, tuple[str, ...]]:
    return {words[0]: tuple(words[1:]) for words in map(str.split, _lines("surnames.txt"))}


def _lines(name: str) -> Iterator[str]:
    text = resource("pinyin", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
