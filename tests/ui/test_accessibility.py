"""Every control of every page and dialog has a name and can be reached by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.context import Context
from ui.dialogs.about import AboutDialog
from ui.dialogs.export_records import ExportDialog
from ui.dialogs.first_run import FirstRunDialog
from ui.dialogs.help import HelpDialog
from ui.dialogs.import_file import ImportDialog
from ui.dialogs.shortcuts import Shortcut, ShortcutsDialog
from ui.main_window import MainWindow
from ui.places import places

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
PARTS = (QHeaderView, QScrollBar, QTabBar)
"""Pieces of other controls: the table, the field or the tabs have the name."""


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def controls(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, PARTS):
            continue
        inside = widget.parent()
        if isinstance(inside, (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)):
            continue
        if type(widget) is QAbstractButton or widget.objectName().startswith("qt_"):
            continue  # the corner of a table, the arrows of a tool bar
        if widget.isVisibleTo(root):
            yield widget


def name_of(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    return next(
        (
            label.text()
            for label in widget.window().findChildren(QLabel)
            if label.buddy() is widget and label.text()
        ),
        "",
    )


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__} {widget.objectName()}"


def faults(root: QWidget) -> set[str]:
    found = {f"unnamed: {told(one)}" for one in controls(root) if not name_of(one)}
    return found | {
        f"out of the keyboard's reach: {told(one)}"
        for one in controls(root)
        if one.isEnabled() and not is_reached(one)
    }


def is_reached(widget: QWidget) -> bool:
    """Of a group of which one is down, one is a tab stop; the arrow keys go to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    stops = group.buttons() if group is not None and group.exclusive() else [widget]
    return any(bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in stops)


@pytest.mark.parametrize("language", list(Language))
def test_every_control_of_the_pages_is_named_and_reached(
    qtbot: QtBot, context: Context, window: MainWindow, language: Language
) -> None:
    context.texts.set_language(language)
    for place in places():
        window.go_to(place.key)
        settle(qtbot, context)
        page = window.page(place.key)
        assert faults(window) == set(), place.key
        assert page.minimumSizeHint().width() <= 1366, place.key
        assert page.minimumSizeHint().height() <= 768, place.key
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 768


def import_of(context: Context, tmp_path: Path) -> QDialog:
    file = tmp_path / "staff.csv"
    file.write_text("staff_no,name\n1,李\n", encoding="utf-8")
    return ImportDialog(context, file)


DIALOGS: dict[str, Callable[[Context, Path], QDialog]] = {
    "about": lambda context, _: AboutDialog(context),
    "export": lambda context, _: ExportDialog(context),
    "first run": lambda context, path: FirstRunDialog(context, path / "data"),
    "help": lambda context, _: HelpDialog(context),
    "import": import_of,
    "shortcuts": lambda context, _: ShortcutsDialog(
        context, {"文件": [Shortcut("打开", "Ctrl+O")]}
    ),
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", list(DIALOGS))
def test_every_control_of_the_dialogs_is_named_and_reached(
    qtbot: QtBot, context: Context, tmp_path: Path, name: str, language: Language
) -> None:
    context.texts.set_language(language)
    dialog = DIALOGS[name](context, tmp_path)
    dialog.show()
    settle(qtbot, context)
    assert faults(dialog) == set()
    assert dialog.windowTitle()
    assert dialog.minimumSizeHint().width() <= 1366
    assert dialog.minimumSizeHint().height() <= 768
    dialog.close()
