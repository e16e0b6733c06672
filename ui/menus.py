"""The menu bar: every act of the window with its shortcut, worded anew at each switch."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from nmdept.language import Language
from ui.context import Context
from ui.forms.undo_acts import UndoActs
from ui.settings import Scheme
from ui.widgets.navigation import Place

PERCENTS = (90, 100, 115, 130, 150)
"""The sizes of type there are to choose from."""


class MenuBar(QMenuBar):
    """File, Edit, View, Go, Help; the window connects what the acts do not do by themselves."""

    gone = Signal(str)
    """Go to the page of this key."""

    def __init__(
        self, context: Context, places: tuple[Place, ...], parent: QWidget | None = None
    ) -> None:
        """Make all menus."""
        super().__init__(parent)
        self._context = context
        self._places = places
        self.new_folder = self._act("")
        self.open_folder = self._act("Ctrl+O")
        self.import_records = self._act("Ctrl+I")
        self.export_records = self._act("Ctrl+E")
        self.write_return = self._act("Ctrl+P")
        self.quit = self._act(QKeySequence(QKeySequence.StandardKey.Quit).toString() or "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.edits = UndoActs(context, self)
        self.search = self._act("Ctrl+F")
        self.panel = self._act("F9")
        self.contents = self._act("F1")
        self.shortcuts = self._act("Ctrl+/")
        self.about = self._act("")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.go: dict[str, QAction] = {place.key: self._act(place.shortcut) for place in places}
        goers = QActionGroup(self)
        for key, action in self.go.items():
            action.setData(key)
            goers.addAction(action)
        goers.triggered.connect(self._tell_place)
        self._languages = self._choices(list(Language), self._choose_language)
        self._schemes = self._choices(list(Scheme), self._choose_scheme)
        self._percents = self._choices(list(PERCENTS), self._choose_percent)
        self._lay_out()
        self._check_chosen()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def needing_folder(self) -> tuple[QAction, ...]:
        """The acts that work on an open data folder."""
        files = (self.import_records, self.export_records, self.write_return)
        return (*self.go.values(), *files, self.edits.undo, self.edits.redo)

    def by_menu(self) -> dict[str, list[QAction]]:
        """Return the acts of each menu, by the menu's title."""
        menus = (self._file, self._edit, self._view, self._go, self._help)
        return {menu.title(): menu.actions() for menu in menus}

    def _act(self, shortcut: str) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(shortcut))
        return action

    def _choices(self, values: list[object], chosen: Callable[[QAction], None]) -> QActionGroup:
        group = QActionGroup(self)
        for value in values:
            action = group.addAction("")
            action.setCheckable(True)
            action.setData(value)
        group.triggered.connect(chosen)
        return group

    def _lay_out(self) -> None:
        self._file, self._edit, self._view, self._go, self._help = (QMenu(self) for _ in range(5))
        self._language, self._scheme, self._percent = (QMenu(self._view) for _ in range(3))
        self.recent = QMenu(self._file)
        self._file.addActions([self.new_folder, self.open_folder])
        self._file.addMenu(self.recent)
        self._file.addSeparator()
        self._file.addActions([self.import_records, self.export_records])
        self._file.addSeparator()
        self._file.addActions([self.write_return])
        self._file.addSeparator()
        self._file.addAction(self.quit)
        self._edit.addActions([self.edits.undo, self.edits.redo])
        for menu, group in (
            (self._language, self._languages),
            (self._scheme, self._schemes),
            (self._percent, self._percents),
        ):
            menu.addActions(group.actions())
            self._view.addMenu(menu)
        self._view.addSeparator()
        self._view.addActions([self.search, self.panel])
        self._go.addActions(list(self.go.values()))
        self._help.addActions([self.contents, self.shortcuts])
        self._help.addSeparator()
        self._help.addAction(self.about)
        for menu in (self._file, self._edit, self._view, self._go, self._help):
            self.addMenu(menu)

    def _check_chosen(self) -> None:
        context = self._context
        for group, value in (
            (self._languages, context.texts.language),
            (self._schemes, context.theme.scheme),
            (self._percents, context.theme.percent),
        ):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def _tell_place(self, action: QAction) -> None:
        self.gone.emit(action.data())

    def _choose_language(self, action: QAction) -> None:
        language = Language(action.data())
        self._context.settings.language = language
        self._context.texts.set_language(language)

    def _choose_scheme(self, action: QAction) -> None:
        scheme = Scheme(action.data())
        self._context.settings.scheme = scheme
        self._context.theme.set_scheme(scheme)

    def _choose_percent(self, action: QAction) -> None:
        percent = int(action.data())
        self._context.settings.font_percent = percent
        self._context.theme.set_percent(percent)

    def _retranslate(self) -> None:
        self._file.setTitle(self.tr("&File"))
        self._edit.setTitle(self.tr("&Edit"))
        self._view.setTitle(self.tr("&View"))
        self._go.setTitle(self.tr("&Go"))
        self._help.setTitle(self.tr("&Help"))
        self.new_folder.setText(self.tr("&New data folder…"))
        self.open_folder.setText(self.tr("&Open data folder…"))
        self.recent.setTitle(self.tr("Open &recent"))
        self.import_records.setText(self.tr("&Import records…"))
        self.export_records.setText(self.tr("&Export records…"))
        self.write_return.setText(self.tr("&Write return as PDF…"))
        self.quit.setText(self.tr("&Quit"))
        self.search.setText(self.tr("&Search this page"))
        self.panel.setText(self.tr("Show or close the side &panel"))
        self.contents.setText(self.tr("&Help"))
        self.shortcuts.setText(self.tr("&Keyboard shortcuts"))
        self.about.setText(self.tr("&About nmdept"))
        self._language.setTitle(self.tr("&Language"))
        self._scheme.setTitle(self.tr("&Appearance"))
        self._percent.setTitle(self.tr("Size of &type"))
        for place in self._places:
            self.go[place.key].setText(place.name())
        self._retranslate_choices()

    def _retranslate_choices(self) -> None:
        words: dict[object, str] = {
            Language.ZH: "中文",
            Language.EN: "English",
            Scheme.SYSTEM: self.tr("As the system"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
        }
        for group in (self._languages, self._schemes, self._percents):
            for action in group.actions():
                value = action.data()
                action.setText(words.get(value, f"{value}%"))
