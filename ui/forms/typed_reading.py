"""How the dates and months of a page's header are read: as the fields of the forms are."""

from datetime import date

from nmdept.messages import Message
from nmdept.records.kinds import BED_DAYS, STAFF
from nmdept.records.months import Month
from ui.models.typed import read_typed

_DAY = STAFF.by_name["employed_from"]
_MONTH = BED_DAYS.by_name["month"]


def read_day(text: str, today: date) -> date | Message | None:
    """Return the day typed, why it is none, or None when nothing was typed."""
    read = read_typed(_DAY, text, today=today)
    return read.value if isinstance(read.value, date) else read.problem


def read_month(text: str) -> date | Message | None:
    """Return the first day of the month typed, why it is none, or None when nothing was typed."""
    read = read_typed(_MONTH, text, today=date.min)
    month = read.value
    return date(month.year, month.month, 1) if isinstance(month, Month) else read.problem
