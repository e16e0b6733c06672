"""Creating a ledger, and bringing an older one to the present schema: whole or not at all.

Imports Alembic, which costs 0.3 s; so it is imported only when there is something to do.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from nmdept.errors import DamagedError
from nmdept.files import failure, replace, sync_folder
from nmdept.store import engine
from nmdept.store.backup import copy_checked
from nmdept.store.header import APPLICATION_ID, SCHEMA, read_schema

SCRIPTS = Path(__file__).parent / "migrations"


def create(path: Path, fill: Callable[[engine.Database], None]) -> None:
    """Create a ledger at `path`, which must not exist, with what `fill` writes into it.

    Raises EnvironmentFailedError; nothing is left behind then.
    """
    part = path.with_name(path.name + ".part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with contextlib.closing(engine.connect(part)) as connection:
            _run(connection, part, SCRIPTS, SCHEMA)
        with contextlib.closing(engine.Database(part)) as database:
            fill(database)
        replace(part, path)
        sync_folder(path.parent)
    except OSError as error:
        raise failure(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def upgrade(
    path: Path, backups: Path, *, scripts: Path = SCRIPTS, schema: int = SCHEMA
) -> Path | None:
    """Bring the ledger at `path` to `schema`; return the backup made before, None if none was due.

    A failed migration leaves the ledger as it was, and the backup beside it.
    """
    if read_schema(path) >= schema:
        return None
    with contextlib.closing(engine.connect(path)) as connection:
        backup = backups / _backup_name(read_schema(path))
        try:
            backups.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise failure(error, backups) from error
        copy_checked(connection, path, backup)
        _run(connection, path, scripts, schema)
    return backup


def _backup_name(schema: int) -> str:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return f"before-schema-{schema + 1}-{moment}.db"


def _run(connection: sqlite3.Connection, path: Path, scripts: Path, schema: int) -> None:
    """Run the revisions up to `schema` in one transaction.

    Foreign keys are off meanwhile, or rebuilding a table would delete its children, and are checked
    before the transaction ends; the pragma works only outside one.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    with engine.engine_on(path, lambda: connection).begin() as transaction:
        before = _counts(transaction)
        _revise(transaction, scripts, schema)
        _compare(transaction, before, path)
        transaction.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        transaction.exec_driver_sql(f"PRAGMA user_version = {schema}")


def _revise(connection: Connection, scripts: Path, schema: int) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{schema:04d}")


def _counts(connection: Connection) -> Mapping[str, int]:
    """Return how many rows each table has."""
    names = inspect(connection).get_table_names()
    count = "SELECT count(*) FROM "
    return {name: connection.exec_driver_sql(f'{count}"{name}"').scalar_one() for name in names}


def _compare(connection: Connection, before: Mapping[str, int], path: Path) -> None:
    """Refuse a migration that lost rows or left one pointing at nothing."""
    after = _counts(connection)
    lost = [name for name, rows in before.items() if after.get(name, rows) < rows]
    strays = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost or strays is not None:
        raise DamagedError("store.migration_failed", path=str(path))
