"""Help, the page of shortcuts and About: dialogs about the program itself."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.menus import MenuBar
from ui.widgets.keys import GROUPS, shown_keys


class Helping(QObject):
    """Opens the dialogs; each is made when it is asked for."""

    def __init__(self, context: Context, window: QWidget, menus: MenuBar) -> None:
        """Answer the Help menu of `menus`."""
        super().__init__(window)
        self._context, self._window, self._menus = context, window, menus
        menus.contents.triggered.connect(self.show_help)
        menus.shortcuts.triggered.connect(self.show_shortcuts)
        menus.about.triggered.connect(self.show_about)

    def show_help(self) -> None:
        """Show the help beside the window's work."""
        from ui.dialogs.help import HelpDialog

        HelpDialog(self._context, self._window).show()

    def show_shortcuts(self) -> None:
        """Show every shortcut: of the menus, and of pages, forms and grids."""
        from ui.dialogs.shortcuts import Shortcut, ShortcutsDialog, plain_name, shortcuts_of

        shown = {
            plain_name(title): shortcuts_of(actions)
            for title, actions in self._menus.by_menu().items()
        }
        for group in GROUPS.values():
            keys = group.keys.values()
            shown[group.title()] = tuple(Shortcut(key.word(), shown_keys(key)) for key in keys)
        filled = {name: shortcuts for name, shortcuts in shown.items() if shortcuts}
        ShortcutsDialog(self._context, filled, self._window).open()

    def show_about(self) -> None:
        """Show version and licences."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._context, self._window).open()
