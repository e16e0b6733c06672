"""Therapy beds on 31 December, and bed-days that cannot be right."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from nmdept.messages import Message
from nmdept.records.kinds import BED_DAYS, BEDS
from nmdept.records.values import BedDays
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.outside import Begins, Ended, why_outside


def beds(records: IndexedSnapshot) -> Figure:
    """How many dedicated therapy beds were in service on 31 December, over all wards."""
    rows: list[BasisRow] = []
    exclusions: list[Exclusion] = []
    for ward, history in records.beds_by_ward.items():
        in_force = records.beds_on(ward, records.census_day)
        for row in history:
            what = Message.of("survey.beds", ward=ward, beds=row.beds, count=row.beds)
            why = why_outside(row.span, records, Ended.IN_SERVICE, Begins.IN_SERVICE)
            if row is in_force:
                rows.append(
                    BasisRow(
                        ref=BEDS.ref(row),
                        what=Message.of("survey.beds_since", beds=what, since=row.from_),
                        adds=row.beds,
                    )
                )
            elif why is not None:
                exclusions.append(Exclusion(ref=BEDS.ref(row), what=what, why=why))
    value = sum(row.adds or 0 for row in rows)
    return Figure(state=State.VALUE, value=value, rows=tuple(rows), exclusions=tuple(exclusions))


def bed_days_occupied_over_open(records: IndexedSnapshot) -> Figure:
    """In how many ward-months more bed-days were occupied than open; blanks are not compared."""

    def breaks(row: BedDays) -> Message | None:
        if row.open_bed_days is None or row.occupied_bed_days is None:
            return None
        if row.occupied_bed_days <= row.open_bed_days:
            return None
        return Message.of(
            "survey.occupied_over_open",
            ward=row.ward,
            month=row.month,
            occupied=row.occupied_bed_days,
            open=row.open_bed_days,
        )

    return _ward_months(records, breaks)


def bed_days_open_over_possible(records: IndexedSnapshot) -> Figure:
    """In how many ward-months more bed-days were open than beds in service × days allow."""

    def breaks(row: BedDays) -> Message | None:
        if row.open_bed_days is None:
            return None
        possible = _possible_bed_days(records, row)
        if row.open_bed_days <= possible:
            return None
        return Message.of(
            "survey.open_over_possible",
            ward=row.ward,
            month=row.month,
            open=row.open_bed_days,
            possible=possible,
        )

    return _ward_months(records, breaks)


def _ward_months(records: IndexedSnapshot, breaks: Callable[[BedDays], Message | None]) -> Figure:
    rows = tuple(
        BasisRow(ref=BED_DAYS.ref(row), what=what, adds=1)
        for row in records.bed_days
        if (what := breaks(row)) is not None
    )
    return Figure(state=State.VALUE, value=len(rows), rows=rows)


def _possible_bed_days(records: IndexedSnapshot, row: BedDays) -> int:
    """The beds in service on each day of the month, asked for where their number may change."""
    first = row.month.first_day.toordinal()
    after = first + row.month.days
    turns = {first, after}
    for beds in records.beds_by_ward.get(row.ward, ()):
        ends = after if beds.to is None else beds.to.toordinal() + 1
        turns.update(day for day in (beds.from_.toordinal(), ends) if first < day < after)
    return sum(
        (until - since) * in_force.beds
        for since, until in pairwise(sorted(turns))
        if (in_force := records.beds_on(row.ward, date.fromordinal(since))) is not None
    )
