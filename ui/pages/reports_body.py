"""The whole summary on the page: what changed, page one's figures, then section by section."""

from collections import deque
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.records.months import Months
from nmdept.report.choices import Period
from nmdept.report.values import (
    Chart,
    ChartRow,
    Listing,
    Note,
    Part,
    Sentence,
    Summary,
    SummarySection,
)
from ui.context import Context
from ui.models.report_text import worded
from ui.pages.reports_figures import FigureCards
from ui.pages.reports_parts import ChartCard, ListingCard, note_label
from ui.pages.reports_work import Drawings
from ui.theme import Size, set_property
from ui.widgets.card import Card


class ReportBody(QWidget):
    """One summary as it is now; another one is another body."""

    figure_opened = Signal(str)
    """A figure's code."""
    spot_opened = Signal(str, int)
    """A chart's name and the index of a place of its drawing."""
    row_opened = Signal(object, str)
    """Records, and what the row is called."""
    saving_wished = Signal(str)
    """The name of a chart to keep as a file."""

    grown = Signal()
    """Every section is there."""

    def __init__(
        self, context: Context, summary: Summary, drawings: Drawings, parent: QWidget
    ) -> None:
        """Show page one of `summary`; `grow` or `complete` adds its sections."""
        super().__init__(parent)
        self._context = context
        self._drawings = drawings
        self.heads: list[QLabel] = []
        self.charts: dict[str, ChartCard] = {}
        self.listings: dict[str, ListingCard] = {}
        self.setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 4, 20, 24)
        self._column.setSpacing(12)
        self._put_page_one(summary)
        self._column.addStretch(1)
        self._to_come = deque(summary.sections)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._grow)

    @property
    def is_whole(self) -> bool:
        """Whether every section is there."""
        return not self._to_come

    def grow(self) -> None:
        """Add a section at each turn of the event loop: the window stays free between them."""
        self._timer.start()

    def complete(self) -> None:
        """Add what is to come at once."""
        while self._to_come:
            self._grow()

    def _grow(self) -> None:
        if self._to_come:
            self._take_last_stretch()
            self._put_section(self._to_come.popleft())
            self._column.addStretch(1)
            _lay_out_at_once()
        if not self._to_come:
            self._timer.stop()
            self.grown.emit()

    def _take_last_stretch(self) -> None:
        self._column.takeAt(self._column.count() - 1)

    def _put_section(self, section: SummarySection) -> None:
        self._head(worded(section.title, self._context.texts))
        for part in section.parts:
            self._put(part)

    def _put_page_one(self, summary: Summary) -> None:
        texts = self._context.texts
        if summary.sentences:
            self._column.addWidget(self._sentences(summary.sentences))
        self._head(texts.word(_in_numbers(summary.period)))
        self.figures = FigureCards(self._context, summary, self._drawings, self)
        self.figures.opened.connect(self.figure_opened)
        self._column.addWidget(self.figures)
        for note in summary.notes:
            self._column.addWidget(note_label(texts.word(note.message), self))

    def _sentences(self, sentences: tuple[Sentence, ...]) -> Card:
        card = Card(self._context, self)
        card.head.setText(self._context.word(Message.of("report.what_changed")))
        for sentence in sentences:
            label, link = QLabel(self._context.word(sentence.message), card), QPushButton(card)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            set_property(link, "link")
            link.setText(self.tr("Records"))
            link.setAccessibleName(f"{link.text()}: {label.text()}")
            link.setVisible(bool(sentence.codes or sentence.refs))
            link.clicked.connect(partial(self._open_sentence, sentence))
            row = QHBoxLayout()
            row.addWidget(label, 1)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            card.content.addLayout(row)
        return card

    def _open_sentence(self, sentence: Sentence, _checked: object = None) -> None:
        """Open the figure a sentence is written from, or the records it names."""
        if sentence.codes:
            self.figure_opened.emit(sentence.codes[0])
        else:
            self.row_opened.emit(sentence.refs, self._context.word(sentence.message))

    def _head(self, text: str) -> None:
        label = QLabel(text, self)
        label.setFont(self._context.theme.font(Size.HEAD, weight=QFont.Weight.Bold))
        label.setContentsMargins(0, 10, 0, 0)
        self.heads.append(label)
        self._column.addWidget(label)

    def _put(self, part: Part) -> None:
        match part:
            case Chart():
                self._put_charts((part,))
            case ChartRow():
                self._put_charts(part.charts, in_pairs=True)
                if part.caption is not None:
                    self._column.addWidget(note_label(self._context.word(part.caption), self))
            case Listing():
                self._put_listing(part)
            case Note():
                words = self._context.word(part.message)
                self._column.addWidget(note_label(words, self))

    def _put_charts(self, charts: tuple[Chart, ...], *, in_pairs: bool = False) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        shown = [chart for chart in charts if chart.name in self._drawings]
        for chart in shown:
            card = ChartCard(self._context, chart, self._drawings, self)
            card.opened.connect(self.spot_opened)
            card.saving_wished.connect(self.saving_wished)
            self.charts[chart.name] = card
            row.addWidget(card, 1)
        if in_pairs and len(shown) == 1:
            row.addStretch(1)
        self._column.addLayout(row)

    def _put_listing(self, listing: Listing) -> None:
        if not listing.rows:
            return
        card = ListingCard(self._context, listing, self)
        card.opened.connect(self.row_opened)
        self.listings[listing.name] = card
        self._column.addWidget(card)


def _lay_out_at_once() -> None:
    """Take the heights widgets ask for when they know their width: what grows is not squeezed.

    Else every turn of the event loop paints one of the steps that leads there.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _in_numbers(period: Period) -> Message:
    if period.is_whole_year:
        return Message.of("reports.in_numbers", year=str(period.year))
    return Message.of("reports.months_in_numbers", months=Months(period.months))


class ReportArea(QScrollArea):
    """Scrolls the body; a body in the place of another stays where one was reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_body(self, body: ReportBody) -> None:
        """Show `body`; the former one is freed."""
        at = self.verticalScrollBar().value()
        former = self.takeWidget()
        if former is not None:
            former.deleteLater()
        self.setWidget(body)
        body.setAutoFillBackground(False)
        layout = body.layout()
        assert layout is not None
        layout.activate()
        _lay_out_at_once()
        self.verticalScrollBar().setValue(at)
