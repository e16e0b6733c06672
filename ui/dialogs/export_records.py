"""Which kind of records to write to a file."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.records.kinds import KINDS
from ui.context import Context
from ui.models.wording import term
from ui.theme import set_property


class ExportDialog(QDialog):
    """A choice of kinds; freed when closed."""

    wished = Signal(str)
    """Write the records of this kind."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.label, self.kind, self.about = QLabel(self), QComboBox(self), QLabel(self)
        for kind in KINDS:
            self.kind.addItem("", kind.name)
        self.label.setBuddy(self.kind)
        self.about.setWordWrap(True)
        set_property(self.about, "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.write = QPushButton(self)
        self.buttons.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        set_property(self.write, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        for widget in (self.label, self.kind, self.about, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self.retranslate()
        self.write.clicked.connect(self._wish)
        self.buttons.rejected.connect(self.reject)

    def retranslate(self) -> None:
        """Word everything."""
        self.setWindowTitle(self.tr("Export records"))
        self.label.setText(self.tr("Kind of records"))
        self.write.setText(self.tr("Export…"))
        self.about.setText(
            self.tr("All records of the kind are written as CSV, ready for a spreadsheet.")
        )
        for place, kind in enumerate(KINDS):
            self.kind.setItemText(place, term(kind.label, self._context.texts))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _wish(self) -> None:
        self.wished.emit(self.kind.currentData())
        self.accept()
