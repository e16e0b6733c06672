"""The two languages of the program, and a text that exists in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language people read; the value is what `--lang` takes."""

    ZH = "zh"
    EN = "en"

    @property
    def other(self) -> "Language":
        """The language that stands second on a bilingual page."""
        return Language.EN if self is Language.ZH else Language.ZH


@dataclass(frozen=True)
class Label:
    """One text in both languages, as terms of the field carry it."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.zh if language is Language.ZH else self.en


ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months as English writes them; Chinese numbers them."""
