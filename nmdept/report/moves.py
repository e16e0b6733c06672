"""Who came and who went between two censuses, so that the two heads add up."""

from datetime import timedelta

from nmdept.records.spans import Span
from nmdept.records.values import Staff
from nmdept.report.ledger import PeriodRecords


def movements(records: PeriodRecords) -> tuple[list[Staff], list[Staff]]:
    """Return who joined in the period and who left since the census before it.

    Whose last day is that census's day was still counted then, and is gone on the next.
    """
    period = records.whole_year
    day = timedelta(days=1)
    gone = Span(period.first - day, records.census_day - day)
    joined = [one for one in records.staff if period.covers(one.span.first)]
    left = [one for one in records.staff if one.span.last and gone.covers(one.span.last)]
    return joined, left
