"""The programs the window's start is measured with: an empty window, the same with a ledger read
behind it, and ours until filled.

Usage: window_runs.py, window_runs.py DATA, window_runs.py DATA SETTINGS.
"""

import sys
from pathlib import Path


def empty() -> int:
    """Show a main window with an empty table and end when it has been painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, window.close)
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


def filled(folder: Path, settings: Path) -> int:
    """Show our window on `folder` and end when its first page shows what was read from it."""
    from nmdept.language import Language
    from ui.app import make_application, make_context, show_window
    from ui.collecting import Collector
    from ui.settings import Settings

    application = make_application(sys.argv[:1])
    context = make_context(Settings(settings), user="bench", language=Language.ZH)
    collector = Collector(context.tasks)
    window = show_window(context, folder)
    page = window.page("overview")
    context.tasks.ended.connect(lambda _: page.is_filled and window.close())
    status = application.exec()
    collector.close()
    return status


if __name__ == "__main__":
    sys.exit((empty, floor, filled)[len(sys.argv) - 1](*map(Path, sys.argv[1:])))
