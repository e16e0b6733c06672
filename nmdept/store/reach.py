"""How far the months of the ledger reach."""

from sqlalchemy import Connection, func, select

from nmdept.records.kinds import ACTIVITY, Kind
from nmdept.records.months import Month
from nmdept.store.tables import table


def reach(connection: Connection, kind: Kind) -> tuple[Month, Month] | None:
    """Return the first and the last month there is a record of `kind` of; None without any."""
    month = table(kind).c.month
    first, last = (connection.execute(select(end(month))).scalar() for end in (func.min, func.max))
    return None if first is None or last is None else (first, last)


def last_counted(connection: Connection) -> Month | None:
    """Return the last month with a count; None without any. Read from the end of the key."""
    rows = table(ACTIVITY).c
    counted = select(rows.month).where(rows["count"].is_not(None))
    found: Month | None = connection.execute(counted.order_by(rows.month.desc()).limit(1)).scalar()
    return found
