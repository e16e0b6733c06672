"""What a data folder says of itself."""

from sqlalchemy import Connection, insert, select

from nmdept.store.tables import metadata


def write_is_example(connection: Connection, *, is_example: bool) -> None:
    """Note, once, whether the folder holds the made-up example department."""
    row = {"id": 1, "is_example": is_example}
    connection.execute(insert(metadata().tables["folder"]), [row])


def read_is_example(connection: Connection) -> bool:
    """Return whether the folder holds the made-up example department."""
    column = metadata().tables["folder"].c.is_example
    return bool(connection.execute(select(column)).scalar_one())
