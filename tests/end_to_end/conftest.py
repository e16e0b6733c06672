"""The program as a user runs it: words in, status and texts out, on real folders."""

import contextlib
import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nmdept.cli.main import run


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    def json(self) -> Any:  # noqa: ANN401 -- whatever the document holds
        """Standard output as the one JSON document it must be."""
        return json.loads(self.out)


Command = Callable[..., Outcome]


def call(*words: object, stdin: str = "") -> Outcome:
    """Run one command in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    source = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    before, sys.stdin = sys.stdin, source
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = run([str(word) for word in words], open_window=_no_window)
    finally:
        sys.stdin = before
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
    assert "Traceback" not in texts[1], texts[1]
    return Outcome(status=status, out=texts[0], err=texts[1])


def _no_window(*_arguments: object, **_options: object) -> int:
    raise AssertionError


@pytest.fixture(scope="session")
def nmdept() -> Command:
    """Run a command and return its outcome."""
    return call


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `demo --out` made; only to be read."""
    out = tmp_path_factory.mktemp("demo") / "D"
    outcome = call("--lang", "en", "demo", "--out", out)
    assert outcome.status == 0, outcome.err
    (out.parent / "printed.txt").write_text(outcome.out, "utf-8")
    return out


@pytest.fixture
def data(demo: Path, tmp_path: Path) -> Path:
    """A data folder of the example department, to be changed."""
    return Path(shutil.copytree(demo / "data", tmp_path / "data"))
