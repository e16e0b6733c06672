"""`demo`: made whole or not at all, made afresh, and never over anything that is not its own."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from nmdept.errors import BusyError, RefusedError
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import CancelledError, Progress, Silent
from nmdept.services.demo import DOCUMENTS, make_demo
from nmdept.services.dump import dump
from nmdept.services.folder import create_folder, open_folder


def make(out: Path, progress: Progress | None = None) -> Sequence[Path]:
    return make_demo(out, user="示例", language=Language.EN, progress=progress or Silent())


def content(out: Path) -> bytes:
    with open_folder(out / "data", user="u") as folder:
        return dump(folder)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo") / "新 folder"
    make(out)
    return out


def test_all_is_there_and_nothing_else(out: Path) -> None:
    assert names(out) == sorted(["data", *DOCUMENTS])
    assert (out / "submission-2023.pdf").read_bytes().startswith(b"%PDF-")
    read = json.loads((out / "submission-2023.json").read_text(encoding="utf-8"))
    assert read["data_year"] == 2023
    with open_folder(out / "data", user="u") as folder:
        assert folder.is_example


def test_again_makes_it_afresh(out: Path) -> None:
    before = content(out)
    (out / "mine.txt").write_text("kept")
    (out / "submission-2023.json").write_text("old")
    assert list(make(out)) == [out / name for name in ("data", *DOCUMENTS)]
    assert content(out) == before
    assert json.loads((out / "submission-2023.json").read_text(encoding="utf-8"))
    (out / "mine.txt").unlink()


def test_an_open_example_is_not_replaced(out: Path) -> None:
    before = content(out)
    with open_folder(out / "data", user="u"), pytest.raises(BusyError):
        make(out)
    assert content(out) == before


def test_real_data_are_not_replaced(tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="u") as folder:
        before = dump(folder)
    with pytest.raises(RefusedError) as error:
        make(tmp_path)
    assert error.value.message.code == "intake.demo_real_data"
    assert content(tmp_path) == before
    assert names(tmp_path) == ["data"]


@pytest.mark.parametrize("taken", ["submission-2023.pdf", "annual-summary-2023.pdf"])
def test_other_documents_are_not_replaced(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).write_text("a real one")
    with pytest.raises(RefusedError) as error:
        make(tmp_path)
    assert error.value.message.code == "intake.demo_taken"
    assert names(tmp_path) == [taken]


def test_a_foreign_data_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "letter.txt").write_text("mine")
    with pytest.raises(RefusedError):
        make(tmp_path)
    assert names(tmp_path / "data") == ["letter.txt"]


@pytest.mark.parametrize("at", [0, 6, 11, 13, 15])
def test_stopping_leaves_nothing(tmp_path: Path, at: int) -> None:
    class Stop:
        def step(self, done: int, total: int, what: Message) -> None:  # noqa: ARG002
            if done >= at:
                raise CancelledError

    with pytest.raises(CancelledError):
        make(tmp_path / "out", Stop())
    assert names(tmp_path) == []


def test_progress_only_goes_forward(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    class Watch:
        def step(self, done: int, total: int, what: Message) -> None:  # noqa: ARG002
            seen.append((done, total))

    make(tmp_path / "out", Watch())
    assert seen == sorted(seen)
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1]
