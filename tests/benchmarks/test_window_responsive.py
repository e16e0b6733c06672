"""The window's thread while the folder's thread works: how late its 10 ms timer comes at worst."""

import os
from functools import partial
from itertools import islice, product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.catalogue import catalogue
from nmdept.services.documents import write_return
from nmdept.services.files import ImportReport, import_records
from nmdept.services.folder import DataFolder
from tests.benchmarks.late import EVERY, Clock
from ui.changes import Touched
from ui.main_window import MainWindow

LIMIT = 0.100
ROWS = 20_000


def test_the_window_goes_on_during_an_import_and_a_pdf(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file, pdf = tmp_path / "activity.csv", tmp_path / "return.pdf"
    write_rows(file)
    clock, tasks = Clock(), window.context.tasks
    title = Message.of("intake.reading")
    done: list[object] = []

    clock.start()
    tasks.on_folder(partial(take_in, file), then=done.append, title=title)
    qtbot.waitUntil(lambda: bool(done), timeout=120_000)
    window.context.changes.announce(Touched(kinds=frozenset({"activity"})))
    qtbot.wait(3_000)  # the page is read again, and the collector looks
    print(f"\nimport of {ROWS} rows: {told(clock)}")
    importing = max(clock.late)
    assert len(done[0].created) + len(done[0].updated) + len(done[0].unchanged) == ROWS  # type: ignore[attr-defined]

    clock.start()
    tasks.on_folder(partial(print_out, pdf), then=done.append, title=title)
    qtbot.waitUntil(lambda: len(done) == 2, timeout=120_000)
    qtbot.wait(3_000)
    print(f"PDF of the return: {told(clock)}")
    printing = max(clock.late)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert max(importing, printing) <= LIMIT


def take_in(file: Path, folder: DataFolder, progress: Progress) -> ImportReport:
    return import_records(folder, "activity", file, progress=progress)


def print_out(file: Path, folder: DataFolder, progress: Progress) -> bool:
    write_return(folder, 2023, file, language=Language.ZH, progress=progress)
    return True


def told(clock: Clock) -> str:
    late = sorted(clock.late)
    taken = sum(late) + len(late) * EVERY
    return (
        f"{taken:.2f} s, {len(late)} ticks of a 10 ms timer, the worst {late[-1] * 1000:.0f} ms "
        f"late, 99 of 100 within {late[int(len(late) * 0.99)] * 1000:.0f} ms"
    )


def write_rows(file: Path) -> None:
    months = [f"{year}-{month:02}" for year in range(1990, 2022) for month in range(1, 13)]
    rows = islice(product(months, catalogue().activity), ROWS)
    lines = [f"{month},{item},{number % 900},\n" for number, (month, item) in enumerate(rows)]
    file.write_text("month,item,count,note\n" + "".join(lines), encoding="utf-8")
