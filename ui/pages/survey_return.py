"""A return on the screen: sections, items, the panel of the selected item, and the findings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from nmdept.questionnaire.definition import NationalFigures
from nmdept.survey.answers import Return
from ui.context import Context
from ui.models.answers import AnswersModel
from ui.models.answers_sections import SectionsModel
from ui.models.findings import FindingsModel
from ui.pages.survey_findings import FindingsPane
from ui.pages.survey_items import ItemsPane
from ui.pages.survey_panel import ItemPanel
from ui.pages.survey_sections import SectionsList
from ui.theme import PANEL_WIDTH
from ui.widgets.keys import bind_within

_FINDINGS_HEIGHT = 260
"""Pixels the findings take when they are unfolded; the splitter changes it."""


class ReturnView(QWidget):
    """Shows one return; what the user wants done with it goes out as signals."""

    answer_wished = Signal(str, object)
    reason_given = Signal(str, str)
    record_chosen = Signal(object)
    item_shown = Signal()
    """The panel shows an item, another one or anew."""
    return_shown = Signal()
    """A return is on the screen, another one or read anew."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a return."""
        super().__init__(parent)
        self._context = context
        self._return: Return | None = None
        self._model = AnswersModel(context.texts, self)
        self._sections_model = SectionsModel(context.texts, self)
        self._findings_model = FindingsModel(context.texts, self)
        self.sections = SectionsList(context, self._sections_model, self)
        self.items = ItemsPane(context, self._model, self)
        self.panel = ItemPanel(context, self)
        self.findings = FindingsPane(context, self._findings_model, self)
        self._lay_out(context)
        self._connect()

    def _lay_out(self, context: Context) -> None:
        self._middle = QSplitter(Qt.Orientation.Vertical, self)
        self._middle.addWidget(self.items)
        self._middle.addWidget(self.findings)
        self._middle.setStretchFactor(0, 1)
        self._across = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.sections, self._middle, self.panel):
            self._across.addWidget(widget)
        self._across.setStretchFactor(1, 1)
        self._across.setSizes([206 * context.theme.percent // 100, 700, PANEL_WIDTH])
        for splitter in (self._middle, self._across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._across)
        self._findings_folded(folded=True)

    def _connect(self) -> None:
        self.sections.section_chosen.connect(self._section_chosen)
        self.items.item_chosen.connect(self._item_chosen)
        self.items.entry_asked.connect(self._begin_entry)
        self.panel.answer_wished.connect(self.answer_wished)
        self.panel.record_chosen.connect(self.record_chosen)
        self.panel.item_chosen.connect(self.jump_to)
        self.panel.closed.connect(self._close_panel)
        self.panel.left.connect(self.focus_items)
        self.findings.jump_wished.connect(self.jump_to)
        self.findings.reason_given.connect(self.reason_given)
        self.findings.folded.connect(self._findings_folded)
        bind_within(self, "survey.open", self.next_open)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.sections.retranslate()
        self.items.retranslate()
        self.panel.retranslate()
        self.findings.retranslate()
        self._fill_head()

    def show_return(self, ret: Return | None, national: NationalFigures | None) -> None:
        """Show `ret`; section and item stay chosen where the form still has them."""
        code = self.items.code
        if self._return is not None and (ret is None or ret.data_year != self._return.data_year):
            self.panel.form.hide()  # what is typed belongs to the other year
        self._return = ret
        self._model.show(ret, national)
        self._sections_model.show(self._model.rows)
        self._findings_model.show(ret)
        if ret is None:
            self.panel.show_row(None, None)
            return
        if not self.sections.currentIndex().isValid():
            self.sections.choose(ret.questionnaire.sections[0].code)
        if not self.items.select(code):
            self.items.select_first()
        self.panel.show_row(self._model.answer_row(self.items.code), ret)
        self._fill_head()
        self.return_shown.emit()

    @property
    def shown(self) -> Return | None:
        """The return on the screen."""
        return self._return

    def jump_to(self, code: str) -> bool:
        """Choose the item `code` and its section; False when the form has no such item."""
        if self._return is None or code not in self._return.questionnaire.items:
            return False
        if not self.items.select(code) or self.sections.code is not None:
            self.items.show_all()
            self.sections.choose(self._return.questionnaire.section_of[code].code)
            self.items.select(code)
        self.focus_items()
        return True

    def next_open(self) -> None:
        """Go to the next item not reported, from the end back to the beginning."""
        rows = self._model.rows
        here = next((n for n, row in enumerate(rows) if row.item.code == self.items.code), -1)
        for row in (*rows[here + 1 :], *rows[: here + 1]):
            if row.open:
                self.jump_to(row.item.code)
                return

    def search(self, text: str) -> None:
        """Show the items of all sections that hold what is typed."""
        self.items.filter.set_search(text)
        self.sections.setEnabled(not text.strip())
        self._fill_head()
        self.items.select_first()

    def focus_items(self) -> None:
        """Bring the keyboard to the table."""
        self.items.table.setFocus()

    def _section_chosen(self, code: str | None) -> None:
        self.items.filter.set_section(code)
        self.items.table.scrollToTop()
        self.items.select_first()
        self._fill_head()

    def _item_chosen(self, code: str) -> None:
        self.panel.show_row(self._model.answer_row(code), self._return)
        self.item_shown.emit()

    def _begin_entry(self) -> None:
        self.panel.show()
        self.panel.begin_entry()

    def _close_panel(self) -> None:
        self.panel.hide()
        self.focus_items()

    def _findings_folded(self, folded: bool) -> None:  # noqa: FBT001 - a signal's slot
        height = self.findings.head.sizeHint().height() + 12
        if folded or not self._findings_model.findings:
            self.findings.setMaximumHeight(height if folded else 2 * height)
            return
        self.findings.setMaximumHeight(16_777_215)
        if self.findings.height() < 2 * height:
            whole = self._middle.height()
            self._middle.setSizes([whole - _FINDINGS_HEIGHT, _FINDINGS_HEIGHT])

    def _fill_head(self) -> None:
        if self._return is None:
            return
        if self.items.filter.is_searching:
            found = self.items.filter.rowCount()
            self.items.set_head(self.tr("Found: {count}").format(count=found), "")
            return
        code = self.sections.code
        label = self._context.label
        for section in self._return.questionnaire.sections:
            if section.code == code:
                self.items.set_head(
                    f"{section.number}  {label(section.title)}", label(section.text)
                )
                return
        questionnaire = self._return.questionnaire
        self.items.set_head(label(questionnaire.title), label(questionnaire.about))
