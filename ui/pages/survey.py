"""The Survey page (普查填报): the return of a data year, from its answers to its PDF."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QStackedWidget, QWidget

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.records.drafts import Draft
from nmdept.records.kinds import BY_NAME, RecordRef
from nmdept.survey.answers import Return
from ui.changes import Touched
from ui.context import Context
from ui.dialogs.write_return import WriteDialog
from ui.dialogs.write_wording import Wording
from ui.forms.writing_strip import WritingStrip
from ui.models.answers_text import return_state_text
from ui.models.record_place import page_of
from ui.pages import survey_work
from ui.pages.survey_drafts import SurveyDrafts
from ui.pages.survey_return import ReturnView
from ui.pages.survey_start import StartPane
from ui.pages.survey_typed import Typed
from ui.pages.survey_work import SurveyState, Wish
from ui.tasks import FolderWork
from ui.theme import set_property
from ui.widgets.keys import bind_within
from ui.widgets.page import Page

if TYPE_CHECKING:
    from ui.dialogs.preview import PreviewPane

_YEARS_OFFERED = 4
"""How many ended years are offered beside those started."""


class SurveyPage(Page):
    """Chooses the year, reads and writes its return; `ReturnView` shows it."""

    kinds = frozenset(BY_NAME) | {"returns"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect; the return is read when the page is first shown."""
        super().__init__(context, parent)
        self._state: SurveyState | None = None
        self._year: int | None = None
        self._preview: PreviewPane | None = None
        self._sought: str | None = None
        self._write_when_read = self._is_starting = False
        self._wording = Wording(language=context.texts.language)
        self._year_label, self.years = QLabel(self), QComboBox(self)
        self.return_state = QLabel(self)
        self.preview_button, self.write_button = QPushButton(self), QPushButton(self)
        self.strip = WritingStrip(context, self)
        self.start, self.view = StartPane(context, self), ReturnView(context, self)
        self.panel = self.view.panel
        self.drafts = SurveyDrafts(context, self.view, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._fill()

    def _lay_out(self) -> None:
        self.years.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        set_property(self.write_button, "primary")
        set_property(self.return_state, "muted")
        self.header.add_choice(self._year_label, self.years)
        self.header.add_choice(QLabel(self), self.return_state)
        self.header.add_act(self.preview_button)
        self.header.add_act(self.write_button)
        self.header.search.show()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.view)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.years.activated.connect(self._year_chosen)
        self.header.search.textChanged.connect(self.view.search)
        self.preview_button.clicked.connect(self.show_preview)
        self.write_button.clicked.connect(self.write)
        self.start.start_wished.connect(self._start)
        self.view.answer_wished.connect(self._answer)
        self.view.reason_given.connect(self._explain)
        self.view.record_chosen.connect(self._go_to_record)
        bind_within(self, "survey.preview", self.show_preview)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.header.title.setText(self.tr("Survey"))
        self._year_label.setText(self.tr("Data year"))
        self.years.setAccessibleName(self.tr("Data year"))
        self.header.search.setPlaceholderText(self.tr("Find an item (Ctrl+F)"))
        self.header.search.setAccessibleName(self.tr("Find an item"))
        self.preview_button.setText(self.tr("Preview"))
        self.preview_button.setToolTip(
            self.tr("Show the PDF as it would be written (Ctrl+Shift+P)")
        )
        self.write_button.setText(self.tr("Write PDF…"))
        self.write_button.setToolTip(self.tr("Also as .xlsx, .json or .csv (Ctrl+P)"))
        self.strip.retranslate()
        self.start.retranslate()
        self.view.retranslate()
        self._fill()

    def reload(self) -> None:
        """Read the years and the return of the chosen one."""
        work = partial(survey_work.read_survey, self._year)
        self.context.tasks.on_folder(work, then=self._show, failed=self._not_read)

    def select(self, target: object) -> None:
        """Go to an item by its code, or to a year."""
        if isinstance(target, int):
            self._year = target
            self.reload()
        elif isinstance(target, str):
            self._sought = target
            if self._state is not None and self.view.jump_to(target):
                self._sought = None

    def resume(self, draft: Draft) -> None:
        """Put back an answer or a reason that was typed and not given."""
        if not self.drafts.resume(draft) and draft.key is not None:
            self.select(int(draft.key[0]))

    @property
    def shown(self) -> Return | None:
        """The return on the page."""
        return None if self._state is None else self._state.ret

    def show_preview(self) -> None:
        """Show the PDF in place of the return."""
        if self.shown is None or self._preview is not None:
            return
        from ui.dialogs.preview import PreviewPane  # with what shows and prints PDF

        pane = PreviewPane(self.context, self._pdf_work, self)
        pane.bar.languages.choose(self._wording)
        pane.closed.connect(self._leave_preview)
        pane.write_wished.connect(self._write_as)
        self._preview = pane
        self.stack.addWidget(pane)
        self.stack.setCurrentWidget(pane)
        self.header.hide()
        pane.refresh()

    def _pdf_work(self, wording: Wording) -> FolderWork:
        assert self._state is not None
        self._wording = wording
        return partial(survey_work.render_return, self._state.year, wording)

    def _leave_preview(self) -> None:
        pane, self._preview = self._preview, None
        if pane is not None:
            self.header.show()
            self.stack.removeWidget(pane)
            pane.deleteLater()
            self._fill()
            self.view.focus_items()

    def _show(self, state: SurveyState) -> None:
        if self._year is not None and state.year != self._year:
            return  # another year was chosen meanwhile; its answer is on the way
        is_first, self._state, self._year = self._state is None, state, state.year
        was_started, self._is_starting = self._is_starting, False
        if state.ret is None:
            self.start.offer(state.year)
        self.view.show_return(state.ret, state.national)
        self._fill()
        if was_started or (is_first and not self.is_passed_by):
            self._take_keyboard()
        if self._sought is not None and self.view.jump_to(self._sought):
            self._sought = None
        if self._write_when_read:
            self._write_when_read = False
            self.write()

    def _take_keyboard(self) -> None:
        if self.shown is None:
            self.years.setFocus()
        else:
            self.view.focus_items()

    def _not_read(self, error: NmdeptError) -> None:
        self._state = None
        self.start.fail(self.context.word(error.message))
        self._fill()

    def _fill(self) -> None:
        """Put years, state and the right pane in place."""
        ret = self.shown
        self._fill_years()
        self.return_state.setText("" if ret is None else self._state_words(ret))
        self.header.search.setVisible(ret is not None)
        for button in (self.preview_button, self.write_button):
            button.setEnabled(ret is not None)
            button.setVisible(ret is not None)
        if self._preview is None:
            self.stack.setCurrentWidget(self.start if ret is None else self.view)

    def _state_words(self, ret: Return) -> str:
        words = return_state_text(ret.state)
        if ret.revision:
            words += self.tr(", correction {number}").format(number=ret.revision)
        return words + "  ·  " + ret.questionnaire.id

    def _fill_years(self) -> None:
        if self._state is None:
            return
        started, last = self._state.started, survey_work.last_whole_year()
        offered = set(started) | {last - n for n in range(_YEARS_OFFERED)} | {self._state.year}
        self.years.clear()
        for year in sorted(offered, reverse=True):
            word = self.tr("{year}") if year in started else self.tr("{year} (not started)")
            self.years.addItem(word.format(year=year), year)
        self.years.setCurrentIndex(self.years.findData(self._state.year))

    def _year_chosen(self, place: int) -> None:
        self._year = int(self.years.itemData(place))
        self.reload()

    def _start(self) -> None:
        if self._state is not None:
            self._is_starting = True
            self.start.start.setEnabled(False)
            work = partial(survey_work.start_return, self._state.year)
            self.context.tasks.on_folder(work, then=self._changed, failed=self._not_started)

    def _not_started(self, error: NmdeptError) -> None:
        self._is_starting = False
        self.start.fail(self.context.word(error.message))

    def _answer(self, code: str, typed: Typed) -> None:
        if self._state is None:
            return
        wish = Wish(year=self._state.year, code=code, value=typed.value, reason=typed.reason)
        work = partial(survey_work.set_answer, wish)
        task = self.context.tasks.on_folder(work, then=self._answered, failed=self._not_answered)
        task.ended.connect(self.view.panel.allow_entry)

    def _answered(self, wish: Wish) -> None:
        self.view.panel.saved()
        self._changed(wish.year)

    def _not_answered(self, error: NmdeptError) -> None:
        self.view.panel.refuse(self.context.word(error.message))

    def _explain(self, finding: str, reason: str) -> None:
        if self._state is not None:
            work = partial(survey_work.explain_finding, self._state.year, finding, reason)
            self.context.tasks.on_folder(work, then=self._changed, failed=self._not_explained)

    def _not_explained(self, error: NmdeptError) -> None:
        self.view.findings.refuse(self.context.word(error.message))

    def _changed(self, year: int) -> None:
        touched = Touched(kinds=frozenset({"returns"}), years=frozenset({year}))
        self.context.changes.announce(touched)

    def _go_to_record(self, ref: RecordRef) -> None:
        self.jump_requested.emit(page_of(ref), ref)

    def write(self) -> None:
        """Ask where to write the return, and write it; if it is still being read, after that."""
        if self._state is None:
            self._write_when_read = True
            return
        self._write_as(self._wording)

    def _write_as(self, wording: Wording) -> None:
        if self._state is None or self._state.ret is None or self.strip.is_writing:
            return
        dialog = WriteDialog(self.context, self._state.year, wording, self)
        dialog.accepted.connect(self._write_accepted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _write_accepted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, WriteDialog)
        self.write_to(dialog.file, dialog.wording)

    def write_to(self, file: Path, wording: Wording) -> None:
        """Write the return to `file` in the background."""
        if self._state is None:
            return
        self._wording = wording
        self.strip.follow(
            self.context.tasks.on_folder(
                partial(survey_work.write_return, self._state.year, file, wording),
                then=self._written,
                failed=self.strip.fail,
                title=Message.of("preparing.writing", name=file.name),
            )
        )

    def _written(self, file: Path) -> None:
        year = "" if self._state is None else str(self._state.year)
        self.strip.written(file, Message.of("preparing.written", year=year, name=file.name))
