"""What is known of one cell: its count and what is to be said of it, charts, note, history."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nmdept.records.changes import Change
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Tally
from ui.context import Context
from ui.forms.note_edit import NoteEdit
from ui.models.entries import CellKey, Entries
from ui.models.entry_reading import CellPast
from ui.models.history_rows import changed_text, field_label
from ui.theme import Size, set_property
from ui.widgets.bar_chart import Bar, BarChart

_SHOWN_CHANGES = 12
_YEARS = 6


class CellDetail(QWidget):
    """The count large, its neighbours in time as charts, its note to be written, its history."""

    noted = Signal(object, str)
    """A cell's key and its new note."""

    def __init__(self, context: Context, entries: Entries, parent: QWidget | None = None) -> None:
        """Show nothing yet; `entries` is shared with the page."""
        super().__init__(parent)
        self._context = context
        self._entries = entries
        self._key: CellKey | None = None
        self._said: Sequence[str] = ()
        self._past: CellPast | None = None
        self._count, self._sentences = QLabel(self), QLabel(self)
        self._sentences.setWordWrap(True)
        self._sentences.setTextFormat(Qt.TextFormat.PlainText)
        self._heads = [QLabel(self) for _ in range(4)]
        self.months, self.years = BarChart(context, self), BarChart(context, self)
        self.note = NoteEdit(context, self)
        self.history = QLabel(self)
        self._lay_out()
        self._dress()
        self.note.written.connect(self._tell_note)
        context.theme.changed.connect(self._dress)

    @property
    def key(self) -> CellKey | None:
        """The cell shown."""
        return self._key

    def show_cell(self, key: CellKey, said: Sequence[str], *, locked: bool, notes: bool) -> None:
        """Show a cell, what there is to say of it, and whether its note can be written."""
        if key != self._key:
            self.note.keep()
            self._key, self._past = key, None
        self._said = said
        self.note.setVisible(notes)
        self._heads[2].setVisible(notes)
        self.note.show_note(self._entries.notes.get(key, ""), locked=locked)
        self._put()

    def show_past(self, past: CellPast) -> None:
        """Show earlier years, and who changed the cell, when, from what to what."""
        if past.key == self._key:
            self._past = past
            self._put()

    def show_nothing(self) -> None:
        """Show no cell."""
        self.note.keep()
        self._key = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.history.setWordWrap(True)
        self.history.setTextFormat(Qt.TextFormat.PlainText)
        self.history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._count)
        column.addWidget(self._sentences)
        parts = (self.months, self.years, self.note, self.history)
        for head, part in zip(self._heads, parts, strict=True):
            head.setWordWrap(True)
            column.addSpacing(6)
            column.addWidget(head)
            column.addWidget(part)

    def _put(self) -> None:
        if self._key is None:
            return
        self.show()
        self._count.setText(self._worded(self._key))
        self._sentences.setText("\n".join(self._said))
        self._sentences.setVisible(bool(self._said))
        texts = (
            self.tr("Last twelve months"),
            self.tr("The same month of earlier years"),
            self.tr("Note"),
            self.tr("History of this cell"),
        )
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)
        self._put_charts(self._key)
        self._put_history()

    def _put_charts(self, key: CellKey) -> None:
        for chart, months in (
            (self.months, [_back(key.month, number) for number in range(11, -1, -1)]),
            (self.years, _years_of(key.month)),
        ):
            by_year = chart is self.years
            bars = [
                Bar(
                    label=str(month.year if by_year else month.month),
                    value=self._tally(CellKey(key.row, month)),
                    chosen=month == key.month,
                )
                for month in months
            ]
            chart.show_bars(bars)
            chart.setAccessibleDescription("; ".join(self._spoken(key.row, m) for m in months))
        self.months.setAccessibleName(self._heads[0].text())
        self.years.setAccessibleName(self._heads[1].text())

    def _put_history(self) -> None:
        if self._past is None:
            self.history.setText("")
        elif not self._past.changes:
            self.history.setText(self.tr("Nothing was entered here yet."))
        else:
            shown = list(reversed(self._past.changes))[:_SHOWN_CHANGES]
            self.history.setText("\n".join(self._change(change) for change in shown))

    def _change(self, change: Change) -> str:
        texts = self._context.texts
        empty = self.tr("empty")
        old, new = (changed_text(change, one, texts) or empty for one in (change.old, change.new))
        when = f"{change.act.at.astimezone():%Y-%m-%d %H:%M}"
        what = "" if change.field != "note" else field_label(change, texts) + " "
        return f"{when} {change.act.user}\n    {what}{old} → {new}"

    def _tally(self, key: CellKey) -> Tally:
        if key in self._entries.refused:
            return None
        if key in self._entries or self._past is None:
            return self._entries.value(key)
        return self._past.earlier.get(key.month)

    def _worded(self, key: CellKey) -> str:
        value = self._tally(key)
        if isinstance(value, int):
            return self._context.texts.number(value)
        return self.tr("not offered") if value is NOT_OFFERED else self.tr("not reported")

    def _spoken(self, row: str, month: Month) -> str:
        wording = month.wording(self._context.texts.language)
        return f"{wording}: {self._worded(CellKey(row, month))}"

    def _tell_note(self, note: str) -> None:
        if self._key is not None:
            self.noted.emit(self._key, note)

    def _dress(self) -> None:
        self._count.setFont(self._context.theme.font(Size.TITLE))
        for head in self._heads:
            head.setFont(self._context.theme.font(weight=QFont.Weight.Bold))
        self.history.setFont(self._context.theme.font(Size.CAPTION))
        set_property(self.history, "muted")
        set_property(self._sentences, "tone", "warning")


def _back(month: Month, count: int) -> Month:
    number = month.year * 12 + month.month - 1 - count
    return Month(number // 12, number % 12 + 1)


def _years_of(month: Month) -> list[Month]:
    return [Month(month.year - back, month.month) for back in range(_YEARS - 1, -1, -1)]
