"""How the rows of a record table are painted: by hand, for each key of a search paints them all."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle

from ui.cells import Emphasis, Index, Role
from ui.context import Context
from ui.widgets.cell_delegate import CellDelegate

_INSET = 11
"""Pixels between the edge of a cell and its text: where the text of the head begins too."""


class RecordDelegate(CellDelegate):
    """Paints the text of a cell, elided, on the ground of its row.

    A style sheet takes ten times as long over a cell, and asks its model for ten things. The model
    is asked itself: through its index every answer goes to Qt and back.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Paint in the context's colours, made once for each theme."""
        super().__init__(context, parent)
        self._text, self._muted, self._ground = QColor(), QColor(), QColor()
        self._mix_colours()
        context.theme.changed.connect(self._mix_colours)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint the cell."""
        state = option.state.value
        is_selected = bool(state & _SELECTED)
        if is_selected:
            painter.fillRect(option.rect, self._ground)
        ask = index.model().data
        text = ask(index, _DISPLAY)
        if text:
            is_quiet = not is_selected and ask(index, _EMPHASIS) == Emphasis.QUIET
            painter.setFont(option.font)
            painter.setPen(self._muted if is_quiet else self._text)
            box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
            shown = option.fontMetrics.elidedText(text, _RIGHT, box.width())
            painter.drawText(box, ask(index, _ALIGNMENT), shown)
        if state & _FOCUSED:
            self._paint_cursor(painter, option)

    def _mix_colours(self) -> None:
        colours = self._context.theme.colours
        self._text, self._muted = QColor(colours.text), QColor(colours.muted)
        self._ground = QColor(colours.accent_soft)


_DISPLAY = Qt.ItemDataRole.DisplayRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
_EMPHASIS = Role.EMPHASIS
_RIGHT = Qt.TextElideMode.ElideRight
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
