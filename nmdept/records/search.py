"""Finding as one types: Chinese, pinyin in full or in part, initials.

Every different text is spelled once and kept by whoever shows the records; a search asks each
different text once for each letter typed, so that 3,000 people cost a few milliseconds. Spelled,
every character stands as a blank and its readings, ` zhang xiao/xue ming`: what is typed goes on
within a syllable or jumps to the next, so `zxm`, `zhangxm` and `xueming` all find it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

from nmdept.records.pinyin import read_name, spell

_LATIN = re.compile("[a-z]+")
_ENTER = "(?:[a-z]++/)*"
_JUMP = f"(?:[a-z]*+(?:/[a-z]++)*+ {_ENTER})??"


@dataclass(frozen=True, slots=True, eq=False)
class Spelled:
    """A text as it is compared, and how it is spelled; empty when that adds nothing."""

    folded: str
    spelling: str


Key = tuple[Spelled, ...]
"""What a record is found by."""


class Keys:
    """The keys of a collection of records; equal texts share what they are spelled as."""

    def __init__(self) -> None:
        """Begin with nothing spelled."""
        self._texts: dict[str, Spelled] = {}
        self._names: dict[str, Spelled] = {}

    def of(self, texts: Iterable[str], *, names: Iterable[str] = ()) -> Key:
        """Return the key of a record with these `texts`, and `names` of people among them.

        The surname of a name is read as a surname: 单 as shan, 曾 as zeng.
        """
        return tuple(dict.fromkeys([*self._each(texts), *self._each_name(names)]))

    def _each(self, texts: Iterable[str]) -> Iterator[Spelled]:
        for text in texts:
            found = self._texts.get(text)
            if found is None:
                folded = fold(text)
                found = self._texts[text] = Spelled(folded, _spell(folded))
            yield found

    def _each_name(self, names: Iterable[str]) -> Iterator[Spelled]:
        for name in names:
            found = self._names.get(name)
            if found is None:
                folded = fold(name).strip()
                found = self._names[name] = Spelled(folded, _spell_name(folded))
            yield found


class Query:
    """What is searched for, word by word; made anew for every letter typed."""

    def __init__(self, text: str) -> None:
        """Search for every word of `text`; nothing typed finds everything."""
        self._words = [_Word(word) for word in fold(text).split()]

    def matches(self, key: Key) -> bool:
        """Whether the record with this `key` has every word somewhere."""
        return all(word.is_in(key) for word in self._words)


class _Word:
    """One word searched for, and in which of the texts met so far it was found."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._pattern = _pattern(word)
        self._known: dict[Spelled, bool] = {}

    def is_in(self, key: Key) -> bool:
        """Whether one of the texts has the word; a plain loop, for it is the innermost."""
        known = self._known
        for spelled in key:
            found = known.get(spelled)
            if found is None:
                found = known[spelled] = self._is_in(spelled)
            if found:
                return True
        return False

    def _is_in(self, spelled: Spelled) -> bool:
        if self._word in spelled.folded:
            return True
        return self._pattern is not None and self._pattern.search(spelled.spelling) is not None


def fold(text: str) -> str:
    """Return `text` as it is compared: full-width as half-width, raised as plain, small letters."""
    return text.casefold() if text.isascii() else normalize("NFKC", text).casefold()


def _pattern(word: str) -> re.Pattern[str] | None:
    """Return the pattern that finds `word` as pinyin; None when it cannot be pinyin."""
    if _LATIN.fullmatch(word) is None:
        return None
    return re.compile(f" {_ENTER}{_JUMP.join(word)}")


def _spell(text: str) -> str:
    """Return the readings of `text`; Latin words stand as they are, each after a blank."""
    if text.isascii():
        return ""  # found as it is written
    return spell(_LATIN.sub(r" \g<0>", text))


def _spell_name(name: str) -> str:
    length, spoken = read_name(name)
    surname = f" {'/'.join(spoken)}" if spoken else ""
    return surname + _spell(name[length:])
