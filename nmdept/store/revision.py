"""Whether a ledger's revision is one we know, asked before anything is opened for writing."""

import contextlib
import sqlite3
from pathlib import Path
from urllib.parse import quote

from nmdept.errors import DamagedError, NewerVersionError
from nmdept.store import faults
from nmdept.store.header import REVISIONS, SCHEMA

_WAIT_SECONDS = 5.0


def refuse_unknown(path: Path) -> None:
    """Refuse the ledger at `path` when a program that knows more has migrated it.

    The schema number in the file's header is the first sign of that, the revision Alembic keeps in
    the file another: a ledger brought further by hand, or by a branch, has the one without the
    other. Reads only, and sets nothing on the connection that could rewrite the file.
    Raises NewerVersionError, DamagedError when the ledger does not say.
    """
    try:
        found = _revisions(path)
    except sqlite3.Error as error:
        raise (faults.told(error, path) or _damaged(path)) from error
    if not found:
        raise _damaged(path)
    for revision in found:
        if revision not in REVISIONS:
            raise NewerVersionError(
                "store.newer", path=str(path), theirs=revision, ours=f"{SCHEMA:04d}"
            )


def _revisions(path: Path) -> list[str]:
    uri = f"file:{quote(str(path.resolve()))}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS)
    with contextlib.closing(connection):
        return [
            str(row[0]) for row in connection.execute("SELECT version_num FROM alembic_version")
        ]


def _damaged(path: Path) -> DamagedError:
    return DamagedError("store.damaged", path=str(path))
