"""Terms that are found by what people type: code, either language, pinyin or its initials."""

from dataclasses import dataclass

from nmdept.records.codes import CodeList
from nmdept.records.search import Key, Keys, Query, fold


@dataclass(frozen=True)
class Searched:
    """One choice of a list, with all it may be found by."""

    words: tuple[str, ...]
    key: Key

    def holds(self, text: str) -> bool:
        """Whether every word of `text` is found."""
        return Query(text).matches(self.key)

    def begins(self, text: str) -> bool:
        """Whether the code or a term begins with `text`."""
        start = fold(text).strip()
        return any(fold(one).startswith(start) for one in self.words)


def searched(codes: CodeList) -> tuple[Searched, ...]:
    """Return the choices of a list in its order."""
    keys = Keys()
    return tuple(
        Searched(words=words, key=keys.of(words))
        for code, label in codes.labels
        for words in [(code, label.zh, label.en)]
    )
