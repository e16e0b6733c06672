"""A file is replaced whole or stays as it was, and nothing else is left behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nmdept import files
from nmdept.errors import EnvironmentFailedError, UsageError
from nmdept.files import write_whole


def test_a_new_file_holds_the_content_and_is_private(tmp_path: Path) -> None:
    write_whole(tmp_path / "报表.pdf", b"content")
    assert (tmp_path / "报表.pdf").read_bytes() == b"content"
    assert (tmp_path / "报表.pdf").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["报表.pdf"]


def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old" * 1000)
    path.chmod(0o644)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o644)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "error", "code"),
    [
        ("missing/a", EnvironmentFailedError, "store.no_place"),
        ("n" * 300, EnvironmentFailedError, "store.no_place"),
        ("folder", UsageError, "store.not_a_file"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, name: str, error: type[Exception], code: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(error, match=code):
        write_whole(tmp_path / name, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(UsageError, match=r"store\.not_a_file"):
        write_whole(Path(os.devnull), b"x")


@pytest.mark.parametrize("call", ["fsync", "write", "fchmod"])
def test_a_failing_disk_leaves_the_old_file(
    tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(files.os, call, fail)
    with pytest.raises(EnvironmentFailedError, match=r"store\.file_failed"):
        write_whole(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    code = (
        "import resource, sys; from pathlib import Path; from nmdept.files import write_whole;"
        "from nmdept.errors import EnvironmentFailedError;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 2000)\n"
        "except EnvironmentFailedError as error: print(error.message.code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "store.disk_full"
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a"]


def test_a_virus_scanner_on_windows_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = OSError(13, "held")
    held.winerror = 32  # type: ignore[attr-defined]
    failures = [held, held]
    replace = Path.replace

    def scanned(source: Path, target: Path) -> None:
        if failures:
            raise failures.pop()
        replace(source, target)

    monkeypatch.setattr(files.Path, "replace", scanned)
    write_whole(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"x"
