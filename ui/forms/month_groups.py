"""How complete each group is in a month: a bar, a word, and a way to what is missing."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from nmdept.messages import Message
from ui.context import Context
from ui.theme import set_property
from ui.widgets.share_bar import ShareBar

if TYPE_CHECKING:
    from nmdept.survey.completeness import GroupMonth


class MonthGroups(QWidget):
    """A line for each group."""

    wished = Signal(object)
    """Go to what is missing of this GroupMonth."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show no group yet."""
        super().__init__(parent)
        self._context = context
        self._groups: tuple[GroupMonth, ...] = ()
        self._lines: list[tuple[QPushButton, ShareBar, QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        context.theme.changed.connect(self._put)

    def show_groups(self, groups: "Sequence[GroupMonth]") -> None:
        """Show other groups."""
        self._groups = tuple(groups)
        while len(self._lines) < len(groups):
            self._lines.append(self._line(len(self._lines)))
        self._put()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._put()
        super().changeEvent(event)

    def _line(self, row: int) -> tuple[QPushButton, ShareBar, QLabel, QLabel]:
        button, bar = QPushButton(self), ShareBar(self._context, self)
        icon, said = QLabel(self), QLabel(self)
        set_property(button, "link")
        button.clicked.connect(partial(self._go, row))
        self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(bar, row, 1)
        self._grid.addWidget(icon, row, 2)
        self._grid.addWidget(said, row, 3)
        return button, bar, icon, said

    def _put(self) -> None:
        for row, line in enumerate(self._lines):
            is_shown = row < len(self._groups)
            for widget in line:
                widget.setVisible(is_shown)
            if is_shown:
                self._put_line(self._groups[row], *line)

    def _put_line(
        self, group: "GroupMonth", button: QPushButton, bar: ShareBar, icon: QLabel, said: QLabel
    ) -> None:
        theme = self._context.theme
        name, colour = "warning", theme.colours.warning
        code = "window.group_missing"
        count = len(group.missing)
        if group.is_complete:
            name, colour, code = "done", theme.colours.good, "window.group_complete"
            count = group.to_report
        message = Message.of(code, reported=group.reported, items=group.to_report, count=count)
        button.setText(self._context.label(group.label))
        said.setText(self._context.word(message))
        icon.setPixmap(theme.icon(name, colour).pixmap(18, 18))
        bar.show_share(group.reported, group.to_report)
        button.setAccessibleName(f"{button.text()}: {said.text()}")
        bar.setAccessibleName(button.accessibleName())

    def _go(self, row: int) -> None:
        self.wished.emit(self._groups[row])
