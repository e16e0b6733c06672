"""The department at a glance: who it is, how far the return has come, which months are missing."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import DEPARTMENT
from ui.context import Context
from ui.forms.record_form import RecordForm
from ui.models.overview_rows import (
    GroupMonths,
    Overview,
    Readiness,
    read_overview,
    read_readiness,
)
from ui.theme import Size, set_property
from ui.widgets.card import Card
from ui.widgets.choices import YearChoice
from ui.widgets.month_strip import MonthStrip
from ui.widgets.page import Page


class OverviewPage(Page):
    """Three cards, ruled by a data year."""

    kinds = frozenset({"department", "activity", "returns"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._overview: Overview | None = None
        self._readiness: Readiness | None = None
        self.year_label, self.year = QLabel(self), YearChoice(self)
        self.year.offer(set(), otherwise=datetime.now().astimezone().year)
        self.header.add_choice(self.year_label, self.year)
        self.department, self.readiness = Card(context, self), Card(context, self)
        self.months = Card(context, self)
        self.profile = RecordForm(context, DEPARTMENT, self)
        self.standing, self.details = QLabel(self), QLabel(self)
        self.to_survey = QPushButton(self)
        self._strips: dict[str, tuple[QPushButton, MonthStrip, QLabel]] = {}
        self._lay_out()
        self.year.chosen.connect(self._choose_year)
        self.to_survey.clicked.connect(self._go_to_survey)
        context.theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def reload(self) -> None:
        """Read the overview of the year shown, or of the latest."""
        year = None if self._overview is None else self.year.year
        self.context.tasks.on_folder(partial(read_overview, year), then=self._take)

    @property
    def is_filled(self) -> bool:
        """Whether the page shows what was read from the folder."""
        return self._overview is not None

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Overview"))
        self.year_label.setText(self.tr("Data year"))
        self.year.setAccessibleName(self.tr("Data year"))
        self.department.head.setText(self.tr("Department"))
        self.readiness.head.setText(self.tr("Survey return"))
        self.months.head.setText(self.tr("Counts by month"))
        self.to_survey.setText(self.tr("Open the return"))
        self._put()

    def _lay_out(self) -> None:
        for label in (self.standing, self.details):
            label.setWordWrap(True)
            self.readiness.content.addWidget(label)
        set_property(self.details, "muted")
        self.readiness.content.addWidget(self.to_survey, 0, Qt.AlignmentFlag.AlignLeft)
        self.department.content.addWidget(self.profile)
        self._lay_out_months()
        grid = QGridLayout()
        grid.setContentsMargins(20, 4, 20, 20)
        grid.setSpacing(14)
        grid.addWidget(self.readiness, 0, 0)
        grid.addWidget(self.months, 1, 0)
        grid.addWidget(self.department, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        # a viewport of our own has no ground; to hand out Qt's own, PySide would load every kind of
        # widget there is (0.02 s of the start)
        area.setViewport(QWidget(area))
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def _lay_out_months(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        for row, code in enumerate(catalogue().groups):
            button, strip, count = QPushButton(self), MonthStrip(self.context, self), QLabel(self)
            set_property(button, "link")
            button.clicked.connect(partial(self.jump_requested.emit, "activity", code))
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(strip, row, 1)
            grid.addWidget(count, row, 2, Qt.AlignmentFlag.AlignRight)
            self._strips[code] = (button, strip, count)
        self.months.content.addLayout(grid)

    def _take(self, overview: Overview) -> None:
        self._overview = overview
        self._readiness = None
        if overview.is_started:
            work = partial(read_readiness, overview.year)
            self.context.tasks.on_folder(work, then=self._take_readiness)
        self.year.offer(set(overview.years), otherwise=datetime.now().astimezone().year)
        self.year.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.year.choose(overview.year)
        self.year.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._put()

    def _take_readiness(self, readiness: Readiness) -> None:
        self._readiness = readiness
        self._put()

    def _put(self) -> None:
        overview = self._overview
        if overview is None:
            return
        self.profile.show_record(overview.department)
        for group in overview.groups:
            self._put_group(group)
        self._put_readiness(overview)

    def _put_group(self, group: GroupMonths) -> None:
        button, strip, count = self._strips[group.code]
        button.setText(self.context.label(catalogue().groups[group.code]))
        strip.show_months(group.complete)
        count.setText(self.tr("{count} of 12").format(count=group.count))
        strip.setAccessibleName(f"{button.text()}: {count.text()}")

    def _put_readiness(self, overview: Overview) -> None:
        state, year = self._readiness, str(overview.year)
        if state is None or state.year != overview.year:
            code = "return_computing" if overview.is_started else "return_not_started"
            self._say("", Message.of(f"window.{code}", year=year))
            self.details.setText("")
            return
        tone = "good" if state.is_ready else "warning"
        code = "window.return_ready" if state.is_ready else "window.return_open"
        self._say(tone, Message.of(code, year=year))
        details = (
            Message.of("window.items_unanswered", count=state.unanswered, items=state.items),
            Message.of("window.findings_blocking", count=state.blocking),
            Message.of("window.findings_warning", count=state.warnings),
        )
        self.details.setText("\n".join(self.context.word(one) for one in details))

    def _say(self, tone: str, message: Message) -> None:
        self.standing.setText(self.context.word(message))
        set_property(self.standing, "tone", tone)

    def _choose_year(self, _year: int) -> None:
        self.reload()

    def _go_to_survey(self) -> None:
        self.jump_requested.emit("survey", self.year.year)

    def _dress(self) -> None:
        self.standing.setFont(self.context.theme.font(Size.HEAD))
