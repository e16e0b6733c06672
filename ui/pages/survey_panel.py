"""The side panel of the selected item: its answer, how it came about, and what stands behind it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.survey.answers import Return
from nmdept.survey.figures import State
from ui.context import Context
from ui.models import answers_text
from ui.models.answers import AnswerRow
from ui.models.answers_basis import CODE_ROLE, REF_ROLE, BasisModel, behind, left_out
from ui.pages import survey_words
from ui.pages.survey_entry import EntryForm
from ui.theme import PANEL_WIDTH, Size, set_property
from ui.widgets.basis import BasisTable


class ItemPanel(QFrame):
    """What is known of one item, read from top to bottom; answering it opens in place."""

    answer_wished = Signal(str, object)
    """The item's code, and a Typed of the form."""
    record_chosen = Signal(object)
    """The RecordRef of a record behind the figure."""
    item_chosen = Signal(str)
    """The code of a part of a total."""
    closed = Signal()
    entry_begun = Signal()
    """The form was opened for an item, with the answer that stands."""
    left = Signal()
    """Escape: the keyboard goes back to the table."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without an item."""
        super().__init__(parent)
        self._context = context
        self._row: AnswerRow | None = None
        self._return: Return | None = None
        set_property(self, "panel")
        self.setMinimumWidth(PANEL_WIDTH - 40)
        self._number, self.close_button = QLabel(self), QToolButton(self)
        self._inside = QWidget(self)
        self._term, self.value, self.standing = _text(self), _text(self), _text(self)
        self._below, self._missing, self._national = _text(self), _text(self), _text(self)
        self.entry_note = _text(self)
        self.answer_button, self.withdraw_button = QPushButton(self), QPushButton(self)
        self.form = EntryForm(context, self)
        self._findings = _text(self)
        self._counts_head, self._counts = _text(self), _text(self)
        self._behind_head, self._left_out_head = _text(self), _text(self)
        self._behind, self._left_out = BasisModel(reasons=False), BasisModel(reasons=True)
        self.behind_table = BasisTable(self)
        self.left_out_table = BasisTable(self, beside=0.48)
        self._build_tables()
        self._lay_out()
        self._connect()
        self._dress()
        self.retranslate()

    def _build_tables(self) -> None:
        self._behind.setParent(self)
        self._left_out.setParent(self)
        self.behind_table.show_model(self._behind)
        self.left_out_table.show_model(self._left_out)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 8, 0)
        top.addWidget(self._number, 1)
        top.addWidget(self.close_button)
        answer = QHBoxLayout()
        answer.addWidget(self.value, 1)
        answer.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignBottom)
        self.standing.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.standing.setWordWrap(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.answer_button)
        buttons.addWidget(self.withdraw_button)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(16, 2, 16, 16)
        inside.setSpacing(6)
        inside.addWidget(self._term)
        inside.addLayout(answer)
        for widget in (self._below, self.entry_note, self._missing, self._national):
            inside.addWidget(widget)
        inside.addLayout(buttons)
        inside.addWidget(self.form)
        for widget in (self._findings, self._counts_head, self._counts, self._behind_head):
            inside.addWidget(widget)
        inside.addWidget(self.behind_table)
        inside.addWidget(self._left_out_head)
        inside.addWidget(self.left_out_table)
        inside.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        self.form.hide()
        self._inside.hide()

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.answer_button.clicked.connect(self.begin_entry)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.form.submitted.connect(self._submit)
        self.form.cancelled.connect(self.end_entry)
        self.behind_table.opened.connect(self._open_line)
        self.left_out_table.opened.connect(self._open_line)
        self._context.theme.changed.connect(self._dress)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("The selected item"))
        self.close_button.setToolTip(self.tr("Close the panel"))
        self.close_button.setAccessibleName(self.tr("Close the panel"))
        self.withdraw_button.setText(self.tr("Withdraw"))
        self.withdraw_button.setToolTip(self.tr("Let the computed answer stand again"))
        self._counts_head.setText(self.tr("How it counts"))
        self.behind_table.setAccessibleName(self.tr("Records behind the figure"))
        self.left_out_table.setAccessibleName(self.tr("Records left out, and why"))
        self.form.retranslate()
        self._fill()

    def show_row(self, row: AnswerRow | None, ret: Return | None) -> None:
        """Show an item of `ret`; another item closes the entry form."""
        if row is None or self._row is None or row.item.code != self._row.item.code:
            self.form.hide()
            self._scroll.verticalScrollBar().setValue(0)
        self._row, self._return = row, ret
        self._fill()

    @property
    def code(self) -> str:
        """The item shown; empty when none is."""
        return "" if self._row is None else self._row.item.code

    def begin_entry(self) -> None:
        """Open the form below the answer and put the cursor into it."""
        self.open_entry()
        self.form.focus_value()

    def open_entry(self) -> None:
        """Open the form below the answer."""
        if self._row is None:
            return
        self.form.show_item(self._row.item, self._row.answer)
        self.form.show()
        self.answer_button.hide()
        self.withdraw_button.hide()
        self.entry_begun.emit()

    def end_entry(self) -> None:
        """Close the form without saving."""
        self.form.hide()
        self._fill()
        self.left.emit()

    def refuse(self, sentence: str) -> None:
        """Show in the form why the answer could not be saved."""
        self.form.show()
        self.form.refuse(sentence)

    def saved(self) -> None:
        """Close the form: what was typed is kept."""
        self.form.hide()
        self._fill()
        self.left.emit()

    def allow_entry(self) -> None:
        """Take entries again, however the last one ended."""
        self.form.setEnabled(True)

    def _fill(self) -> None:
        row, ret = self._row, self._return
        self._inside.setVisible(row is not None)
        if row is None or ret is None:
            self._number.setText(self.tr("No item is selected."))
            return
        texts = self._context.texts
        self._number.setText(
            self.tr("Item {number}").format(number=row.item.number) + f"  ·  {row.item.code}"
        )
        self._term.setText(texts.label(row.item.label))
        self.value.setText(answers_text.spoken_value(row.item, row.answer, texts.language))
        self._fill_standing(row)
        _say(self._below, survey_words.computed(self._context, row))
        _say(self._missing, survey_words.missing(self._context, row))
        _say(self._national, survey_words.national(self._context, row))
        self._fill_findings(row)
        note = "" if row.item.note is None else "\n" + texts.label(row.item.note)
        self._counts.setText(texts.label(row.item.counts) + note)
        self._fill_basis(row, ret)

    def _fill_standing(self, row: AnswerRow) -> None:
        sign, word = answers_text.standing(row.answer)
        self.standing.setText(f"{sign} {word}")
        self.standing.setVisible(sign.isalpha())
        set_property(self.standing, "tone", "" if row.answer.entry is None else "warning")
        large = row.answer.state is State.VALUE and len(self.value.text()) < 16
        size = Size.TITLE if large else Size.HEAD
        self.value.setFont(self._context.theme.font(size, as_typed=True))
        entry = row.answer.entry
        _say(self.entry_note, survey_words.given_by_hand(row))
        editing = self.form.isVisibleTo(self)
        self.answer_button.setVisible(not editing)
        self.withdraw_button.setVisible(not editing and entry is not None)
        if entry is not None:
            self.answer_button.setText(self.tr("Change…"))
        elif row.answer.figure.state is State.NOT_REPORTED:
            self.answer_button.setText(self.tr("Enter answer…"))
        else:
            self.answer_button.setText(self.tr("Override…"))

    def _fill_findings(self, row: AnswerRow) -> None:
        self._findings.setTextFormat(Qt.TextFormat.RichText)
        _say(self._findings, survey_words.findings(self._context, row))

    def _fill_basis(self, row: AnswerRow, ret: Return) -> None:
        lines = behind(row.answer.figure, ret, self._context.texts)
        excluded = left_out(row.answer.figure, self._context.texts)
        head = self.tr("The parts ({n})") if row.answer.figure.parts else self.tr("Records ({n})")
        if row.item.measure is None:
            head = self.tr("Entered by hand; no records stand behind it.")
        elif not lines:
            head = self.tr("No records stand behind it.")
        self._behind_head.setText(head.format(n=len(lines)))
        self._left_out_head.setText(self.tr("Left out ({n})").format(n=len(excluded)))
        self._behind.show(lines)
        self._left_out.show(excluded)
        self.behind_table.setVisible(bool(lines))
        self.behind_table.setColumnHidden(1, not any(line.beside for line in lines))
        for widget in (self._left_out_head, self.left_out_table):
            widget.setVisible(bool(excluded))
        self.behind_table.fit()
        self.left_out_table.fit()

    def _submit(self, typed: object) -> None:
        self.form.setEnabled(False)
        self.answer_wished.emit(self.code, typed)

    def _withdraw(self) -> None:
        self.begin_entry()
        self.form.choose_withdrawal()

    def _open_line(self, index: QModelIndex) -> None:
        ref, code = index.data(REF_ROLE), index.data(CODE_ROLE)
        if code is not None:
            self.item_chosen.emit(code)
        elif ref is not None:
            self.record_chosen.emit(ref)

    def _dress(self) -> None:
        theme = self._context.theme
        self.close_button.setIcon(theme.icon("close"))
        self._number.setFont(theme.font(Size.CAPTION))
        self._term.setFont(theme.font(Size.HEAD, weight=QFont.Weight.DemiBold))
        for head in (self._counts_head, self._behind_head, self._left_out_head):
            head.setFont(theme.font(weight=QFont.Weight.DemiBold))
            head.setContentsMargins(0, 10, 0, 0)  # only where there is something to head
        for label in (self._number, self._below, self._national, self._counts):
            set_property(label, "muted")
        set_property(self._missing, "tone", "warning")
        self._fill()


def _text(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
