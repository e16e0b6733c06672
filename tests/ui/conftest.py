"""A window's surroundings for tests: offscreen, own settings file, no thread left behind."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nmdept.language import Language
from ui.changes import Changes
from ui.context import Context
from ui.notices import Notices
from ui.settings import Scheme, Settings
from ui.tasks import TaskRunner
from ui.text import Texts
from ui.theme import Theme


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[Context]:
    """A context in Chinese and light, without a data folder; its threads end with the test."""
    assert qapp is QApplication.instance()
    made = Context(
        tasks=TaskRunner(),
        changes=Changes(),
        notices=Notices(),
        texts=Texts(Language.ZH),
        theme=Theme(Scheme.LIGHT, 100),
        settings=Settings(tmp_path / "window.ini"),
        user="tester",
    )
    yield made
    made.tasks.close()
    made.texts.set_language(Language.EN)
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("nmdept")]
    assert left == []
