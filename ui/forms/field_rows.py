"""Fields to fill in, one below the other: label, editor, and what is wrong in words under it.

Short fields (dates, years) stand in pairs. Enter goes from field to field; after the last one the
rows are `finished`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from nmdept.messages import Message
from nmdept.records.codes import CodeList
from nmdept.records.due import USUAL_STEPS
from nmdept.records.kinds import Field, FieldType
from nmdept.records.texts import to_text
from ui.context import Context
from ui.forms.fields import CodesField, LineField, LongField, is_short
from ui.forms.fields_choice import ChoiceField
from ui.forms.fields_date import DateField
from ui.models.typed import Typed, read_typed
from ui.models.wording import term
from ui.theme import Size, set_property

Editor = LineField | LongField | CodesField | ChoiceField
"""A DateField is a LineField."""

_USUAL = {"lead_days": ";".join(map(str, USUAL_STEPS))}
"""By field: what holds, and how it is written, where nothing is typed."""
_LARGE = 130
"""Per cent of the design's type from which on every field has the width of the panel."""
_REQUIRED = "records.required"
"""The message of a field that is empty and must not be."""


class FieldRow:
    """One field's label, editor and sentence of what is wrong."""

    def __init__(self, field: Field, editor: Editor, parent: QWidget) -> None:
        """Stand in `parent`, which lays them out."""
        self.field = field
        self.editor = editor
        self.head, self.problem = QLabel(parent), QLabel(parent)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head.setAlignment(Qt.AlignmentFlag.AlignBottom)  # beside one of two lines
        self.head.setWordWrap(True)
        set_property(self.head, "muted")
        set_property(self.problem, "tone", "problem")
        self.head.setBuddy(editor)
        self.problem.hide()
        self.is_touched = False
        self.is_locked = False
        self.is_shown = True

    def show_problem(self, text: str) -> None:
        """Show what is wrong, or nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text) and self.is_shown)
        self.editor.setAccessibleDescription(text)

    def show(self, *, shown: bool) -> None:
        """Show the field, or hide it."""
        self.is_shown = shown
        self.head.setVisible(shown)
        self.editor.setVisible(shown)
        self.problem.setVisible(shown and bool(self.problem.text()))


class FieldRows(QWidget):
    """Editors of `fields`; holds what is typed, and shows the problems it is told."""

    edited = Signal()
    """Something was typed or a field was left."""
    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(
        self, context: Context, fields: Sequence[Field], today: date, parent: QWidget | None = None
    ) -> None:
        """Make an editor for each of `fields`."""
        super().__init__(parent)
        self._context = context
        self._today = today
        self.rows = {field.name: self._row(field) for field in fields}
        self._grid = QGridLayout(self)
        self._lay_out()
        self._dress()
        self.retranslate()
        context.theme.changed.connect(self._dress)

    def put(self, values: Mapping[str, object]) -> None:
        """Show `values` by the names of their fields; the others are emptied."""
        self.put_typed({name: to_text(value) or "" for name, value in values.items()})

    def put_typed(self, typed: Mapping[str, str]) -> None:
        """Show what was typed once; nothing counts as touched."""
        for name, row in self.rows.items():
            row.editor.put(typed.get(name, ""))
            row.is_touched = False
            row.show_problem("")

    def typed(self) -> Mapping[str, str]:
        """Return what stands in the fields that are shown, as canonical texts where it is read.

        So it is the same in both languages, and however a date was written.
        """
        return {
            name: self.rows[name].editor.typed() if one.problem else to_text(one.value) or ""
            for name, one in self.read().items()
        }

    def raw(self) -> Mapping[str, str]:
        """Return what stands in the fields that are shown, as typed; codes as they are stored."""
        return {
            name: to_text(one.value) or ""
            if self.rows[name].field.codes is not None and one.problem is None
            else self.rows[name].editor.typed()
            for name, one in self.read().items()
        }

    def read(self) -> Mapping[str, Typed]:
        """Return what is typed in the fields that are shown, read."""
        return {
            name: read_typed(row.field, row.editor.typed(), today=self._today)
            for name, row in self.rows.items()
            if row.is_shown
        }

    def show_problems(self, problems: Mapping[str, Message], *, everywhere: bool = False) -> None:
        """Show `problems` under the fields one has been to, or under all of them."""
        for name, row in self.rows.items():
            problem = problems.get(name)
            is_told = problem is not None and (row.is_touched or everywhere)
            if isinstance(row.editor, ChoiceField) and row.editor.is_being_chosen:
                is_told = False
            row.show_problem(self._said(row, problem) if problem and is_told else "")

    def _said(self, row: FieldRow, problem: Message) -> str:
        """Return what is wrong; an empty field goes by the name that stands above it here."""
        if problem.code == _REQUIRED:
            problem = Message.of(_REQUIRED, field=row.field.label)
        return self._context.word(problem)

    def show_only(self, names: Iterable[str]) -> None:
        """Show the fields `names`, hide the others."""
        shown = set(names)
        for name, row in self.rows.items():
            row.show(shown=name in shown)

    def lock(self, *, locked: bool) -> None:
        """Let all fields be read only, or edited again."""
        for row in self.rows.values():
            row.is_locked = locked
            row.editor.lock(locked=locked)

    def set_codes(self, name: str, codes: CodeList) -> None:
        """Offer another list in the field `name`."""
        row = self.rows[name]
        row.field = Field(
            name=name,
            label=row.field.label,
            type=row.field.type,
            codes=codes,
            required=row.field.required,
        )
        if isinstance(row.editor, ChoiceField):
            row.editor.set_codes(codes)

    def focus(self, name: str | None = None) -> None:
        """Go to the field `name`, or to the first one that is shown."""
        shown = [row for row in self.rows.values() if row.is_shown]
        row = self.rows[name] if name in self.rows else shown[0]
        row.editor.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(row.editor, LineField):
            row.editor.selectAll()

    def retranslate(self) -> None:
        """Word the labels; what is optional says so."""
        for row in self.rows.values():
            name = term(row.field.label, self._context.texts)
            optional = self.tr("optional")
            row.head.setText(name if row.field.required else f"{name} · {optional}")
            row.editor.setAccessibleName(name)
            if isinstance(row.editor, CodesField):
                row.editor.reword()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.edited.emit()
        super().changeEvent(event)

    def _row(self, field: Field) -> FieldRow:
        row = FieldRow(field, self._editor(field), self)
        row.editor.edited.connect(self._note_edit)
        row.editor.left.connect(self._note_edit)
        row.editor.entered.connect(self._go_on)
        return row

    def _editor(self, field: Field) -> Editor:
        if field.type is FieldType.DATE:
            return DateField(self._context, self._today, self)
        if field.type is FieldType.LONG_TEXT:
            return LongField(self)
        if field.codes is None:
            line = LineField(self)
            line.setPlaceholderText(_USUAL.get(field.name, ""))
            return line
        if field.type is FieldType.CODES:
            return CodesField(self._context, field.codes, self)
        return ChoiceField(self._context, field.codes, self)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._place_all()

    def _place_all(self) -> None:
        """Short fields in pairs, unless the type is so large that a date would be cut."""
        in_pairs = self._context.theme.percent < _LARGE
        line, column = -1, 1
        rows = list(self.rows.values())
        shorts = [in_pairs and is_short(row.field) for row in rows]
        for row, short, next_short in zip(rows, shorts, (*shorts, False)[1:], strict=True):
            if column == 1 or not short:
                line, column = line + 1, 0
            else:
                column = 1
            alone = column == 0 and not (short and next_short)
            self._place(row, line, column, (1 if short else 2, 2 if alone else 1))
            if not short:
                column = 1
        self._is_in_pairs = in_pairs

    def _place(self, row: FieldRow, line: int, column: int, spans: tuple[int, int]) -> None:
        """Place an editor, and over and under it its words, so many columns wide."""
        top, (of_editor, of_words) = line * 4, spans
        for number, widget in enumerate((row.head, row.editor, row.problem)):
            self._grid.removeWidget(widget)
            span = of_editor if widget is row.editor else of_words
            self._grid.addWidget(widget, top + number, column, 1, span)
        self._grid.setRowMinimumHeight(top + 3, 4)

    def _note_edit(self) -> None:
        for row in self.rows.values():
            if row.editor is self.sender():
                row.is_touched = True
        self.edited.emit()

    def _go_on(self) -> None:
        shown = [row for row in self.rows.values() if row.is_shown]
        places = [place for place, row in enumerate(shown) if row.editor is self.sender()]
        if not places:
            return
        shown[places[0]].is_touched = True
        self.edited.emit()
        if places[0] + 1 < len(shown):
            self.focus(shown[places[0] + 1].field.name)
        else:
            self.finished.emit()

    def _dress(self) -> None:
        if self._is_in_pairs is not (self._context.theme.percent < _LARGE):
            self._place_all()
        for row in self.rows.values():
            row.head.setFont(self._context.theme.font(Size.CAPTION))
            row.problem.setFont(self._context.theme.font(Size.CAPTION))
