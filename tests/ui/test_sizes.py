"""The window fits the smallest screen it is meant for, in every size of type and both languages."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.records.drafts import RECORD, Draft
from ui.context import Context
from ui.main_window import MainWindow
from ui.menus import PERCENTS
from ui.notices import Tone
from ui.places import places
from ui.unsaved import now

KEYS = [place.key for place in places()]
LONG = "很长的名称，长得一行放不下 and on in English " * 4


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


@pytest.fixture
def folder(folder: Path) -> Path:
    """In a place with a long name, as the status line shows it."""
    place = folder.parent / "/".join(["医院核医学科的数据文件夹" * 2] * 3)
    place.mkdir(parents=True)
    return folder.rename(place / "data")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("percent", PERCENTS)
def test_the_window_fits_in_every_size_of_type(
    qtbot: QtBot, context: Context, window: MainWindow, percent: int, language: Language
) -> None:
    context.texts.set_language(language)
    context.theme.set_percent(percent)
    draft = Draft(form=RECORD, kind="staff", key=None, typed={"name": LONG}, at=now())
    for key in KEYS:
        window.go_to(key)
        settle(qtbot, context)
        context.notices.say(Tone.WARNING, Message.of("drafts.restored_changed", drafts=LONG))
        window.drafts.offer((Message.of("drafts.found", drafts=draft.typed["name"]),))
        qtbot.wait(1)
        hint = window.minimumSizeHint()
        assert (hint.width() <= 1366, hint.height() <= 768) == (True, True), (key, hint)
    window.resize(1366, 768)
    assert (window.width(), window.height()) == (1366, 768)


@pytest.mark.parametrize("percent", [100, 150])
def test_arrow_keys_walk_through_every_page_and_keep_it_in_sight(
    qtbot: QtBot, context: Context, window: MainWindow, percent: int
) -> None:
    context.theme.set_percent(percent)
    window.activateWindow()
    first = window.navigation.button(KEYS[0])
    first.setFocus()
    for key in KEYS[1:]:
        qtbot.keyClick(focused(), Qt.Key.Key_Down)
        settle(qtbot, context)
        settle(qtbot, context)
        assert window.stack.currentWidget() is window.page(key)
        assert focused() is window.navigation.button(key), key
        seen = window.navigation.button(key).visibleRegion().boundingRect().height()
        assert seen == window.navigation.button(key).height(), key
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    settle(qtbot, context)
    assert window.stack.currentWidget() is window.page(KEYS[0])
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    settle(qtbot, context)
    assert window.stack.currentWidget() is window.page(KEYS[-1])


def test_a_shortcut_still_brings_the_keyboard_to_the_survey(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.activateWindow()
    window.go_to("staff")
    settle(qtbot, context)
    qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, context)
    settle(qtbot, context)
    page = window.page("survey")
    qtbot.waitUntil(lambda: page.isAncestorOf(focused()))
    assert focused() is page.view.items.table  # type: ignore[attr-defined]  # the survey page's


def test_a_date_is_not_cut_in_large_type(
    qtbot: QtBot, context: Context, window: MainWindow
) -> None:
    window.go_to("staff")
    settle(qtbot, context)
    for percent in PERCENTS:
        context.theme.set_percent(percent)
        qtbot.wait(1)
        editor = window.page("staff").desk.form.rows.rows["employed_from"].editor  # type: ignore[attr-defined]
        icon = 34
        needed = editor.fontMetrics().horizontalAdvance("2026-12-30") + icon
        assert editor.width() >= needed, percent


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
