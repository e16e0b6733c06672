"""A card: a heading and what stands under it, on its own ground."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Size, set_property


class Card(QFrame):
    """Heads its `content`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self._context = context
        set_property(self, "card")
        self.head = QLabel(self)
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addLayout(self.content)
        self._dress()
        context.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.head.setFont(self._context.theme.font(Size.HEAD))
