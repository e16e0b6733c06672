"""The form of one record, made from its kind: to read, to correct, to enter a new one.

What is typed and not saved stays as a draft of its record, whatever is shown meanwhile.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.records import acts, check
from nmdept.records.drafts import RECORD, Draft, Place
from nmdept.records.kinds import KIND_OF, Field, FieldType, Kind, RecordRef
from nmdept.records.values import Record
from ui.context import Context
from ui.forms.field_rows import FieldRows
from ui.models.drafts import stored_texts
from ui.theme import set_property
from ui.unsaved import now


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What a form is to save: the record, the one it takes the place of, and extra values."""

    record: Record
    old: Record | None
    extra: Mapping[str, Any]


class RecordEditor(QWidget):
    """Fields of a record; `save_wished` when it is to be saved."""

    save_wished = Signal()
    revert_wished = Signal()

    def __init__(  # noqa: PLR0913 - what a form is made of
        self,
        context: Context,
        kind: Kind,
        today: date,
        parent: QWidget | None = None,
        *,
        extra: Sequence[Field] = (),
        instead: Sequence[Field] = (),
    ) -> None:
        """Make the fields of `kind`, and `extra` ones that only something new is asked for.

        Those of `instead` take the place of the kind's of the same name.
        """
        super().__init__(parent)
        self._context = context
        self.kind = kind
        others = {field.name: field for field in instead}
        own = [others.get(field.name, field) for field in kind.fields]
        self.rows = FieldRows(context, _ordered((*own, *extra)), today, self)
        self._stored: tuple[Record, ...] = ()
        self._known: dict[RecordRef, Record] = {}
        self._old: Record | None = None
        self._base: Mapping[str, str] = {}
        self._is_new = False
        self._is_asked = False
        self.bar = QWidget(self)
        """What is typed but not saved, and the buttons; the desk keeps it in sight."""
        self._state, self._failure = QLabel(self.bar), QLabel(self.bar)
        self._save, self._revert = QPushButton(self.bar), QPushButton(self.bar)
        self._lay_out()
        self.rows.edited.connect(self._follow)
        self.rows.finished.connect(self.save_wished)
        self._save.clicked.connect(self.save_wished)
        self._revert.clicked.connect(self.revert_wished)
        context.unsaved.emptied.connect(self._begin_anew)
        self._retranslate()

    def know(self, records: Iterable[Record]) -> None:
        """Hold what is stored, to check an entry against it."""
        self._stored, self._known = tuple(records), {}

    def knows(self, ref: RecordRef) -> bool:
        """Whether the record `ref` names is stored."""
        return any(KIND_OF[type(one)].ref(one) == ref for one in self._stored)

    @property
    def is_new(self) -> bool:
        """Whether something new is being entered."""
        return self._is_new

    @property
    def is_dirty(self) -> bool:
        """Whether something typed is not saved."""
        return self.rows.typed() != self._base

    @property
    def place(self) -> Place:
        """Where what is typed here belongs."""
        ref = self.ref
        return Place(RECORD, self.kind.name, None if ref is None else ref.key)

    @property
    def ref(self) -> RecordRef | None:
        """The record shown; None for something new."""
        return None if self._old is None else self.kind.ref(self._old)

    def show_record(self, record: Record | None) -> None:
        """Show a record, with what was typed and not saved; None empties the form."""
        self._show(record, {} if record is None else _values(self.kind, record), is_new=False)

    def show_new(self, proposed: Mapping[str, object]) -> None:
        """Begin something new with the values `proposed`, or go on with what was begun."""
        self._show(None, proposed, is_new=True)
        self.rows.focus(self._first_to_fill())

    def take_up(self, draft: Draft) -> None:
        """Put back what was typed, exactly as it was, into the record that is shown."""
        self.rows.put_typed({**self._base, **draft.typed})
        self._follow()

    def revert(self) -> None:
        """Give up what was typed and not saved; `Unsaved.bring_back` restores it."""
        self._context.unsaved.discard(self.place)
        self.rows.put_typed(self._base)
        self._is_asked = False
        self._failure.setText("")
        self._follow()

    def entry(self) -> Entry | None:
        """Return what is to be saved; None when something is wrong, which is then shown."""
        self._is_asked = True
        problems = self._follow()
        if problems:
            self.rows.focus(next(iter(problems)))
            return None
        values = {name: one.value for name, one in self.rows.read().items()}
        extra = {name: value for name, value in values.items() if name not in self.kind.by_name}
        return Entry(record=self._record(values), old=self._old, extra=extra)

    def show_saved(self) -> None:
        """Take what is typed as saved."""
        self._context.unsaved.forget(self.place)
        self._base = self.rows.typed()
        self._is_asked = False
        self._is_new = False
        self._old = None
        self._follow()

    def show_failure(self, message: Message) -> None:
        """Show why it could not be saved."""
        self._failure.setText(self._context.word(message))
        self._failure.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, record: Record | None, values: Mapping[str, object], *, is_new: bool) -> None:
        self._old, self._is_new, self._is_asked = record, is_new, False
        self._failure.setText("")
        self.rows.show_only(self.rows.rows if is_new else self.kind.by_name)
        self.rows.put(values)
        self._base = self.rows.typed()
        draft = self._context.unsaved.of(self.place) if is_new or record is not None else None
        if draft is not None:
            self.rows.put_typed({**self._base, **draft.typed})
        self.rows.setEnabled(is_new or record is not None)
        self._follow()

    def _begin_anew(self) -> None:
        self._show(None, {}, is_new=False)

    def _follow(self) -> Mapping[str, Message]:
        typed = self.rows.typed()
        dirty = typed != self._base
        self._keep(typed)
        problems = self._problems() if dirty or self._is_new else {}
        self.rows.show_problems(problems, everywhere=self._is_asked)
        self.bar.setVisible(dirty or self._is_new)
        self._failure.setVisible(bool(self._failure.text()))
        self._revert.setEnabled(dirty)
        self._word_state()
        return problems

    def _keep(self, typed: Mapping[str, str]) -> None:
        """Keep what is typed as a draft: of something new all of it, else what differs."""
        if self._old is None and not self._is_new:
            return
        differing = [name for name, text in typed.items() if text != self._base.get(name)]
        if not differing:
            self._context.unsaved.forget(self.place)
            return
        raw, place = self.rows.raw(), self.place
        kept = raw if self._is_new else {name: raw[name] for name in differing}
        base = stored_texts(self._old)
        draft = Draft(
            form=place.form, kind=place.kind, key=place.key, typed=kept, base=base, at=now()
        )
        self._context.unsaved.keep(draft)

    def _problems(self) -> dict[str, Message]:
        readings = self.rows.read()
        unread = {name: one.problem for name, one in readings.items() if one.problem is not None}
        record = self._record({name: one.value for name, one in readings.items()})
        if not self._known:  # found when first needed: there may be thousands
            self._known = {KIND_OF[type(record)].ref(record): record for record in self._stored}
        existing = dict(self._known)
        if self.ref is not None:
            existing.pop(self.ref, None)
        ref = self.kind.ref(record)
        if ref in existing and not unread:
            field = self.kind.key[-1]
            taken = acts.called(existing[ref])
            return {field.name: Message.of("typed.key_taken", record=taken, field=field.label)}
        found = check.problems([record], existing=existing)
        rules = {problem.field or self.kind.key[0].name: problem.message for problem in found[::-1]}
        return {name: one for name in readings if (one := unread.get(name) or rules.get(name))}

    def _record(self, values: Mapping[str, object]) -> Record:
        attributes: Any = {field.attribute: values[field.name] for field in self.kind.fields}
        return self.kind.record(**attributes)

    def _first_to_fill(self) -> str | None:
        """The first required field without a value, else the first of all."""
        typed = self.rows.typed()
        names = [field.name for field in self.kind.fields if field.required]
        return next((name for name in names if not typed[name]), None)

    def _lay_out(self) -> None:
        set_property(self._state, "muted")
        set_property(self._failure, "tone", "problem")
        set_property(self._save, "primary")
        for label in (self._state, self._failure):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._revert)
        buttons.addStretch(1)
        bar = QVBoxLayout(self.bar)
        bar.setContentsMargins(0, 8, 0, 12)
        bar.setSpacing(8)
        bar.addWidget(self._failure)
        bar.addWidget(self._state)
        bar.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addWidget(self.bar)

    def _word_state(self) -> None:
        if self._is_new:
            text = self.tr("New: Enter goes on, the last field saves and begins the next.")
        else:
            text = self.tr("Changed and not saved yet: Ctrl+S saves, Esc reverts.")
        self._state.setText(text)

    def _retranslate(self) -> None:
        self._save.setText(self.tr("Save"))
        self._revert.setText(self.tr("Revert"))
        self._word_state()


def _values(kind: Kind, record: Record) -> Mapping[str, object]:
    return {field.name: getattr(record, field.attribute) for field in kind.fields}


def _ordered(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Return `fields` with the notes last: they are seldom filled in."""
    return tuple(sorted(fields, key=lambda field: field.type is FieldType.LONG_TEXT))
