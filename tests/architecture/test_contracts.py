"""Each contract is broken once on purpose: a contract that never failed may guard nothing."""

import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Lint = Callable[..., subprocess.CompletedProcess[str]]

BREAKS = {
    "layers-of-nmdept": ("nmdept/records/months.py", "import nmdept.survey.figures"),
    "layers-of-ui": ("ui/text.py", "import ui.context"),
    "no-qt-in-the-core": ("nmdept/services/records.py", "from PySide6.QtCore import QObject"),
    "one-door-to-the-window": ("nmdept/services/records.py", "import ui.text"),
    "no-qt-on-the-command-line": ("nmdept/cli/table.py", "import PySide6.QtWidgets"),
    "cli-through-services": ("nmdept/cli/commands/dump.py", "import nmdept.store.engine"),
    "ui-through-services": ("ui/context.py", "import nmdept.store.engine"),
    "sql-in-the-store": ("nmdept/services/records.py", "from sqlalchemy import select"),
    "store-behind-services": ("nmdept/cli/commands/dump.py", "import nmdept.store.tables"),
    "pure-values": ("nmdept/survey/compute.py", "import sqlite3"),
    "reportlab-in-the-pdf-writer": ("nmdept/export/compose.py", "import reportlab.lib.units"),
    "calamine-in-the-reader": ("nmdept/intake/encoding.py", "import python_calamine"),
    "xlsxwriter-in-the-writer": ("nmdept/export/compose.py", "import xlsxwriter"),
    "writers-apart": ("nmdept/export/pdf/__init__.py", "import nmdept.export.xlsx"),
    "pages-apart": ("ui/pages/activity.py", "import ui.pages.survey"),
    "no-cycles": ("nmdept/records/spans.py", "import nmdept.records.values"),
}
"""By the contract's id: where the offending import is planted, and the import."""


def test_each_contract_has_a_break() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    assert sorted(contract["id"] for contract in contracts) == sorted(BREAKS)


def test_the_contract_of_pages_names_every_page() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    (named,) = [contract["modules"] for contract in contracts if contract["id"] == "pages-apart"]
    files = {path.stem for path in (ROOT / "ui" / "pages").glob("*.py")} - {"__init__"}
    pages = {name for name in files if not name.startswith(("survey_", "reports_"))}
    assert named == sorted(f"ui.pages.{name}" for name in pages)


def test_the_tree_as_it_stands_keeps_every_contract(lint: Lint) -> None:
    outcome = lint()
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert f"{len(BREAKS)} kept, 0 broken" in outcome.stdout


@pytest.mark.parametrize("contract", BREAKS)
def test_the_contract_bites(contract: str, tree: Path, lint: Lint) -> None:
    place, offence = BREAKS[contract]
    file = tree / place
    sound = file.read_text("utf-8")
    file.write_text(f"{sound}\n{offence}\n", "utf-8")
    try:
        outcome = lint(contract)
    finally:
        file.write_text(sound, "utf-8")
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert "0 kept, 1 broken" in outcome.stdout


def test_the_root_holds_what_the_design_names() -> None:
    seen = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    design = {"nmdept", "ui", "resources", "tests", "main.py", "pyproject.toml", "README.md"}
    besides = {"requirements.lock", "LICENSE", "CHANGELOG.md"}
    made_here = {"demo", "build", "dist"}
    assert design | besides <= seen
    assert seen <= design | besides | made_here | {"nmdept.egg-info"}
