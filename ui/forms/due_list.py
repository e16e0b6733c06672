"""Licences and certificates that end soon or have ended: a line each, and a way to the record."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.records.codes import CERTIFICATE_KIND, LICENCE_KIND
from nmdept.records.due import Due, Nearness
from nmdept.records.kinds import KIND_OF
from nmdept.records.values import Licence
from ui.context import Context
from ui.models.wording import term
from ui.theme import set_property

_MOST = 5


class DueList(QWidget):
    """The most urgent first; the rest is counted."""

    wished = Signal(object)
    """Go to the record of this reference."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show nothing due."""
        super().__init__(parent)
        self._context = context
        self._due: tuple[Due, ...] = ()
        self._lines = [(QLabel(self), QPushButton(self), QLabel(self)) for _ in range(_MOST)]
        self._rest = QLabel(self)
        set_property(self._rest, "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (icon, button, when) in enumerate(self._lines):
            set_property(button, "link")
            button.setAutoDefault(True)  # Enter opens it, as Space does
            button.clicked.connect(partial(self._go, row))
            grid.addWidget(icon, row, 0)
            grid.addWidget(button, row, 1)
            grid.addWidget(when, row, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self._rest)
        context.theme.changed.connect(self._put)
        self._put()

    def show_due(self, due: Sequence[Due]) -> None:
        """Show what is due."""
        self._due = tuple(due)
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _put(self) -> None:
        for row, line in enumerate(self._lines):
            is_shown = row < len(self._due)
            if is_shown:
                self._put_line(self._due[row], *line)
            for widget in line:  # last, for what is shown is dressed
                widget.setVisible(is_shown)
        more = len(self._due) - _MOST
        self._rest.setVisible(more > 0 or not self._due)
        said = (
            Message.of("window.due_more", count=more) if more > 0 else Message.of("window.due_none")
        )
        self._rest.setText(self._context.word(said))

    def _put_line(self, due: Due, icon: QLabel, button: QPushButton, when: QLabel) -> None:
        texts, colours = self._context.texts, self._context.theme.colours
        is_over = due.nearness is Nearness.OVERDUE
        colour = colours.problem if is_over else colours.warning
        name = "problem" if is_over else "warning"
        icon.setPixmap(self._context.theme.icon(name, colour).pixmap(18, 18))
        kinds = LICENCE_KIND if isinstance(due.record, Licence) else CERTIFICATE_KIND
        what = term(kinds.label(due.record.kind), texts)
        button.setText(what if due.name is None else f"{due.name} · {what}")
        code = "window.due_over" if is_over else "window.due_soon"
        code = code if due.days_left else "window.due_today"
        days = abs(due.days_left)
        when.setText(texts.word(Message.of(code, day=due.last_day.isoformat(), count=days)))
        set_property(when, "tone", "problem" if is_over else "warning")
        button.setAccessibleName(f"{button.text()}: {when.text()}")

    def _go(self, row: int) -> None:
        record = self._due[row].record
        self.wished.emit(KIND_OF[type(record)].ref(record))
