"""The program as a process of its own: `type` types without end, `restore` says what came back.

Run by tests/ui/test_drafts.py; the first is killed in mid-typing.
"""

import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmdept.language import Language
from ui.app import make_application, make_context
from ui.context import Context
from ui.main_window import MainWindow
from ui.settings import Settings


def start(folder: Path) -> tuple[QApplication, Context, MainWindow]:
    application = make_application(["nmdept"])
    settings = Settings(folder.with_name("window.ini"))
    context = make_context(settings, user="张敏", language=Language.ZH)
    window = MainWindow(context)
    window.show()
    window.opening.open(folder)
    settle(application, context)
    return application, context, window


def settle(application: QApplication, context: Context) -> None:
    until = time.monotonic() + 0.3
    while time.monotonic() < until or not context.tasks.is_idle:
        application.processEvents()
        time.sleep(0.005)


def type_without_end(folder: Path) -> None:
    application, context, window = start(folder)
    window.go_to("staff")
    settle(application, context)
    page = window.page("staff")
    page.desk.begin_new()  # type: ignore[attr-defined]  # the staff page's
    editor = page.desk.form.rows.rows["name"].editor  # type: ignore[attr-defined]
    for number in range(100_000):
        QTest.keyClicks(editor, str(number % 10))
        print(number + 1, flush=True)  # noqa: T201 - what the test reads
        until = time.monotonic() + 0.02
        while time.monotonic() < until:
            application.processEvents()


def restore(folder: Path) -> None:
    application, context, window = start(folder)
    settle(application, context)
    print(window.drafts.text)  # noqa: T201
    window.drafts.restore.click()
    settle(application, context)
    form = window.page("staff").desk.form  # type: ignore[attr-defined]
    print(form.is_new, form.rows.rows["name"].editor.typed())  # noqa: T201
    window.close()


if __name__ == "__main__":
    {"type": type_without_end, "restore": restore}[sys.argv[1]](Path(sys.argv[2]))
