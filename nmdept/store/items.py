"""The catalogue's codes in the database, so that it refuses a count of an unknown item."""

from sqlalchemy import Connection, insert, select

from nmdept.records.catalogue import catalogue
from nmdept.store.engine import Database
from nmdept.store.tables import metadata


def refresh(database: Database) -> None:
    """Enter the codes that a newer catalogue has added; codes are never taken out."""
    with database.read() as connection:
        missing = _missing(connection)
    if any(missing.values()):
        with database.write() as connection:
            for name, codes in missing.items():
                if codes:
                    rows = [{"code": code} for code in codes]
                    connection.execute(insert(metadata().tables[name]), rows)


def _missing(connection: Connection) -> dict[str, list[str]]:
    known = {"activity_items": catalogue().activity, "yearly_items": catalogue().yearly}
    found = {}
    for name, codes in known.items():
        kept = set(connection.execute(select(metadata().tables[name].c.code)).scalars())
        found[name] = [code for code in codes if code not in kept]
    return found
