"""Who came and who went between two censuses, so that the two heads add up."""

from datetime import date, timedelta

from nmdept.records.spans import Span
from nmdept.records.values import Staff
from nmdept.report.ledger import PeriodRecords


def movements(
    records: PeriodRecords, *, since: date | None = None
) -> tuple[list[Staff], list[Staff]]:
    """Return who joined and who left since the census on the day `since`, up to the period's.

    Without `since` that is the day before the period. Whose last day is a census's day was still
    counted then, and is gone on the next.
    """
    day = timedelta(days=1)
    census = records.whole_year.first - day if since is None else since
    come, gone = Span(census + day, records.census_day), Span(census, records.census_day - day)
    joined = [one for one in records.staff if come.covers(one.span.first)]
    left = [one for one in records.staff if one.span.last and gone.covers(one.span.last)]
    return joined, left
