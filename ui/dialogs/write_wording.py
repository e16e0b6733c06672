"""How a written return speaks: which language leads, whether the other stands below it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from nmdept.language import Language


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The language that leads, alone or not, and whether the annex names persons."""

    language: Language
    single: bool = False
    names: bool = True


class WordingBox(QComboBox):
    """Chooses the languages of a document."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        """Begin with `language` leading and the other one below it."""
        super().__init__(parent)
        for lead in Language:
            for single in (False, True):
                self.addItem("", _key(lead, single=single))
        self.setCurrentIndex(self.findData(_key(language, single=False)))
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Languages of the document"))
        words = (
            self.tr("Chinese, English below"),
            self.tr("Chinese only"),
            self.tr("English, Chinese below"),
            self.tr("English only"),
        )
        for place, word in enumerate(words):
            self.setItemText(place, word)

    def wording(self, *, names: bool = True) -> Wording:
        """Return what is chosen."""
        language, _, alone = str(self.currentData()).partition(" ")
        return Wording(language=Language(language), single=bool(alone), names=names)

    def choose(self, wording: Wording) -> None:
        """Choose what `wording` says."""
        self.setCurrentIndex(self.findData(_key(wording.language, single=wording.single)))


def _key(language: Language, *, single: bool) -> str:
    # a text: Qt does not find tuples again
    return f"{language.value} alone" if single else language.value
