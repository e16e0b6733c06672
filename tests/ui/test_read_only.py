"""A data folder that cannot be written is refused with a sentence that says what to do."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nmdept.files import failure
from nmdept.language import Language
from nmdept.messages import word
from ui.context import Context
from ui.main_window import MainWindow

_NOBODY = 65534


@pytest.fixture
def closed_folder(example: Path) -> Iterator[Path]:
    """A folder one may read and not write, in a place everybody can reach."""
    place = Path(tempfile.mkdtemp())
    folder = place / "data"
    shutil.copytree(example, folder)
    for path in (*folder.iterdir(), folder, place):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in (place, folder):
        path.chmod(0o755)
    shutil.rmtree(place)


@contextlib.contextmanager
def without_special_rights() -> Iterator[None]:
    """Let root, whom no permission stops, be somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_the_window_says_what_to_do_with_a_folder_it_may_not_write(
    qtbot: QtBot, context: Context, window: MainWindow, closed_folder: Path
) -> None:
    before = {path.name: path.read_bytes() for path in closed_folder.iterdir()}
    with without_special_rights(), qtbot.waitSignal(window.opening.failed, timeout=10_000):
        window.opening.open(closed_folder)
    qtbot.waitUntil(lambda: context.tasks.is_idle)
    assert window.stack.currentWidget() is window.start
    for language, remedy in (
        (Language.ZH, "复制到自己可以写入的地方"),
        (Language.EN, "copy the whole"),
    ):
        context.texts.set_language(language)
        qtbot.wait(1)
        said = " ".join(label.text() for label in window.start.findChildren(QLabel))
        assert remedy in said
        assert str(closed_folder) in said
    assert {path.name: path.read_bytes() for path in closed_folder.iterdir()} == before


def test_a_read_only_medium_is_told_from_a_missing_right() -> None:
    error = failure(OSError(errno.EROFS, "Read-only file system"), Path("/media/stick/data"))
    assert error.exit_status == 5
    assert "副本" in word(error.message, Language.ZH)
    assert "open that copy" in word(error.message, Language.EN)
