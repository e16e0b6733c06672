"""The view one enters counts in: keys as in a spreadsheet, blocks copied, pasted and blanked."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from ui.context import Context
from ui.forms.signed import Signed, signed_at
from ui.models.entry_grid import MONTHS, EntryModel
from ui.widgets.entry_delegate import CellEditor, EntryDelegate
from ui.widgets.grid_view import GridView, RowHeads
from ui.widgets.stepping import Place, Step, step_from

NOTHING, ZERO, NOT_OFFERED = "", "0", "not_offered"
"""What one key enters into all selected cells."""

_NARROW = (
    "QTableView::item { padding: 0 4px; } QHeaderView::section:horizontal { padding: 5px 7px; }"
)
"""Twelve months and two sums fit beside the panel on a small screen."""

_HEADS = 330
"""Pixels the names may take of what the numbers leave: the longest are of radionuclide therapy."""
_LEAST = 110
"""Pixels the names keep at least, at 100 per cent of type."""
_ROOM, _SCROLL_BAR = 16, 14
"""Pixels beside a number in its cell, and those of the bar at the right."""

_ONE_KEY = {
    "0": ZERO,
    "-": NOT_OFFERED,
    "–": NOT_OFFERED,
    "—": NOT_OFFERED,
    "——": NOT_OFFERED,
    "n": NOT_OFFERED,
    "N": NOT_OFFERED,
}
"""By the character, in the widths and shapes Chinese input methods give it."""

_STEPS = {
    Qt.Key.Key_Return: (Step.BELOW, Step.ABOVE),
    Qt.Key.Key_Enter: (Step.BELOW, Step.ABOVE),
    Qt.Key.Key_Tab: (Step.NEXT, Step.NEXT),
    Qt.Key.Key_Backtab: (Step.PREVIOUS, Step.PREVIOUS),
}
"""Keys, and where they lead without and with Shift."""


class EntryView(GridView):
    """Adds to the grid's view everything that changes its cells."""

    filled = Signal(object, str)
    """The selected cells' indexes, and what one key enters into them all."""
    pasted = Signal(str)
    """A block from the clipboard, to stand from the selection's first cell on."""
    dropped = Signal(object)
    """The selected cells' indexes: what was typed there and not taken is given up."""
    typing = Signal(QModelIndex, str)
    """The cell that is being typed into, and what stands there so far."""
    typing_ended = Signal()
    """What was typed is handed on or given up."""
    fitted = Signal()
    """`needed_width` may be another one."""
    denied = Signal()
    """Something was to be entered where nothing can be."""

    def __init__(self, context: Context, model: EntryModel, parent: QWidget | None = None) -> None:
        """Show `model`."""
        super().__init__(context, model, parent)
        self._entry = model
        self._context = context
        self._tab_began: int | None = None
        self._signed: Signed | None = None
        self.needed_width = 0
        """Pixels for twelve months, their sums and short names."""
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhPreferLatin
        )
        self.setStyleSheet(_NARROW)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit_wider)
        context.theme.changed.connect(self._fit)
        context.texts.changed.connect(self._fit)
        self._delegate = EntryDelegate(context, self)
        self._delegate.left.connect(self.take_step)
        self._delegate.typing.connect(self._tell_typing)
        self._delegate.closeEditor.connect(self._end_typing)
        self.setItemDelegate(self._delegate)

    def take_step(self, step: Step) -> bool:
        """Go to the next cell a step leads to; False when there is none."""
        here = self.currentIndex()
        if step in (Step.NEXT, Step.PREVIOUS) and self._tab_began is None:
            self._tab_began = here.column()
        elif step in (Step.BELOW, Step.ABOVE) and self._tab_began is not None:
            here = here.siblingAtColumn(self._tab_began)
        elif step not in (Step.NEXT, Step.PREVIOUS):
            self._tab_began = None
        place = Place(max(here.row(), 0), max(here.column(), 0))
        there = step_from(place, step, rows=self._entry.entry_rows, columns=MONTHS)
        if there is not None:
            self.go_to(self._entry.index(there.row, there.column))
        return there is not None

    def go_to(self, index: QModelIndex) -> None:
        """Make one cell the current one and the only one selected, whatever keys are held."""
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def keep(self) -> None:
        """Hand on what is being typed, and end typing."""
        for editor in self._editors():
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def selected_cells(self) -> list[QModelIndex]:
        """Return the selected cells one enters, row by row."""
        chosen = sorted(self.selectedIndexes(), key=lambda i: (i.row(), i.column()))
        return [index for index in chosen if self._entry.key_at(index) is not None]

    def copy(self) -> None:
        """Put the selected block on the clipboard, as spreadsheets exchange it."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        if rows and rows[0] >= 0:
            lines = ["\t".join(self._texts_of(row, columns)) for row in rows]
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def cut(self) -> None:
        """Copy the selected block and blank it."""
        self.copy()
        self.fill(NOTHING)

    def paste(self) -> None:
        """Hand on what the clipboard holds."""
        text = QGuiApplication.clipboard().text()
        if self._entry.why_locked is not None:
            self.denied.emit()
        elif text:
            self.pasted.emit(text)

    def fill(self, text: str) -> None:
        """Enter the same into all selected cells."""
        cells = self.selected_cells()
        if self._entry.why_locked is not None or not cells:
            self.denied.emit()
        else:
            self.filled.emit(cells, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, copy, paste, fill; else what is typed starts editing."""
        if event.text() and self._typed_below_zero(event.text()):
            return
        if not (self._stepped(event) or self._exchanged(event) or self._filled(event)):
            self._forget_tab(event)
            self._deny_typing(event)
            self._delegate.gives_cursor = event.key() == Qt.Key.Key_F2
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew between names and numbers."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click begins anew: Enter no longer goes back to where Tab began."""
        self._tab_began = self._signed = None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits what stands there."""
        self._delegate.gives_cursor = True
        super().mouseDoubleClickEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """One key's worth from an input method counts like the key; the rest starts editing."""
        text = event.commitString()
        if (
            text
            and not event.preeditString()
            and (self._typed_below_zero(text) or self._fill_by(text))
        ):
            event.accept()
            return
        self._delegate.gives_cursor = False
        was_editing = bool(self._editors())
        super().inputMethodEvent(event)
        if text and not was_editing:
            self._pass_on(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab moves among the cells; at the last it goes on to the next control."""
        return False

    def _fit(self) -> None:
        """Let the names give way where numbers would be cut: half a number is a wrong one."""
        columns = range(self._entry.columnCount())
        metrics = QFontMetrics(self._context.theme.font(weight=QFont.Weight.Bold))
        needed = [metrics.horizontalAdvance(self._longest(column)) + _ROOM for column in columns]
        self.horizontalHeader().setMinimumSectionSize(max(needed[:MONTHS], default=_ROOM))
        months = max(needed[:MONTHS], default=0) * MONTHS
        numbers = months + sum(needed[MONTHS:]) + _SCROLL_BAR
        least = _LEAST * self._context.theme.percent // 100
        heads = self.verticalHeader()
        if isinstance(heads, RowHeads):
            room = self.width() - numbers
            heads.limit(max(min(room, _HEADS), least))
        self.needed_width = numbers + least
        self.fitted.emit()

    def _fit_wider(self, first: QModelIndex, last: QModelIndex) -> None:
        """Share the width anew when a number became too long for its cell."""
        metrics = QFontMetrics(self._context.theme.font(weight=QFont.Weight.Bold))
        narrowest = self.horizontalHeader().minimumSectionSize() - _ROOM
        row = range(first.column(), min(last.column() + 1, MONTHS))
        texts = [str(first.siblingAtColumn(column).data() or "") for column in row]
        if max(map(metrics.horizontalAdvance, texts), default=0) > narrowest:
            self._fit()

    def _longest(self, column: int) -> str:
        rows = range(self._entry.rowCount())
        texts = [str(self._entry.index(row, column).data() or "") for row in rows]
        texts.append(str(self._entry.headerData(column, Qt.Orientation.Horizontal)))
        return max(texts, key=QFontMetrics(self.font()).horizontalAdvance)

    def _editors(self) -> list[CellEditor]:
        return self.viewport().findChildren(CellEditor)

    def _tell_typing(self, text: str) -> None:
        self.typing.emit(self.currentIndex(), text)

    def _end_typing(self) -> None:
        self.typing_ended.emit()

    def _pass_on(self, event: QInputMethodEvent) -> None:
        """Give the editor the text that opened it: Qt forwards only what is being composed."""
        for editor in self._editors():
            if not editor.isModified():
                QCoreApplication.sendEvent(editor, event)

    def keyboardSearch(self, _search: str) -> None:
        """Typing enters; it never jumps to a cell that begins so."""

    def _stepped(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() not in _STEPS or plain:
            return False
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = _STEPS[Qt.Key(event.key())][with_shift]
        if not self.take_step(step) and step in (Step.NEXT, Step.PREVIOUS):
            super().focusNextPrevChild(step is Step.NEXT)
        return True

    def _exchanged(self, event: QKeyEvent) -> bool:
        for key, act in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Cut, self.cut),
            (QKeySequence.StandardKey.Paste, self.paste),
        ):
            if event.matches(key):
                act()
                return True
        return False

    def _filled(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.fill(NOTHING)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit(self.selected_cells())
            return True
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        return not held and self._fill_by(event.text())

    def _fill_by(self, text: str) -> bool:
        entered = _ONE_KEY.get(unicodedata.normalize("NFKC", text))
        if entered is None:
            return False
        signed = signed_at(self.selected_cells(), text) if entered == NOT_OFFERED else None
        self.fill(entered)
        self._signed = signed
        return True

    def _typed_below_zero(self, text: str) -> bool:
        """Take a digit right after the dash of not offered as what it is: a number below zero.

        Never as the digit alone. It is put into the editor over what stood there before the dash,
        so that Esc leaves that.
        """
        signed, self._signed = self._signed, None
        if signed is None or not signed.goes_on(self.currentIndex(), text):
            return False
        index = self.currentIndex()
        self.filled.emit([index], signed.before)
        self._delegate.gives_cursor = False
        self.edit(index)
        editor = self.indexWidget(index)
        if isinstance(editor, CellEditor):
            editor.insert(signed.sign + text)
        return True

    def _forget_tab(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self._tab_began = None

    def _deny_typing(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.text().isprintable() and not self._can_edit():
            self.denied.emit()

    def _can_edit(self) -> bool:
        index = self.currentIndex()
        return bool(self._entry.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _texts_of(self, row: int, columns: Iterable[int]) -> list[str]:
        return [self._entry.plain_text(self._entry.index(row, column)) for column in columns]


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
