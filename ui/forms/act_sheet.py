"""A small sheet inside the panel for one act: what it does, its fields, and the act itself.

It is not modal: whoever goes elsewhere finds it where it was.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.records.codes import CodeList
from nmdept.records.kinds import Field
from nmdept.records.values import Record
from ui.context import Context
from ui.forms.field_rows import FieldRows
from ui.tasks import FolderWork
from ui.theme import set_property

_MNEMONIC = re.compile(r"\(&\w\)|&")
"""A key in a button's words: `&Leave`, or 离职(&L) where the words have no such letter."""


@dataclass(frozen=True, kw_only=True)
class Depends:
    """The list of one field follows from what is chosen in another."""

    on: str
    field: str
    lists: Mapping[str, CodeList]


@dataclass(frozen=True, kw_only=True)
class Act:
    """An act on the selected row: its name, its words, its fields, and the work it is."""

    name: str = ""
    """How drafts remember it; without one nothing typed is kept."""
    word: Callable[[], str]
    """What stands on its button."""
    explain: Callable[[], str]
    fields: tuple[Field, ...] = ()
    proposed: Callable[[Any, date], Mapping[str, object]]
    """What stands in the fields at first, for a row and the present day."""
    work: Callable[[Any, Mapping[str, Any]], FolderWork]
    applies: Callable[[Any], bool]
    depends: Depends | None = None
    about: Record | None = None
    """The record it is about, where that is not the row's own."""


class ActSheet(QFrame):
    """Shows an act; Enter in its last field does it, Esc closes it."""

    confirmed = Signal(object)
    """The values by the names of their fields."""
    cancelled = Signal()
    edited = Signal()

    def __init__(
        self,
        context: Context,
        act: Act,
        proposed: Mapping[str, object],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Show `act` with `proposed` in its fields."""
        super().__init__(parent)
        self._context = context
        self._act = act
        self._is_asked = False
        set_property(self, "card")
        self._head, self._text, self._failure = (QLabel(self) for _ in range(3))
        self.rows = FieldRows(context, act.fields, today, self)
        self.confirm, self.cancel = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.rows.put(proposed)
        self.rows.edited.connect(self._follow)
        self.rows.finished.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.cancelled)
        self._follow()
        self.retranslate()
        self._proposed = self.rows.typed()
        self.rows.edited.connect(self.edited)

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed over what was proposed."""
        return self.rows.typed() != self._proposed

    def take_up(self, typed: Mapping[str, str]) -> None:
        """Put back what was typed once; a field's list may hang on another field, so twice."""
        for _ in range(2):
            self.rows.put_typed(typed)
            self._follow()

    def show_failure(self, message: Message) -> None:
        """Show why it could not be done."""
        self._failure.setText(self._context.word(message))
        self._failure.show()

    def begin(self) -> None:
        """Put the keyboard into the first field that waits for something."""
        if not self._act.fields:
            self.cancel.setFocus()
            return
        typed = self.rows.typed()
        empty = [field.name for field in self._act.fields if not typed[field.name]]
        self.rows.focus(empty[0] if empty else None)

    def retranslate(self) -> None:
        """Word everything."""
        name = _MNEMONIC.sub("", self._act.word()).rstrip("…")
        self._head.setText(name)
        self._text.setText(self._act.explain())
        self.confirm.setText(name)
        self.cancel.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _confirm(self) -> None:
        self._is_asked = True
        problems = self._follow()
        if problems:
            self.rows.focus(next(iter(problems)))
            return
        self.confirmed.emit({name: one.value for name, one in self.rows.read().items()})

    def _follow(self) -> Mapping[str, Message]:
        self._follow_dependence()
        problems: dict[str, Message] = {}
        for name, one in self.rows.read().items():
            field = self.rows.rows[name].field
            if one.problem is not None:
                problems[name] = one.problem
            elif one.value is None and field.required:
                problems[name] = Message.of("records.required", field=field.label)
        self.rows.show_problems(problems, everywhere=self._is_asked)
        return problems

    def _follow_dependence(self) -> None:
        depends = self._act.depends
        if depends is None:
            return
        chosen = self.rows.read()[depends.on].value
        codes = depends.lists.get(str(chosen))
        if codes is not None and codes is not self.rows.rows[depends.field].field.codes:
            self.rows.set_codes(depends.field, codes)

    def _lay_out(self) -> None:
        font = self._context.theme.font(weight=QFont.Weight.Bold)
        self._head.setFont(font)
        set_property(self._text, "muted")
        set_property(self._failure, "tone", "problem")
        set_property(self.confirm, "primary")
        for label in (self._text, self._failure):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._failure.hide()
        self.rows.setVisible(bool(self._act.fields))
        buttons = QHBoxLayout()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 12)
        column.setSpacing(8)
        for widget in (self._head, self._text, self.rows, self._failure):
            column.addWidget(widget)
        column.addLayout(buttons)
