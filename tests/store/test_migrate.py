# ruff: noqa: S608 - SQL in revisions is the subject
"""A migration either succeeds or leaves the old bytes, with a checked backup made before."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nmdept.errors import DamagedError, NmdeptError
from nmdept.services.folder import LEDGER, DataFolder
from nmdept.store import migrate

_REVISION = '''
"""A revision of the test."""
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None

def upgrade():
    {body}
'''

_ADD = 'op.add_column("staff", sa.Column("nickname", sa.Text))'
_REBUILD = (
    'batch = op.batch_alter_table("staff", recreate="always")\n'
    "    with batch as staff:\n"
    '        staff.add_column(sa.Column("nickname", sa.Text))'
)


@pytest.fixture
def ledger(folder: DataFolder) -> Path:
    folder.close()
    path = folder.path / LEDGER
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO staff (staff_no, name, employed_from) VALUES ('1', '张三', '2020-01-01')"
        )
        connection.execute(
            "INSERT INTO staff_history VALUES ('1','post','2020-01-01','nurse',NULL)"
        )
    return path


def _scripts(tmp_path: Path, body: str) -> Path:
    scripts = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0002_test.py").write_text(_REVISION.format(body=body))
    return scripts


def _upgrade(ledger: Path, scripts: Path) -> Path | None:
    return migrate.upgrade(ledger, ledger.parent / "backups", scripts=scripts, schema=2)


@pytest.mark.parametrize(
    "body",
    [
        _ADD + '\n    op.execute("CREATE TABLE half (x)")\n    raise RuntimeError("stop")',
        _ADD + '\n    op.execute("INSERT INTO staff (staff_no) VALUES (NULL)")',
        _ADD + '\n    op.execute("DELETE FROM staff_history")',
        _ADD + '\n    op.execute("DELETE FROM staff")',
        'op.execute("UPDATE staff SET staff_no = 9")',
    ],
    ids=["raises", "breaks a rule", "loses rows", "loses what is named", "leaves strays"],
)
def test_a_failed_migration_leaves_the_old_bytes_and_a_backup(
    ledger: Path, tmp_path: Path, body: str
) -> None:
    before = ledger.read_bytes()
    with pytest.raises((NmdeptError, RuntimeError)):
        _upgrade(ledger, _scripts(tmp_path, body))
    assert ledger.read_bytes() == before
    (backup,) = (ledger.parent / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT name FROM staff").fetchall() == [("张三",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("body", [_ADD, _REBUILD], ids=["column", "rebuilt table"])
def test_a_migration_keeps_every_row(ledger: Path, tmp_path: Path, body: str) -> None:
    backup = _upgrade(ledger, _scripts(tmp_path, body))
    assert backup is not None
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("SELECT name, nickname FROM staff").fetchall() == [("张三", None)]
        assert connection.execute("SELECT count(*) FROM staff_history").fetchone() == (1,)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert backup.stat().st_mode & 0o777 == 0o600


def test_a_present_ledger_is_not_touched(ledger: Path) -> None:
    assert migrate.upgrade(ledger, ledger.parent / "backups") is None
    assert not (ledger.parent / "backups").exists()


def test_a_damaged_ledger_is_not_migrated(ledger: Path, tmp_path: Path) -> None:
    content = bytearray(ledger.read_bytes())
    content[8192:40960] = b"\xff" * 32768
    ledger.write_bytes(content)
    with pytest.raises(DamagedError):
        _upgrade(ledger, _scripts(tmp_path, _ADD))
    assert ledger.read_bytes() == content
    assert list((ledger.parent / "backups").iterdir()) == []
