"""The figures of page one as cards: the number, last year's, the line, the country's per unit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nmdept.messages import Message
from nmdept.report.values import Summary, SummaryFigure
from ui.context import Context
from ui.models import report_text
from ui.pages.reports_work import Drawings
from ui.theme import Size, set_property
from ui.widgets.chart_view import ChartView

_NARROWEST = 208
"""A card's width in pixels at the usual size of type."""


class FigureCard(QFrame):
    """One figure; a click or Enter opens the records behind it."""

    opened = Signal(str)
    """The figure's code."""

    def __init__(self, context: Context, figure: SummaryFigure, parent: QWidget) -> None:
        """Show `figure`."""
        super().__init__(parent)
        self._context = context
        self._code = figure.code
        self.setObjectName("figure")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name, self.value, self.change = QLabel(self), QLabel(self), QLabel(self)
        self.before, self.unit = QLabel(self), QLabel(self)
        self.line = ChartView(context, self)
        for label in (self.name, self.unit, self.before, self.change):
            set_property(label, "muted")
        self.name.setWordWrap(True)
        self.unit.setWordWrap(True)
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lay_out()
        self._dress()
        context.theme.changed.connect(self._dress)

    def show_figure(self, figure: SummaryFigure, summary: Summary, drawings: Drawings) -> None:
        """Put the numbers and the line."""
        texts = self._context.texts
        self.name.setText(report_text.term(figure.label, texts))
        said = report_text.reading_text(figure.now, figure.style, texts)
        self.value.setText(said)
        self.change.setText(report_text.change_text(figure))
        before = Message.of(
            "reports.before",
            year=str(summary.compared.year),
            number=report_text.reading_text(figure.before, figure.style, texts),
        )
        so_far = report_text.so_far_text(figure.now, texts)
        self.before.setText(" · ".join(part for part in (so_far, texts.word(before)) if part))
        self.unit.setText(report_text.unit_text(figure, texts))
        self.unit.setVisible(bool(self.unit.text()))
        self._put_line(figure, drawings)
        parts = (self.name, self.value, self.change, self.before, self.unit)
        self.setAccessibleName(", ".join(label.text() for label in parts if label.text()))
        self.setToolTip(report_text.line_text(figure))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the records behind the figure."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._code)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space do as a click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._code)
        else:
            super().keyPressEvent(event)

    def _put_line(self, figure: SummaryFigure, drawings: Drawings) -> None:
        drawing = None if figure.spark is None else drawings.get(figure.spark.name)
        self.line.setVisible(drawing is not None)
        if drawing is not None:
            self.line.show_drawing(drawing, self.name.text())

    def _lay_out(self) -> None:
        number = QHBoxLayout()
        number.addWidget(self.value, 1)
        number.addWidget(self.change, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 9)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addLayout(number)
        column.addWidget(self.before)
        column.addWidget(self.line)
        column.addStretch(1)
        column.addWidget(self.unit)

    def _dress(self) -> None:
        theme, colours = self._context.theme, self._context.theme.colours
        for label in (self.name, self.unit, self.before, self.change):
            label.setFont(theme.font(Size.CAPTION))
        self.value.setFont(theme.font(Size.TITLE, weight=QFont.Weight.DemiBold))
        self.setStyleSheet(
            f"#figure {{ background: {colours.surface}; border: 1px solid {colours.line};"
            " border-radius: 8px; }"
            f"#figure:hover {{ border-color: {colours.accent}; }}"
            f"#figure:focus {{ border: 2px solid {colours.accent}; }}"
        )


class FigureCards(QWidget):
    """All cards, as many in a line as there is room for."""

    opened = Signal(str)

    def __init__(
        self, context: Context, summary: Summary, drawings: Drawings, parent: QWidget
    ) -> None:
        """Show page one's figures."""
        super().__init__(parent)
        self._context = context
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._columns = 0
        self.cards: list[FigureCard] = []
        for figure in summary.figures:
            card = FigureCard(context, figure, self)
            card.show_figure(figure, summary, drawings)
            card.opened.connect(self.opened)
            self.cards.append(card)
        self._arrange(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another number of columns when the place asks for it."""
        super().resizeEvent(event)
        room = self.width() * 100 // max(self._context.theme.percent, 1)
        self._arrange(max(1, min(6, (room + 10) // (_NARROWEST + 10))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
