"""The editor of a date: typed in short or in full, with a calendar on demand."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from nmdept.records.kinds import STAFF
from ui.context import Context
from ui.forms.fields import LineField
from ui.models.typed import read_typed
from ui.theme import set_property

_ANY_DATE = STAFF.by_name["employed_from"]


class DateField(LineField):
    """Reads 2023-05-01, 20230501 and 5.1; leaving it writes the date out in full."""

    def __init__(self, context: Context, today: date, parent: QWidget | None = None) -> None:
        """Hold no date; a day without a year is one of the year of `today`."""
        super().__init__(parent)
        self._context = context
        self._today = today
        set_property(self, "date")
        self._calendar: QWidget | None = None
        self._open = QAction(self)
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._dress()
        self._retranslate()
        context.theme.changed.connect(self._dress)

    def day(self) -> date | None:
        """The date typed, if it can be read."""
        value = read_typed(_ANY_DATE, self.text(), today=self._today).value
        return value if isinstance(value, date) else None

    def open_calendar(self) -> None:
        """Show the calendar below the field, at the date typed or today."""
        if self.isReadOnly():
            return
        self._calendar = _Calendar(self, self.day() or self._today)
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._calendar.show()

    def choose(self, day: date) -> None:
        """Take the day chosen in the calendar."""
        self.setText(day.isoformat())
        self.edited.emit()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and F4 open the calendar."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a date that can be read in full."""
        day = self.day()
        if day is not None and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.put(day.isoformat())
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._open.setText(self.tr("Choose from a calendar"))
        self._open.setToolTip(self.tr("Choose from a calendar (down arrow)"))
        self.setPlaceholderText("YYYY-MM-DD")

    def _dress(self) -> None:
        self._open.setIcon(self._context.theme.icon("calendar"))


class _Calendar(QWidget):
    """A calendar that goes when a day is chosen or something else is clicked."""

    def __init__(self, field: DateField, day: date) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._field = field
        self._days = QCalendarWidget(self)
        self._days.setSelectedDate(QDate(day.year, day.month, day.day))
        self._days.setGridVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._days)
        self._days.activated.connect(self._take)
        self._days.clicked.connect(self._take)
        self._days.setFocus()

    def _take(self, day: QDate) -> None:
        self._field.choose(date(day.year(), day.month(), day.day()))
        self.close()
