"""Which kind of records a file holds, by its header."""

from collections.abc import Callable
from pathlib import PurePath

from nmdept.intake.header import fields_by_word
from nmdept.intake.tables import Row
from nmdept.intake.words import fold
from nmdept.records.kinds import KINDS, Kind


def kinds_of(header: Row, name: str) -> tuple[Kind, ...]:
    """Return the kinds the header fits: every column one of the kind's, all of its key there.

    The kind the file `name` is called after stands first, then those with the most columns named.
    """
    words = [fold(str(cell)) for cell in header.cells if str(cell).strip()]
    return tuple(sorted((kind for kind in KINDS if _fits(kind, words)), key=_rank(words, name)))


def is_clear(kinds: tuple[Kind, ...], header: Row, name: str) -> bool:
    """Whether the first of `kinds` is the only sensible one."""
    if len(kinds) < 2:
        return bool(kinds)
    words = [fold(str(cell)) for cell in header.cells if str(cell).strip()]
    rank = _rank(words, name)
    return rank(kinds[0]) < rank(kinds[1])


def _fits(kind: Kind, words: list[str]) -> bool:
    fields = fields_by_word(kind)
    named = {fields[word].name for word in words if word in fields}
    known = all(word in fields for word in words)
    return known and named >= {field.name for field in kind.key}


def _rank(words: list[str], name: str) -> Callable[[Kind], tuple[bool, float]]:
    stem = fold(PurePath(name).stem)

    def rank(kind: Kind) -> tuple[bool, float]:
        called = {fold(kind.name), fold(kind.label.zh), fold(kind.label.en)}
        return (stem not in called, -len(words) / len(kind.fields))

    return rank
