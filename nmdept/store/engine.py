"""The connection to the ledger: pragmas, transactions, and failures turned into sentences.

With the triggers and the backup, the only place that knows the database is SQLite. The settings are
those that lost nothing in 400 simulated power cuts and keep the ledger in one file
(`journal_mode=DELETE, synchronous=EXTRA`).
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool

from nmdept.store import faults

__all__ = ["Connection", "Database", "connect", "engine_on"]

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)
_WAIT_SECONDS = 5.0
_BEGIN = "nmdept_begin"


class Database:
    """An open ledger; one connection, so that a process never waits for itself."""

    def __init__(self, path: Path) -> None:
        """Get ready to connect to the existing file at `path`."""
        self.path = path
        self._engine = engine_on(path, lambda: connect(path))

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger and writes nothing."""
        with self._begun("BEGIN") as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection in a transaction: all of it is on the disk afterwards, or nothing."""
        with self._begun("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _begun(self, begin: str) -> Iterator[Connection]:
        with self._engine.connect() as plain:
            connection = plain.execution_options(**{_BEGIN: begin})
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()


def connect(path: Path) -> sqlite3.Connection:
    """Open the existing file at `path` with our settings; never creates one.

    Raises the error that `faults` words.
    """
    uri = f"file:{quote(str(path.resolve()))}?mode=rw"
    try:
        connection = sqlite3.connect(
            uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in PRAGMAS:
            connection.execute(pragma)
    except sqlite3.Error as error:
        raise (faults.told(error, path) or error) from error
    return connection


def engine_on(path: Path, creator: Callable[[], sqlite3.Connection]) -> Engine:
    """Return an engine on the one connection of `creator`; its failures come as our errors."""
    engine = create_engine(
        "sqlite://", creator=creator, poolclass=QueuePool, pool_size=1, max_overflow=0
    )

    # The driver does not begin a transaction before DDL and turns reads into writes late; with its
    # own transaction handling off (isolation_level=None) we begin ourselves.
    # https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#pysqlite-serializable
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        connection.exec_driver_sql(options.get(_BEGIN, "BEGIN IMMEDIATE"))

    @event.listens_for(engine, "handle_error")
    def tell(context: ExceptionContext) -> None:
        problem = faults.told(context.original_exception, path)
        if problem is not None:
            raise problem from context.original_exception

    return engine
