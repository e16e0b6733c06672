"""The one place where a failing database becomes a sentence, told apart from a bug.

The disk's failures are the environment's; a malformed file is damage; a broken constraint is a
problem of the data. Everything else is a bug of the program and passes through.
"""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from nmdept.errors import (
    BusyError,
    DamagedError,
    DataProblemError,
    EnvironmentFailedError,
    NmdeptError,
)

_PRIMARY = 0xFF
"""SQLite's extended result codes carry the primary one in their lowest byte."""

_TOLD: Mapping[int, tuple[type[NmdeptError], str]] = {
    sqlite3.SQLITE_FULL: (EnvironmentFailedError, "store.disk_full"),
    # A commit whose fsync failed may stand all the same: its sentence never says that nothing was
    # changed. A quota or a file size limit comes as IOERR too.
    sqlite3.SQLITE_IOERR: (EnvironmentFailedError, "store.disk_failed"),
    sqlite3.SQLITE_READONLY: (EnvironmentFailedError, "store.no_right"),
    sqlite3.SQLITE_PERM: (EnvironmentFailedError, "store.no_right"),
    sqlite3.SQLITE_CANTOPEN: (EnvironmentFailedError, "store.no_right"),
    sqlite3.SQLITE_BUSY: (BusyError, "store.busy"),
    sqlite3.SQLITE_LOCKED: (BusyError, "store.busy"),
    sqlite3.SQLITE_CORRUPT: (DamagedError, "store.damaged"),
    sqlite3.SQLITE_NOTADB: (DamagedError, "store.damaged"),
}


def told(error: BaseException | None, path: Path) -> NmdeptError | None:
    """Return what to tell the user about `error` of the database at `path`; None for a bug."""
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code == sqlite3.SQLITE_CONSTRAINT:
        return DataProblemError("store.rule_broken", rule=str(error).rpartition(": ")[2])
    if code not in _TOLD:
        return None
    of, sentence = _TOLD[code]
    return of(sentence, path=str(path))
