"""Writing to files through the service, on a real data folder."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from nmdept.errors import DataProblemError, UsageError
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.progress import CancelledError
from nmdept.records.values import Department
from nmdept.services.documents import SUFFIXES, write_return
from nmdept.services.folder import DataFolder, create_folder
from nmdept.services.records import save_records
from nmdept.services.returns import start_return
from nmdept.services.summary import write_summary

BEGINNINGS = {
    ".pdf": b"%PDF-",
    ".xlsx": b"PK",
    ".json": b"{",
    ".csv": b"\xef\xbb\xbf",
    ".xml": b"<?",
}


class _Steps:
    """Progress that remembers its steps, and stops at one of them."""

    def __init__(self, stop_at: str = "") -> None:
        self.seen: list[tuple[int, str]] = []
        self._stop_at = stop_at

    def step(self, done: int, total: int, what: Message) -> None:
        assert 0 <= done <= total
        self.seen.append((done, what.code))
        if what.code == self._stop_at:
            raise CancelledError


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    with create_folder(tmp_path / "data", user="王小明") as made:
        start_return(made, 2023)
        yield made


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_suffix_says_how(folder: DataFolder, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"return{suffix.upper()}"
    write_return(folder, 2023, path, language=Language.ZH)
    assert path.read_bytes().startswith(BEGINNINGS[suffix])


def test_writing_twice_gives_the_same_bytes(folder: DataFolder, tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        paths = [tmp_path / f"{number}{suffix}" for number in range(2)]
        for path in paths:
            write_return(folder, 2023, path, language=Language.EN)
        assert paths[0].read_bytes() == paths[1].read_bytes()


def test_an_unknown_suffix_is_refused(folder: DataFolder, tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    with pytest.raises(UsageError):
        write_return(folder, 2023, path, language=Language.ZH)
    assert not path.exists()


def test_a_blank_form_is_a_document_and_no_data(folder: DataFolder, tmp_path: Path) -> None:
    write_return(folder, 2023, tmp_path / "b.pdf", language=Language.ZH, blank=True)
    with pytest.raises(UsageError):
        write_return(folder, 2023, tmp_path / "b.json", language=Language.ZH, blank=True)


@pytest.mark.parametrize(
    "stop_at", ["export.step_compose", "export.step_page", "export.step_write"]
)
def test_stopped_it_keeps_the_old_file(folder: DataFolder, tmp_path: Path, stop_at: str) -> None:
    path = tmp_path / "return.pdf"
    path.write_bytes(b"old")
    with pytest.raises(CancelledError):
        write_return(folder, 2023, path, language=Language.ZH, progress=_Steps(stop_at))
    assert path.read_bytes() == b"old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["data", "return.pdf"]


def test_progress_goes_forward(folder: DataFolder, tmp_path: Path) -> None:
    steps = _Steps()
    write_return(folder, 2023, tmp_path / "r.pdf", language=Language.ZH, progress=steps)
    done = [at for at, _ in steps.seen]
    assert done == sorted(done)
    assert steps.seen[-1][1] == "export.step_write"


def test_a_character_no_font_has_leaves_the_old_file(folder: DataFolder, tmp_path: Path) -> None:
    profile = Department(effective_from=date(2020, 1, 1), hospital_name="𬎆县医院")
    save_records(folder, [profile], act=Message.of("export.step_read"))
    path = tmp_path / "return.pdf"
    path.write_bytes(b"old")
    with pytest.raises(DataProblemError) as caught:
        write_return(folder, 2023, path, language=Language.ZH)
    assert caught.value.message.code == "export.character_missing"
    assert path.read_bytes() == b"old"


def test_the_summary_is_a_pdf(folder: DataFolder, tmp_path: Path) -> None:
    write_summary(folder, 2023, tmp_path / "summary.pdf", language=Language.ZH)
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF-")
    with pytest.raises(UsageError):
        write_summary(folder, 2023, tmp_path / "summary.txt", language=Language.ZH)
