"""What a database file says of itself in its first bytes, read without opening it as a database.

An empty file is a valid, empty database to SQLite, and opening another program's file may roll back
its journal: so whether the file is ours, and of a version we know, is read from the bytes.
Source of the offsets: https://www.sqlite.org/fileformat2.html#the_database_header
"""

import struct
from pathlib import Path

from nmdept.errors import NewerVersionError, RefusedError
from nmdept.files import failure

APPLICATION_ID = 0x4E4D4450
"""`NMDP`: marks a database as a department's ledger of this program."""

SCHEMA = 1
"""The schema this program reads and writes; kept in SQLite's user_version."""

REVISIONS = frozenset(f"{number:04d}" for number in range(1, SCHEMA + 1))
"""The revisions a ledger of this program may be at, as the migrations name them."""

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


def read_schema(path: Path) -> int:
    """Return the schema number of the ledger at `path`; 1 to SCHEMA.

    Raises RefusedError for a missing, empty or foreign file and NewerVersionError for a ledger of a
    newer program; the file is not changed.
    """
    header = _read(path)
    if len(header) < _LENGTH:
        raise RefusedError("store.file_empty", path=str(path))
    (schema,) = struct.unpack_from(">I", header, 60)
    (application,) = struct.unpack_from(">I", header, 68)
    if not header.startswith(_MAGIC) or application != APPLICATION_ID or schema == 0:
        raise RefusedError("store.file_foreign", path=str(path))
    if schema > SCHEMA:
        raise NewerVersionError("store.newer", path=str(path), theirs=str(schema), ours=str(SCHEMA))
    return int(schema)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise RefusedError("store.no_ledger", path=str(path.parent)) from error
    except IsADirectoryError as error:
        raise RefusedError("store.file_foreign", path=str(path)) from error
    except OSError as error:
        raise failure(error, path) from error
