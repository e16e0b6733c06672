"""Record files in and out: by menu, or dropped onto the window."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import BY_NAME
from ui.changes import Touched
from ui.context import Context
from ui.notices import Tone

if TYPE_CHECKING:
    from nmdept.services.files import ImportReport
    from nmdept.services.folder import DataFolder

_SUFFIXES = (".csv", ".xlsx", ".txt", ".tsv")


class RecordFiles(QObject):
    """Imports and exports; what runs is seen in the status line and can be stopped there."""

    def __init__(self, context: Context, window: QWidget) -> None:
        """Put dialogs over `window`."""
        super().__init__(window)
        self._context = context
        self._window = window

    def choose_import(self) -> None:
        """Ask for a file and show what importing it would do."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Record files (*.csv *.xlsx *.txt *.tsv)")
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import records"), _documents(), kinds
        )
        if name:
            self.show_import(Path(name))

    def show_import(self, path: Path) -> None:
        """Show what importing the file at `path` would do."""
        from ui.dialogs.import_file import ImportDialog

        dialog = ImportDialog(self._context, path, self._window)
        dialog.wished.connect(self._import)
        dialog.open()

    def takes(self, dropped: QMimeData) -> bool:
        """Whether what is dragged over the window is a record file."""
        return bool(_paths(dropped))

    def drop(self, dropped: QMimeData) -> None:
        """Show what importing the dropped file would do."""
        paths = _paths(dropped)
        if len(paths) > 1:
            self._context.notices.say(Tone.INFO, Message.of("files.several"))
        elif paths:
            self.show_import(paths[0])

    def choose_export(self) -> None:
        """Ask which kind to write, then where."""
        from ui.dialogs.export_records import ExportDialog

        dialog = ExportDialog(self._context, self._window)
        dialog.wished.connect(self._choose_target)
        dialog.open()

    def _import(self, path: Path, name: str, encoding: str | None) -> None:
        self._context.tasks.on_folder(
            partial(_take_in, path, name, encoding),
            then=self._imported,
            title=Message.of("files.importing", file=path.name),
        )

    def _imported(self, found: "tuple[Path, ImportReport]") -> None:
        path, report = found
        if report.rejected:
            count = len(report.rejected)
            message = Message.of("files.not_imported", file=path.name, count=count)
            self._context.notices.say(Tone.PROBLEM, message)
            return
        self._context.changes.announce(Touched(kinds=frozenset({report.kind.name})))
        message = Message.of(
            "files.imported",
            file=path.name,
            kind=report.kind.label,
            created=len(report.created),
            updated=len(report.updated),
            unchanged=len(report.unchanged),
        )
        self._context.notices.say(Tone.DONE, message)

    def _choose_target(self, name: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        suggestion = str(Path(_documents()) / f"{name}.csv")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export records"), suggestion, "CSV (*.csv)"
        )
        if chosen:
            self.export(name, Path(chosen))

    def export(self, name: str, path: Path) -> None:
        """Write the records of the kind `name` to `path`."""
        self._context.tasks.on_folder(
            partial(_write, name, path),
            then=self._exported,
            title=Message.of("files.exporting", kind=BY_NAME[name].label),
        )

    def _exported(self, found: tuple[str, Path, int]) -> None:
        name, path, count = found
        message = Message.of(
            "files.exported", count=count, kind=BY_NAME[name].label, file=path.name
        )
        self._context.notices.say(Tone.DONE, message, file=path)


def _documents() -> str:
    from PySide6.QtCore import QStandardPaths

    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _paths(dropped: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _SUFFIXES]


def _take_in(
    path: Path, name: str, encoding: str | None, folder: "DataFolder", progress: Progress
) -> "tuple[Path, ImportReport]":
    from nmdept.services.files import import_records

    return path, import_records(folder, name, path, encoding=encoding, progress=progress)


def _write(
    name: str, path: Path, folder: "DataFolder", _progress: Progress
) -> tuple[str, Path, int]:
    from nmdept.services.files import export_records

    return name, path, export_records(folder, name, path)
