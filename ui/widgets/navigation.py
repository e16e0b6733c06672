"""The narrow column at the left: one button a page, icon above word; it scrolls when it must."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
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


class _PlaceButton(QToolButton):
    """Tells of the keyboard: an event filter would be asked about every event of every button."""

    reached = Signal()
    """It has the keyboard now."""
    end_wished = Signal(int)
    """Go to the first (0) or the last (-1) page: Home or End was pressed."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be in sight."""
        super().focusInEvent(event)
        self.reached.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Who points does not walk by keys any more: the page pointed at may have the keyboard."""
        focused = QApplication.focusWidget()
        if isinstance(focused, _PlaceButton):
            focused.clearFocus()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page."""
        if event.key() == Qt.Key.Key_Home:
            self.end_wished.emit(0)
        elif event.key() == Qt.Key.Key_End:
            self.end_wished.emit(-1)
        else:
            super().keyPressEvent(event)


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
        self._wear()  # before there are buttons, which would be dressed twice
        self._lay_out()
        self._retranslate()
        self._paint_icons()
        self._group.buttonToggled.connect(self._paint_icon)
        self._group.buttonClicked.connect(self._tell)
        context.theme.changed.connect(self._wear)
        context.theme.changed.connect(self._paint_icons)

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
        button = _PlaceButton(self)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(22, 22))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.reached.connect(self._bring_in_sight)
        button.end_wished.connect(self._go_to_end)
        self._group.addButton(button)
        self._buttons[place.key] = button
        return button

    def _bring_in_sight(self) -> None:
        button = self.sender()
        assert isinstance(button, QToolButton)
        self._area.ensureWidgetVisible(button, 0, 0)

    def _go_to_end(self, end: int) -> None:
        button = list(self._buttons.values())[end]
        button.setFocus()
        button.click()

    def _retranslate(self) -> None:
        for place in self._places:
            button = self._buttons[place.key]
            button.setText(place.word())
            keys = f" ({place.shortcut})" if place.shortcut else ""
            button.setToolTip(f"{place.name()}{keys}")
            button.setAccessibleName(place.name())

    def _wear(self) -> None:
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

    def _paint_icons(self) -> None:
        for button in self._buttons.values():
            button.setFont(self._context.theme.font(Size.CAPTION))
            self._paint_icon(button)

    def _paint_icon(self, button: QToolButton) -> None:
        colours = self._context.theme.colours
        colour = colours.accent if button.isChecked() else colours.muted
        key = next(key for key, one in self._buttons.items() if one is button)
        button.setIcon(self._context.theme.icon(key, colour))

    def _tell(self, button: QToolButton) -> None:
        self.chosen.emit(next(key for key, one in self._buttons.items() if one is button))
