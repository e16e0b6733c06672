"""The choices that rule a page: a data year, or the day as of which it shows the department."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ui.widgets.typed_date import Reader, TypedDateEdit


class YearChoice(QComboBox):
    """A choice of years, the latest first."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer no year yet."""
        super().__init__(parent)
        self._is_chosen = False
        self.currentIndexChanged.connect(self._tell)

    def offer(self, years: set[int], *, otherwise: int, back: int = 0) -> int:
        """Offer every year from the first of `years` to the later of the last and `otherwise`.

        `back` years before `otherwise` are offered whatever `years` are.
        Returns the year shown: the one somebody chose, else the latest of `years`.
        """
        latest = max(years, default=otherwise)
        first = min(years | {otherwise - back})
        span = range(max(latest, otherwise), first - 1, -1)
        kept = self.year if self._is_chosen else latest
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        for year in span:
            self.addItem(str(year), year)
        self.setCurrentIndex(max(self.findData(kept), 0))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        return self.year

    @property
    def year(self) -> int:
        """The chosen year."""
        return int(self.currentData())

    def choose(self, year: int) -> None:
        """Choose `year` if it is offered."""
        place = self.findData(year)
        if place >= 0:
            self.setCurrentIndex(place)

    def _tell(self, place: int) -> None:
        if place >= 0:
            self._is_chosen = True
            self.chosen.emit(self.year)


class AsOfChoice(QWidget):
    """A day, today by default, with a way back to today."""

    chosen = Signal(object)
    """A date."""

    def __init__(self, today: date, read: Reader, parent: QWidget | None = None) -> None:
        """Show `today`; what is typed is read by `read`."""
        super().__init__(parent)
        self._today = today
        self.edit = TypedDateEdit(read, self)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("yyyy-MM-dd")
        self.edit.setDate(QDate(today.year, today.month, today.day))
        self._back = QToolButton(self)
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit)
        row.addWidget(self._back)
        self.setFocusProxy(self.edit)
        self._retranslate()
        self.edit.dateChanged.connect(self._tell)
        self._back.clicked.connect(self._return_to_today)

    @property
    def day(self) -> date:
        """The chosen day."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def choose(self, day: date) -> None:
        """Choose `day`."""
        self.edit.setDate(QDate(day.year, day.month, day.day))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.edit.setAccessibleName(self.tr("As of"))
        self._back.setText(self.tr("Today"))
        self._back.setAccessibleName(self.tr("As of today"))
        self._back.setToolTip(self.tr("Show the department as it is today"))

    def _return_to_today(self) -> None:
        self.choose(self._today)

    def _tell(self, _day: QDate) -> None:
        self.chosen.emit(self.day)
