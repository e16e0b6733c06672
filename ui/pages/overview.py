"""The department at a glance: what this month lacks, how the year goes, what is due, the return."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.messages import Message
from nmdept.records.kinds import BED_DAYS, KIND_OF, RecordRef
from nmdept.records.months import Month, Months
from nmdept.records.values import Activity
from ui.context import Context
from ui.forms.due_list import DueList
from ui.forms.month_groups import MonthGroups
from ui.forms.typed_reading import read_month
from ui.models.overview_rows import read_glance, read_return_state
from ui.notices import Tone
from ui.theme import set_property
from ui.widgets.card import Card
from ui.widgets.page import Page
from ui.widgets.pair_chart import Pair, PairChart
from ui.widgets.typed_date import TypedDateEdit

if TYPE_CHECKING:
    from nmdept.survey.completeness import GroupMonth, GroupYear
    from nmdept.survey.overview import FirstPage, Overview, Readiness

_PAUSE = 200
"""Milliseconds without another step before the month is read."""


class OverviewPage(Page):
    """Four cards, ruled by a month."""

    kinds = frozenset(
        {"activity", "bed_days", "beds", "licences", "certificates", "staff", "returns"}
    )

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, kept: "FirstPage | None" = None
    ) -> None:
        """Build, connect, fill, lay out: what is laid out is dressed, and would be dressed twice.

        With `kept` it shows the page as it was when the folder was closed, until that is open.
        """
        super().__init__(context, parent)
        self._overview: Overview | None = None
        self._readiness: Readiness | None = None
        self._has_answer = False
        self._is_chosen = False
        self.month_label = QLabel(self)
        self.month = TypedDateEdit(read_month, self)
        self.month.setDisplayFormat("yyyy-MM")
        self.month.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.earlier, self.later = QToolButton(self), QToolButton(self)
        self.header.add_choice(self.month_label, self.month)
        self.header.add_control(self.earlier)
        self.header.add_control(self.later)
        self.reported, self.year = Card(context, self), Card(context, self)
        self.due, self.survey = Card(context, self), Card(context, self)
        self.verdict, self.against = QLabel(self), QLabel(self)
        self.groups, self.chart = MonthGroups(context, self), PairChart(context, self)
        self.due_list = DueList(context, self)
        self.standing, self.details = QLabel(self), QLabel(self)
        self.to_survey, self.area = QPushButton(self), QScrollArea(self)
        self._stepped = QTimer(self)
        self._stepped.setSingleShot(True)
        self._stepped.setInterval(_PAUSE)
        self._connect()
        self.retranslate()
        if kept is not None:
            self._stale = False
            self._readiness, self._has_answer = kept.readiness, True
            self._show_month(kept.overview)
        self._lay_out()
        self._show_content()

    def reload(self) -> None:
        """Read the month shown, or the one to be reported now."""
        month = self._shown() if self._is_chosen else None
        self.context.tasks.on_folder(partial(read_glance, month), then=self._take)

    @property
    def is_filled(self) -> bool:
        """Whether the page shows what was read from the folder."""
        return self._overview is not None

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Overview"))
        self.month_label.setText(self.tr("Month"))
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setToolTip(self.tr("The month shown; the arrow keys step"))
        for button, name in (
            (self.earlier, self.tr("Month before")),
            (self.later, self.tr("Month after")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.reported.head.setText(self.tr("Reported this month"))
        self.year.head.setText(self.tr("The year so far"))
        self.due.head.setText(self.tr("Due dates"))
        self.survey.head.setText(self.tr("Survey return"))
        self.chart.setAccessibleName(self.tr("The year so far"))
        self.to_survey.setText(self.tr("Open the return"))
        self._put()

    def _lay_out(self) -> None:
        for label in (self.verdict, self.against, self.standing, self.details):
            label.setWordWrap(True)
        for label in (self.against, self.details):
            set_property(label, "muted")
        for card, widgets in (
            (self.reported, (self.verdict, self.groups)),
            (self.year, (self.against, self.chart)),
            (self.due, (self.due_list,)),
            (self.survey, (self.standing, self.details)),
        ):
            for widget in widgets:
                card.content.addWidget(widget)
        self.survey.content.addWidget(self.to_survey, 0, Qt.AlignmentFlag.AlignLeft)
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(20, 2, 20, 8)  # so that a full page needs no scroll bar at 768
        grid.setSpacing(12)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (self.reported, self.due)), (right, (self.year, self.survey))):
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        area = self.area
        area.setViewport(QWidget())  # asking for Qt's own has Python learn every kind of widget
        area.setWidgetResizable(True)
        area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def _connect(self) -> None:
        self.month.dateChanged.connect(self._choose)
        self.month.refused.connect(self._say_refused)
        self.earlier.clicked.connect(partial(self._step, -1))
        self.later.clicked.connect(partial(self._step, 1))
        self.context.theme.changed.connect(self._dress)
        self._dress()
        self._stepped.timeout.connect(self.reload)
        self.groups.wished.connect(self._go_to_missing)
        self.due_list.wished.connect(self._go_to_due)
        self.to_survey.clicked.connect(self._go_to_survey)

    def _shown(self) -> Month:
        shown = self.month.date()
        return Month(shown.year(), shown.month())

    def _take(self, overview: "Overview") -> None:
        month = overview.month
        if self._is_chosen and month != self._shown():
            return
        if overview != self._overview:  # else what is shown stays until the return is computed
            self._readiness, self._has_answer = None, False
            self._show_month(overview)
        work = partial(read_return_state, month.year)
        self.context.tasks.on_folder(work, then=self._take_readiness)

    def _show_month(self, overview: "Overview") -> None:
        month = overview.month
        self._overview = overview
        self.month.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.month.setDate(QDate(month.year, month.month, 1))
        self.month.setCurrentSection(QDateEdit.Section.MonthSection)
        self.month.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._put()

    def _take_readiness(self, readiness: "Readiness | None") -> None:
        self._readiness, self._has_answer = readiness, True
        self._put_survey()

    def _put(self) -> None:
        overview = self._overview
        if overview is None:
            return
        self._show_content()
        missing = sum(len(group.missing) for group in overview.groups)
        code = "window.month_missing" if missing else "window.month_complete"
        self.verdict.setText(
            self.context.word(Message.of(code, month=overview.month, count=missing))
        )
        set_property(self.verdict, "tone", "warning" if missing else "good")
        self.groups.show_groups(overview.groups)
        self._put_year(overview.years)
        self.due_list.show_due(overview.due)
        self._put_survey()

    def _put_year(self, years: "tuple[GroupYear, ...]") -> None:
        compared = [one for one in years if one.months and (one.count or one.before)]
        self.chart.setVisible(bool(compared))
        self.chart.show_pairs([self._pair(one) for one in compared])
        months = sorted({month for one in compared for month in one.months})
        message = Message.of("window.nothing_to_compare")
        if months:
            before = str(months[0].year - 1)
            message = Message.of("window.year_against", months=Months(tuple(months)), before=before)
        self.against.setText(self.context.word(message))

    def _pair(self, group: "GroupYear") -> Pair:
        change = "" if group.change is None else f"{group.change:+.0%}".replace("-", "−")
        label = self.context.label(group.label)
        return Pair(label=label, now=group.count, before=group.before, change=change)

    def _show_content(self) -> None:
        """Show nothing of a month that has not been read, or could not be: empty cards say much."""
        known = self._overview is not None
        for widget in (self.month_label, self.month, self.earlier, self.later, self.area):
            widget.setVisible(known)

    def _put_survey(self) -> None:
        state, year = self._readiness, str(self._shown().year)
        if state is None:
            code = "window.return_not_started" if self._has_answer else "window.return_computing"
            self._say("", Message.of(code, year=year))
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

    def _say_refused(self, why: Message) -> None:
        self.context.notices.say(Tone.WARNING, why)

    def _choose(self, _day: QDate) -> None:
        self._is_chosen = True
        self._stepped.start()

    def _step(self, months: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - of clicked
        self.month.setDate(self.month.date().addMonths(months))

    def _dress(self) -> None:
        self.earlier.setIcon(self.context.theme.icon("page_previous"))
        self.later.setIcon(self.context.theme.icon("page_next"))

    def _go_to_missing(self, group: "GroupMonth") -> None:
        month = str(self._shown())
        if not group.missing:
            self.jump_requested.emit("activity", group.group)
        elif group.group == BED_DAYS.name:
            self.jump_requested.emit(
                "activity", RecordRef(BED_DAYS.name, (group.missing[0], month))
            )
        else:
            ref = RecordRef(KIND_OF[Activity].name, (month, group.missing[0]))
            self.jump_requested.emit("activity", ref)

    def _go_to_due(self, ref: RecordRef) -> None:
        self.jump_requested.emit("drugs", ref)

    def _go_to_survey(self) -> None:
        self.jump_requested.emit("survey", self._shown().year)
