"""What the program is, its version, and the licences of what it is built on."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Size, set_property


class AboutDialog(QDialog):
    """Freed when closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the dialog."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About nmdept"))
        head, text, licences = QLabel("NMDEPT", self), QLabel(self), QLabel(self)
        head.setFont(context.theme.font(Size.TITLE))
        text.setText(
            self.tr(
                "The ledger of a nuclear medicine department, "
                "and the national survey return made from it."
            )
        )
        licences.setText(_licences(self.tr("Version {version}").format(version=_version())))
        licences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_property(licences, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(12)
        for label in (head, text, licences):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)
        self.setMinimumWidth(460)


def _version() -> str:
    try:
        return version("nmdept")
    except PackageNotFoundError:
        return "0.1"


def _licences(first: str) -> str:
    return "\n".join(
        [
            f"{first} · MIT",
            f"Qt {qVersion()}, PySide6 · LGPL-3.0",
            "Noto Sans SC · SIL OFL 1.1",
            "ReportLab, XlsxWriter, pypdf, msgspec · BSD",
            "SQLAlchemy, Alembic, python-calamine, platformdirs, pypinyin, tomli-w · MIT",
            "pypdfium2 · BSD / Apache-2.0",
            "rfc8785 · Apache-2.0",
        ]
    )
