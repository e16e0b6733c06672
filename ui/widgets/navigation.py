"""The narrow column at the left: one button a page, icon above word; it scrolls when it must."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context
from ui.theme import Size

WIDTH = 88


@dataclass(frozen=True, kw_only=True)
class Place:
    """One page as the navigation knows it; its words are asked for at each switch of language."""

    key: str
    """Also the icon's name."""
    word: Callable[[], str]
    """Short, for under the icon."""
    name: Callable[[], str]
    """In full, for the tool tip, the menu and the title."""
    shortcut: str


class Navigation(QFrame):
    """Buttons of which one is down; arrow keys, Home and End move among them."""

    chosen = Signal(str)
    """The page's key."""

    def __init__(
        self, context: Context, places: tuple[Place, ...], parent: QWidget | None = None
    ) -> None:
        """Offer `places`, none chosen yet."""
        super().__init__(parent)
        self._context = context
        self._places = places
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._area = QScrollArea(self)
        self._lay_out()
        self._retranslate()
        self._dress()
        self._group.buttonToggled.connect(self._paint_icon)
        self._group.buttonClicked.connect(self._tell)
        context.theme.changed.connect(self._dress)

    def show_chosen(self, key: str) -> None:
        """Put the button of page `key` down, in sight."""
        self._buttons[key].setChecked(True)
        self._area.ensureWidgetVisible(self._buttons[key], 0, 0)

    def button(self, key: str) -> QToolButton:
        """Return the button of page `key`."""
        return self._buttons[key]

    def minimumSizeHint(self) -> QSize:
        """A few buttons high: the rest scrolls."""
        return QSize(self.width(), 4 * self._tallest())

    def sizeHint(self) -> QSize:
        """High enough for every button."""
        return QSize(self.width(), self._area.widget().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Home and End go to the first and the last page; what has the keyboard is in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QToolButton):
            self._area.ensureWidgetVisible(watched, 0, 0)
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
            if event.key() in ends:
                button = list(self._buttons.values())[ends[Qt.Key(event.key())]]
                button.setFocus()
                button.click()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setObjectName("places")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(6, 4, 6, 4)
        inner.setSpacing(0)
        for place in self._places:
            inner.addWidget(self._button(place))
        inner.addStretch(1)
        self._area.setWidget(holder)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(self._area)

    def _tallest(self) -> int:
        return max(button.sizeHint().height() for button in self._buttons.values())

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(22, 22))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.installEventFilter(self)
        self._group.addButton(button)
        self._buttons[place.key] = button
        return button

    def _retranslate(self) -> None:
        for place in self._places:
            button = self._buttons[place.key]
            button.setText(place.word())
            keys = f" ({place.shortcut})" if place.shortcut else ""
            button.setToolTip(f"{place.name()}{keys}")
            button.setAccessibleName(place.name())

    def _dress(self) -> None:
        theme, colours = self._context.theme, self._context.theme.colours
        self.setFixedWidth(WIDTH * max(theme.percent, 100) // 100)
        self.setStyleSheet(
            f"Navigation {{ background: {colours.window};"
            f" border-right: 1px solid {colours.line}; }}"
            "QScrollArea, #places { background: transparent; }"
            "QScrollBar:vertical { width: 8px; }"
            f"QToolButton {{ color: {colours.muted}; padding: 3px 2px; border-radius: 8px; }}"
            f"QToolButton:checked {{ background: {colours.accent_soft};"
            f" color: {colours.accent}; }}"
        )
        for button in self._buttons.values():
            button.setFont(theme.font(Size.CAPTION))
            self._paint_icon(button)

    def _paint_icon(self, button: QToolButton) -> None:
        colours = self._context.theme.colours
        colour = colours.accent if button.isChecked() else colours.muted
        key = next(key for key, one in self._buttons.items() if one is button)
        button.setIcon(self._context.theme.icon(key, colour))

    def _tell(self, button: QToolButton) -> None:
        self.chosen.emit(next(key for key, one in self._buttons.items() if one is button))
