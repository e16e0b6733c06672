"""Editors of single fields; all hold text, which `ui.models.typed` reads.

Each tells when it is `edited` by the user, `left`, and `entered` (Enter: on to the next field).
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from nmdept.records.codes import CodeList
from nmdept.records.kinds import Field, FieldType
from ui.context import Context
from ui.models.wording import code_text

_SHORT = frozenset({"sex", "post", "title", "education", "ct", "drug_source", "drug_kind"})
"""Lists of short terms."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineField(QLineEdit):
    """One line of text, a number or a year."""

    edited = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self.textEdited.connect(self._tell_edited)

    def typed(self) -> str:
        """What stands in the field."""
        return self.text()

    def put(self, text: str) -> None:
        """Show another text, from its beginning."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def lock(self, *, locked: bool) -> None:
        """Let it be read only, or edited again."""
        self.setReadOnly(locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _tell_edited(self, _text: str) -> None:
        self.edited.emit()


class LongField(QPlainTextEdit):
    """Several lines of text; Enter goes on, Shift+Enter begins a line."""

    edited = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._is_putting = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell_edited)

    def sizeHint(self) -> QSize:
        """Two lines high; it scrolls inside."""
        return QSize(160, self.fontMetrics().lineSpacing() * 2 + 18)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint: it scrolls inside."""
        return QSize(60, self.sizeHint().height())

    def typed(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Show another text."""
        self._is_putting = True
        self.setPlainText(text)
        self._is_putting = False

    def lock(self, *, locked: bool) -> None:
        """Let it be read only, or edited again."""
        self.setReadOnly(locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field; with Shift it begins a line."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENTER and not shifted:
            self.entered.emit()
            return
        if event.key() in ENTER:
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _tell_edited(self) -> None:
        if not self._is_putting:
            self.edited.emit()


class CodesField(QListWidget):
    """Several codes of a list, each with a check box; Space checks, Enter goes on."""

    edited = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, context: Context, codes: CodeList, parent: QWidget | None = None) -> None:
        """Offer `codes`, none checked."""
        super().__init__(parent)
        self._context = context
        self._codes = codes
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for code in codes.codes:
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.reword()
        self.itemChanged.connect(self._tell_edited)

    def sizeHint(self) -> QSize:
        """High enough for every code."""
        return QSize(160, self.count() * max(self.sizeHintForRow(0), 20) + 8)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(60, self.sizeHint().height())

    def typed(self) -> str:
        """The codes checked, separated by `;`."""
        checked = [item for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        return ";".join(str(item.data(Qt.ItemDataRole.UserRole)) for item in checked)

    def put(self, text: str) -> None:
        """Check the codes named in `text`."""
        wanted = set(text.split(";"))
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for item in self._items():
            is_wanted = item.data(Qt.ItemDataRole.UserRole) in wanted
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def lock(self, *, locked: bool) -> None:
        """Let it be read only, or edited again."""
        self.setDisabled(locked)

    def reword(self) -> None:
        """Put the terms in the language of the window."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for item in self._items():
            code = item.data(Qt.ItemDataRole.UserRole)
            item.setText(code_text(self._codes, code, self._context.texts))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _tell_edited(self, _item: QListWidgetItem) -> None:
        self.edited.emit()


def is_short(field: Field) -> bool:
    """Whether the field needs only half the width of a panel."""
    short = (FieldType.DATE, FieldType.MONTH, FieldType.YEAR, FieldType.WHOLE)
    is_listed = field.codes is not None and field.codes.name in _SHORT
    return field.type in short or (is_listed and field.name != "value")
