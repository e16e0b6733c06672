"""The parts of a summary's sections on the page: charts on cards, tables, notes."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nmdept.report.values import Chart, Listing
from ui.context import Context
from ui.models.report_listing import ListingModel
from ui.models.report_text import worded
from ui.pages.reports_work import Drawings
from ui.theme import ROW_HEIGHT, Size, set_property
from ui.widgets.basis import WrappedCells, wrapped_size
from ui.widgets.chart_view import ChartView

_SIDE = 11
"""Of a head, to both sides of its words."""
_WIDEST = 1000
"""Of a card in pixels at the usual size of type: beyond it a chart would only grow coarse."""


class ChartCard(QFrame):
    """A chart on a card with what is to be seen below it; it can be kept as a file of its own."""

    opened = Signal(str, int)
    """The chart's name and the index of the place clicked."""
    saving_wished = Signal(str)
    """The chart's name."""

    def __init__(self, context: Context, chart: Chart, drawings: Drawings, parent: QWidget) -> None:
        """Show `chart`."""
        super().__init__(parent)
        self._context = context
        self.name = chart.name
        set_property(self, "card")
        self.view, self.caption, self.save = (
            ChartView(context, self),
            QLabel(self),
            QToolButton(self),
        )
        title = worded(chart.title, context.texts)
        self.view.show_drawing(drawings[chart.name], title)
        self.view.spot_chosen.connect(partial(self.opened.emit, chart.name))
        self.caption.setText(worded(chart.caption, context.texts))
        self.caption.setWordWrap(True)
        self.caption.setVisible(bool(self.caption.text()))
        set_property(self.caption, "muted")
        self.save.setText("⋯")
        self.save.setAccessibleName(self.tr("Save the chart: {chart}").format(chart=title))
        self.save.setToolTip(self.tr("Save this chart as SVG or PNG…"))
        self.save.clicked.connect(partial(self.saving_wished.emit, chart.name))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        below = QHBoxLayout()
        below.addWidget(self.caption, 1)
        below.addStretch(0)
        below.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 8)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addLayout(below)
        column.addStretch(1)
        self.setMaximumWidth(_WIDEST * context.theme.percent // 100)

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.save.toolTip()).triggered.connect(self.save.click)
        menu.popup(self.mapToGlobal(place))


class ListingTable(QTableView):
    """All rows of a table; the page around it scrolls. A row opens the records behind it."""

    row_chosen = Signal(int)

    def __init__(self, context: Context, listing: Listing, parent: QWidget) -> None:
        """Show `listing`."""
        super().__init__(parent)
        self.rows = ListingModel(listing, context.texts, self)
        self._shares = [column.width for column in listing.columns]
        self.setModel(self.rows)
        self.setAccessibleName(worded(listing.title, context.texts))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(WrappedCells(self))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMaximumWidth(_WIDEST * context.theme.percent // 100)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def stretches(self, _column: int) -> bool:
        """Every column's width is given, and its words wrap within it."""
        return True

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out, then take the height all rows need."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def fit(self) -> None:
        """Share the width among the columns and wrap anew."""
        room, total = self.viewport().width(), sum(self._shares) or 1
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, int(room * share / total))
        self.horizontalHeader().setFixedHeight(self._head_height())
        self._fit_rows()
        self.setFixedHeight(self._height())

    def _fit_rows(self) -> None:
        """Make each row as high as its words need; equal words in one column are measured once.

        Asked through Qt, cell by cell, some hundred rows take a quarter of a second.
        """
        metrics = self.fontMetrics()
        widths = [self.columnWidth(column) for column in range(self.rows.columnCount())]
        known: dict[tuple[int, str], int] = {}
        for row in range(self.rows.rowCount()):
            height = ROW_HEIGHT
            for column, width in enumerate(widths):
                text = self.rows.said(row, column)
                if (column, text) not in known:
                    known[column, text] = wrapped_size(metrics, text, width).height()
                height = max(height, known[column, text])
            self.setRowHeight(row, height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around."""
        event.ignore()

    def _head_height(self) -> int:
        """Return what the heads need in as many lines as their columns make them."""
        metrics = self.horizontalHeader().fontMetrics()
        needed = [
            metrics.boundingRect(
                QRect(0, 0, max(self.columnWidth(column) - 2 * _SIDE, 30), 10_000),
                Qt.TextFlag.TextWordWrap.value,
                str(self.rows.headerData(column, Qt.Orientation.Horizontal)),
            ).height()
            for column in range(self.rows.columnCount())
        ]
        return max(needed, default=0) + 16

    def _height(self) -> int:
        return self.horizontalHeader().height() + self.verticalHeader().length() + 2

    def _tell(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())


class ListingCard(QFrame):
    """A table under its title, on a card."""

    opened = Signal(object, str)
    """The records behind a row, and what the row is called."""

    def __init__(self, context: Context, listing: Listing, parent: QWidget) -> None:
        """Show `listing`."""
        super().__init__(parent)
        set_property(self, "card")
        self.title, self.table = QLabel(self), ListingTable(context, listing, self)
        self.title.setText(self.table.accessibleName())
        self.title.setFont(context.theme.font(Size.BODY, weight=QFont.Weight.Bold))
        self.title.setWordWrap(True)
        self.table.row_chosen.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.table)
        self.setMaximumWidth(_WIDEST * context.theme.percent // 100)

    def _tell(self, row: int) -> None:
        self.opened.emit(self.table.rows.refs_of(row), self.table.rows.words_of(row))


def note_label(text: str, parent: QWidget) -> QLabel:
    """Return a sentence that explains."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_property(label, "muted")
    return label
