"""The main window: navigation, menu bar and status line around the pages."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nmdept.errors import NmdeptError
from nmdept.messages import Message
from nmdept.paths import default_data_folder
from nmdept.records.drafts import Draft
from ui.changes import Touched
from ui.context import Context
from ui.folders import Folders
from ui.helping import Helping
from ui.keeping import Keeping, worded
from ui.menus import MenuBar
from ui.models.overview_rows import kept_first_page
from ui.opening import Opening
from ui.places import make_page, places
from ui.record_files import RecordFiles
from ui.theme import set_property
from ui.widgets.composing import Composing
from ui.widgets.draft_bar import DraftBar
from ui.widgets.navigation import Navigation
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.page import Page
from ui.widgets.start import StartView
from ui.widgets.work_status import WorkStatus

_FIRST = "overview"


class MainWindow(QMainWindow):
    """Navigation only: every page is made when it is first gone to."""

    def __init__(self, context: Context) -> None:
        """Build the window; `opening.open` fills it."""
        super().__init__()
        self.context = context
        self.opening = Opening(context, self)
        self.keeping = Keeping(context, self.opening, self)
        self.drafts = DraftBar(context, self)
        self.folders = Folders(context, self.opening, self)
        self.files = RecordFiles(context, self)
        self._pages: dict[str, Page] = {}
        self._wanted: tuple[str, object] = (_FIRST, None)
        self._is_open = False
        self._saved_at: datetime | None = None
        self._waiting = 0
        self.menus = MenuBar(context, places(), self)
        self.navigation = Navigation(context, places(), self)
        self.stack = QStackedWidget(self)
        self.start = StartView(context, self)
        self._saved, self._where, self._user = QLabel(self), QLabel(self), QLabel(self)
        self.helping = Helping(context, self, self.menus)
        self._composing = Composing(self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._set_usable(usable=False)
        self._retranslate()
        self._restore_layout()

    def go_to(self, key: str, target: object = None) -> None:
        """Show the page of `key`, with `target` selected on it; once a folder is open.

        The page gets the keyboard.
        """
        page = self._turn_to(key, target)
        if page is not None:
            page.take_keyboard()

    def page(self, key: str) -> Page:
        """Return the page of `key`, made now if it was not asked for before."""
        if key not in self._pages:
            self._add(key, make_page(key, self.context))
        return self._pages[key]

    def start_on(self, path: Path) -> None:
        """Open the folder at `path` behind its first page as it was closed, if that is known."""
        kept = kept_first_page(path)
        if kept is None:
            self.opening.open(path)
            return
        from ui.pages.overview import OverviewPage

        page = OverviewPage(self.context, kept=kept)
        self._add(_FIRST, page)
        self.opening.open(path, behind=page)
        self.stack.setCurrentWidget(page)
        self.go_to(_FIRST)
        self.navigation.setEnabled(True)
        for action in self.menus.go.values():
            action.setEnabled(True)
        self.setFocus()  # as without it: else the first button of the navigation has the keyboard

    def welcome(self) -> None:
        """Ask somebody new where the data shall be; without an answer, offer the ways on."""
        self.start.show_failure(default_data_folder(), Message.of("window.no_folder"))
        self.folders.welcome()

    def come_to_front(self) -> None:
        """Show the window above the others: the program was started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take record files, while a folder is open."""
        if self._is_open and self.files.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what importing the file would do."""
        event.acceptProposedAction()
        self.files.drop(event.mimeData())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, remember the layout, end all work, close the folder."""
        self._keep()
        self.context.settings.keep_bytes("window", self.saveGeometry())
        self.context.settings.write()
        self.context.tasks.close()
        super().closeEvent(event)

    def _turn_to(self, key: str, target: object = None) -> Page | None:
        """Show the page of `key` and return it; None while there is no folder to show."""
        self._wanted = (key, target)
        self.navigation.show_chosen(key)
        if not self._is_open:
            return None
        page = self.page(key)
        self.stack.setCurrentWidget(page)
        if target is not None:
            page.select(target)
        return page

    def _follow_navigation(self, key: str) -> None:
        """Show the page chosen; the keys that walk through the navigation stay in it."""
        page = self._turn_to(key)
        if page is not None and not page.is_passed_by:
            page.take_keyboard()

    def _keep(self) -> None:
        """Store what is being typed, and what is not ready to be stored as drafts."""
        for page in self._pages.values():
            page.keep()
        self.keeping.flush()

    def _resume(self, key: str, draft: Draft) -> None:
        self.go_to(key)
        self.page(key).resume(draft)

    def _offer_drafts(self) -> None:
        self.drafts.offer(worded(self.keeping.offers))

    def _add(self, key: str, page: Page) -> None:
        page.jump_requested.connect(self.go_to)
        self.stack.addWidget(page)
        self._pages[key] = page

    def _lay_out(self) -> None:
        self.setMenuBar(self.menus)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.drafts)
        right.addWidget(NoticeBar(self.context, self))
        right.addWidget(self.stack, 1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.stack.addWidget(self.start)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        for label in (self._saved, self._where, self._user):
            set_property(label, "muted")
            label.setContentsMargins(10, 2, 10, 2)
        bar.addWidget(self._saved)
        bar.addWidget(self._where, 1)
        bar.addPermanentWidget(WorkStatus(self.context, self))
        bar.addPermanentWidget(self._user)

    def _connect(self) -> None:
        menus = self.menus
        menus.open_folder.triggered.connect(self.folders.choose)
        menus.new_folder.triggered.connect(self.folders.welcome)
        menus.recent.aboutToShow.connect(self._fill_recent)
        menus.import_records.triggered.connect(self.files.choose_import)
        menus.export_records.triggered.connect(self.files.choose_export)
        menus.write_return.triggered.connect(self._write_return)
        menus.quit.triggered.connect(self.close)
        menus.search.triggered.connect(self._focus_search)
        menus.panel.triggered.connect(self._turn_panel)
        menus.gone.connect(self.go_to)
        self.navigation.chosen.connect(self._follow_navigation)
        self.start.opening_wished.connect(self.folders.choose)
        self.start.creation_wished.connect(self.folders.welcome)
        self.keeping.placed.connect(self._resume)
        self.keeping.offers_changed.connect(self._offer_drafts)
        self.drafts.restore_wished.connect(self.keeping.restore)
        self.drafts.discard_wished.connect(self.keeping.discard)
        self.opening.begun.connect(self._show_opening)
        self.opening.opened.connect(self._show_opened)
        self.opening.failed.connect(self._show_failure)
        self.context.tasks.failed.connect(self.context.notices.explain)
        self.context.changes.announced.connect(self._note_saved)
        self.context.changes.waiting.connect(self._note_waiting)
        self.context.unsaved.changed.connect(self._say_saved)

    def _show_opening(self, path: Path) -> None:
        self._keep()
        self.keeping.leave()
        self._wanted = (self._wanted[0], None)
        self._set_usable(usable=False)
        self.start.show_opening(path)
        self.stack.setCurrentWidget(self.start)
        self._retranslate()

    def _show_opened(self, _path: Path) -> None:
        self._saved_at = None
        self._set_usable(usable=True)
        self.menus.edits.refresh()
        self._retranslate()
        self.go_to(*self._wanted)

    def _show_failure(self, path: Path, error: NmdeptError) -> None:
        self._set_usable(usable=False)
        self.start.show_failure(path, error.message)
        self.stack.setCurrentWidget(self.start)
        ahead = self._pages.pop(_FIRST, None)
        if ahead is not None:  # it may show what could not be opened
            self.stack.removeWidget(ahead)
            ahead.deleteLater()

    def _set_usable(self, *, usable: bool) -> None:
        self._is_open = usable
        self.navigation.setEnabled(usable)
        for action in self.menus.needing_folder:
            action.setEnabled(usable)

    def _note_saved(self, _touched: Touched) -> None:
        self._saved_at = datetime.now().astimezone()
        self._say_saved()

    def _note_waiting(self, count: int) -> None:
        self._waiting = count
        self._say_saved()

    def _say_saved(self) -> None:
        """Say since when everything is on the disk, or that something is on its way."""
        at = self._saved_at
        saved = self.tr("All saved") if self._is_open else ""
        unsaved = len(self.context.unsaved.all)
        if self._waiting:
            saved = self.tr("Saving…")
        elif unsaved and self._is_open:
            saved = self.context.word(Message.of("window.unsaved", count=unsaved))
        elif at is not None:
            saved = f"{saved} {at:%H:%M}"
        self._saved.setText(saved)

    def _retranslate(self) -> None:
        path = self.opening.path
        name = "NMDEPT" if path is None else f"{path.name} · NMDEPT"
        self.setWindowTitle(name)
        self._say_saved()
        self._where.setText(
            "" if path is None else self.tr("Data folder: {path}").format(path=path)
        )
        self._user.setText(self.tr("User: {name}").format(name=self.context.user))

    def _restore_layout(self) -> None:
        geometry = self.context.settings.bytes_of("window")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1280, 720)

    def _fill_recent(self) -> None:
        self.folders.fill_recent(self.menus.recent)

    def _write_return(self) -> None:
        self.go_to("survey")
        self.page("survey").write()

    def _focus_search(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.header.search.setFocus()

    def _turn_panel(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.turn_panel()
