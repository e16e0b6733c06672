"""Which data folder the window is open on: choosing one, a new one, a recent one, the first one."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from nmdept.paths import default_data_folder
from ui.context import Context
from ui.opening import Opening

if TYPE_CHECKING:
    from ui.dialogs.first_run import FirstRunWish


class Folders(QObject):
    """Asks for folders and hands them to `opening`."""

    def __init__(self, context: Context, opening: Opening, window: QWidget) -> None:
        """Put dialogs over `window`."""
        super().__init__(window)
        self._context, self._opening, self._window = context, opening, window
        self._typed: Mapping[str, str] = {}
        """What was typed into an assistant that was closed: one Esc too many loses nothing."""
        opening.opened.connect(self._remember)

    def choose(self) -> None:
        """Ask for a data folder and open it."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open data folder"), self._beginning()
        )
        if chosen:
            self._opening.open(Path(chosen))

    def welcome(self) -> None:
        """Ask for language, department and place of a new data folder."""
        from ui.dialogs.first_run import FirstRunDialog

        dialog = FirstRunDialog(self._context, _free(default_data_folder()), self._window)
        dialog.take_up(self._typed)
        dialog.wished.connect(self._make)
        dialog.given_up.connect(self._keep_typed)
        dialog.opening_wished.connect(self.choose)
        dialog.open()

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the folders opened lately in `menu`."""
        menu.clear()
        for number, path in enumerate(self._context.settings.recent_folders, start=1):
            action = QAction(f"&{number}  {path}".replace("&&", "&"), menu)
            action.setData(str(path))
            action.setEnabled(path != self._opening.path)
            action.triggered.connect(self._open_recent)
            menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _open_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._opening.open(Path(str(action.data())))

    def _keep_typed(self, typed: Mapping[str, str]) -> None:
        self._typed = typed

    def _make(self, wish: "FirstRunWish") -> None:
        self._opening.make(wish.path, department=wish.department, example=wish.example)

    def _remember(self, path: Path) -> None:
        self._typed = {}
        self._context.settings.remember_folder(path)

    def _beginning(self) -> str:
        if self._opening.path is not None:
            return str(self._opening.path.parent)
        from PySide6.QtCore import QStandardPaths

        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)


def _free(place: Path) -> Path:
    """Return `place`, or the first of its numbered neighbours where nothing is."""
    for number in range(2, 100):
        if not place.is_dir() or not any(place.iterdir()):
            return place
        place = place.with_name(f"{default_data_folder().name}-{number}")
    return place
