"""Forms under an input method: what is composed is not lost, and the field stays in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from nmdept.records.kinds import DEPARTMENT
from ui.app import show_window
from ui.context import Context
from ui.dialogs.first_run import FirstRunDialog
from ui.forms.field_rows import FieldRow
from ui.forms.fields import CodesField
from ui.forms.fields_choice import ChoiceField
from ui.forms.records_page import AsOfPage
from ui.main_window import MainWindow


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=10_000)
    qtbot.wait(1)


def go(qtbot: QtBot, window: MainWindow, key: str) -> AsOfPage:
    window.activateWindow()
    window.go_to(key)
    settle(qtbot, window.context)
    page = window.page(key)
    assert isinstance(page, AsOfPage)
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def compose(widget: QWidget, letters: str) -> None:
    """Letters on their way to a word, as an input method shows them."""
    QApplication.sendEvent(widget, QInputMethodEvent(letters, []))


def commit(widget: QWidget, word: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(word)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def row(qtbot: QtBot, window: MainWindow) -> FieldRow:
    """The title of somebody new, with the keyboard in its field."""
    page = go(qtbot, window, "staff")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.desk.form.rows.focus("title")
    return page.desk.form.rows.rows["title"]


@pytest.fixture
def title(row: FieldRow) -> ChoiceField:
    """Its field."""
    assert isinstance(row.editor, ChoiceField)
    return row.editor


def is_seen(field: QWidget, part: QRect | None = None) -> bool:
    """Whether a whole field, or a part of it, is inside the panel that scrolls it."""
    parent = field.parentWidget()
    while not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    part = part or field.rect()
    top = field.mapTo(parent.viewport(), part.topLeft()).y()
    return top >= 0 and top + part.height() <= parent.viewport().height()


def test_composing_over_a_word_opens_no_list(title: ChoiceField) -> None:
    commit(focused(), "初级")
    title.lineEdit().selectAll()
    assert not title.is_narrowing, "it would close at the first letter and take that along"
    compose(focused(), "z")
    assert not title.is_narrowing
    compose(focused(), "zhongji")
    commit(focused(), "中级")
    assert title.typed() == "中级"
    assert title.is_narrowing


def test_what_still_matches_is_no_mistake(row: FieldRow, title: ChoiceField) -> None:
    commit(focused(), "副高")
    assert title.is_narrowing
    assert row.problem.text() == ""
    commit(focused(), "低")
    assert not title.is_narrowing
    assert "副高低" in row.problem.text()


def test_a_shortcut_waits_for_the_word_that_is_being_composed(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = go(qtbot, window, "staff")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.desk.form.rows.focus("name")
    name = page.desk.form.rows.rows["name"]
    compose(focused(), "zhang")
    qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert name.problem.text() == "", "nothing was saved"
    commit(focused(), "")
    qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "姓名" in name.problem.text()


def test_enter_brings_the_next_field_into_sight(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 720)
    page = go(qtbot, window, "department")
    rows = page.desk.form.rows
    rows.focus("founded_year")
    qtbot.keyClicks(focused(), "1")
    names = [field.name for field in DEPARTMENT.fields]
    for name in names[names.index("founded_year") : names.index("services")]:
        assert is_seen(rows.rows[name].editor), name
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    services = rows.rows["services"].editor
    assert isinstance(services, CodesField)
    for place in range(services.count()):
        entry = services.visualItemRect(services.item(place))
        assert is_seen(services, entry), place
        qtbot.keyClick(focused(), Qt.Key.Key_Down)


@pytest.fixture
def newcomer(context: Context) -> Iterator[MainWindow]:
    made = show_window(context, None)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_one_esc_too_many_keeps_what_was_typed(qtbot: QtBot, newcomer: MainWindow) -> None:
    (dialog,) = newcomer.findChildren(FirstRunDialog)
    commit(dialog.fields["hospital_name"], "市第一人民医院")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert newcomer.findChildren(FirstRunDialog) == []
    newcomer.folders.welcome()
    (again,) = newcomer.findChildren(FirstRunDialog)
    assert again.typed() == {"hospital_name": "市第一人民医院"}
