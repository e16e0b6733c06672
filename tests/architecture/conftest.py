"""A copy of both packages in which a test may plant an import that must not be."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Lint = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages' Python files and the contracts; whoever plants something takes it away."""
    copy = tmp_path_factory.mktemp("tree")
    for package in ("nmdept", "ui"):
        shutil.copytree(ROOT / package, copy / package, ignore=_all_but_python)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@pytest.fixture(scope="session")
def lint(tree: Path) -> Lint:
    """Run import-linter on the tree, on one contract or on all; the graph of imports is cached."""

    def run(*contracts: str) -> subprocess.CompletedProcess[str]:
        chosen = [part for contract in contracts for part in ("--contract", contract)]
        script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
        return subprocess.run(
            [sys.executable, "-c", script, "--no-logo", "--cache-dir", "cache", *chosen],
            cwd=tree,
            env=os.environ | {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def _all_but_python(folder: str, names: list[str]) -> set[str]:
    return {
        name
        for name in names
        if name == "__pycache__" or not (name.endswith(".py") or (Path(folder) / name).is_dir())
    }
