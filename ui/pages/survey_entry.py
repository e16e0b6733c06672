"""The small form by which an answer is entered or set over a computed one."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.language import Language
from nmdept.questionnaire.definition import AnswerType, Item
from nmdept.survey.answers import Answer
from nmdept.survey.figures import State
from ui.context import Context
from ui.models.answers_text import state_text, value_text, yes_no
from ui.pages.survey_checks import reason_problem, value_problem
from ui.pages.survey_typed import VALUE, WITHDRAWN, Typed, kind_of, ungrouped
from ui.theme import set_property


class EntryForm(QWidget):
    """Value and reason of one item, checked as one types; saving is the page's."""

    submitted = Signal(object)
    """A Typed whose parts are not obviously wrong."""
    cancelled = Signal()
    edited = Signal()
    """Something else is typed or chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without an item."""
        super().__init__(parent)
        self._context = context
        self._item: Item | None = None
        self._can_withdraw = False
        self._begun: Mapping[str, str] = {}
        self._kind_label, self.kind = QLabel(self), QComboBox(self)
        self.line, self.text = QLineEdit(self), QPlainTextEdit(self)
        self.value_problem = _problem_label(self)
        self._reason_label, self.reason = QLabel(self), QLineEdit(self)
        self.reason_problem = _problem_label(self)
        self.save, self.cancel = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._kind_label.setBuddy(self.kind)
        self._reason_label.setBuddy(self.reason)
        self.text.setFixedHeight(84)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        for widget in (
            self._kind_label,
            self.kind,
            self.line,
            self.text,
            self.value_problem,
            self._reason_label,
            self.reason,
            self.reason_problem,
        ):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)

    def _connect(self) -> None:
        self.kind.activated.connect(self._kind_chosen)
        self.line.textEdited.connect(self._value_edited)
        self.text.textChanged.connect(self._text_edited)
        self.reason.textEdited.connect(self._reason_edited)
        self.line.returnPressed.connect(self._next_or_submit)
        self.reason.returnPressed.connect(self._submit)
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.cancelled)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self._kind_label.setText(self.tr("Answer"))
        self._reason_label.setText(self.tr("Reason, printed with the answer"))
        self.reason.setAccessibleName(self.tr("Reason for the answer"))
        self.kind.setAccessibleName(self.tr("What the answer is"))
        self.line.setAccessibleName(self.tr("Value"))
        self.text.setAccessibleName(self.tr("Text of the answer"))
        self.save.setText(self.tr("Save answer"))
        self.cancel.setText(self.tr("Cancel"))
        if self._item is not None:
            place = self.kind.currentIndex()
            self._fill_kinds(self._item)
            self.kind.setCurrentIndex(place)
            self._check()

    def show_item(self, item: Item, answer: Answer) -> None:
        """Begin with the answer that stands."""
        self._item, self._can_withdraw = item, answer.entry is not None
        self._fill_kinds(item)
        shown = "" if answer.value is None else str(answer.value)
        self._put(kind_of(item, answer), shown, answer.reason or "")
        self._begun = self.raw()
        self._forget_problems()
        self._kind_changed()

    def raw(self) -> Mapping[str, str]:
        """Return what stands in the form, character for character, and the answer it makes."""
        text = self.text.toPlainText() if self._is_long else self.line.text()
        return {
            "choice": str(self.kind.currentData()),
            "text": text,
            "reason": self.reason.text(),
            "answer": self.typed.value,
        }

    @property
    def is_dirty(self) -> bool:
        """Whether something else stands there than the form began with."""
        return self.raw() != self._begun

    def put_raw(self, raw: Mapping[str, str]) -> None:
        """Put back what `raw` returned once, and say what is wrong with it."""
        self._put(raw.get("choice", VALUE), raw.get("text", ""), raw.get("reason", ""))
        for field in (self.line, self.reason):
            field.setProperty("touched", "true")
        self._kind_changed()
        self.edited.emit()

    def _put(self, choice: str, text: str, reason: str) -> None:
        self.line.setText(text)
        with QSignalBlocker(self.text):
            self.text.setPlainText(text)
        self.reason.setText(reason)
        self.kind.setCurrentIndex(max(0, self.kind.findData(choice)))

    def choose_withdrawal(self) -> None:
        """Begin with taking back what was given by hand; why is still to be said."""
        self.kind.setCurrentIndex(self.kind.findData(WITHDRAWN))
        self.reason.clear()
        self._kind_changed()
        self.reason.setFocus()

    def focus_value(self) -> None:
        """Put the cursor where the value is typed or chosen."""
        if not self._is_typed:
            self.kind.setFocus()
        elif self._is_long:
            self.text.setFocus()
        else:
            self.line.setFocus()
            self.line.selectAll()

    def refuse(self, sentence: str) -> None:
        """Show under the value why it could not be saved."""
        _say(self.value_problem, sentence)

    @property
    def typed(self) -> Typed:
        """What the form holds now."""
        value = str(self.kind.currentData())
        if self._is_typed:
            value = self.text.toPlainText() if self._is_long else self.line.text()
            if self._item is not None and self._item.type.is_number:
                value = ungrouped(value)
        return Typed(value=value, reason=self.reason.text())

    @property
    def _is_typed(self) -> bool:
        return bool(self.kind.currentData() == VALUE)

    @property
    def _is_long(self) -> bool:
        return self._item is not None and self._item.type is AnswerType.LONGTEXT

    def _fill_kinds(self, item: Item) -> None:
        self.kind.clear()
        for data, text in self._kinds(item, self._context.texts.language):
            self.kind.addItem(text, data)

    def _kinds(self, item: Item, language: Language) -> list[tuple[str, str]]:
        states = [
            (state.value, state_text(state)) for state in (State.NOT_REPORTED, State.NOT_OFFERED)
        ]
        if self._can_withdraw:
            states.append((WITHDRAWN, self.tr("Withdraw: the records answer again")))
        if item.type is AnswerType.YESNO:
            return [("yes", yes_no(True)), ("no", yes_no(False)), *states]  # noqa: FBT003
        if item.type is AnswerType.CHOICE:
            labels = [(one.code, value_text(item, one.code, language)) for one in item.choices]
            return [*labels, *states]
        return [(VALUE, self._value_word(item)), *states]

    def _value_word(self, item: Item) -> str:
        if item.type.is_number:
            return self.tr("A number")
        return self.tr("A year") if item.type is AnswerType.YEAR else self.tr("A text")

    def _kind_chosen(self, _place: int) -> None:
        self._kind_changed()
        self.edited.emit()
        self.focus_value()

    def _kind_changed(self) -> None:
        typed = self._is_typed
        self.line.setVisible(typed and not self._is_long)
        self.text.setVisible(typed and self._is_long)
        self._check()

    def _value_edited(self, _text: str) -> None:
        self.line.setProperty("touched", "true")
        self._text_edited()

    def _text_edited(self) -> None:
        self._check()
        self.edited.emit()

    def _reason_edited(self, _text: str) -> None:
        self.reason.setProperty("touched", "true")
        self._text_edited()

    def _forget_problems(self) -> None:
        for field in (self.line, self.reason):
            field.setProperty("touched", "")
        _say(self.value_problem, "")
        _say(self.reason_problem, "")

    def _check(self) -> None:
        value, reason = self._value_problem(), self._reason_problem()
        _say(self.value_problem, value if self.line.property("touched") else "")
        _say(self.reason_problem, reason if self.reason.property("touched") else "")
        self.save.setEnabled(not value and not reason)
        self.save.setToolTip(value or reason)

    def _value_problem(self) -> str:
        if not self._is_typed or self._item is None:
            return ""
        return value_problem(self._context, self._item, self.typed.value)

    def _reason_problem(self) -> str:
        return reason_problem(self._context, self.reason.text())

    def _next_or_submit(self) -> None:
        if self.save.isEnabled():
            self._submit()
        else:
            self.line.setProperty("touched", "true")
            self._check()
            if not self._value_problem():
                self.reason.setFocus()

    def _submit(self) -> None:
        self.line.setProperty("touched", "true")
        self.reason.setProperty("touched", "true")
        self._check()
        if self.save.isEnabled():
            self.submitted.emit(self.typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)


def _problem_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.hide()
    set_property(label, "tone", "problem")
    return label


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
