"""The reports page on the example department, by itself and within the window."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nmdept.services.folder import open_folder
from ui.context import Context
from ui.main_window import MainWindow
from ui.pages.reports import ReportsPage

PET_CT = "imaging.pet_ct.total"
MONTHS = "months_imaging_pet_ct"
YEARS = "years_imaging_pet_ct_total"


def settle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)
    qtbot.wait(1)


@pytest.fixture
def page(qtbot: QtBot, context: Context, folder: Path) -> Iterator[ReportsPage]:
    """The page by itself on the example department, as large as a small window leaves it."""
    opened: list[Path] = []
    context.tasks.open(
        partial(open_folder, folder, user="张敏"), then=opened.append, failed=pytest.fail
    )
    made = ReportsPage(context)
    made.resize(1278, 700)
    made.show()
    settle(qtbot, context)
    _wait_until_whole(made)
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> ReportsPage:
    """The page within the window."""
    window.go_to("reports")
    settle(qtbot, window.context)
    made = window.page("reports")
    assert isinstance(made, ReportsPage)
    _wait_until_whole(made)
    return made


def _wait_until_whole(page: ReportsPage) -> None:
    """Wait until the first summary shown has all its sections; later ones come whole."""
    while page.body_widget is not None and not page.body_widget.is_whole:
        QApplication.processEvents()
    for _ in range(3):  # what came last is laid out
        QApplication.processEvents()
