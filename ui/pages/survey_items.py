"""The table of items with its filter and its legend."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context
from ui.models.answers import AnswerColumn, AnswerRole, AnswersModel
from ui.models.answers_filter import AnswerFilter, AnswersFilter
from ui.pages.survey_delegate import WRAPPED, AnswerDelegate, Option
from ui.theme import Size, set_property
from ui.widgets.wrapped_table import WrappedTable

_LONGEST_VALUE = "0571-00000000"
"""What an answer's column shows on one line; a name takes several."""
_SHORTEST_TERM = "Radiopharmaceutical xx"
"""What a term's column must hold, or else the national figures give way to it."""
_GIVING_WAY = (AnswerColumn.SHARE, AnswerColumn.NATIONAL)
"""Columns hidden where there is no room, in this order; the side panel has them too."""


class ItemsTable(WrappedTable):
    """The items; arrows move, Enter or a double click goes into the panel."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without a model."""
        super().__init__(parent)
        self.setItemDelegate(AnswerDelegate(context, self))
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._ask)

    def show_model(self, model: AnswersFilter) -> None:
        """Give the terms the room the other columns leave."""
        self.follow(model)
        head = self.horizontalHeader()
        for column in AnswerColumn:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(AnswerColumn.ITEM, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(AnswerColumn.VALUE, QHeaderView.ResizeMode.Fixed)
        head.setResizeContentsPrecision(-1)

    def fit_rows(self) -> None:
        """Share out the width first."""
        self._share_out()
        super().fit_rows()

    def height_of(self, row: int) -> int:
        """Return how high the columns that wrap make a row; the others stand on one line."""
        option: Option = QStyleOptionViewItem()
        option.widget = self
        delegate, model = self.itemDelegate(), self.model()
        return max(delegate.sizeHint(option, model.index(row, one)).height() for one in WRAPPED)

    def _share_out(self) -> None:
        metrics, head = self.fontMetrics(), self.horizontalHeader()
        head.resizeSection(AnswerColumn.VALUE, metrics.horizontalAdvance(_LONGEST_VALUE) + 22)
        for column in _GIVING_WAY:
            self.setColumnHidden(column, False)  # noqa: FBT003 - Qt's signature
        others = [column for column in AnswerColumn if column is not AnswerColumn.ITEM]
        room = self.viewport().width() - sum(head.sectionSize(column) for column in others)
        for column in _GIVING_WAY:
            if room < metrics.horizontalAdvance(_SHORTEST_TERM):
                room += head.sectionSize(column)
                self.setColumnHidden(column, True)  # noqa: FBT003

    def _ask(self, _index: QModelIndex) -> None:
        self.asked.emit()


class ItemsPane(QWidget):
    """Filter, table and legend."""

    item_chosen = Signal(str)
    """The code of the item now selected; empty when none is."""
    entry_asked = Signal()

    def __init__(
        self, context: Context, model: AnswersModel, parent: QWidget | None = None
    ) -> None:
        """Show `model` through a filter."""
        super().__init__(parent)
        self._context = context
        self._model = model
        self.filter = AnswersFilter(self)
        self.filter.setSourceModel(model)
        self.title, self.about = QLabel(self), QLabel(self)
        self._filter_label, self.kinds = QLabel(self), QComboBox(self)
        self.table = ItemsTable(context, self)
        self.table.show_model(self.filter)
        self.nothing, self.legend = QLabel(self), QLabel(self)
        self._lay_out()
        self._connect()
        self._dress()
        self.retranslate()

    def _lay_out(self) -> None:
        self._filter_label.setBuddy(self.kinds)
        for kind in AnswerFilter:
            self.kinds.addItem("", kind)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 14, 8)
        top.addWidget(self.title, 1)
        top.addWidget(self._filter_label)
        top.addSpacing(8)
        top.addWidget(self.kinds)
        self.title.setWordWrap(True)
        self.about.setWordWrap(True)
        self.about.setContentsMargins(14, 0, 14, 8)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.legend.setContentsMargins(14, 6, 14, 6)
        self.legend.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.legend)
        self.nothing.hide()

    def _connect(self) -> None:
        self.kinds.activated.connect(self._kind_chosen)
        self.table.asked.connect(self.entry_asked)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        for signal in (self.filter.modelReset, self.filter.rowsInserted, self.filter.rowsRemoved):
            signal.connect(self._look_whether_empty)
        self._context.theme.changed.connect(self._dress)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self._filter_label.setText(self.tr("Show"))
        self.kinds.setAccessibleName(self.tr("Which items are shown"))
        words = (
            self.tr("All items"),
            self.tr("Open items"),
            self.tr("Entered or overridden"),
            self.tr("With findings"),
        )
        for place, word in enumerate(words):
            self.kinds.setItemText(place, word)
        self.table.setAccessibleName(self.tr("Items and answers"))
        self.nothing.setText(self.tr("No item matches what is searched for and shown."))
        self.legend.setText(
            self.tr("· not reported   — not offered   C computed   E entered   O overridden")
        )

    def set_head(self, title: str, about: str) -> None:
        """Name what is shown above the table."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    @property
    def code(self) -> str:
        """The item selected; empty when none is."""
        return str(self.table.currentIndex().data(AnswerRole.CODE) or "")

    def select(self, code: str) -> bool:
        """Select the item `code`; False when what is shown does not hold it."""
        index = self.filter.mapFromSource(self._model.index_of(code))
        if not index.isValid():
            return False
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def select_first(self) -> None:
        """Select the first item shown, unless one is selected."""
        if not self.table.currentIndex().isValid() and self.filter.rowCount():
            self.select(str(self.filter.index(0, 0).data(AnswerRole.CODE)))

    def show_all(self) -> None:
        """Take back the filter."""
        self.kinds.setCurrentIndex(0)
        self.filter.set_kind(AnswerFilter.ALL)

    def _kind_chosen(self, place: int) -> None:
        self.filter.set_kind(AnswerFilter(self.kinds.itemData(place)))
        self.select_first()

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.item_chosen.emit(str(current.data(AnswerRole.CODE) or ""))

    def _look_whether_empty(self) -> None:
        empty = self.filter.rowCount() == 0 and self._model.rowCount() > 0
        self.nothing.setVisible(empty)
        self.table.setVisible(not empty)

    def _dress(self) -> None:
        self.title.setFont(self._context.theme.font(Size.HEAD))
        for label in (self.about, self.legend):
            label.setFont(self._context.theme.font(Size.CAPTION))
        for label in (self._filter_label, self.about, self.nothing, self.legend):
            set_property(label, "muted")  # after the font: dressing anew would lose it
        self.table.fit()
