"""Buttons in a row that goes on in the next line where the place is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 6


class Flow(QWidget):
    """Lays `widgets` out from left to right, line by line; hidden ones take no place."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        """Hold `widgets`."""
        super().__init__(parent)
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
            widget.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the lines at the present width."""
        return QSize(200, self._arrange(apply=False))

    def minimumSizeHint(self) -> QSize:
        """As high as needed, as narrow as the widest."""
        widest = max((one.sizeHint().width() for one in self._shown()), default=0)
        return QSize(widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self._arrange(apply=True)
        self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange anew: whoever is hidden is not told of other words."""
        super().showEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Arrange anew when a widget has other words: that is told to what it stands in."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrange anew when a widget comes, goes or changes its type."""
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.FontChange)
        if event.type() in kinds:
            self._settle()
        return False

    def _settle(self) -> None:
        self._arrange(apply=True)
        self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, *, apply: bool) -> int:
        left = top = height = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + height + _GAP
                height = 0
            if apply:
                widget.setGeometry(left, top, size.width(), size.height())
            left += size.width() + _GAP
            height = max(height, size.height())
        return top + height
