"""`report` on the command line: what is chosen there, and what it says of what cannot be."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nmdept.cli.main import run
from nmdept.services.folder import create_folder
from nmdept.services.records import save_records
from tests.report.small import department_of_everything
from tests.report.test_services import ACT, records

Report = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("command") / "data"
    with create_folder(path, user="tester") as folder:
        save_records(folder, records(department_of_everything()), act=ACT)
    return path


@pytest.fixture
def report(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Report:
    def call(name: str, *options: str, year: str = "2023") -> tuple[int, str, str]:
        line = ["--data", str(data), "--user", "tester", "--lang", "en", "report", year]
        status = run([*line, str(tmp_path / name), *options], open_window=_no_window)
        said = capsys.readouterr()
        return int(status), said.out, said.err

    return call


def _no_window(*_arguments: object, **_options: object) -> int:
    raise AssertionError


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.pdf", ()),
        ("a.xlsx", ()),
        ("a.pdf", ("--from", "2023-03", "--to", "2023-05")),
        ("a.pdf", ("--years", "10", "--compare", "2020", "--without-names")),
        ("a.pdf", ("--sections", "staff,basis", "--retirement", "58,63")),
        ("a.pdf", ("--sections", "")),
        ("a.svg", ("--chart", "occupancy")),
        ("a.png", ("--chart", "months_imaging_pet_ct", "--years", "3")),
    ],
)
def test_it_writes_the_file_and_prints_its_path(
    report: Report, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    status, out, err = report(name, *options)
    assert (status, out.strip(), err) == (0, str(tmp_path / name), "")
    assert (tmp_path / name).stat().st_size > 500


def test_a_layout_saved_once_gives_the_same_file_again(report: Report, tmp_path: Path) -> None:
    chosen = ("--sections", "activity", "--years", "3", "--to", "2023-06")
    assert report("a.pdf", *chosen, "--save-layout", "half a year")[0] == 0
    assert report("b.pdf", "--layout", "half a year")[0] == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("a.doc", (), "written as .pdf or .xlsx"),
        ("a.pdf", ("--from", "2022-03"), "is not a month"),
        ("a.pdf", ("--to", "2023-13"), "is not a month"),
        ("a.pdf", ("--from", "2023-05", "--to", "2023-04"), "the first not after the last"),
        ("a.pdf", ("--years", "five"), "number of years is 1 to 60"),
        ("a.pdf", ("--years", "0"), "number of years is 1 to 60"),
        ("a.pdf", ("--compare", "2023"), "cannot be the reported one"),
        ("a.pdf", ("--compare", "2024"), "2024 is later than the reported 2023"),
        ("a.pdf", ("--sections", "stuff"), "no section “stuff”. Known: staff"),
        ("a.pdf", ("--retirement", "55"), "Retirement ages"),
        ("a.pdf", ("--layout", "x"), "no layout “x”"),
        ("a.svg", ("--chart", "x"), "no chart “x”"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    report: Report, tmp_path: Path, name: str, options: tuple[str, ...], said: str
) -> None:
    status, out, err = report(name, *options)
    assert (status, out) == (2, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert not (tmp_path / name).exists()
