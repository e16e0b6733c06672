"""Where and how to write a return: file, format by suffix, languages, names."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context
from ui.dialogs.write_wording import Wording, WordingBox
from ui.theme import set_property

SUFFIXES = (".pdf", ".xlsx", ".json", ".csv")
"""The formats a return is written in, the usual one first."""


class WriteDialog(QDialog):
    """Asks for the file of a return of one year; writing is the page's."""

    def __init__(
        self, context: Context, year: int, wording: Wording, parent: QWidget | None = None
    ) -> None:
        """Propose `submission-YEAR.pdf` among the user's documents."""
        super().__init__(parent)
        self._context = context
        self._year = year
        self._path_label, self.path = QLabel(self), QLineEdit(str(_proposed(year)), self)
        self.browse, self.problem, self.hint = QPushButton(self), QLabel(self), QLabel(self)
        self._language_label = QLabel(self)
        self.languages = WordingBox(wording.language, self)
        self.languages.choose(wording)
        self.names = QCheckBox(self)
        self.names.setChecked(wording.names)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.write = QPushButton(self)
        self.buttons.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._check()

    def _lay_out(self) -> None:
        self._path_label.setBuddy(self.path)
        self._language_label.setBuddy(self.languages)
        self.problem.setWordWrap(True)
        self.hint.setWordWrap(True)
        set_property(self.problem, "tone", "problem")
        set_property(self.hint, "muted")
        set_property(self.write, "primary")
        self.write.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addWidget(self._path_label)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.hint)
        column.addSpacing(8)
        column.addWidget(self._language_label)
        column.addWidget(self.languages)
        column.addSpacing(8)
        column.addWidget(self.names)
        column.addSpacing(12)
        column.addWidget(self.buttons)
        self.setMinimumWidth(540)

    def _connect(self) -> None:
        self.path.textChanged.connect(self._check)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Write the return of {year}").format(year=self._year))
        self._path_label.setText(self.tr("File"))
        self.path.setAccessibleName(self.tr("File to write"))
        self.browse.setText(self.tr("Choose…"))
        self.hint.setText(self.tr("The ending of the name says how: .pdf, .xlsx, .json or .csv."))
        self._language_label.setText(self.tr("Languages"))
        self.names.setText(self.tr("Name staff in the annex “basis of figures”"))
        self.write.setText(self.tr("Write"))
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))

    @property
    def file(self) -> Path:
        """The file chosen."""
        return Path(self.path.text().strip()).expanduser()

    @property
    def wording(self) -> Wording:
        """How the file shall speak."""
        return self.languages.wording(names=self.names.isChecked())

    def _check(self) -> None:
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.write.setEnabled(not problem)

    def _problem(self) -> str:
        path = self.file
        if path.suffix.lower() not in SUFFIXES:
            return self.tr("The name must end in .pdf, .xlsx, .json or .csv.")
        if not path.parent.is_dir():
            return self.tr("There is no folder “{folder}”.").format(folder=path.parent)
        if path.is_dir():
            return self.tr("“{name}” is a folder.").format(name=path.name)
        return ""

    def _browse(self) -> None:
        kinds = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in SUFFIXES)
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            str(self.file),
            kinds,
        )
        if name:
            self.path.setText(name)


def _proposed(year: int) -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place) if place and Path(place).is_dir() else Path.home()
    return folder / f"submission-{year}.pdf"
