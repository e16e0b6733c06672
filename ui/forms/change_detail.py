"""One change in full: the act it belongs to, the field, the old and the new value."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nmdept.records.changes import Change
from ui.context import Context
from ui.models.history_rows import changed_text, field_label
from ui.theme import set_property


class ChangeDetail(QWidget):
    """Label above value; an empty value says so."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show no change yet."""
        super().__init__(parent)
        self._context = context
        self._change: Change | None = None
        self._heads = [QLabel(self) for _ in range(4)]
        self._values = [QLabel(self) for _ in range(4)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for head, value in zip(self._heads, self._values, strict=True):
            set_property(head, "muted")
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(head)
            column.addWidget(value)
            column.addSpacing(8)

        context.theme.changed.connect(self._put)

    def show_change(self, change: Change | None) -> None:
        """Show another change."""
        self._change = change
        self.setVisible(change is not None)
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _put(self) -> None:
        change = self._change
        if change is None:
            return
        texts = self._context.texts
        empty = self.tr("empty")
        lines = (
            (self.tr("Act"), texts.word(change.act.what)),
            (self.tr("Field"), field_label(change, texts)),
            (self.tr("Before"), changed_text(change, change.old, texts) or empty),
            (self.tr("After"), changed_text(change, change.new, texts) or empty),
        )
        for head, value, (name, text) in zip(self._heads, self._values, lines, strict=True):
            head.setText(name)
            value.setText(text)
            value.setFont(self._context.theme.font(as_typed=True))
            value.setAccessibleName(name)
