"""Where and how to write a return: file, format by suffix, languages, names."""

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from ui.context import Context
from ui.dialogs.write_file import WriteFileDialog
from ui.dialogs.write_wording import Wording, WordingBox

SUFFIXES = (".pdf", ".xlsx", ".json", ".csv")
"""The formats a return is written in, the usual one first."""


class WriteDialog(WriteFileDialog):
    """Asks for the file of a return of one year; writing is the page's."""

    def __init__(
        self, context: Context, year: int, wording: Wording, parent: QWidget | None = None
    ) -> None:
        """Propose `submission-YEAR.pdf` among the user's documents."""
        super().__init__(f"submission-{year}.pdf", SUFFIXES, parent)
        self._context = context
        self._year = year
        self._language_label = QLabel(self)
        self.languages = WordingBox(wording.language, self)
        self.languages.choose(wording)
        self.names = QCheckBox(self)
        self.names.setChecked(wording.names)
        self._language_label.setBuddy(self.languages)
        self.options.addWidget(self._language_label)
        self.options.addWidget(self.languages)
        self.options.addSpacing(8)
        self.options.addWidget(self.names)
        self._retranslate()
        self.check()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Write the return of {year}").format(year=self._year))
        self.hint.setText(self.tr("The ending of the name says how: .pdf, .xlsx, .json or .csv."))
        self._language_label.setText(self.tr("Languages"))
        self.names.setText(self.tr("Name staff in the annex “basis of figures”"))

    @property
    def wording(self) -> Wording:
        """How the file shall speak."""
        return self.languages.wording(names=self.names.isChecked())

    def ending_problem(self) -> str:
        """Return what to say of a name that ends in something else."""
        return self.tr("The name must end in .pdf, .xlsx, .json or .csv.")
