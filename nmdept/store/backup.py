"""A checked copy of a ledger, made whole or not at all."""

import contextlib
import os
import sqlite3
from pathlib import Path

from nmdept.errors import DamagedError
from nmdept.files import failure, replace, sync_folder
from nmdept.store import faults


def copy_checked(connection: sqlite3.Connection, source: Path, target: Path) -> None:
    """Copy the ledger `connection` is open on to `target`, check the copy, and only then name it.

    Raises DamagedError when the copy does not pass SQLite's check and EnvironmentFailedError when
    it cannot be written; nothing is left behind then.
    """
    part = target.with_name(target.name + ".part")
    try:
        _copy(connection, part)
        descriptor = os.open(part, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        replace(part, target)
        sync_folder(target.parent)
    except sqlite3.Error as error:
        raise (faults.told(error, source) or error) from error
    except OSError as error:
        raise failure(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    with contextlib.closing(sqlite3.connect(part)) as copy:
        connection.backup(copy)
        found = [row[0] for row in copy.execute("PRAGMA integrity_check(1)")]
    if found != ["ok"]:
        raise DamagedError("store.damaged", path=str(part))
