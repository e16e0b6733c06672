"""A file into a table, whatever it is: what it holds decides, not what it is called."""

import os
from pathlib import Path
from typing import BinaryIO

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
    _refuse_no_file(path)
    try:
        with path.open("rb") as file:
            table = _read(file, path.name, encoding=encoding, progress=progress)
    except OSError as error:
        raise EnvironmentFailedError("intake.unreadable", file=str(path)) from error
    if not table.rows:
        raise UsageError("intake.empty", file=path.name)
    return table


def _refuse_no_file(path: Path) -> None:
    try:
        exists, is_file = path.exists(), path.is_file()
    except (OSError, ValueError):  # a name no file can have: too long, or with a NUL
        exists = is_file = False
    if not exists:
        raise UsageError("intake.no_such_file", file=str(path))
    if not is_file:
        raise UsageError("intake.not_a_file", file=str(path))


def _read(file: BinaryIO, name: str, *, encoding: str | None, progress: Progress) -> Table:
    if os.fstat(file.fileno()).st_size > MAX_BYTES:
        raise UsageError("intake.too_large", file=name, megabytes=MAX_BYTES // 1_000_000)
    content = file.read(MAX_BYTES)
    if content.startswith(_COMPOUND):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise UsageError("intake.locked" if locked else "intake.old_excel", file=name)
    if content.startswith(_ZIP):
        os.lseek(file.fileno(), 0, os.SEEK_SET)  # the child reads from the beginning
        return read_spreadsheet(file, name=name, progress=progress)
    return read_delimited(content, name=name, encoding=encoding, progress=progress)
