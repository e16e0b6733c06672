"""How the Survey page paints its rows: origin marks, empty states, severities, open counts."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from nmdept.questionnaire.definition import Severity
from ui.context import Context
from ui.models.answers import AnswerColumn, AnswerRole
from ui.models.answers_sections import SectionRole
from ui.models.findings import FindingColumn, FindingRole
from ui.theme import ROW_HEIGHT, Size

Index = QModelIndex | QPersistentModelIndex
Option = Any
"""A QStyleOptionViewItem; PySide6's stubs know none of its attributes."""

_SIDE = 11
"""Pixels to both sides of the words, as in the heads."""
"""Pixels left free at a cell's sides."""
_ICON = 16
_MARK = 25
"""Pixels of an origin's letter in its box, with the gap to its word."""
_WRAP = int(Qt.TextFlag.TextWordWrap)
WRAPPED = (AnswerColumn.ITEM, AnswerColumn.VALUE)
"""Columns whose words take several lines; they alone make a row higher."""

ICON_OF = {
    Severity.BLOCKS: "problem",
    Severity.NEEDS_REASON: "question",
    Severity.WARNS: "warning",
}
"""The icon each severity is known by, in all its places."""


def severity_colour(context: Context, severity: str) -> str:
    """Return the colour that goes with a severity's icon and word."""
    colours = context.theme.colours
    # not `is`: a StrEnum comes out of a model as a plain text
    return colours.problem if severity == Severity.BLOCKS else colours.warning


class _Ground(QStyledItemDelegate):
    """Paints the ground of a cell (selected or not) and leaves its text to the heirs."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context

    def ground(self, painter: QPainter, option: Option) -> None:
        """Paint the cell without text or icon: what the view says of it is enough for that."""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)

    def rule(self, painter: QPainter, rect: QRect) -> None:
        """Paint the hairline below a row."""
        painter.setPen(QPen(QColor(self.context.theme.colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def icon(self, painter: QPainter, rect: QRect, severity: str) -> None:
        """Paint a severity's icon into `rect`."""
        colour = severity_colour(self.context, severity)
        self.context.theme.icon(ICON_OF[Severity(severity)], colour).paint(painter, rect)


