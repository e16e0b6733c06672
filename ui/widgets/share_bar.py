"""How much of something is done, as a bar; the number stands beside it in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.context import Context

_HEIGHT = 8


class ShareBar(QWidget):
    """Paints a share from none to all."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show nothing done."""
        super().__init__(parent)
        self._context = context
        self._done, self._all = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.update)

    def show_share(self, done: int, of: int) -> None:
        """Show `done` of `of`."""
        self._done, self._all = done, of
        self.update()

    def sizeHint(self) -> QSize:
        """A narrow bar."""
        return QSize(90, _HEIGHT + 4)

    def minimumSizeHint(self) -> QSize:
        """Long enough to tell a half from a third."""
        return QSize(50, _HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the share."""
        colours = self._context.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
        if self._done:
            box.setWidth(max(box.width() * self._done / max(self._all, 1), _HEIGHT))
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
        painter.end()
