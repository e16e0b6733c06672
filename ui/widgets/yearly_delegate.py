"""Cells of yearly data: painted as any table's, as texts stand among numbers; typed as counts."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.cells import Index, Mark, Role
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.entry_delegate import EntryDelegate
from ui.widgets.marks import paint_marks, paint_wave


class YearlyDelegate(EntryDelegate):
    """The keys and the editor of the grid of counts, the painting of a table."""

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint the cell, and mark what was typed and not stored."""
        marks = index.data(Role.MARKS) or frozenset()
        colours = self._context.theme.colours
        if Mark.INVALID in marks:
            painter.fillRect(option.rect, QColor(colours.problem_soft))
        CellDelegate.paint(self, painter, option, index)
        if Mark.INVALID in marks:
            paint_wave(painter, QRectF(option.rect), colours)
            paint_marks(painter, QRectF(option.rect), marks, colours)
