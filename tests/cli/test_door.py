"""The door turns every failure into one sentence and a status, and a bug into a report."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from nmdept.cli import door
from nmdept.errors import BusyError, DataProblemError, UsageError
from nmdept.language import Language
from nmdept.progress import CancelledError


def _raising(error: BaseException) -> Callable[[], int]:
    def act() -> int:
        raise error

    return act


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (DataProblemError("cli.no_changes"), 1),
        (UsageError("cli.not_a_year", given="x"), 2),
        (BusyError("cli.no_changes"), 4),
        (OSError(28, "No space left on device", "/ledger"), 5),
        (OSError("odd"), 5),
        (MemoryError(), 5),
        (KeyboardInterrupt(), 130),
        (CancelledError(), 130),
    ],
)
def test_a_failure_is_one_sentence(
    error: BaseException, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in Language:
        assert door._guarded(_raising(error), language) == status
        out, err = capsys.readouterr()
        assert out == ""
        assert len(err.strip().splitlines()) == 1


def test_a_bug_leaves_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    assert door._guarded(_raising(ZeroDivisionError("seen")), Language.EN) == 70
    (report,) = tmp_path.rglob("crash-*.txt")
    assert "ZeroDivisionError: seen" in report.read_text("utf-8")
    err = capsys.readouterr().err
    assert str(report) in err
    assert "Traceback" not in err


def test_a_bug_in_a_command_does_not_end_in_a_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = argparse.Namespace(
        command="no such", path="no such", user="u", data=None, lang=None
    )
    assert door.perform(arguments, "en", open_window=int) == 70
    assert "Traceback" not in capsys.readouterr().err
