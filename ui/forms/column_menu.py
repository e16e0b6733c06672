"""The filter of one column: its values to check, or a range to type; it acts at once."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.language import Label
from nmdept.records.kinds import Field, FieldType
from ui.context import Context
from ui.forms.field_rows import FieldRows
from ui.models.column_filter import Among, Between, ColumnFilter
from ui.models.records import RecordModel
from ui.text import folded
from ui.theme import set_property

_RANGED = (FieldType.DATE, FieldType.YEAR, FieldType.WHOLE)
_VALUE = int(Qt.ItemDataRole.UserRole)


class ColumnMenu(QFrame):
    """Pops up under a column's head; Esc or a click beside it closes it."""

    chosen = Signal(int, object)
    """The column, and the ColumnFilter it is to have or None."""

    def __init__(
        self,
        context: Context,
        model: RecordModel,
        column: int,
        present: ColumnFilter | None,
        parent: QWidget,
    ) -> None:
        """Show the filter of `column`, at first as it is."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._column = column
        self._present = present
        set_property(self, "card")
        of = model.columns[column]
        self.head = QLabel(of.head(context.texts), self)
        self.head.setFont(context.theme.font(weight=QFont.Weight.Bold))
        self.clear = QPushButton(self.tr("Show all"), self)
        self.clear.clicked.connect(self._clear)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 12)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.head)
        self.values = QListWidget(self)
        self.search = QLineEdit(self)
        self.range: FieldRows | None = None
        if of.field is not None and of.field.type in _RANGED:
            self._add_range(of.field)
        else:
            self._add_values(model)
        self._layout.addWidget(self.clear)

    def show_at(self, place: QPoint) -> None:
        """Show it there, within the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        place.setX(min(place.x(), room.right() - self.width()))
        place.setY(min(place.y(), room.bottom() - self.height()))
        self.move(place)
        self.show()
        if self.range is not None:
            self.range.focus()
        else:
            self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; down goes from the search into the values."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.values.setFocus()
            self.values.setCurrentRow(max(self.values.currentRow(), 0))
        else:
            super().keyPressEvent(event)

    def _add_values(self, model: RecordModel) -> None:
        empty = self.tr("(empty)")
        kept = self._present.values if isinstance(self._present, Among) else None
        for value, text, count in model.values(self._column):
            item = QListWidgetItem(f"{text or empty}   {count}", self.values)
            item.setData(_VALUE, value)
            is_kept = kept is None or value in kept
            item.setCheckState(Qt.CheckState.Checked if is_kept else Qt.CheckState.Unchecked)
        self.values.setAccessibleName(self.head.text())
        self.values.setMinimumWidth(220)
        self.values.setFixedHeight(min(max(self.values.count(), 2) * 26 + 6, 260))
        self.values.itemChanged.connect(self._tell_values)
        self.search.setPlaceholderText(self.tr("Find a value; Enter keeps only what is found"))
        self.search.setAccessibleName(self.tr("Find a value"))
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._keep_found)
        self._layout.addWidget(self.search)
        self._layout.addWidget(self.values)

    def _add_range(self, field: Field) -> None:
        self.values.hide()
        self.search.hide()
        ends = [
            Field(name="first", label=Label("从", "from"), type=field.type, required=True),
            Field(name="last", label=Label("到", "to"), type=field.type, required=True),
        ]
        today = datetime.now().astimezone().date()
        self.range = FieldRows(self._context, ends, today, self)
        self.range.setMinimumWidth(300)
        if isinstance(self._present, Between):
            first, last = self._present.first, self._present.last
            is_date = field.type is FieldType.DATE
            self.range.put({"first": _value(first, is_date), "last": _value(last, is_date)})
        self.range.edited.connect(self._tell_range)
        self.range.finished.connect(self.close)
        self._layout.addWidget(self.range)

    def _tell_range(self) -> None:
        if self.range is None:
            return
        read = self.range.read()
        problems = {name: one.problem for name, one in read.items() if one.problem is not None}
        self.range.show_problems(problems)
        if problems:
            return
        first, last = (_natural(read[name].value) for name in ("first", "last"))
        by = None if first is None and last is None else Between(first=first, last=last)
        self.chosen.emit(self._column, by)

    def _tell_values(self, _item: QListWidgetItem | None = None) -> None:
        items = [self.values.item(row) for row in range(self.values.count())]
        kept = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        everything = len(kept) == len(items)
        values = frozenset(item.data(_VALUE) for item in kept)
        self.chosen.emit(self._column, None if everything else Among(values=values))

    def _find(self, text: str) -> None:
        for row in range(self.values.count()):
            item = self.values.item(row)
            item.setHidden(folded(text).strip() not in folded(item.text()))

    def _keep_found(self) -> None:
        """Keep what is found and nothing else."""
        self.values.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for row in range(self.values.count()):
            item = self.values.item(row)
            found = not item.isHidden()
            item.setCheckState(Qt.CheckState.Checked if found else Qt.CheckState.Unchecked)
        self.values.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._tell_values()
        self.close()

    def _clear(self) -> None:
        self.chosen.emit(self._column, None)
        self.close()


def _natural(value: object) -> int | None:
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, int) else None


def _value(natural: int | None, is_date: bool) -> object:  # noqa: FBT001 - two kinds of number
    if natural is None:
        return None
    return date.fromordinal(natural) if is_date else natural
