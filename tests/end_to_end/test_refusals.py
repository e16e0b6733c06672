"""What the user does wrong is answered with one clear sentence, in both languages, and a status."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from nmdept.cli.main import run

Command = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]

MISTAKES: Sequence[tuple[int, Sequence[str]]] = [
    (2, ["nonsense"]),
    (2, ["survey"]),
    (2, ["survey", "shwo", "2023"]),
    (2, ["survey", "show"]),
    (2, ["survey", "show", "MMXXIII"]),
    (2, ["survey", "show", "2023", "--jsonn"]),
    (2, ["survey", "show", "2023", "--data"]),
    (2, ["survey", "set", "2023", "imaging.pet_ct.tumor", "5", "--reason", "x"]),
    (2, ["survey", "set", "2023", "imaging.pet_ct.tumour", "5"]),
    (2, ["survey", "set", "2023", "imaging.pet_ct.tumour", "many", "--reason", "x"]),
    (2, ["survey", "set", "2023", "imaging.pet_ct.tumour", "5", "--reason", " "]),
    (2, ["survey", "set", "2023", "personnel.total", "not_reported", "--reason", "x"]),
    (2, ["survey", "explain", "2023", "reported:imaging", "--reason", "x"]),
    (2, ["activity", "set", "2023-13", "imaging.pet_ct.tumour", "5"]),
    (2, ["activity", "set", "2101-01", "imaging.pet_ct.tumour", "5"]),
    (2, ["activity", "set", "2023-01", "imaging.x", "5"]),
    (2, ["activity", "set", "2023-01", "imaging.pet_ct.tumour", "5.0"]),
    (2, ["survey", "start", "2022", "--form", "csnm-2042"]),
    (2, ["survey", "write", "2023", "{tmp}/return.docx"]),
    (2, ["records", "template", "stuff", "{tmp}/x.csv"]),
    (2, ["records", "import", "staff", "{tmp}/not-there.csv"]),
    (2, ["records", "export", "staff", "{tmp}/x.xlsx"]),
    (2, ["activity", "set", "2023-01"]),
    (2, ["history", "--since", "yesterday"]),
    (2, ["history", "--record", "staff"]),
    (3, ["survey", "show", "2015"]),
    (3, ["survey", "start", "2023"]),
    (3, ["init"]),
    (5, ["survey", "write", "2023", "{tmp}/no/such/folder/return.pdf"]),
]


@pytest.mark.parametrize(("status", "words"), MISTAKES, ids=str)
def test_a_mistake_is_answered_in_both_languages(
    status: int, words: Sequence[str], nmdept: Command, data: Path, tmp_path: Path
) -> None:
    before = nmdept("dump", "--data", data).out
    sentences = set()
    for language in ("zh", "en"):
        line = [word.format(tmp=tmp_path) for word in words]
        outcome = nmdept("--lang", language, "--data", data, *line)
        assert outcome.status == status, outcome.err
        assert outcome.out == ""
        assert len(outcome.err.strip().splitlines()) == 1
        sentences.add(outcome.err)
    assert len(sentences) == 2
    assert nmdept("dump", "--data", data).out == before


def test_a_count_that_is_none_is_refused(nmdept: Command, data: Path) -> None:
    for count in ("-5", "5.0", "1_000", "many"):
        words = ["activity", "set", "--data", str(data), "--", "2023-01", "imaging.pet_ct.tumour"]
        assert nmdept(*words, count).status == 2


def test_lines_that_are_no_counts_are_problems_of_the_data(nmdept: Command, data: Path) -> None:
    lines = "2023-13 imaging.pet_ct.tumour 5\n2023-01 imaging.x 5\n2023-01 imaging.pet_ct.tumour x"
    outcome = nmdept("activity", "set", "-", "--data", data, stdin=lines)
    assert (outcome.status, outcome.out) == (1, "")


def test_a_ledger_of_a_newer_revision_is_left_alone(nmdept: Command, data: Path) -> None:
    with closing(sqlite3.connect(data / "nmdept.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    before = (data / "nmdept.db").read_bytes()
    assert nmdept("survey", "show", "2023", "--data", data).status == 6
    assert (data / "nmdept.db").read_bytes() == before


def test_a_folder_that_is_not_there_is_not_made(nmdept: Command, tmp_path: Path) -> None:
    outcome = nmdept("survey", "show", "2023", "--data", tmp_path / "none")
    assert outcome.status == 3
    assert list(tmp_path.iterdir()) == []


def test_options_stand_before_or_after_the_command(nmdept: Command, tmp_path: Path) -> None:
    assert nmdept("--data", tmp_path / "a", "--user", "u", "init").status == 0
    assert nmdept("init", "--data", tmp_path / "b", "--lang=zh", "--user", "u").status == 0
    assert nmdept("--data", tmp_path / "x", "dump", "--data", tmp_path / "a").status == 0


def test_without_a_command_the_window_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    seen = []

    def window(data: Path | None, *, user: str, language: str | None) -> int:
        seen.append((data, user, language))
        return 0

    assert run(["--data", str(tmp_path), "--user", "u", "--lang", "zh"], open_window=window) == 0
    assert run(["--user", "u"], open_window=window) == 0
    assert seen == [(tmp_path, "u", "zh"), (None, "u", None)]


@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":4711"}], ids=["none", "silent"])
def test_without_a_display_it_says_so(display: dict[str, str], tmp_path: Path) -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environ = {name: value for name, value in os.environ.items() if name not in displays}
    outcome = subprocess.run(
        [sys.executable, "main.py", "--data", str(tmp_path), "--lang", "en"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=environ | display,
    )
    assert outcome.returncode == 5
    assert len(outcome.stderr.strip().splitlines()) == 1
    assert display.get("DISPLAY", "no display") in outcome.stderr or "apt-get" in outcome.stderr


def test_a_return_of_nothing_recorded_does_not_pass(nmdept: Command, tmp_path: Path) -> None:
    data = ("--data", tmp_path / "new", "--lang", "en")
    nmdept("init", *data)
    nmdept("survey", "start", "2023", *data)
    outcome = nmdept("survey", "check", "2023", *data)
    assert outcome.status == 1
    assert "[reported:imaging] 42 items of section 3" in outcome.out
    assert "could not be checked" not in outcome.out
    assert len(outcome.out.splitlines()) == 6
