"""The first page as it was closed, shown before the folder is open; and what becomes of it."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nmdept.language import Language
from nmdept.records.kinds import RecordRef
from nmdept.services.activity import set_count
from nmdept.services.closing import close_folder
from nmdept.services.contents import LEDGER, STATE
from nmdept.services.folder import open_folder
from ui.changes import Changes
from ui.context import Context
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.pages.overview import OverviewPage
from ui.settings import Settings
from ui.tasks import TaskRunner


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


def close(path: Path) -> None:
    close_folder(open_folder(path, user="tester"), datetime.now().astimezone().date())


def texts_of(root: QWidget) -> list[str]:
    return [
        one.text()
        for one in root.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton) and one.isVisibleTo(root)
    ]


@pytest.fixture
def closed(folder: Path) -> Path:
    """The example, closed by a window a moment ago."""
    close(folder)
    return folder


@pytest.fixture
def started(qtbot: QtBot, context: Context, closed: Path) -> Iterator[MainWindow]:
    """A window just begun on it: nothing was painted, so the folder is not being opened yet."""
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.start_on(closed)
    yield window
    window.close()


def overview(window: MainWindow) -> OverviewPage:
    page = window.page("overview")
    assert isinstance(page, OverviewPage)
    return page


def test_the_page_is_there_before_the_folder_and_the_same_after(
    qtbot: QtBot, context: Context, started: MainWindow
) -> None:
    assert not context.tasks.is_idle
    page = overview(started)
    assert started.stack.currentWidget() is page
    assert page.is_filled
    before, pairs = texts_of(page), page.chart.pairs
    assert any("全部填报" in text for text in before)
    assert pairs
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        started.show()
    settle(qtbot, context)
    assert texts_of(page) == before
    assert page.chart.pairs == pairs
    assert started.navigation.isEnabled()


def test_what_was_shown_ahead_is_read_anew(
    qtbot: QtBot, context: Context, started: MainWindow, closed: Path
) -> None:
    """Somebody else changes the ledger after it was looked at and before it is opened."""
    page = overview(started)
    before = texts_of(page)
    with open_folder(closed, user="else") as other:
        set_count(other, "2023-12", "imaging.pet_ct.tumour", "")
    started.show()
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        pass
    settle(qtbot, context)
    assert texts_of(page) != before
    assert "还缺" in page.verdict.text()


def test_a_click_before_the_folder_is_open_waits_for_it(
    qtbot: QtBot, context: Context, started: MainWindow
) -> None:
    page = overview(started)
    page.groups.findChildren(QPushButton)[0].click()
    assert started.stack.currentWidget() is page
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        started.show()
    assert started.stack.currentWidget() is started.page("activity")
    settle(qtbot, context)


def test_a_due_record_is_gone_to_when_the_folder_is_open(
    qtbot: QtBot, context: Context, started: MainWindow
) -> None:
    ref = RecordRef("licences", ("radiation_safety", "no such"))
    overview(started).jump_requested.emit("drugs", ref)
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        started.show()
    assert started.stack.currentWidget() is started.page("drugs")
    settle(qtbot, context)


def test_another_month_chosen_meanwhile_is_read_when_the_folder_is_open(
    qtbot: QtBot, context: Context, started: MainWindow
) -> None:
    page = overview(started)
    page.month.setDate(QDate(2024, 1, 1))
    qtbot.waitUntil(lambda: not page._stepped.isActive())
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        started.show()
    settle(qtbot, context)
    assert page.month.text() == "2024-01"
    assert "还缺" in page.verdict.text()


def test_a_switch_of_language_words_it_anew(
    qtbot: QtBot, context: Context, started: MainWindow
) -> None:
    page = overview(started)
    context.texts.set_language(Language.EN)
    qtbot.waitUntil(lambda: page.header.title.text() == "Overview")
    assert "2023" in page.verdict.text()
    assert "2023" in page.standing.text()
    assert page.details.text()  # the return's state is known, not being computed


def test_a_folder_somebody_holds_is_said_and_the_page_is_gone(
    qtbot: QtBot, context: Context, started: MainWindow, closed: Path
) -> None:
    shown = overview(started).verdict.text()
    with open_folder(closed, user="else"):
        with qtbot.waitSignal(started.opening.failed, timeout=10_000):
            started.show()
        settle(qtbot, context)
    assert started.stack.currentWidget() is started.start
    assert not started.navigation.isEnabled()
    assert not any(action.isEnabled() for action in started.menus.needing_folder)
    assert any("正" in text or "占用" in text for text in texts_of(started.start))
    assert shown not in texts_of(started)
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        started.opening.open(closed)
    settle(qtbot, context)
    assert overview(started).verdict.text() == shown


def test_a_ledger_damaged_meanwhile_is_said_and_the_page_is_gone(
    qtbot: QtBot, context: Context, started: MainWindow, closed: Path
) -> None:
    (closed / LEDGER).write_bytes(b"")
    with qtbot.waitSignal(started.opening.failed, timeout=10_000):
        started.show()
    settle(qtbot, context)
    assert started.stack.currentWidget() is started.start
    assert not started.findChildren(OverviewPage) or not overview(started).is_filled


def test_without_what_was_kept_the_folder_opens_as_ever(
    qtbot: QtBot, context: Context, folder: Path
) -> None:
    (folder / STATE).write_bytes(b"nothing of ours")
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.start_on(folder)
    window.show()
    assert window.stack.currentWidget() is window.start
    with qtbot.waitSignal(window.opening.opened, timeout=10_000):
        pass
    settle(qtbot, context)
    assert overview(window).is_filled
    window.close()


def test_a_window_closed_before_it_was_painted_opens_nothing(
    started: MainWindow, closed: Path
) -> None:
    before = (closed / STATE).stat().st_mtime_ns
    started.close()
    assert (closed / STATE).stat().st_mtime_ns == before
    assert not [one for one in threading.enumerate() if one.name.startswith("nmdept")]


def test_closing_keeps_what_was_entered_last(
    qtbot: QtBot, context: Context, started: MainWindow, closed: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(started.opening.opened, timeout=10_000):
        started.show()
    settle(qtbot, context)

    def enter(folder: object, _progress: object) -> None:
        set_count(folder, "2023-12", "imaging.pet_ct.tumour", "")  # type: ignore[arg-type]

    context.tasks.on_folder(enter)
    started.close()
    again = Context(
        tasks=TaskRunner(),
        changes=Changes(),
        notices=Notices(),
        texts=context.texts,
        theme=context.theme,
        settings=Settings(tmp_path / "again.ini"),
        user="张敏",
    )
    window = MainWindow(again)
    qtbot.addWidget(window)
    window.start_on(closed)
    assert overview(window).is_filled
    assert "还缺" in overview(window).verdict.text()
    window.close()


def test_nothing_of_the_database_is_imported_before_the_page_is_painted(
    closed: Path, tmp_path: Path
) -> None:
    script = Path(__file__).with_name("first_paint_driver.py")
    found = subprocess.run(
        [sys.executable, str(script), str(closed), str(tmp_path / "w.ini")],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert found.stdout.split() == ["filled", "[]"]
