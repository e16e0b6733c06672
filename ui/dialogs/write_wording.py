"""How a written document speaks: which language leads, whether the other stands below it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QComboBox, QWidget

from nmdept.language import Language


class Subject(StrEnum):
    """Which document is previewed."""

    RETURN = "return"
    REPORT = "report"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The language that leads, alone or not, and whether the annex names persons."""

    language: Language
    single: bool = False
    names: bool = True


class WordingBox(QComboBox):
    """Chooses the languages of a document."""

    def __init__(
        self, language: Language, parent: QWidget | None = None, *, alone: bool = False
    ) -> None:
        """Begin with `language` leading; `alone` offers no second language below it."""
        super().__init__(parent)
        for lead in Language:
            for single in (True,) if alone else (False, True):
                self.addItem("", _key(lead, single=single))
        self.choose(Wording(language=language, single=alone))
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Languages of the document"))
        words = {
            _key(Language.ZH, single=False): self.tr("Chinese, English below"),
            _key(Language.ZH, single=True): self.tr("Chinese only"),
            _key(Language.EN, single=False): self.tr("English, Chinese below"),
            _key(Language.EN, single=True): self.tr("English only"),
        }
        for place in range(self.count()):
            self.setItemText(place, words[str(self.itemData(place))])

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
