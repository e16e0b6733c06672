"""The form of one record, made from its kind: label above field; for reading only so far."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from nmdept.records.kinds import Kind
from nmdept.records.values import Record
from ui.context import Context
from ui.models.wording import field_text, term
from ui.theme import Size, set_property


class RecordForm(QWidget):
    """Shows the fields of a record; empty ones say so."""

    def __init__(self, context: Context, kind: Kind, parent: QWidget | None = None) -> None:
        """Make the fields of `kind`, empty."""
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._record: Record | None = None
        self._fields = [(QLabel(self), QLabel(self)) for _ in kind.fields]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(7)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for head, value in self._fields:
            set_property(head, "muted")
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            head.setBuddy(value)
            form.addRow(head, value)
        self._dress()
        context.theme.changed.connect(self._dress)

    def show_record(self, record: Record | None) -> None:
        """Show another record; None empties the form."""
        self._record = record
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _put(self) -> None:
        texts = self._context.texts
        for field, (head, value) in zip(self._kind.fields, self._fields, strict=True):
            name = term(field.label, texts)
            head.setText(name)
            text = "" if self._record is None else field_text(field, self._record, texts)
            value.setText(text or self.tr("not given"))
            value.setAccessibleName(name)
            set_property(value, "muted", "false" if text else "true")

    def _dress(self) -> None:
        for head, _ in self._fields:
            head.setFont(self._context.theme.font(Size.CAPTION))
