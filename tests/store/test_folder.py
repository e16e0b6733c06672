"""Which folders are opened, which are refused with their bytes unchanged, and who holds one."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from nmdept.errors import (
    BusyError,
    DamagedError,
    DataProblemError,
    EnvironmentFailedError,
    NewerVersionError,
    RefusedError,
)
from nmdept.services.folder import LEDGER, LOCK, DataFolder, create_folder, open_folder
from nmdept.services.holding import is_held
from nmdept.store import header


def _state(path: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in path.rglob("*") if found.is_file()}


@pytest.fixture
def ledger(folder: DataFolder) -> Path:
    folder.close()
    (folder.path / LOCK).unlink()
    return folder.path / LEDGER


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE somebody_elses (x)")


def _number(path: Path, offset: int, value: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset : offset + 4] = value.to_bytes(4, "big")
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "error", "code"),
    [
        (lambda path: _number(path, 60, 999), NewerVersionError, "store.newer"),
        (lambda path: path.write_bytes(b""), RefusedError, "store.file_empty"),
        (lambda path: path.write_bytes(b"text" * 100), RefusedError, "store.file_foreign"),
        (lambda path: path.write_bytes(path.read_bytes()[:50]), RefusedError, "store.file_empty"),
        (_foreign, RefusedError, "store.file_foreign"),
        (lambda path: path.unlink(), RefusedError, "store.no_ledger"),
        (lambda path: shutil.rmtree(path.parent), RefusedError, "store.no_ledger"),
    ],
    ids=["newer", "empty", "text", "cut", "foreign", "missing", "no folder"],
)
def test_what_is_not_ours_is_refused_and_left_as_it_is(
    ledger: Path, spoil: Callable[[Path], None], error: type[Exception], code: str
) -> None:
    spoil(ledger)
    before = _state(ledger.parent)
    with pytest.raises(error, match=code):
        open_folder(ledger.parent, user="tester")
    assert _state(ledger.parent) == before


def _migrated_to(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])


@pytest.mark.parametrize("revision", ["0099", "a1b2c3d4e5f6"])
def test_a_ledger_of_an_unknown_revision_is_newer_and_left_as_it_is(
    ledger: Path, revision: str
) -> None:
    _migrated_to(ledger, revision)
    before = _state(ledger.parent)
    with pytest.raises(NewerVersionError, match=revision):
        open_folder(ledger.parent, user="tester")
    assert _state(ledger.parent) == before


def test_a_ledger_without_its_revision_is_damaged(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("DROP TABLE alembic_version")
    with pytest.raises(DamagedError, match=r"store\.damaged"):
        open_folder(ledger.parent, user="tester")


def test_a_ledger_damaged_inside_is_called_damaged(ledger: Path) -> None:
    content = bytearray(ledger.read_bytes())
    content[100:4096] = b"\xff" * 3996
    ledger.write_bytes(content)
    with pytest.raises(DamagedError, match=r"store\.damaged"):
        open_folder(ledger.parent, user="tester")


def test_only_the_owner_can_read_a_folder(tmp_path: Path) -> None:
    with create_folder(tmp_path / "科室 数据" / "2026 (副本)", user="tester") as folder:
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.path.iterdir()}
        assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    assert modes == {LEDGER: 0o600, LOCK: 0o600}


def test_a_taken_folder_is_not_created_again(folder: DataFolder) -> None:
    folder.close()
    before = _state(folder.path)
    with pytest.raises(RefusedError, match=r"store\.folder_taken"):
        create_folder(folder.path, user="tester")
    assert _state(folder.path) == before


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("x")
    with pytest.raises(RefusedError, match=r"store\.folder_not_empty"):
        create_folder(tmp_path, user="tester")
    assert list(_state(tmp_path)) == ["thesis.doc"]


def test_a_folder_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EnvironmentFailedError):
        create_folder(tmp_path / "file" / "data", user="tester")
    assert list(_state(tmp_path)) == ["file"]


@pytest.mark.parametrize("user", ["", "  ", "a\nb", "a\u202eb"])
def test_a_user_must_be_printable(tmp_path: Path, user: str) -> None:
    with pytest.raises(DataProblemError):
        create_folder(tmp_path / "data", user=user)
    assert list(tmp_path.iterdir()) == []


def test_the_example_department_is_marked_for_ever(tmp_path: Path) -> None:
    create_folder(tmp_path / "a", user="tester", example=True).close()
    with open_folder(tmp_path / "a", user="tester") as folder:
        assert folder.is_example


def test_a_second_one_is_told_that_the_folder_is_busy(folder: DataFolder) -> None:
    with pytest.raises(BusyError):
        open_folder(folder.path, user="other")
    folder.close()
    open_folder(folder.path, user="other").close()


def test_whether_a_folder_is_held_is_seen_without_touching_it(folder: DataFolder) -> None:
    assert is_held(folder.path)
    assert is_held(folder.path)  # asking takes nothing away from the holder
    with pytest.raises(BusyError):
        open_folder(folder.path, user="other")
    folder.close()
    assert not is_held(folder.path)
    (folder.path / LOCK).unlink()
    before = _state(folder.path)
    assert not is_held(folder.path)
    assert not is_held(folder.path / "nowhere")
    assert _state(folder.path) == before


@pytest.mark.parametrize("content", [b"", b"4711\nelsewhere\n", str(os.getpid()).encode()])
def test_what_is_in_the_lock_file_never_matters(folder: DataFolder, content: bytes) -> None:
    folder.close()
    (folder.path / LOCK).write_bytes(content)
    open_folder(folder.path, user="tester").close()


def test_a_killed_holder_leaves_the_folder_free(folder: DataFolder) -> None:
    folder.close()
    code = (
        "import sys, time; from pathlib import Path;"
        "from nmdept.services.folder import open_folder;"
        "held = open_folder(Path(sys.argv[1]), user='x'); print('held', flush=True);"
        "time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder.path)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BusyError):
            open_folder(folder.path, user="tester")
        holder.kill()
    open_folder(folder.path, user="tester").close()


def test_the_schema_number_is_read_from_the_bytes(ledger: Path) -> None:
    assert header.read_schema(ledger) == header.SCHEMA
