"""The narrow column at the left: one button a page, icon above word."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

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
    """Buttons of which one is down; arrow keys move among them."""

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
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(0)
        for place in places:
            column.addWidget(self._button(place))
        column.addStretch(1)
        self._retranslate()
        self._dress()
        self._group.buttonToggled.connect(self._paint_icon)
        self._group.buttonClicked.connect(self._tell)
        context.theme.changed.connect(self._dress)

    def show_chosen(self, key: str) -> None:
        """Put the button of page `key` down."""
        self._buttons[key].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(22, 22))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
