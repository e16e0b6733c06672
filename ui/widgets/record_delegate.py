"""How the rows of a record table are painted: by hand, for each key of a search paints them all."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle

from ui.cells import Emphasis, Index, Role
from ui.widgets.cell_delegate import CellDelegate

_INSET = 11
"""Pixels between the edge of a cell and its text: where the text of the head begins too."""


class RecordDelegate(CellDelegate):
    """Paints the text of a cell, elided, on the ground of its row.

    A style sheet takes ten times as long over a cell, and asks its model for ten things.
    """

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint the cell."""
        state = option.state.value
        is_selected = bool(state & _SELECTED)
        if is_selected:
            painter.fillRect(option.rect, QColor(self._context.theme.colours.accent_soft))
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text:
            is_quiet = not is_selected and index.data(Role.EMPHASIS) == Emphasis.QUIET
            aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
            self._paint_text(painter, option, text, aligned, quiet=is_quiet)
        if state & _FOCUSED:
            self._paint_cursor(painter, option)

    def _paint_text(
        self, painter: QPainter, option: Any, text: str, aligned: Any, *, quiet: bool
    ) -> None:
        colours = self._context.theme.colours
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted if quiet else colours.text))
        box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, aligned, shown)


_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
