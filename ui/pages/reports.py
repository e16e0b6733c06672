"""The Reports page (报告): the director's annual summary on the screen and as a document."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from nmdept.errors import NmdeptError
from nmdept.language import Language
from nmdept.records.kinds import BY_NAME, RecordRef
from nmdept.report.choices import Choices
from nmdept.report.values import Summary
from ui.context import Context
from ui.dialogs.write_wording import Subject, Wording
from ui.forms.writing_strip import WritingStrip
from ui.models.record_place import page_of
from ui.pages import reports_work
from ui.pages.reports_behind import BehindReader
from ui.pages.reports_body import ReportArea, ReportBody
from ui.pages.reports_choices import ReportChoices, standing
from ui.pages.reports_layouts import LayoutChoice
from ui.pages.reports_panel import ReportPanel
from ui.pages.reports_work import Drawings, ReportState, Wish
from ui.pages.reports_writing import ReportWriter
from ui.tasks import FolderWork, Task
from ui.theme import set_property
from ui.widgets.choices import YearChoice
from ui.widgets.empty_state import EmptyState
from ui.widgets.keys import bind_within
from ui.widgets.page import Page

if TYPE_CHECKING:
    from ui.dialogs.preview import PreviewPane

_PAUSE = 250
"""Milliseconds without another choice before the summary is read anew."""


class ReportsPage(Page):
    """Reads the summary as it is chosen; the body shows it, the writer writes it."""

    kinds = frozenset(BY_NAME) | {"returns"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect; the summary is read when the page is first shown."""
        super().__init__(context, parent)
        self._state: ReportState | None = None
        self._drawings: Drawings | None = None
        self._reading: Task | None = None
        self._drawing: Task | None = None
        self._preview: PreviewPane | None = None
        self._year_label, self.years = QLabel(self), YearChoice(self)
        self.layouts, self.choices = LayoutChoice(self), ReportChoices(context, self)
        self.preview_button, self.write_button = QPushButton(self), QPushButton(self)
        self.strip = WritingStrip(context, self)
        self.area, self.waiting = ReportArea(self), EmptyState(context, self)
        self.report_panel = ReportPanel(context, self)
        self.panel = self.report_panel
        self.behind = BehindReader(context, self.report_panel, self)
        self.writer = ReportWriter(context, self.strip, self)
        self.body_widget: ReportBody | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        set_property(self.write_button, "primary")
        self.header.add_choice(self._year_label, self.years)
        self.header.add_control(self.layouts)
        self.header.add_act(self.preview_button)
        self.header.add_act(self.write_button)
        self._shown = QStackedWidget(self)
        self._shown.addWidget(self.waiting)
        self._shown.addWidget(self.report_panel.beside(self.area))
        self.work = QStackedWidget(self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choices)
        column.addWidget(self._shown, 1)
        self.work.addWidget(whole)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.work, 1)
        self._enable()

    def _connect(self) -> None:
        self.years.chosen.connect(self._choose_year)
        self.choices.changed.connect(self._pause.start)
        self._pause.timeout.connect(self.reload)
        self.layouts.chosen.connect(self._choose_layout)
        self.layouts.saving_wished.connect(self._save_layout)
        self.layouts.deleting_wished.connect(self._delete_layout)
        self.preview_button.clicked.connect(self.show_preview)
        self.write_button.clicked.connect(self.write)
        self.context.theme.changed.connect(self._put_body)
        self.report_panel.record_chosen.connect(self._go_to_record)
        bind_within(self, "reports.preview", self.show_preview)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.header.title.setText(self.tr("Reports"))
        self._year_label.setText(self.tr("Year"))
        self.years.setAccessibleName(self.tr("Year of the report"))
        self.preview_button.setText(self.tr("Preview"))
        self.preview_button.setToolTip(
            self.tr("Show the PDF as it would be written; print it from there (Ctrl+Shift+P)")
        )
        self.write_button.setText(self.tr("Write PDF…"))
        self.write_button.setToolTip(self.tr("Also as .xlsx, and the charts as .svg or .png"))
        self.waiting.say(
            self.tr("Reading the year…"),
            self.tr("Its figures and charts are made from the records as they are now."),
        )
        self.strip.retranslate()
        self.report_panel.retranslate()
        if self._state is not None:
            self._draw(self._state.summary)

    @property
    def shown(self) -> Summary | None:
        """The summary on the page."""
        return None if self._state is None else self._state.summary

    def reload(self) -> None:
        """Read the summary as it is chosen now; what is being read for an older choice is left."""
        if self._reading is not None:
            self._reading.cancel()
        year = None if self._state is None else self.years.year
        choices = self.choices.choices
        wish = Wish(year=year, choices=choices if year is None else standing(choices, year))
        self._reading = self.context.tasks.on_folder(
            partial(reports_work.read_report, wish), then=self._take, failed=self._not_read
        )

    def select(self, target: object) -> None:
        """Go to a year."""
        if isinstance(target, int) and self._state is not None:
            self.years.choose(target)

    def _take(self, state: ReportState) -> None:
        if self.sender() is not self._reading:
            return
        is_same = self._state is not None and state.summary == self._state.summary
        self._reading, self._state = None, state
        self.years.offer(set(state.years), otherwise=state.year)
        self.years.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.years.choose(state.year)
        self.years.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.choices.offer_years(state.years, state.year)
        self.layouts.offer(state.layouts)
        if not is_same:
            self._draw(state.summary)

    def _not_read(self, error: NmdeptError) -> None:
        self._reading = None
        self.context.notices.explain(error)
        if self._state is None:
            self.waiting.say(self.tr("No report"), self.context.word(error.message))

    def _draw(self, summary: Summary) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        work = partial(reports_work.draw_report, summary, self.context.texts.language)
        self._drawing = self.context.tasks.aside(work, then=self._show)

    def _show(self, drawings: Drawings) -> None:
        if self.sender() is not self._drawing or self._state is None:
            return
        self._drawing, self._drawings = None, drawings
        self.behind.follow(self._state.summary, drawings)
        self._put_body()
        self._shown.setCurrentIndex(1)
        self._enable()

    def _put_body(self) -> None:
        """Show the summary with its drawings, dressed as the window is now."""
        if self._state is None or self._drawings is None:
            return
        body = ReportBody(self.context, self._state.summary, self._drawings, self)
        body.figure_opened.connect(self.behind.open_figure)
        body.spot_opened.connect(self.behind.open_spot)
        body.row_opened.connect(self.behind.open_rows)
        body.saving_wished.connect(self._save_chart)
        if self.body_widget is None:
            body.grow()
        else:  # who was reading further down stays there
            body.complete()
        self.body_widget = body
        self.area.show_body(body)

    def _enable(self) -> None:
        for button in (self.preview_button, self.write_button):
            button.setEnabled(self._state is not None)

    def _choose_year(self, _year: int) -> None:
        self.reload()

    def _choose_layout(self, name: str) -> None:
        if not name:
            self._use_layout(reports_work.STANDARD)
            return
        work = partial(reports_work.read_layout, name, self.years.year)
        self.context.tasks.on_folder(work, then=self._use_read, failed=self.context.notices.explain)

    def _use_read(self, read: tuple[Choices, Language]) -> None:
        choices, language = read
        self.choices.languages.choose(Wording(language=language, single=True))
        self._use_layout(choices)

    def _use_layout(self, choices: Choices) -> None:
        self.choices.show_choices(choices)
        self.reload()

    def _save_layout(self, name: str) -> None:
        order = reports_work.LayoutOrder(
            year=self.years.year,
            choices=self.choices.choices,
            language=self.choices.languages.wording().language,
        )
        work = partial(reports_work.save_layout, name.strip(), order)
        self.context.tasks.on_folder(
            work, then=self._layout_saved, failed=self.context.notices.explain
        )

    def _layout_saved(self, name: str) -> None:
        self.layouts.offer(tuple(sorted({*self.layouts.known, name})))
        self.layouts.choose(name)

    def _delete_layout(self, name: str) -> None:
        work = partial(reports_work.delete_layout, name)
        self.context.tasks.on_folder(
            work, then=self._layout_deleted, failed=self.context.notices.explain
        )

    def _layout_deleted(self, name: str) -> None:
        self.layouts.choose("")
        self.layouts.offer(tuple(one for one in self.layouts.known if one != name))

    def _go_to_record(self, ref: RecordRef) -> None:
        self.jump_requested.emit(page_of(ref), ref)

    def write(self) -> None:
        """Ask where to write the summary, and write it."""
        self._write_as(self.choices.languages.wording())

    def _write_as(self, wording: Wording) -> None:
        if self._state is not None:
            self.writer.ask(self._state.year, self._state.summary.choices, wording)

    def write_to(self, file: Path, wording: Wording) -> None:
        """Write the summary to `file` in the background."""
        if self._state is not None:
            order = self.writer.order(self._state.year, self._state.summary.choices)
            self.writer.write(order, file, wording)

    def _save_chart(self, name: str) -> None:
        if self._state is not None:
            self.writer.ask_chart(self._state.summary, name, self.context.texts.language)

    def show_preview(self) -> None:
        """Show the PDF in place of the page; printing goes from there."""
        if self._state is None or self._preview is not None:
            return
        from ui.dialogs.preview import PreviewPane  # with what shows and prints PDF

        pane = PreviewPane(self.context, self._pdf_work, self, subject=Subject.REPORT)
        pane.bar.languages.choose(self.choices.languages.wording())
        pane.closed.connect(self._leave_preview)
        pane.write_wished.connect(self._write_as)
        self._preview = pane
        self.work.addWidget(pane)
        self.work.setCurrentWidget(pane)
        self.header.hide()
        pane.refresh()

    def _pdf_work(self, wording: Wording) -> FolderWork:
        assert self._state is not None
        self.choices.languages.choose(wording)
        year, choices = self._state.year, self._state.summary.choices
        return partial(reports_work.render_report, year, choices, wording.language)

    def _leave_preview(self) -> None:
        pane, self._preview = self._preview, None
        if pane is not None:
            self.header.show()
            self.work.removeWidget(pane)
            pane.deleteLater()
            self.area.setFocus()
