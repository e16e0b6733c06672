"""Strict access to the tables of a definition file: each value checked where it is taken.

Every fault is a UsageError that names the file, the place in it and, for a word that is not known,
the nearest one that is.
"""

import difflib
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from nmdept.errors import UsageError
from nmdept.language import Label
from nmdept.messages import Message, Param

_MADE_FOR_LAYOUT = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Character categories that a printed term cannot show; a no-break space is allowed."""


@dataclass
class Table:
    """A table of a definition file. Keys are taken one by one; `done` refuses what is left."""

    file: str
    place: Message
    """Where in the file, in words: the item, the rule, the section."""
    values: Mapping[str, Any]
    known: list[str] = field(default_factory=list)

    def has(self, key: str) -> bool:
        """Whether `key` is given; it counts as a key the table may have."""
        self.known.append(key)
        return key in self.values

    def text(self, key: str) -> str:
        """Return the text under `key`, neither blank nor padded nor with unprintable signs."""
        value = self._take(key, str, "text")
        self._check_text(key, value)
        return str(value)

    def label(self, key: str) -> Label:
        """Return the text in both languages under `key`."""
        return self.inner(key).whole_label()

    def whole_label(self) -> Label:
        """Return this table as a text in both languages and nothing else."""
        label = self.own_label()
        self.done()
        return label

    def own_label(self) -> Label:
        """Return the keys `zh` and `en` of this table."""
        return Label(self.text("zh"), self.text("en"))

    def optional_label(self, key: str) -> Label | None:
        """Return the text in both languages under `key`, or None when it is not given."""
        return self.label(key) if self.has(key) else None

    def whole(self, key: str) -> int:
        """Return the whole number under `key`."""
        return int(self._take(key, int, "whole"))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under `key`: at least one, none twice."""
        values = self._take(key, list, "texts")
        if not values or not all(isinstance(value, str) for value in values):
            self.fail("wrong_type", key=key, wanted=_type_name("texts"))
        self._check_repeated(key, values)
        return tuple(values)

    def wholes(self, key: str) -> tuple[int, ...]:
        """Return the list of whole numbers under `key`: at least one, none twice."""
        values = self._take(key, list, "wholes")
        if not values or not all(type(value) is int for value in values):
            self.fail("wrong_type", key=key, wanted=_type_name("wholes"))
        self._check_repeated(key, values)
        return tuple(values)

    def word(self, key: str, words: Collection[str]) -> str:
        """Return the text under `key`, which must be one of `words`."""
        return self.one_of(key, self.text(key), words)

    def one_of(self, key: str, value: str, words: Collection[str]) -> str:
        """Return `value` when it is one of `words`; else name the nearest of them."""
        if value not in words:
            self.fail("unknown_value", key=key, value=value, hint=nearest(value, words))
        return value

    def inner(self, key: str) -> "Table":
        """Return the table under `key`, at the same place."""
        return Table(self.file, self.place, self._take(key, dict, "table"))

    def list_of_tables(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """Return the tables under `key`; at least one."""
        values = self._take(key, list, "tables")
        if not values or not all(isinstance(value, dict) for value in values):
            self.fail("wrong_type", key=key, wanted=_type_name("tables"))
        return tuple(values)

    def at(self, place: Message, values: Mapping[str, Any]) -> "Table":
        """Return a table of the same file at another place."""
        return Table(self.file, place, values)

    def done(self) -> None:
        """Refuse the keys nobody has taken."""
        for key in self.values:
            if key not in self.known:
                self.fail("unknown_key", key=key, hint=nearest(key, self.known))

    def fail(self, what: str, **params: Param) -> NoReturn:
        """Raise the UsageError `questionnaire.<what>` at this place."""
        raise UsageError(f"questionnaire.{what}", file=self.file, place=self.place, **params)

    def _take(self, key: str, wanted: type, name: str) -> Any:  # noqa: ANN401 - TOML's own types
        self.known.append(key)
        if key not in self.values:
            self._fail_missing(key)
        value = self.values[key]
        # A TOML boolean is a Python int; a yes or no is never a number here.
        if type(value) is not wanted:
            self.fail("wrong_type", key=key, wanted=_type_name(name))
        return value

    def _fail_missing(self, key: str) -> NoReturn:
        unknown = [given for given in self.values if given not in self.known]
        for given in difflib.get_close_matches(key, unknown, n=1):
            self.fail("unknown_key", key=given, hint=nearest(given, [key]))
        self.fail("missing_key", key=key)

    def _check_text(self, key: str, value: str) -> None:
        if not value.strip():
            self.fail("blank", key=key)
        if value != value.strip():
            self.fail("padded", key=key)
        if value.isprintable():
            return
        for character in value:
            if unprintable(character):
                self.fail("character", key=key, character=f"U+{ord(character):04X}")

    def _check_repeated(self, key: str, values: Sequence[object]) -> None:
        for index, value in enumerate(values):
            if value in values[:index]:
                self.fail("value_twice", key=key, value=str(value))


def unprintable(character: str) -> bool:
    """Whether `character` cannot be shown on paper as itself: control, bidi mark, surrogate."""
    return unicodedata.category(character) in _MADE_FOR_LAYOUT


def nearest(word: str, known: Iterable[str]) -> Message:
    """Return the remedy for `word`: the nearest of the `known` words, or what they are."""
    choices = tuple(dict.fromkeys(known))
    matches = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if matches:
        return Message.of("questionnaire.did_you_mean", word=matches[0])
    if 0 < len(choices) <= 12:
        return Message.of("questionnaire.possible", words=choices)
    return Message.of("questionnaire.no_hint")


def _type_name(name: str) -> Message:
    return Message.of(f"questionnaire.type_{name}")