class AnswerDelegate(_Ground):
    """A row of the items table."""

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint the ground, the hairline and the cell's text with its marks."""
        self.ground(painter, option)
        painter.save()
        self.rule(painter, option.rect)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        column = AnswerColumn(index.column())
        if column is AnswerColumn.STANDING:
            room.setLeft(self._mark(painter, room, index))
        if column is AnswerColumn.ITEM:
            room.setRight(self._finding(painter, room, index))
        painter.setFont(self._font(index, column))
        painter.setPen(QColor(self._colour(index, column)))
        flags = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if column in WRAPPED:
            flags |= _WRAP
        painter.drawText(room, flags, text)
        painter.restore()

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """One line, or as many as a long term needs at the column's width."""
        column = AnswerColumn(index.column())
        metrics = QFontMetrics(self._font(index, column))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if column not in WRAPPED:
            mark = _MARK if column is AnswerColumn.STANDING else 0
            return QSize(metrics.horizontalAdvance(text) + mark + 2 * _SIDE + 4, ROW_HEIGHT)
        marked = column is AnswerColumn.ITEM and index.data(AnswerRole.SEVERITY) is not None
        icon = _ICON + 4 if marked else 0
        width = option.widget.columnWidth(index.column()) - 2 * _SIDE - icon
        need = metrics.boundingRect(QRect(0, 0, max(width, 60), 1000), _WRAP, text)
        return QSize(need.width() + 2 * _SIDE + icon, max(ROW_HEIGHT, need.height() + 8))

    def _font(self, index: Index, column: AnswerColumn) -> QFont:
        small = column in (AnswerColumn.NUMBER, AnswerColumn.NATIONAL, AnswerColumn.SHARE)
        strong = index.data(AnswerRole.TOTAL) and column in (AnswerColumn.ITEM, AnswerColumn.VALUE)
        return self.context.theme.font(
            Size.CAPTION if small else Size.BODY,
            weight=QFont.Weight.DemiBold if strong else QFont.Weight.Normal,
            as_typed=column is AnswerColumn.VALUE,
        )

    def _colour(self, index: Index, column: AnswerColumn) -> str:
        colours = self.context.theme.colours
        if column is AnswerColumn.VALUE and index.data(AnswerRole.FAINT):
            return colours.muted
        second = (AnswerColumn.NUMBER, AnswerColumn.NATIONAL, AnswerColumn.SHARE)
        return colours.muted if column in second else colours.text

    def _mark(self, painter: QPainter, room: QRect, index: Index) -> int:
        """Paint the origin's letter in its box and return where the word begins."""
        colours = self.context.theme.colours
        sign = str(index.data(AnswerRole.SIGN))
        box = QRect(room.left(), room.center().y() - 8, 18, 18)
        by_hand = bool(index.data(AnswerRole.SET_BY_HAND))
        if sign.isalpha():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.warning_soft if by_hand else colours.accent_soft))
            painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self.context.theme.font(Size.CAPTION, weight=QFont.Weight.Bold))
        painter.setPen(QColor(colours.warning if by_hand else colours.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
        return room.left() + _MARK

    def _finding(self, painter: QPainter, room: QRect, index: Index) -> int:
        """Paint the icon of the gravest finding at the right end, and return where text ends."""
        severity = index.data(AnswerRole.SEVERITY)
        if severity is None:
            return room.right()
        place = QRect(room.right() - _ICON, room.center().y() - _ICON // 2, _ICON, _ICON)
        self.icon(painter, place, severity)
        return room.right() - _ICON - 4


class SectionDelegate(_Ground):
    """A section: its number and title, and below it what is still to do."""

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint title and summary; the chosen section carries the accent's bar."""
        self.ground(painter, option)
        colours = self.context.theme.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(colours.accent))
        number, title, below = self._parts(option.rect, index)
        painter.setPen(QColor(colours.muted))
        painter.setFont(self.context.theme.font())
        painter.drawText(number, Qt.AlignmentFlag.AlignTop, str(index.data(SectionRole.NUMBER)))
        painter.setPen(QColor(colours.text))
        painter.drawText(title, _WRAP, str(index.data()))
        self._summary(painter, below, index)
        painter.restore()

    def _summary(self, painter: QPainter, below: QRect, index: Index) -> None:
        severity = index.data(SectionRole.SEVERITY)
        if severity is not None:
            side = 14
            self.icon(painter, QRect(below.left(), below.top() + 2, side, side), severity)
            below.setLeft(below.left() + side + 4)
        painter.setFont(self.context.theme.font(Size.CAPTION))
        painter.setPen(QColor(self.context.theme.colours.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, str(index.data(SectionRole.SUMMARY)))

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """As high as title and summary need at the list's width."""
        width = option.widget.viewport().width() if option.widget else 200
        _, _, below = self._parts(QRect(0, 0, width, 0), index)
        return QSize(width, below.bottom() + 9)

    def _parts(self, rect: QRect, index: Index) -> tuple[QRect, QRect, QRect]:
        metrics = QFontMetrics(self.context.theme.font())
        left = rect.left() + 34
        room = QRect(left, rect.top() + 8, rect.right() - left - _SIDE, 1000)
        title = metrics.boundingRect(room, _WRAP, str(index.data()))
        title.setWidth(room.width())
        number = QRect(rect.left() + 14, title.top(), 20, metrics.height())
        small = QFontMetrics(self.context.theme.font(Size.CAPTION)).height()
        below = QRect(left, title.bottom() + 2, room.width(), small)
        return number, title, below


class FindingDelegate(_Ground):
    """A finding: icon and word of its severity, and the sentence in as many lines as it needs."""

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Paint the ground, the hairline, icon and text."""
        self.ground(painter, option)
        painter.save()
        self.rule(painter, option.rect)
        room = option.rect.adjusted(_SIDE, 5, -_SIDE, -4)
        painter.setFont(self.context.theme.font())
        painter.setPen(QColor(self.context.theme.colours.text))
        if index.column() == FindingColumn.SEVERITY:
            severity = index.data(FindingRole.SEVERITY)
            self.icon(painter, QRect(room.left(), room.top() + 1, _ICON, _ICON), severity)
            room.setLeft(room.left() + _ICON + 6)
            painter.setPen(QColor(severity_colour(self.context, severity)))
        painter.drawText(room, _WRAP, str(index.data() or ""))
        painter.restore()

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """As high as the text needs at the column's width."""
        metrics = QFontMetrics(self.context.theme.font())
        text = str(index.data() or "")
        if index.column() == FindingColumn.SEVERITY:
            width = metrics.horizontalAdvance(text) + _ICON + 6 + 2 * _SIDE + 4
            return QSize(width, ROW_HEIGHT)
        width = max(option.widget.columnWidth(index.column()) - 2 * _SIDE, 60)
        need = metrics.boundingRect(QRect(0, 0, width, 1000), _WRAP, text)
        return QSize(width, max(ROW_HEIGHT, need.height() + 10))
