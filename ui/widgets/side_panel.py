"""The panel at the right of a page: what is known of the selected thing; it can be closed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context
from ui.theme import PANEL_WIDTH, Size, set_property
from ui.widgets.following_area import FollowingArea


class SidePanel(QFrame):
    """A head with a close button, and below it what the page puts into `content`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._context = context
        set_property(self, "panel")
        self.head, self.caption = QLabel(self), QLabel(self)
        self.head.setWordWrap(True)
        self.caption.setWordWrap(True)
        set_property(self.caption, "muted")
        self._close = QToolButton(self)
        self._close.clicked.connect(self.hide)
        self.content = QVBoxLayout()
        self.content.setSpacing(14)
        self.foot = QVBoxLayout()
        """Stays in sight below the content, however long that is."""
        self._lay_out()
        self._dress()
        self._retranslate()
        context.theme.changed.connect(self._dress)

    def show_head(self, head: str, caption: str) -> None:
        """Name what is selected."""
        self.head.setText(head)
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))

    def beside(self, work: QWidget) -> QSplitter:
        """Return a splitter with `work` at the left and this panel at the right."""
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(work)
        splitter.addWidget(self)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([1000, PANEL_WIDTH])
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        return splitter

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumWidth(240)
        inner = QWidget(self)
        inner.setLayout(self.content)
        self.content.setContentsMargins(16, 4, 16, 16)
        area = FollowingArea(self)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 8, 0)
        top.addWidget(self.head, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setContentsMargins(16, 0, 16, 8)
        second.addWidget(self.caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(second)
        column.addWidget(area, 1)
        self.foot.setContentsMargins(16, 0, 16, 0)
        column.addLayout(self.foot)

    def _retranslate(self) -> None:
        self._close.setToolTip(self.tr("Close the panel"))
        self._close.setAccessibleName(self.tr("Close the panel"))

    def _dress(self) -> None:
        theme, bold = self._context.theme, QFont.Weight.Bold
        self.head.setFont(theme.font(Size.HEAD, weight=bold, as_typed=True))
        self.caption.setFont(theme.font(as_typed=True))
        self._close.setIcon(self._context.theme.icon("close"))
