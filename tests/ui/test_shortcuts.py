"""Every shortcut there is stands on the page of shortcuts, in words, in both languages."""

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from ui.context import Context
from ui.dialogs.shortcuts import ShortcutsDialog, plain_name
from ui.main_window import MainWindow
from ui.places import places
from ui.widgets.keys import GROUPS


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def native(sequences: list[QKeySequence]) -> str:
    texts = (one.toString(QKeySequence.SequenceFormat.NativeText) for one in sequences)
    return " / ".join(filter(None, texts))


def listed(window: MainWindow) -> set[tuple[str, str]]:
    window.helping.show_shortcuts()
    (dialog,) = window.findChildren(ShortcutsDialog)
    found = set()
    walk = QTreeWidgetItemIterator(dialog.tree)
    while walk.value() is not None:
        item = walk.value()
        if item.parent() is not None:
            found.add((item.text(0), item.text(1)))
        walk += 1
    dialog.close()
    dialog.deleteLater()
    return found


@pytest.mark.parametrize("language", list(Language))
def test_every_shortcut_is_listed_in_words(
    qtbot: QtBot, context: Context, window: MainWindow, language: Language
) -> None:
    context.texts.set_language(language)
    for place in places():
        window.go_to(place.key)
        settle(qtbot, context)
    window.go_to("survey")
    window.page("survey").show_preview()  # type: ignore[attr-defined]  # the survey page's
    settle(qtbot, context)
    shown = listed(window)
    names = {keys for _, keys in shown}
    shortcuts = window.findChildren(QShortcut)
    assert len({one.objectName() for one in shortcuts}) >= 13
    for shortcut in shortcuts:
        group, _, act = shortcut.objectName().partition(".")
        word = GROUPS[group].keys[act].word()
        assert (word, native(shortcut.keys())) in shown, shortcut.objectName()
    for action in window.findChildren(QAction):
        if native(action.shortcuts()):
            assert (plain_name(action.text()), native(action.shortcuts())) in shown
    assert {"Ctrl+O", "F1", "Ctrl+1"} <= names


def test_every_key_is_worded_in_both_languages(context: Context) -> None:
    words: dict[Language, list[str]] = {}
    for language in Language:
        context.texts.set_language(language)
        words[language] = [group.title() for group in GROUPS.values()]
        words[language] += [key.word() for group in GROUPS.values() for key in group.keys.values()]
    pairs = zip(words[Language.ZH], words[Language.EN], strict=True)
    assert [pair for pair in pairs if not pair[0] or pair[0] == pair[1]] == []
