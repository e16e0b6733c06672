"""A list of records of any kind: model, search, filters and table put together."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.context import Context
from ui.forms.column_menu import ColumnMenu
from ui.models.column_filter import ColumnFilter
from ui.models.columns import Column
from ui.models.record_filter import RecordFilter
from ui.models.records import RecordModel
from ui.widgets.record_table import RecordTable


class RecordList(RecordTable):
    """Rows of frozen objects to search, filter, sort and select."""

    counted = Signal(int, int)
    """How many rows are shown, of how many."""
    narrowed = Signal(bool)
    """Whether a column is filtered."""

    def __init__(
        self,
        context: Context,
        columns: Sequence[Column],
        parent: QWidget | None = None,
        *,
        name: str = "",
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        """Show `columns` but the `hidden` ones, no rows yet; the choice is remembered as `name`."""
        self.model = RecordModel(columns, context.texts)
        self.filter = RecordFilter(self.model)
        super().__init__(context, self.filter, parent)
        self.model.setParent(self)
        self.filter.setParent(self)
        self._name = name
        self._menu: ColumnMenu | None = None
        self.head.menu_wished.connect(self.open_filter)
        self.view.installEventFilter(self)
        self._restore_columns(hidden)

    def show_rows(self, rows: Sequence[Any], *, quiet: frozenset[int] = frozenset()) -> None:
        """Show other rows; those at the places `quiet` stand back."""
        self.model.show(rows, quiet=quiet)
        self._recount()

    def select(self, row: object) -> None:
        """Select the row that shows the object `row`, if it is shown."""
        place = self.filter.place_of(row)
        if place is not None:
            self.view.selectRow(place)
            self.view.scrollTo(self.filter.index(place, 0))

    def search(self, text: str) -> None:
        """Keep the rows that hold every word of `text`."""
        self.filter.search(text)
        self._recount()

    def open_filter(self, column: int) -> None:
        """Show what the column holds, to choose what is kept of it."""
        self._menu = ColumnMenu(
            self._context, self.model, column, self.filter.narrowed.get(column), self
        )
        self._menu.chosen.connect(self.narrow)
        self._menu.show_at(self.head.place_of(column))

    def narrow(self, column: int, by: ColumnFilter | None) -> None:
        """Keep the rows `by` keeps in `column`; None keeps all."""
        self.filter.narrow(column, by)
        self._refilter()

    def clear_filters(self) -> None:
        """Keep all rows in every column."""
        self.filter.widen()
        self._refilter()

    def choose_columns(self) -> None:
        """Show which columns there are, to choose which are shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self.model.columns):
            action = menu.addAction(column.head(self._context.texts))
            action.setCheckable(True)
            action.setChecked(not self.head.isSectionHidden(number))
            action.setData(number)
        menu.triggered.connect(self._turn_column)
        below = self.mapToGlobal(QPoint(0, self.height()))
        menu.popup(QPoint(QCursor.pos().x(), below.y()) if self.underMouse() else below)

    def turn_column(self, number: int) -> None:
        """Show a column, or hide it; the last one stays."""
        shown = [
            place
            for place in range(len(self.model.columns))
            if not self.head.isSectionHidden(place)
        ]
        if shown == [number]:
            return
        self.head.setSectionHidden(number, number in shown)
        self._is_fitted = False
        self.settle()
        self._keep_columns()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down shows the filter of the current column."""
        if watched is self.view and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() == Qt.Key.Key_Down:
                self.open_filter(max(self.view.currentIndex().column(), 0))
                return True
        return super().eventFilter(watched, event)

    def _turn_column(self, action: Any) -> None:
        self.turn_column(int(action.data()))

    def _refilter(self) -> None:
        self.head.show_filtered(frozenset(self.filter.narrowed))
        self.narrowed.emit(bool(self.filter.narrowed))
        self._recount()

    def _recount(self) -> None:
        self.settle()
        self.counted.emit(self.filter.rowCount(), self.model.rowCount())

    def _restore_columns(self, hidden: frozenset[str]) -> None:
        kept = bytes(self._context.settings.bytes_of(f"columns.{self._name}").data()).decode()
        shown = set(kept.split(",")) if self._name and kept else None
        for number, column in enumerate(self.model.columns):
            is_hidden = column.key in hidden if shown is None else column.key not in shown
            self.head.setSectionHidden(number, is_hidden)

    def _keep_columns(self) -> None:
        if self._name:
            shown = [
                column.key
                for number, column in enumerate(self.model.columns)
                if not self.head.isSectionHidden(number)
            ]
            value = QByteArray(",".join(shown).encode())
            self._context.settings.keep_bytes(f"columns.{self._name}", value)
