"""Named layouts on the Reports page: choose, save, delete."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLabel, QPushButton, QWidget


class LayoutChoice(QWidget):
    """The layouts saved in the data folder; the first line is the standard one."""

    chosen = Signal(str)
    """A layout's name; empty for the standard one."""
    saving_wished = Signal(str)
    """The name to save the present choices under."""
    deleting_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the standard layout only."""
        super().__init__(parent)
        self.label, self.names = QLabel(self), QComboBox(self)
        self.save, self.delete = QPushButton(self), QPushButton(self)
        self.names.setMinimumContentsLength(10)
        self.names.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.label.setBuddy(self.names)
        self.names.addItem("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.label, self.names, self.save, self.delete):
            row.addWidget(widget)
        self.names.activated.connect(self._tell)
        self.save.clicked.connect(self._ask)
        self.delete.clicked.connect(self._delete)
        self._retranslate()
        self._enable()

    @property
    def name(self) -> str:
        """The layout chosen; empty for the standard one or for choices made by hand."""
        return str(self.names.currentData() or "")

    @property
    def known(self) -> tuple[str, ...]:
        """The layouts offered besides the standard one."""
        return tuple(str(self.names.itemData(n)) for n in range(1, self.names.count()))

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer `names` after the standard layout; what was chosen stays chosen."""
        kept = self.name
        while self.names.count() > 1:
            self.names.removeItem(1)
        for name in names:
            self.names.addItem(name, name)
        self.choose(kept)

    def choose(self, name: str) -> None:
        """Show `name` as the one chosen."""
        self.names.setCurrentIndex(max(self.names.findData(name), 0))
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.label.setText(self.tr("Layout"))
        self.names.setAccessibleName(self.tr("Layout"))
        self.names.setItemText(0, self.tr("Standard"))
        self.save.setText(self.tr("Save as…"))
        self.save.setToolTip(self.tr("Save these choices under a name"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setToolTip(self.tr("Delete the chosen layout; records stay as they are"))

    def _enable(self) -> None:
        self.delete.setEnabled(bool(self.name))

    def _tell(self, _place: int) -> None:
        self._enable()
        self.chosen.emit(self.name)

    def _ask(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save layout"))
        dialog.setLabelText(self.tr("Name of the layout (an existing one is replaced)"))
        dialog.setTextValue(self.name)
        dialog.setOkButtonText(self.tr("Save"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(self.saving_wished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _delete(self) -> None:
        if self.name:
            self.deleting_wished.emit(self.name)
