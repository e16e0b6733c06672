"""Open and occupied bed-days, and the occupancy they make.

Occupancy (病床使用率) is occupied bed-days over open bed-days, both from the midnight census; never
from the bed-days of those discharged.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from nmdept.records.kinds import BED_DAYS, RecordRef
from nmdept.records.months import Month
from nmdept.records.spans import Span
from nmdept.records.values import BedDays
from nmdept.report.ledger import PeriodRecords
from nmdept.report.values import Reading
from nmdept.survey.figures import State


@dataclass(frozen=True, kw_only=True)
class BedMonth:
    """All wards in one month; None while a ward has not reported."""

    month: Month
    in_service: bool
    """Whether a ward had beds in service, or reported any."""
    open: int | None
    occupied: int | None
    refs: tuple[RecordRef, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether both numbers are known."""
        return self.open is not None and self.occupied is not None


def bed_months(records: PeriodRecords) -> tuple[BedMonth, ...]:
    """Return the period's months, all wards together."""
    reported = {(row.ward, row.month): row for row in records.bed_days}
    wards = sorted({*records.beds_by_ward, *(row.ward for row in records.bed_days)})
    return tuple(_month(records, month, wards, reported) for month in records.months)


def occupancy(records: PeriodRecords) -> Reading:
    """Return the occupancy of the period in per cent; one month not reported leaves it unsaid."""
    months = [month for month in bed_months(records) if month.in_service]
    if not months:
        return Reading(state=State.NOT_OFFERED)
    missing = tuple(month.month for month in months if not month.is_complete)
    if missing:
        return Reading(state=State.NOT_REPORTED, missing=missing)
    rate = percent_occupied(months)
    if rate is None:
        return Reading(state=State.NOT_OFFERED)
    return Reading(state=State.VALUE, value=rate)


def percent_occupied(months: Iterable[BedMonth]) -> float | None:
    """Return occupied over open bed-days in per cent; None when no bed was open."""
    known = [month for month in months if month.is_complete]
    opened = sum(month.open or 0 for month in known)
    return 100 * sum(month.occupied or 0 for month in known) / opened if opened else None


def _month(
    records: PeriodRecords,
    month: Month,
    wards: Iterable[str],
    reported: dict[tuple[str, Month], BedDays],
) -> BedMonth:
    expected = [
        (ward, reported.get((ward, month)))
        for ward in wards
        if (ward, month) in reported or _in_service(records, ward, month)
    ]
    rows = [row for _, row in expected]
    return BedMonth(
        month=month,
        in_service=bool(expected),
        open=_sum(None if row is None else row.open_bed_days for row in rows),
        occupied=_sum(None if row is None else row.occupied_bed_days for row in rows),
        refs=tuple(BED_DAYS.ref(row) for row in rows if row is not None),
    )


def _in_service(records: PeriodRecords, ward: str, month: Month) -> bool:
    days = Span(month.first_day, month.last_day)
    rows = records.beds_by_ward.get(ward, ())
    return any(row.beds > 0 and row.span.overlaps(days) for row in rows)


def _sum(numbers: Iterable[int | None]) -> int | None:
    found = list(numbers)
    if not found or None in found:
        return None
    return sum(number or 0 for number in found)
