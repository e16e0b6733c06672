"""Finding as one types: Chinese, pinyin in full or in part, initials.

Every different text is spelled once and kept by whoever shows the records; a search asks each
different text once for each letter typed, so that 3,000 people cost a few milliseconds. Spelled,
every character stands as a blank and its readings, ` zhang xiao/xue ming`: what is typed goes on
within a syllable or jumps to the next, so `zxm`, `zhangxm` and `xueming` all find it. A compound
surname stands joined and apart, ` ouyang ming| ou yang ming`: both `om` and `oym` find it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from nmdept.records.pinyin import apart, read_name, spell

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

    def find(self, keys: Sequence[Key], among: Iterable[int]) -> list[int]:
        """Return the places `among` at which a key has every word somewhere.

        Quicker than to ask `matches` of each: every different text is asked once, and the rest is
        comparing sets.
        """
        found = list(among)
        for word in self._words:
            texts = word.of(set[Spelled]().union(*(keys[place] for place in found)))
            found = [place for place in found if not texts.isdisjoint(keys[place])]
        return found

    def narrows(self, before: "Query") -> bool:
        """Whether all this finds was found by `before` too: somebody is typing on."""
        words = [word.word for word in before._words]  # noqa: SLF001 - one of its own
        mine = [word.word for word in self._words[: len(words)]]
        return len(mine) == len(words) and all(map(str.startswith, mine, words))


class _Word:
    """One word searched for, as written and as pinyin."""

    def __init__(self, word: str) -> None:
        self.word = word
        self._pattern = _pattern(word)

    def is_in(self, key: Key) -> bool:
        """Whether one of the texts has the word."""
        return bool(self.of(key))

    def of(self, texts: Iterable[Spelled]) -> set[Spelled]:
        """Return those of `texts` that have the word."""
        word = self.word
        if self._pattern is None:
            return {spelled for spelled in texts if word in spelled.folded}
        spells = self._pattern.search
        return {
            spelled
            for spelled in texts
            if word in spelled.folded or (spelled.spelling and spells(spelled.spelling))
        }


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
    given = _spell(name[length:])
    compound = [found + given for one in spoken if (found := apart(name[:length], one))]
    return "|".join([surname + given, *compound])
