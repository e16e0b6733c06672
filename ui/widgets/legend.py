"""The legend under a grid: what an empty cell with a dot and a dash mean."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.context import Context
from ui.theme import Size, set_property


class Legend(QWidget):
    """One line of explanations, small and muted, with room for a remark at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Explain the marks of cells."""
        super().__init__(parent)
        self._context = context
        self._marks, self.remark = QLabel(self), QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 8)
        row.addWidget(self._marks)
        row.addStretch(1)
        row.addWidget(self.remark)
        for label in (self._marks, self.remark):
            set_property(label, "muted")
        self._dress()
        self._retranslate()
        context.theme.changed.connect(self._dress)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._marks.setText(self.tr("• not reported     — not offered     0 none done"))

    def _dress(self) -> None:
        for label in (self._marks, self.remark):
            label.setFont(self._context.theme.font(Size.CAPTION))
