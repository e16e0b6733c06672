"""The data folder: creating one, opening one, and holding it against other processes."""

import contextlib
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from nmdept.errors import DataProblemError, RefusedError
from nmdept.files import failure
from nmdept.records.characters import code_point, refused_character
from nmdept.services.contents import BACKUPS, LEDGER, LOCK
from nmdept.store import about, header, items, revision
from nmdept.store.engine import Database
from nmdept.store.lock import FolderLock

__all__ = ["BACKUPS", "LEDGER", "LOCK", "DataFolder", "create_folder", "open_folder"]

_OURS_BEFORE = ("nmdept.", "settings.toml")
"""What the program itself may have put into the folder before it holds a ledger."""


class DataFolder:
    """An open data folder; nobody else has it open until it is closed."""

    def __init__(self, path: Path, *, user: str) -> None:
        """Lock and open the existing folder `path` for `user`; see `open_folder`."""
        self.path = path
        self.user = user
        ledger = path / LEDGER
        # before the lock, so that nothing is created beside a stranger
        header.read_schema(ledger)
        revision.refuse_unknown(ledger)
        self._lock = FolderLock(path / LOCK)
        try:
            _upgrade(path)
            self.database = Database(ledger)
            items.refresh(self.database)
            with self.database.read() as connection:
                self.is_example = about.read_is_example(connection)
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Close the ledger and let others have the folder; closing twice does nothing."""
        self.database.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_folder(path: Path, *, user: str) -> DataFolder:
    """Open the data folder `path` for `user`; an older one is brought to the present schema.

    Raises RefusedError when there is none, or its ledger is empty or another program's;
    NewerVersionError; BusyError when another process holds it; EnvironmentFailedError;
    DamagedError. Creates nothing where there is no ledger.
    """
    return DataFolder(path, user=_checked(user))


def create_folder(path: Path, *, user: str, example: bool = False) -> DataFolder:
    """Create a new, empty data folder and open it; `example` marks the made-up department.

    Raises RefusedError when there is a ledger already, or other files; EnvironmentFailedError when
    it cannot be written, and then nothing is left behind.
    """
    _checked(user)
    _refuse_taken(path)
    made = _make(path)
    try:
        _create_ledger(path / LEDGER, is_example=example)
        return open_folder(path, user=user)
    except BaseException:
        _remove(path, made)
        raise


def _checked(user: str) -> str:
    character = refused_character(user)
    if character is not None:
        raise DataProblemError("store.user_character", character=code_point(character))
    if not user.strip():
        raise DataProblemError("store.user_blank")
    return user


def _upgrade(path: Path) -> None:
    if header.read_schema(path / LEDGER) < header.SCHEMA:
        from nmdept.store import migrate

        migrate.upgrade(path / LEDGER, path / BACKUPS)


def _refuse_taken(path: Path) -> None:
    try:
        names = [entry.name for entry in path.iterdir()] if path.exists() else []
    except OSError as error:
        raise failure(error, path) from error
    if LEDGER in names:
        raise RefusedError("store.folder_taken", path=str(path))
    for name in names:
        if not name.startswith(_OURS_BEFORE):
            raise RefusedError("store.folder_not_empty", path=str(path), name=name)


def _make(path: Path) -> list[Path]:
    """Create the folder, readable by its owner only; return the folders that were not there."""
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name != "nt":
            path.chmod(0o700)
    except OSError as error:
        _remove(path, missing)
        raise failure(error, path) from error
    return missing


def _create_ledger(path: Path, *, is_example: bool) -> None:
    from nmdept.store import migrate

    def fill(database: Database) -> None:
        items.refresh(database)
        with database.write() as connection:
            about.write_is_example(connection, is_example=is_example)

    migrate.create(path, fill)


def _remove(path: Path, made: list[Path]) -> None:
    """Take back a creation that failed: our own files, and the folders we made if empty."""
    for name in (LEDGER, LOCK):
        with contextlib.suppress(OSError):
            (path / name).unlink()
    for folder in made:
        with contextlib.suppress(OSError):
            folder.rmdir()
