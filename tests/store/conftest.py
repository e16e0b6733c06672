"""An empty data folder for each test, and the making of many quickly."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from nmdept.services.folder import DataFolder, create_folder, open_folder


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "data"
    create_folder(path, user="tester").close()
    return path


@pytest.fixture
def fresh(empty_folder: Path, tmp_path: Path) -> Callable[[], DataFolder]:
    """Open a new empty folder at each call."""
    numbers = count()

    def make() -> DataFolder:
        path = tmp_path / f"data-{next(numbers)}"
        shutil.copytree(empty_folder, path)
        return open_folder(path, user="tester")

    return make


@pytest.fixture
def folder(fresh: Callable[[], DataFolder]) -> Iterator[DataFolder]:
    with fresh() as opened:
        yield opened
