"""Where and how to write the annual summary, or its charts one file each."""

from PySide6.QtWidgets import QLabel, QWidget

from ui.dialogs.write_file import WriteFileDialog
from ui.dialogs.write_wording import Wording, WordingBox

SUFFIXES = (".pdf", ".xlsx", ".svg", ".png")
"""The whole document, its numbers, and each chart in a file of its own."""


class WriteReportDialog(WriteFileDialog):
    """Asks for the file of the summary of one year; writing is the page's."""

    def __init__(self, year: int, wording: Wording, parent: QWidget | None = None) -> None:
        """Propose `annual-summary-YEAR.pdf` among the user's documents."""
        super().__init__(f"annual-summary-{year}.pdf", SUFFIXES, parent)
        self._year = year
        self._language_label = QLabel(self)
        self.languages = WordingBox(wording.language, self, alone=True)
        self.languages.choose(wording)
        self._language_label.setBuddy(self.languages)
        self.options.addWidget(self._language_label)
        self.options.addWidget(self.languages)
        self._retranslate()
        self.path.textChanged.connect(self._say_how)
        self._say_how()
        self.check()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Write the annual summary of {year}").format(year=self._year))
        self._language_label.setText(self.tr("Language"))

    def _say_how(self) -> None:
        if self.file.suffix.lower() in (".svg", ".png"):
            said = self.tr("Each chart is written to a file of its own: {name}…")
            self.hint.setText(said.format(name=f"{self.file.stem}-"))
            return
        self.hint.setText(
            self.tr("The ending says how: .pdf, .xlsx; .svg or .png for each chart by itself.")
        )

    @property
    def wording(self) -> Wording:
        """How the file shall speak."""
        return self.languages.wording()

    def ending_problem(self) -> str:
        """Return what to say of a name that ends in something else."""
        return self.tr("The name must end in .pdf, .xlsx, .svg or .png.")
