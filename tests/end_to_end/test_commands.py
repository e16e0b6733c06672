"""Each command on a real folder: what it says, what it changes, how it ends."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nmdept.records.kinds import KINDS

Command = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]
TUMOUR = "imaging.pet_ct.tumour"


def _answer(nmdept: Command, data: Path, code: str) -> dict[str, Any]:
    shown = nmdept("survey", "show", "2023", "--json", "--data", data).json()
    return next(answer for answer in shown["answers"] if answer["code"] == code)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_an_unchanged_export_imports_as_unchanged(
    kind: str, nmdept: Command, data: Path, tmp_path: Path
) -> None:
    before = nmdept("dump", "--data", data).out
    file = tmp_path / f"{kind}.csv"
    assert nmdept("records", "export", kind, file, "--data", data).status == 0
    outcome = nmdept("records", "import", kind, file, "--data", data, "--json")
    assert outcome.status == 0, outcome.err
    report = outcome.json()
    assert (report["created"], report["updated"], report["rejected"]) == (0, 0, [])
    assert report["unchanged"] > 0
    assert nmdept("dump", "--data", data).out == before


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_template_has_the_kinds_header_and_imports_as_nothing(
    kind: str, nmdept: Command, tmp_path: Path
) -> None:
    nmdept("init", "--data", tmp_path / "d")
    file = tmp_path / "template.csv"
    assert nmdept("records", "template", kind, file).status == 0
    outcome = nmdept("records", "import", kind, file, "--data", tmp_path / "d", "--json")
    assert outcome.status == 0, outcome.err
    assert outcome.json()["created"] == 0


def test_one_bad_row_changes_nothing_and_is_named(
    nmdept: Command, data: Path, tmp_path: Path
) -> None:
    before = nmdept("dump", "--data", data).out
    file = tmp_path / "devices.csv"
    with file.open("w", encoding="utf-8", newline="") as sheet:
        csv.writer(sheet).writerows(
            [
                ["device_no", "class", "owner", "in_use_from"],
                ["D20", "positron.pet_ct", "nuclear_medicine", "2023-01-01"],
                ["D21", "positron.pet_ctt", "nuclear_medicine", "2023-01-01"],
            ]
        )
    words = ("records", "import", "devices", file, "--data", data)
    outcome = nmdept(*words, "--json", "--lang", "en")
    assert outcome.status == 1
    assert (outcome.json()["created"], outcome.json()["updated"]) == (0, 0)
    (rejected,) = outcome.json()["rejected"]
    assert (rejected["line"], rejected["column"]) == (3, "class")
    assert "positron.pet_ctt" in rejected["reason"]
    spoken = nmdept(*words, "--lang", "zh")
    assert spoken.status == 1
    assert "第3行" in spoken.err
    assert "class" in spoken.err
    assert spoken.out == ""
    assert nmdept("dump", "--data", data).out == before


def test_a_dry_run_changes_nothing(nmdept: Command, data: Path, tmp_path: Path) -> None:
    before = nmdept("dump", "--data", data).out
    file = tmp_path / "beds.csv"
    file.write_text("ward,from,beds\n三区,2023-01-01,4\n", "utf-8")
    words = ("records", "import", "beds", file, "--data", data, "--json")
    outcome = nmdept(*words, "--dry-run")
    assert (outcome.status, outcome.json()["created"]) == (0, 1)
    assert nmdept("dump", "--data", data).out == before
    assert nmdept(*words).json()["created"] == 1
    assert _answer(nmdept, data, "therapy.beds")["value"] == 24


def test_an_answer_is_set_checked_and_withdrawn(nmdept: Command, data: Path) -> None:
    here = ("--data", data, "--lang", "en")
    computed = _answer(nmdept, data, TUMOUR)["value"]
    total = _answer(nmdept, data, "imaging.pet_ct.total")["value"]
    assert nmdept("survey", "check", "2023", "--data", data).status in (0, 1)

    outcome = nmdept(*here, "survey", "set", "2023", TUMOUR, computed + 7, "--reason", "recount")
    assert outcome.status == 0, outcome.err
    assert TUMOUR in outcome.out
    answer = _answer(nmdept, data, TUMOUR)
    assert (answer["value"], answer["origin"], answer["reason"], answer["computed"]) == (
        computed + 7,
        "overridden",
        "recount",
        computed,
    )
    assert _answer(nmdept, data, "imaging.pet_ct.total")["value"] == total + 7

    outcome = nmdept("survey", "set", "2023", TUMOUR, "-", "--reason", "no recount", *here)
    assert outcome.status == 0, outcome.err
    assert _answer(nmdept, data, TUMOUR)["origin"] == "computed"
    assert _answer(nmdept, data, TUMOUR)["value"] == computed


def test_a_broken_rule_blocks_until_it_is_mended(nmdept: Command, data: Path) -> None:
    assert nmdept("survey", "check", "2023", "--data", data, "--json").status == 0
    words = ("survey", "set", "2023", "therapy.beds")
    assert nmdept(*words, "0", "--reason", "trial", "--data", data).status == 0
    outcome = nmdept("survey", "check", "2023", "--data", data, "--json")
    assert outcome.status == 1
    assert any("therapy.beds" in found["items"] and found["blocks"] for found in outcome.json())
    assert nmdept(*words, "-", "--reason", "trial over", "--data", data).status == 0
    assert nmdept("survey", "check", "2023", "--data", data).status == 0


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx", ".json", ".csv", ".xml"])
def test_the_return_is_written_as_its_suffix_says(
    suffix: str, nmdept: Command, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / f"return{suffix}"
    outcome = nmdept("survey", "write", "2023", file, "--data", data)
    assert (outcome.status, outcome.out.strip()) == (0, str(file))
    again = tmp_path / f"again{suffix}"
    assert nmdept("survey", "write", "2023", again, "--data", data).status == 0
    assert again.read_bytes() == file.read_bytes()


def test_counts_come_from_standard_input_line_by_line(nmdept: Command, data: Path) -> None:
    lines = [
        f"2024-01 {TUMOUR} 391",
        f"2024-01 {TUMOUR}s 391",
        f'2024-02 {TUMOUR} ""',
        f"2024-03 {TUMOUR}",
        f"2024-13 {TUMOUR} 5",
        "far too many words here",
        f"2024-04 {TUMOUR} not_offered",
    ]
    words = ("activity", "set", "-", "--data", data, "--lang", "en")
    outcome = nmdept(*words, stdin="\n".join(lines) + "\n")
    assert outcome.status == 1
    assert outcome.out.split("\n")[:-1] == [f"saved {line}" for line in (1, 3, 7)]
    named = [line.split(" was ")[0] for line in outcome.err.splitlines()]
    assert named == ["Line 2", "Line 4", "Line 5", "Line 6"]


def test_one_count_is_set(nmdept: Command, data: Path) -> None:
    words = ("activity", "set", "2023-05", TUMOUR)
    before = _answer(nmdept, data, TUMOUR)
    assert nmdept(*words, "0", "--data", data).status == 0
    assert _answer(nmdept, data, TUMOUR)["value"] < before["value"]
    assert nmdept(*words, "--data", data).status == 2, "a count forgotten erases nothing"
    assert nmdept(*words, "", "--data", data).status == 0
    assert _answer(nmdept, data, TUMOUR)["state"] == "not_reported"


def test_history_tells_who_changed_what(nmdept: Command, data: Path) -> None:
    words = ("activity", "set", "2023-05", TUMOUR, "77")
    assert nmdept(*words, "--data", data, "--user", "王秘书").status == 0
    record = f"activity:2023-05:{TUMOUR}"
    shown = nmdept("history", "--json", "--record", record, "--data", data).json()
    assert shown[-1]["by"] == "王秘书"
    assert shown[-1]["new"] == "77"
    assert shown[-1]["record"] == record
    assert "王秘书" in nmdept("history", "--record", record, "--data", data).out
    nothing = nmdept("history", "--json", "--since", "2999-01-01", "--data", data)
    assert nothing.json() == []


def test_kinds_are_described_for_programs(nmdept: Command) -> None:
    described = {kind["kind"]: kind for kind in nmdept("records", "kinds", "--json").json()}
    assert list(described) == [kind.name for kind in KINDS]
    sex = next(c for c in described["staff"]["columns"] if c["name"] == "sex")
    assert (sex["codes"], sex["required"], sex["key"]) == (["f", "m"], False, False)
    assert "staff_no" in nmdept("records", "kinds", "--lang", "zh").out


def test_forms_carry_their_hash(nmdept: Command) -> None:
    (form,) = [
        one for one in nmdept("survey", "forms", "--json").json() if one["id"] == "csnm-2024"
    ]
    assert len(form["sha256"]) == 64
    assert form["data_years"] == [2023]
    assert "csnm-2024" in nmdept("survey", "forms").out


def test_the_show_table_is_for_people(nmdept: Command, demo: Path) -> None:
    for language, word in (("zh", "核医学科"), ("en", "Tumour imaging")):
        outcome = nmdept("survey", "show", "2023", "--data", demo / "data", "--lang", language)
        assert outcome.status == 0
        assert word in outcome.out


def test_equal_content_dumps_equal(nmdept: Command, demo: Path) -> None:
    first, second = (nmdept("dump", "--data", demo / "data").out for _ in range(2))
    assert first == second
    assert json.loads(first)


def test_a_second_process_is_told_to_wait(data: Path) -> None:
    from nmdept.services.folder import open_folder

    with open_folder(data, user="holder"):
        outcome = _subprocess("survey", "show", "2023", "--data", data, "--lang", "en")
    assert outcome.returncode == 4
    assert len(outcome.stderr.strip().splitlines()) == 1


def _subprocess(*words: object, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=os.environ | environ,
    )


def test_chinese_is_printed_whatever_the_locale(demo: Path) -> None:
    words = ("survey", "show", "2023", "--lang", "zh", "--data", demo / "data")
    outcome = _subprocess(*words, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert outcome.returncode == 0, outcome.stderr
    assert "核医学科" in outcome.stdout


def test_a_reader_that_goes_away_is_no_error(demo: Path) -> None:
    words = ["survey", "show", "2023", "--json", "--data", str(demo / "data")]
    with subprocess.Popen(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait()
    assert process.returncode == 141


def test_a_full_disk_behind_the_output_is_said(demo: Path) -> None:
    words = ["survey", "forms", "--lang", "en", "--data", str(demo / "data")]
    with Path("/dev/full").open("w") as full:
        outcome = subprocess.run(
            [sys.executable, "main.py", *words],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert outcome.returncode == 5
    assert len(outcome.stderr.strip().splitlines()) == 1


def test_no_command_imports_qt(demo: Path, tmp_path: Path) -> None:
    data = demo / "data"
    commands = [
        ["--help"],
        ["demo", "--out", tmp_path / "D"],
        ["init", "--data", tmp_path / "E"],
        ["records", "kinds"],
        ["records", "template", "staff", tmp_path / "t.csv"],
        ["records", "export", "staff", tmp_path / "s.csv", "--data", data],
        ["records", "import", "staff", tmp_path / "s.csv", "--data", data],
        ["activity", "set", "2024-01", TUMOUR, "5", "--data", tmp_path / "D" / "data"],
        ["dump", "--data", data],
        ["survey", "forms"],
        ["survey", "show", "2023", "--data", data],
        ["survey", "check", "2023", "--data", data],
        ["survey", "write", "2023", tmp_path / "r.pdf", "--data", data],
        ["history", "--data", data],
        ["report", "2023", tmp_path / "a.pdf", "--data", data],
    ]
    script = (
        "import json, sys\n"
        "from nmdept.cli.main import run\n"
        "for words in json.loads(sys.argv[1]):\n"
        "    assert run(words, open_window=None) == 0, words\n"
        "    qt = [m for m in sys.modules if m.split('.')[0] in ('PySide6', 'shiboken6', 'ui')]\n"
        "    assert not qt, (words, qt)\n"
    )
    words = json.dumps([[str(word) for word in command] for command in commands])
    outcome = subprocess.run(
        [sys.executable, "-c", script, words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
