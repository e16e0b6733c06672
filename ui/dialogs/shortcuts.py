"""All shortcuts there are, read off the window's actions: the page cannot disagree with them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.context import Context


class Shortcut(NamedTuple):
    """What it does, and the keys that do it."""

    name: str
    keys: str


class ShortcutsDialog(QDialog):
    """A list by menu and page; freed when closed."""

    def __init__(
        self,
        context: Context,
        groups: Mapping[str, Sequence[Shortcut]],
        parent: QWidget | None = None,
    ) -> None:
        """Show `groups`: the shortcuts of each menu and page by its name."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self._fill(context, groups)
        self.resize(560, 620)
        self.retranslate()

    def retranslate(self) -> None:
        """Word what is the dialog's own; the names are those of the menus when it was opened."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setHeaderLabels([self.tr("Act"), self.tr("Keys")])

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self, context: Context, groups: Mapping[str, Sequence[Shortcut]]) -> None:
        for name, shortcuts in groups.items():
            head = QTreeWidgetItem(self.tree, [name, ""])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = context.theme.font()
            font.setBold(True)
            head.setFont(0, font)
            for shortcut in shortcuts:
                QTreeWidgetItem(head, [shortcut.name, shortcut.keys])
            head.setExpanded(True)


def shortcuts_of(actions: Iterable[QAction]) -> tuple[Shortcut, ...]:
    """Return the shortcuts of those `actions` that have a name and keys, each once."""
    found: dict[Shortcut, None] = {}
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        name = plain_name(action.text())
        if name and any(keys):
            found[Shortcut(name, " / ".join(filter(None, keys)))] = None
    return tuple(found)


def plain_name(text: str) -> str:
    """Return a menu text without its mnemonic: `&Open…` and `打开(&O)…` alike."""
    plain = text.replace("&&", "\0")
    start = plain.find("(&")
    if start >= 0 and plain[start + 3 : start + 4] == ")":
        plain = plain[:start] + plain[start + 4 :]
    return plain.replace("&", "").replace("\0", "&")
