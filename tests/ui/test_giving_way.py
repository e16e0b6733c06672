"""Beside the month grid the panel gives way: twelve months and their total come first."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.context import Context
from ui.main_window import MainWindow
from ui.menus import PERCENTS
from ui.pages.activity import ActivityPage


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(50)


@pytest.fixture
def page(qtbot: QtBot, context: Context, window: MainWindow) -> ActivityPage:
    window.go_to("activity")
    settle(qtbot, context)
    made = window.page("activity")
    assert isinstance(made, ActivityPage)
    made.year.choose(2023)
    settle(qtbot, context)
    return made


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("percent", [*PERCENTS, 125])
def test_twelve_months_and_the_total_are_in_sight(
    qtbot: QtBot, context: Context, page: ActivityPage, percent: int, language: Language
) -> None:
    context.texts.set_language(language)
    context.theme.set_percent(percent)
    settle(qtbot, context)
    assert page.window().width() == 1366
    qtbot.waitUntil(lambda: not page.entry.horizontalScrollBar().isVisible(), timeout=10_000)
    total = page.entry.visualRect(page.model.index(0, 12))
    assert page.entry.viewport().rect().contains(total)
    assert page.side.isVisible() or percent == 150
    assert page.open_panel.isVisible() is page.side.isHidden()


def test_the_panel_comes_by_its_button_and_by_f9(
    qtbot: QtBot, context: Context, page: ActivityPage, window: MainWindow
) -> None:
    context.theme.set_percent(150)
    settle(qtbot, context)
    assert page.side.isHidden()
    page.open_panel.click()
    settle(qtbot, context)
    assert page.side.isVisible(), "it stays until the room changes"
    assert page.open_panel.isHidden()
    page.entry.go_to(page.model.index(1, 1))
    settle(qtbot, context)
    assert page.side.isVisible()
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    settle(qtbot, context)
    assert page.side.isHidden()
    assert page.open_panel.isVisible()
    context.theme.set_percent(100)
    settle(qtbot, context)
    assert page.side.isVisible(), "there is room again"
