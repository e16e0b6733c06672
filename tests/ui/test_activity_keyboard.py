"""Where the keyboard is when somebody comes to the page of activity."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.main_window import MainWindow
from ui.pages.activity import ActivityPage

CTRL = Qt.KeyboardModifier.ControlModifier


def by_shortcut(window: MainWindow) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_2, CTRL)


def by_navigation(window: MainWindow) -> None:
    QTest.mouseClick(window.navigation.button("activity"), Qt.MouseButton.LeftButton)


def by_menu(window: MainWindow) -> None:
    window.menus.go["activity"].trigger()


@pytest.fixture(params=[by_shortcut, by_navigation, by_menu])
def go(request: pytest.FixtureRequest) -> Callable[[MainWindow], None]:
    """Each way there."""
    way: Callable[[MainWindow], None] = request.param
    return way


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ActivityPage:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page("activity")
    assert isinstance(page, ActivityPage)
    return page


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


@pytest.mark.parametrize("come_from", [None, "overview", "staff", "survey"])
def test_the_keyboard_is_on_the_current_cell(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivityPage,
    go: Callable[[MainWindow], None],
    come_from: str | None,
) -> None:
    if come_from is not None:
        window.go_to(come_from)
        settle(qtbot, window.context)
    go(window)
    settle(qtbot, window.context)
    assert page.entry.hasFocus()
    year, cell = page.year.year, page.entry.currentIndex()
    QTest.keyClick(page.entry, Qt.Key.Key_Right)
    assert page.year.year == year
    assert page.entry.currentIndex() == cell.siblingAtColumn(cell.column() + 1)


def test_it_is_there_again_after_leaving_with_an_open_editor(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivityPage,
    go: Callable[[MainWindow], None],
) -> None:
    window.go_to("activity")
    settle(qtbot, window.context)
    page.year.choose(2026)
    settle(qtbot, window.context)
    cell = page.entry.currentIndex()
    QTest.keyClicks(page.entry, "7")
    window.menus.go["staff"].trigger()
    settle(qtbot, window.context)
    go(window)
    settle(qtbot, window.context)
    assert page.entry.hasFocus()
    assert page.entry.currentIndex() == cell
    assert cell.data() == "7"


def test_walking_through_the_navigation_keeps_the_keyboard_in_it(
    qtbot: QtBot, window: MainWindow, page: ActivityPage
) -> None:
    window.navigation.button("overview").setFocus()
    QTest.keyClick(window.navigation.button("overview"), Qt.Key.Key_Down)
    settle(qtbot, window.context)
    assert window.stack.currentWidget() is page
    assert window.navigation.button("activity").hasFocus()
