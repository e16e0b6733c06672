"""The program as a process of its own: `type` types without end, `restore` says what came back.

`import` types while the folder's thread is busy with 20,000 rows. Run by tests/ui/test_drafts.py
and test_draft_writing.py; those that type are killed in mid-typing.
"""

import sys
import time
from functools import partial
from itertools import islice, product
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.catalogue import catalogue
from nmdept.services.drafts import FILE
from nmdept.services.files import ImportReport, import_records
from nmdept.services.folder import DataFolder
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


def type_during_an_import(folder: Path) -> None:
    application, context, window = start(folder)
    window.go_to("staff")
    settle(application, context)
    file, ended = folder.with_name("activity.csv"), []
    write_rows(file)
    work = partial(take_in, file)
    context.tasks.on_folder(work, then=ended.append, title=Message.of("intake.reading"))
    page = window.page("staff")
    page.desk.begin_new()  # type: ignore[attr-defined]  # the staff page's
    editor = page.desk.form.rows.rows["name"].editor  # type: ignore[attr-defined]
    for key in "0123456789":
        QTest.keyClicks(editor, key)
        application.processEvents()
    drafts = folder / FILE
    while not ended and not (drafts.exists() and b"0123456789" in drafts.read_bytes()):
        application.processEvents()
        time.sleep(0.005)
    print("ended" if ended else "importing", flush=True)  # noqa: T201 - what the test reads
    time.sleep(60)


def take_in(file: Path, folder: DataFolder, progress: Progress) -> ImportReport:
    return import_records(folder, "activity", file, progress=progress)


def write_rows(file: Path) -> None:
    months = [f"{year}-{month:02}" for year in range(1990, 2022) for month in range(1, 13)]
    rows = islice(product(months, catalogue().activity), 20_000)
    lines = [f"{month},{item},{number % 900},\n" for number, (month, item) in enumerate(rows)]
    file.write_text("month,item,count,note\n" + "".join(lines), encoding="utf-8")


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
    modes = {"type": type_without_end, "import": type_during_an_import, "restore": restore}
    modes[sys.argv[1]](Path(sys.argv[2]))
