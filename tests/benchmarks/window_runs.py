"""The programs the window's start is measured with: an empty window, the same with a ledger read
behind it, ours until its first page has been painted, and ours closing.

Usage: window_runs.py, window_runs.py DATA, window_runs.py DATA SETTINGS, and
window_runs.py DATA SETTINGS close, which opens the folder, waits until the page is read and closes
the window as a user does.

The first three end in the same way: at once when what they are about has been painted, so that
neither taking a window down nor the work that goes on behind it is counted.
"""

import os
import sys
from functools import partial
from pathlib import Path


def end() -> None:
    """End the process here."""
    os._exit(0)


def empty() -> int:
    """Show a main window with an empty table and end when it has been painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class Table(QTableView):
        def paintEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, end)

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(Table())
    window.resize(1366, 768)
    window.show()
    return application.exec()


def floor(data: Path) -> int:
    """Show the empty window and read one kind of record: what no filled window can do without."""
    import gc

    gc.disable()  # as our window does
    from nmdept.records.kinds import DEPARTMENT
    from nmdept.services.folder import open_folder
    from nmdept.services.records import read_records

    with open_folder(data, user="bench") as folder:
        read_records(folder, DEPARTMENT)
    return empty()


def filled(folder: Path, settings: Path, close: str = "") -> int:
    """Show our window on `folder` and end when its first page, filled, has been painted."""
    import gc

    from nmdept.__main__ import _GARBAGE

    gc.set_threshold(_GARBAGE)  # as the program's door does
    from nmdept.language import Language
    from ui.app import make_application, make_context, raised_first_window, show_window
    from ui.collecting import Collector
    from ui.settings import Settings

    application = make_application(sys.argv[:1])
    context = make_context(Settings(settings), user="bench", language=Language.ZH)
    if raised_first_window(folder):
        return 1
    collector = Collector(context.tasks)
    window = show_window(context, folder)
    page = window.page("overview")
    if close:
        context.tasks.ended.connect(lambda _: page.is_filled and window.close())
        status = application.exec()
        collector.close()
        return status
    from PySide6.QtCore import QEvent, QObject, QTimer

    QTimer.singleShot(30_000, partial(os._exit, 1))  # a page that never comes is a failure

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002
            if event.type() == QEvent.Type.Paint and page.is_filled and page.verdict.text():
                QTimer.singleShot(0, end)
            return False

    watch = Watch(page.chart)
    page.chart.installEventFilter(watch)
    page.verdict.installEventFilter(watch)
    return application.exec()


if __name__ == "__main__":
    _, *given = sys.argv
    if not given:
        sys.exit(empty())
    sys.exit(
        floor(Path(given[0])) if len(given) == 1 else filled(*map(Path, given[:2]), *given[2:])
    )
