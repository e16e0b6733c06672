"""`--help` is what people type while they think: it may cost little more than Python itself."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("words", [(), ("survey",), ("records", "import")], ids=" ".join)
def test_help_costs_at_most_four_times_python(
    words: tuple[str, ...], ratio: Callable[..., float]
) -> None:
    start = partial(subprocess.run, cwd=ROOT, check=True, capture_output=True)
    ours = partial(start, [sys.executable, "main.py", *words, "--help"])
    python = partial(start, [sys.executable, "-c", "pass"])
    name = " ".join(["nmdept", *words, "--help"])
    assert ratio(name, ours, python, 21) <= 4
