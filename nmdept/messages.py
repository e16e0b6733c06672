"""Messages as codes with parameters, and their sentences in both languages.

The core emits codes; only a door (window, command line, document) words them. The sentences live
in `resources/i18n/messages/<prefix>.toml`, one file per first part of the code, read when first
needed:


    ["survey.months_missing"]
    zh = "{months}未报告。"
    en = "{months} are not reported."
    en_one = "{months} is not reported."   # used when the parameter `count` is 1
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol, runtime_checkable

import tomli

from nmdept.language import ENGLISH_MONTHS, Label, Language
from nmdept.paths import resource

Param = Any
"""A parameter: text, number, date, Month, Label, Message, or a sequence of these."""


@runtime_checkable
class Worded(Protocol):
    """A value that knows how each language writes it, as a month does."""

    def wording(self, language: Language) -> str:
        """Return the value as `language` writes it in a sentence."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence not yet worded: its code and what it mentions."""

    code: str
    params: tuple[tuple[str, Param], ...] = ()

    @classmethod
    def of(cls, code: str, **params: Param) -> "Message":
        """Make a message; sequences among `params` are frozen."""
        if list in map(type, params.values()):
            params = {
                name: tuple(value) if isinstance(value, list) else value
                for name, value in params.items()
            }
        return cls(code, tuple(params.items()))


def word(message: Message, language: Language) -> str:
    """Return the sentence of `message` in `language`.

    A code without a sentence is a bug of the program and raises KeyError; a test walks every code.
    """
    templates = _templates(message.code.partition(".")[0])[message.code]
    params = dict(message.params)
    template = templates[language.value]
    if language is Language.EN and params.get("count") == 1:
        template = templates.get("en_one", template)
    return template.format_map({name: _word(value, language) for name, value in params.items()})


def sentences(prefix: str) -> Collection[str]:
    """Return the codes under `prefix` that have a sentence, to hold data files to them."""
    return _templates(prefix).keys()


def _word(value: Param, language: Language) -> str:
    if isinstance(value, str):  # first, for most are texts and asking for a protocol is slow
        return str(value)
    if isinstance(value, Message):
        return word(value, language)
    if isinstance(value, Label):
        return value.text(language)
    if isinstance(value, int | date):
        return _word_plain(value, language)
    if isinstance(value, tuple):
        return enumerate_words([_word(part, language) for part in value], language)
    return value.wording(language) if isinstance(value, Worded) else str(value)


def _word_plain(value: int | date, language: Language) -> str:
    if isinstance(value, bool):
        return {Language.ZH: ("否", "是"), Language.EN: ("no", "yes")}[language][value]
    if isinstance(value, int):
        return f"{value:,}"
    return _word_date(value, language)


def _word_date(day: date, language: Language) -> str:
    if language is Language.ZH:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"


def enumerate_words(parts: list[str], language: Language) -> str:
    """Return `parts` as one enumeration: `a、b、c`, `a, b and c`."""
    if language is Language.ZH:
        return "、".join(parts)
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


@cache
def _templates(prefix: str) -> Mapping[str, Mapping[str, str]]:
    with resource("i18n", "messages", f"{prefix}.toml").open("rb") as file:
        return tomli.load(file)
