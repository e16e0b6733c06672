"""The schema the revisions build is the one the program's descriptions ask for."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.services.folder import LEDGER, DataFolder
from nmdept.store import engine, header
from nmdept.store.columns import NOT_OFFERED_SUFFIX, VALUE_COLUMNS
from nmdept.store.tables import STORED_KINDS, metadata, table
from nmdept.store.triggers import statements

_ALL = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"


def _parts(sql: str) -> list[str]:
    """The columns, constraints and clauses of a statement, in no particular order."""
    return sorted(line.strip().rstrip(",") for line in sql.splitlines())


def test_the_revisions_build_what_the_descriptions_ask_for(folder: DataFolder) -> None:
    with create_engine("sqlite://").begin() as connection:
        metadata().create_all(connection)
        for statement in statements():
            connection.exec_driver_sql(statement)
        wanted = dict(map(tuple, connection.exec_driver_sql(_ALL)))
    with folder.database.read() as connection:
        built = dict(map(tuple, connection.exec_driver_sql(_ALL)))
    assert set(built) == set(wanted)
    assert {name: _parts(built[name]) for name in built} == {
        name: _parts(wanted[name]) for name in wanted
    }


_FIELDS = [(kind, field) for kind in STORED_KINDS for field in kind.fields]


@pytest.mark.parametrize(("kind", "field"), _FIELDS, ids=lambda part: part.name)
def test_every_field_of_every_kind_has_its_columns(kind: Kind, field: Field) -> None:
    names = {column.name for column in table(kind).columns}
    if field.type is FieldType.YEARLY_VALUE:
        assert {field.name + suffix for suffix in VALUE_COLUMNS} <= names
        return
    column = table(kind).c[field.name]
    assert column.nullable is not field.required
    assert column.primary_key is field.key
    assert (field.type is FieldType.TALLY) == (field.name + NOT_OFFERED_SUFFIX in names)


def test_the_record_classes_have_the_fields_of_their_kinds() -> None:
    for kind in STORED_KINDS:
        attributes = [field.attribute for field in kind.fields]
        assert set(attributes) == set(kind.record.__dataclass_fields__), kind.name


def test_every_table_is_strict_and_the_schema_has_its_number(folder: DataFolder) -> None:
    with folder.database.read() as connection:
        loose = connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND NOT strict AND name NOT IN ('alembic_version', 'sqlite_schema')"
        ).all()
        assert loose == []
        number = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        revision = connection.exec_driver_sql("SELECT * FROM alembic_version").scalar_one()
    assert number == int(revision) == header.SCHEMA


def test_the_connection_has_the_settings_that_lost_nothing(folder: DataFolder) -> None:
    wanted = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0}
    with folder.database.read() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
    assert found == wanted


def test_connecting_never_creates_a_file(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"store\.no_right"):
        engine.connect(tmp_path / LEDGER)
    assert list(tmp_path.iterdir()) == []


def test_opening_imports_neither_alembic_nor_the_orm(folder: DataFolder) -> None:
    path = folder.path
    folder.close()
    code = (
        "import sys; from pathlib import Path; from nmdept.services.folder import open_folder;"
        "open_folder(Path(sys.argv[1]), user='x').close();"
        "print([name for name in ('alembic', 'sqlalchemy.orm') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_ledger_is_one_ordinary_file_for_sqlite(folder: DataFolder) -> None:
    folder.close()
    with closing(sqlite3.connect(folder.path / LEDGER)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert sorted(path.name for path in folder.path.iterdir()) == [LEDGER, "nmdept.lock"]
