"""The two programs the window's start is measured with: an empty window, and ours until filled."""

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


def filled(folder: Path, settings: Path) -> int:
    """Show our window on `folder` and end when its first page shows what was read from it."""
    from nmdept.language import Language
    from ui.app import make_application, make_context, show_window
    from ui.settings import Settings

    application = make_application(sys.argv[:1])
    context = make_context(Settings(settings), user="bench", language=Language.ZH)
    window = show_window(context, folder)
    page = window.page("overview")
    context.tasks.ended.connect(lambda _: page.is_filled and window.close())
    return application.exec()


if __name__ == "__main__":
    sys.exit(filled(Path(sys.argv[1]), Path(sys.argv[2])) if len(sys.argv) > 2 else empty())
