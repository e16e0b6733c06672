"""Terms that are found by what people type: code, either language, pinyin or its initials."""

from collections.abc import Sequence
from dataclasses import dataclass

from nmdept.records.codes import CodeList
from nmdept.records.search import Key, Keys, Query, fold
from ui.models.people import PEOPLE, name_in


@dataclass(frozen=True)
class Searched:
    """One choice of a list, with all it may be found by."""

    words: tuple[str, ...]
    key: Key

    def begins(self, text: str) -> bool:
        """Whether the code or a term begins with `text`."""
        start = fold(text).strip()
        return any(fold(one).startswith(start) for one in self.words)


def found(among: Sequence[Searched], text: str) -> tuple[int, ...]:
    """Return the places of those that hold every word of `text`, what begins with it first."""
    places = Query(text).find([one.key for one in among], range(len(among)))
    return tuple(sorted(places, key=lambda place: (not among[place].begins(text), place)))


def searched(codes: CodeList) -> tuple[Searched, ...]:
    """Return the choices of a list in its order."""
    keys = Keys()
    if codes.name == PEOPLE:
        return tuple(
            Searched(words=words, key=keys.of((code,), names=(words[1],)))
            for code, label in codes.labels
            for words in [(code, name_in(label))]
        )
    return tuple(
        Searched(words=words, key=keys.of(words))
        for code, label in codes.labels
        for words in [(code, label.zh, label.en)]
    )
