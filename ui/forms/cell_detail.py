"""What is known of one cell of the activity grid: its count, its neighbours in time, its note."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from nmdept.records.months import Month
from nmdept.records.values import Activity
from ui.context import Context
from ui.forms.records_page import Heading
from ui.models.grid import Cell, GridRow
from ui.theme import Size, set_property

_YEARS_BACK = 4


class CellDetail(QWidget):
    """The count large, last month and the same month of earlier years below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._context = context
        self._shown: tuple[GridRow, Month, Sequence[Activity]] | None = None
        self._count, self._note = QLabel(self), QLabel(self)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._head = Heading(context, self)
        self._lines = [(QLabel(self), QLabel(self)) for _ in range(_YEARS_BACK + 2)]
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(6)
        for head, value in self._lines:
            set_property(head, "muted")
            self._form.addRow(head, value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._count)
        column.addWidget(self._note)
        column.addWidget(self._head)
        column.addLayout(self._form)
        self._dress()
        context.theme.changed.connect(self._dress)

    def show_cell(self, row: GridRow, month: Month, records: Sequence[Activity]) -> None:
        """Show the cell of `row` in `month`."""
        self._shown = (row, month, records)
        self._put()

    def show_nothing(self) -> None:
        """Show no cell."""
        self._shown = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _put(self) -> None:
        if self._shown is None:
            return
        row, month, records = self._shown
        self.show()
        self._count.setText(self._worded(row.cells[month.month - 1]))
        of_item = {one.month: one for one in records if one.item == row.code}
        note = of_item[month].note if month in of_item else None
        self._note.setText(note or "")
        self._note.setVisible(bool(note))
        self._head.setText(self.tr("To compare"))
        self._put_lines([_before(month), *_years_before(month)], of_item if row.code else None)

    def _put_lines(self, months: list[Month], counts: dict[Month, Activity] | None) -> None:
        self._head.setVisible(counts is not None)
        for (head, value), month in zip(self._lines, months, strict=True):
            self._form.setRowVisible(head, counts is not None)
            head.setText(month.wording(self._context.texts.language))
            one = None if counts is None else counts.get(month)
            value.setText(self._worded(None if one is None else one.count))
            value.setAccessibleName(head.text())

    def _worded(self, tally: Cell) -> str:
        if tally is None:
            return self.tr("not reported")
        if isinstance(tally, int):
            return self._context.texts.number(tally)
        return self.tr("not offered")

    def _dress(self) -> None:
        self._count.setFont(self._context.theme.font(Size.TITLE))


def _before(month: Month) -> Month:
    return Month(month.year - 1, 12) if month.month == 1 else Month(month.year, month.month - 1)


def _years_before(month: Month) -> list[Month]:
    return [Month(month.year - back, month.month) for back in range(1, _YEARS_BACK + 2)]
