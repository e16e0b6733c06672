"""Which file to write: the name, whose ending says how, and what a document asks besides."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
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

from ui.theme import set_property


class WriteFileDialog(QDialog):
    """Asks for a file; writing is the page's. Derived dialogs add to `options` and word it."""

    def __init__(
        self, proposed: str, suffixes: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        """Propose a name among the user's documents; it must end in one of `suffixes`."""
        super().__init__(parent)
        self._suffixes = suffixes
        self._path_label, self.path = QLabel(self), QLineEdit(str(documents() / proposed), self)
        self.browse, self.problem, self.hint = QPushButton(self), QLabel(self), QLabel(self)
        self.options = QVBoxLayout()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.write = QPushButton(self)
        self.buttons.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self.path.textChanged.connect(self.check)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._word_common()

    def _lay_out(self) -> None:
        self._path_label.setBuddy(self.path)
        self.problem.setWordWrap(True)
        self.hint.setWordWrap(True)
        set_property(self.problem, "tone", "problem")
        set_property(self.hint, "muted")
        set_property(self.write, "primary")
        self.write.setDefault(True)
        self.options.setSpacing(6)
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
        column.addLayout(self.options)
        column.addSpacing(12)
        column.addWidget(self.buttons)
        self.setMinimumWidth(540)

    def _word_common(self) -> None:
        self._path_label.setText(self.tr("File"))
        self.path.setAccessibleName(self.tr("File to write"))
        self.browse.setText(self.tr("Choose…"))
        self.write.setText(self.tr("Write"))
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))

    @property
    def file(self) -> Path:
        """The file chosen."""
        return Path(self.path.text().strip()).expanduser()

    def ending_problem(self) -> str:
        """Return what to say of a name that ends in something else."""
        raise NotImplementedError

    def check(self) -> None:
        """Say what is wrong with the name, if anything is."""
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.write.setEnabled(not problem)

    def _problem(self) -> str:
        path = self.file
        if path.suffix.lower() not in self._suffixes:
            return self.ending_problem()
        if not path.parent.is_dir():
            return self.tr("There is no folder “{folder}”.").format(folder=path.parent)
        if path.is_dir():
            return self.tr("“{name}” is a folder.").format(name=path.name)
        return ""

    def _browse(self) -> None:
        kinds = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in self._suffixes)
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(self.file), kinds)
        if name:
            self.path.setText(name)


def documents() -> Path:
    """Return the folder of the user's documents, or their home."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
