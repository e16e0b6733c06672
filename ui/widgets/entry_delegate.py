"""Painting and editing one cell: marks in its corners, a line to type in, keys that leave it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from ui.cells import RIGHT, CellState, Emphasis, Index, Mark, Role
from ui.colours import Colours
from ui.context import Context
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.marks import paint_marks, paint_wave
from ui.widgets.stepping import Step

_PLAIN = {
    Qt.Key.Key_Return: Step.BELOW,
    Qt.Key.Key_Enter: Step.BELOW,
    Qt.Key.Key_Tab: Step.NEXT,
    Qt.Key.Key_Backtab: Step.PREVIOUS,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
}
_SUM_WIDTH = 92
_INSET = 7
_BOLD = (Emphasis.TOTAL, Emphasis.HEAD)
_SIDEWAYS = {Qt.Key.Key_Left: Step.LEFT, Qt.Key.Key_Right: Step.RIGHT}


class CellEditor(QLineEdit):
    """The line in a cell; arrows to the sides leave it until F2 or a click gives it the cursor."""

    def __init__(self, parent: QWidget) -> None:
        """Fill the cell, without a frame of its own."""
        super().__init__(parent)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setStyleSheet("QLineEdit { border-radius: 0; padding: 0 6px; }")
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhPreferLatin
        )
        self.has_cursor = False


@dataclass(frozen=True, kw_only=True)
class _Ink:
    """What cells are painted with, made once: a view has hundreds, painted anew at every key."""

    colours: Colours
    text: QColor
    muted: QColor
    plain: QFont
    bold: QFont


class EntryDelegate(CellDelegate):
    """Adds marks and the editor to the grid's painting."""

    left = Signal(object)
    """The editor was left by a key: a Step."""
    typing = Signal(str)
    """What stands in the editor, as one types."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Paint in the context's colours."""
        super().__init__(context, parent)
        self.gives_cursor = False
        """Whether the next editor is for changing what stands there, not for typing anew."""
        self._ink: _Ink | None = None
        context.theme.changed.connect(self._change_ink)

    def createEditor(self, parent: QWidget, option: Any, index: Index) -> QWidget:  # noqa: ARG002 - Qt's own signature
        """Return a line for the cell, named after it."""
        editor = CellEditor(parent)
        editor.has_cursor = self.gives_cursor
        editor.textEdited.connect(self.typing)
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the cell's text; what is being typed is never written over."""
        if isinstance(editor, CellEditor) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Hand on what was typed."""
        if isinstance(editor, CellEditor):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: Any, index: Index) -> None:  # noqa: ARG002 - Qt's own signature
        """Cover the cell; a sum in the making gets more room to the left."""
        wide = max(option.rect.width(), _SUM_WIDTH)
        left = max(option.rect.right() - wide + 1, 0)
        editor.setGeometry(left, option.rect.top(), wide, option.rect.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the editor by Enter, Tab and the arrows, storing what stands in it."""
        if isinstance(watched, CellEditor):
            if event.type() == QEvent.Type.MouseButtonPress:
                watched.has_cursor = True
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_F2:
                    watched.has_cursor = not watched.has_cursor
                    return True
                step = self._step(watched, event)
                if step is not None:
                    self.commitData.emit(watched)
                    self.closeEditor.emit(watched)
                    self.left.emit(step)
                    return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: Any, index: QModelIndex | Any) -> None:
        """Paint the cell and its marks.

        By hand, not by the style: each key typed has Qt paint the whole view, twice, and a style
        sheet takes ten times as long over a cell.
        """
        ink = self._ink or self._make_ink()
        text, state, emphasis, marks = index.data(Role.PAINTED)
        box = QRectF(option.rect)
        ground = _ground(option, emphasis, marks, ink.colours)
        if ground is not None:
            painter.fillRect(option.rect, QColor(ground))
        quiet = emphasis is Emphasis.QUIET or state is CellState.NOT_OFFERED
        if text:
            painter.setFont(ink.bold if emphasis in _BOLD else ink.plain)
            painter.setPen(ink.muted if quiet else ink.text)
            painter.drawText(box.adjusted(_INSET, 0, -_INSET, 0), RIGHT, text)
        if state is CellState.NOT_REPORTED:
            self._paint_dot(painter, option)
        if Mark.INVALID in marks:
            paint_wave(painter, box, ink.colours)
        if marks:
            paint_marks(painter, box, marks, ink.colours)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_cursor(painter, option)

    def _make_ink(self) -> _Ink:
        theme = self._context.theme
        self._ink = _Ink(
            colours=theme.colours,
            text=QColor(theme.colours.text),
            muted=QColor(theme.colours.muted),
            plain=theme.font(),
            bold=theme.font(weight=QFont.Weight.Bold),
        )
        return self._ink

    def _change_ink(self) -> None:
        self._ink = None

    def _step(self, editor: CellEditor, event: QKeyEvent) -> Step | None:
        key = Qt.Key(event.key())
        if key in _SIDEWAYS:
            return None if editor.has_cursor else _SIDEWAYS[key]
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return Step.ABOVE if shifted else Step.BELOW
        return _PLAIN.get(key)


def _ground(
    option: Any, emphasis: Emphasis, marks: frozenset[Mark], colours: Colours
) -> str | None:
    if option.state & QStyle.StateFlag.State_Selected:
        return colours.accent_soft
    if Mark.INVALID in marks:
        return colours.problem_soft
    return colours.raised if emphasis in _BOLD else None
