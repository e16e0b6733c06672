"""Texts of the window in the user's language, switched while it runs.

Three sources, one language:
- texts of the window itself: `self.tr("English source")`, translated by
  `resources/i18n/nmdept_zh_CN.ts` (English is the source and needs no file);
- terms of records, items and codes: `Label`, worded by `Texts.label`;
- sentences with figures in them: `Message`, worded by `Texts.word`.

A switch sends QEvent.LanguageChange to every widget, which puts its texts again (by convention in a
method `retranslate`); models and others without widgets listen to `Texts.changed`.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication

from nmdept.language import Label, Language
from nmdept.messages import Message, Param, word
from nmdept.nuclides import raised
from nmdept.paths import resource

_LOCALES = {
    Language.ZH: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.EN: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Texts(QObject):
    """The window's language and everything worded in it."""

    changed = Signal()
    """The language is another one; translators are in place."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        """Install the translators of `language`; needs the QApplication."""
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self._language = language
        self._install()

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Switch every text of the window to `language`."""
        if language is self._language:
            return
        self._language = language
        self._install()
        self.changed.emit()

    def label(self, label: Label) -> str:
        """Return a term in the window's language, mass numbers of nuclides raised."""
        return raised(label.text(self._language), _is_drawable)

    def word(self, message: Message) -> str:
        """Return a sentence in the window's language."""
        return word(_with_raised(message), self._language)

    def listed(self, parts: Iterable[str]) -> str:
        """Return `parts` side by side, with the mark the language puts between them."""
        return ("、" if self._language is Language.ZH else ", ").join(parts)

    def number(self, value: int) -> str:
        """Return a whole number with thousands separators."""
        return f"{value:,}"

    def day(self, day: date) -> str:
        """Return a date as tables show it, the same in both languages: sortable by eye."""
        return day.isoformat()

    def _install(self) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = [] if self._language is Language.EN else self._chinese()
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(_LOCALES[self._language])

    def _chinese(self) -> list[QTranslator]:
        qt, own = QTranslator(self), QTranslator(self)
        qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        own.load(str(resource("i18n") / "nmdept_zh_CN.qm"))
        return [qt, own]


def folded(text: str) -> str:
    """Return `text` as it is searched: small letters, half width, mass numbers on the line."""
    return unicodedata.normalize("NFKC", text).casefold()


def _is_drawable(text: str) -> bool:
    metrics = QFontMetrics(QGuiApplication.font())
    return all(metrics.inFontUcs4(ord(character)) for character in text)


def _with_raised(message: Message) -> Message:
    """Raise the mass numbers in the terms of a sentence; what people typed stays as it is."""
    if not message.params:
        return message
    return replace(message, params=tuple((name, _raised(part)) for name, part in message.params))


def _raised(param: Param) -> Param:
    if isinstance(param, Label):
        return Label(raised(param.zh, _is_drawable), raised(param.en, _is_drawable))
    if isinstance(param, Message):
        return _with_raised(param)
    if isinstance(param, tuple):
        return tuple(_raised(part) for part in param)
    return param
