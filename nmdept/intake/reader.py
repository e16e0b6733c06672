"""A file into a table, whatever it is: what it holds decides, not what it is called."""

from pathlib import Path

from nmdept.errors import EnvironmentFailedError, UsageError
from nmdept.intake.delimited import read_delimited
from nmdept.intake.spreadsheet import read_spreadsheet
from nmdept.intake.tables import MAX_BYTES, Table
from nmdept.progress import Progress

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Old Excel files, and new ones behind a password."""


def read_table(path: Path, *, encoding: str | None, progress: Progress) -> Table:
    """Return the table in the CSV or XLSX file at `path`.

    Raises UsageError when it cannot be read as one, EnvironmentFailedError when the disk fails,
    CancelledError when `progress` was asked to stop.
    """
    content = _content(path)
    if content.startswith(_COMPOUND):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise UsageError("intake.locked" if locked else "intake.old_excel", file=path.name)
    if content.startswith(_ZIP):
        table = read_spreadsheet(content, name=path.name, progress=progress)
    else:
        table = read_delimited(content, name=path.name, encoding=encoding, progress=progress)
    if not table.rows:
        raise UsageError("intake.empty", file=path.name)
    return table


def _content(path: Path) -> bytes:
    """Return the bytes of the file, refused before reading when there are too many."""
    if not path.exists():
        raise UsageError("intake.no_such_file", file=str(path))
    if not path.is_file():
        raise UsageError("intake.not_a_file", file=str(path))
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise EnvironmentFailedError("intake.unreadable", file=str(path)) from error
    if len(content) > MAX_BYTES:
        raise UsageError("intake.too_large", file=path.name, megabytes=MAX_BYTES // 1_000_000)
    return content
