"""The keys of pages, forms and grids: what they are and what they do, in one table.

Shortcuts are made from it by `bind`, and the page of shortcuts lists it, so the two cannot differ;
keys a view handles by itself (Enter in a grid) stand here to be listed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Key:
    """One act, and the keys of which each does it."""

    keys: tuple[str, ...]
    word: Callable[[], str]


@dataclass(frozen=True)
class KeyGroup:
    """Where the keys do that."""

    title: Callable[[], str]
    keys: Mapping[str, Key]


def bind(
    parent: QWidget,
    name: str,
    slot: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Return the shortcut `name` (`group.act`) of the table, made for `parent`."""
    group, _, act = name.partition(".")
    shortcut = QShortcut(parent)
    shortcut.setObjectName(name)
    shortcut.setKeys([QKeySequence(one) for one in GROUPS[group].keys[act].keys])
    shortcut.setContext(context)
    shortcut.activated.connect(slot)
    return shortcut


def bind_within(parent: QWidget, name: str, slot: Callable[[], object]) -> QShortcut:
    """Return the shortcut `name`, which works while the keyboard is inside `parent`."""
    return bind(parent, name, slot, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def shown_keys(key: Key) -> str:
    """Return the keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(QKeySequence(one).toString(native) for one in key.keys)


_RECORDS = {
    "new": Key(("Ctrl+N",), lambda: QCoreApplication.translate("Keys", "Enter something new")),
    "save": Key(("Ctrl+S",), lambda: QCoreApplication.translate("Keys", "Save what is typed")),
    "revert": Key(
        ("Esc",),
        lambda: QCoreApplication.translate("Keys", "Close the form; what was typed is discarded"),
    ),
    "delete": Key(
        ("Ctrl+Del",),
        lambda: QCoreApplication.translate("Keys", "Delete a record entered by mistake"),
    ),
    "filter": Key(
        ("Alt+Down",), lambda: QCoreApplication.translate("Keys", "Filter the current column")
    ),
}
_FORMS = {
    "on": Key(
        ("Return",),
        lambda: QCoreApplication.translate("Keys", "On to the next field; the last one saves"),
    ),
    "line": Key(
        ("Shift+Return",), lambda: QCoreApplication.translate("Keys", "Begin a line in a long text")
    ),
    "list": Key(("Down",), lambda: QCoreApplication.translate("Keys", "Show the list of a choice")),
    "calendar": Key(
        ("Down", "F4"), lambda: QCoreApplication.translate("Keys", "Show the calendar of a date")
    ),
}
_GRID = {
    "below": Key(("Return",), lambda: QCoreApplication.translate("Keys", "Enter, and down")),
    "above": Key(("Shift+Return",), lambda: QCoreApplication.translate("Keys", "Enter, and up")),
    "next": Key(("Tab",), lambda: QCoreApplication.translate("Keys", "Enter, and to the right")),
    "back": Key(
        ("Shift+Tab",), lambda: QCoreApplication.translate("Keys", "Enter, and to the left")
    ),
    "change": Key(("F2",), lambda: QCoreApplication.translate("Keys", "Change what stands there")),
    "zero": Key(("0",), lambda: QCoreApplication.translate("Keys", "None was done")),
    "not_offered": Key(("-", "N"), lambda: QCoreApplication.translate("Keys", "Not offered")),
    "blank": Key(("Del",), lambda: QCoreApplication.translate("Keys", "Blank: not reported")),
    "drop": Key(
        ("Esc",),
        lambda: QCoreApplication.translate("Keys", "Give up what was typed and not stored"),
    ),
    "copy": Key(("Ctrl+C",), lambda: QCoreApplication.translate("Keys", "Copy the block")),
    "cut": Key(("Ctrl+X",), lambda: QCoreApplication.translate("Keys", "Cut the block")),
    "paste": Key(("Ctrl+V",), lambda: QCoreApplication.translate("Keys", "Paste a block")),
    "round": Key(
        ("F6",),
        lambda: QCoreApplication.translate("Keys", "To the note, back to the cell, to the year"),
    ),
    "next_group": Key(
        ("Ctrl+PgDown",), lambda: QCoreApplication.translate("Keys", "The next group of items")
    ),
    "group_before": Key(
        ("Ctrl+PgUp",), lambda: QCoreApplication.translate("Keys", "The group of items before")
    ),
}
_YEARLY = {
    "save": Key(("Ctrl+S",), lambda: QCoreApplication.translate("Keys", "Save the text")),
}
_SURVEY = {
    "open": Key(("F4",), lambda: QCoreApplication.translate("Keys", "The next item not reported")),
    "preview": Key(
        ("Ctrl+Shift+P",), lambda: QCoreApplication.translate("Keys", "Preview the return")
    ),
}
_REPORTS = {
    "preview": Key(
        ("Ctrl+Shift+P",), lambda: QCoreApplication.translate("Keys", "Preview the report")
    ),
}
_PREVIEW = {
    "closer": Key(("Ctrl++", "Ctrl+="), lambda: QCoreApplication.translate("Keys", "Zoom in")),
    "farther": Key(("Ctrl+-",), lambda: QCoreApplication.translate("Keys", "Zoom out")),
    "first": Key(("Home",), lambda: QCoreApplication.translate("Keys", "First page")),
    "last": Key(("End",), lambda: QCoreApplication.translate("Keys", "Last page")),
    "close": Key(("Esc",), lambda: QCoreApplication.translate("Keys", "Close the preview")),
}
_NAVIGATION = {
    "walk": Key(
        ("Down", "Up"), lambda: QCoreApplication.translate("Keys", "The next page, the one before")
    ),
    "ends": Key(
        ("Home", "End"), lambda: QCoreApplication.translate("Keys", "The first page, the last")
    ),
}

GROUPS: Mapping[str, KeyGroup] = {
    "records": KeyGroup(
        lambda: QCoreApplication.translate("Keys", "On the pages of records"), _RECORDS
    ),
    "forms": KeyGroup(lambda: QCoreApplication.translate("Keys", "In forms"), _FORMS),
    "grid": KeyGroup(lambda: QCoreApplication.translate("Keys", "In the grid of months"), _GRID),
    "yearly": KeyGroup(lambda: QCoreApplication.translate("Keys", "In yearly data"), _YEARLY),
    "survey": KeyGroup(lambda: QCoreApplication.translate("Keys", "On the survey page"), _SURVEY),
    "reports": KeyGroup(
        lambda: QCoreApplication.translate("Keys", "On the reports page"), _REPORTS
    ),
    "preview": KeyGroup(lambda: QCoreApplication.translate("Keys", "In a preview"), _PREVIEW),
    "navigation": KeyGroup(
        lambda: QCoreApplication.translate("Keys", "In the column of pages"), _NAVIGATION
    ),
}
