"""Reading counts for the month grids: a year with the one before it, or one cell with its past.

Every read is bounded to the months it needs, however many years the ledger holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.changes import Change
from nmdept.records.field_check import FIRST_YEAR
from nmdept.records.kinds import ACTIVITY, BED_DAYS
from nmdept.records.months import Month
from nmdept.records.values import Activity, BedDays, Tally
from nmdept.services.folder import DataFolder
from nmdept.store import history
from nmdept.store import records as stored
from nmdept.store.history import Which
from nmdept.survey.pattern import far_from_pattern, far_in_year, months_before

_YEARS_BEFORE = 2
"""The pattern of January reaches two years back."""
_SAME_MONTHS = 10
_LATEST_CHANGES = 50


@dataclass(frozen=True, kw_only=True)
class YearOfCounts:
    """The counts of a year and of the one before, and what is unusual about the year's."""

    year: int
    counts: Mapping[tuple[str, Month], Activity] = field(repr=False)
    """By item and month; those of the two years before as well, to be compared with."""
    bed_days: Mapping[tuple[str, Month], BedDays] = field(repr=False)
    """By ward and month."""

    @cached_property
    def far(self) -> Mapping[tuple[str, Month], Message]:
        """The cells of the year that are far from their own pattern, with the sentence.

        Found when first asked for: it takes longer than reading the counts, and a grid asks for one
        group at a time.
        """
        return _far(self.counts, self.year)

    def count(self, item: str, month: Month) -> Tally:
        """Return the count of `item` in `month`; None when it is not reported."""
        row = self.counts.get((item, month))
        return None if row is None else row.count

    def series(self, item: str) -> dict[Month, Tally]:
        """Return the item's counts by month, as `far_from_pattern` takes them."""
        return {month: row.count for (code, month), row in self.counts.items() if code == item}


@dataclass(frozen=True, kw_only=True)
class CellHistory:
    """One cell with its past, for the panel beside the grid."""

    month: Month
    item: str
    count: Tally
    note: str | None
    last_twelve: tuple[tuple[Month, Tally], ...]
    """The twelve months up to this one, the oldest first."""
    same_month: tuple[tuple[Month, Tally], ...]
    """The same month of up to ten earlier years, the oldest first."""
    far: Message | None
    changes: tuple[Change, ...] = field(repr=False)
    """What was done to the cell, the latest changes only, oldest first."""


def read_activity(folder: DataFolder, year: int) -> YearOfCounts:
    """Return the counts of `year` and of the years before that its grid and its pattern need."""
    first, last = Month(max(year - _YEARS_BEFORE, FIRST_YEAR), 1), Month(year, 12)
    with folder.database.read() as connection:
        counts = stored.read_between(connection, ACTIVITY, first, last)
        days = stored.read_between(connection, BED_DAYS, first, last)
    by_cell = {(row.item, row.month): row for row in cast("tuple[Activity, ...]", counts)}
    return YearOfCounts(
        year=year,
        counts=by_cell,
        bed_days={(row.ward, row.month): row for row in cast("tuple[BedDays, ...]", days)},
    )


def cell_history(folder: DataFolder, month: Month, item: str) -> CellHistory:
    """Return the count of `item` in `month` with what was before it, and its changes."""
    first = Month(max(month.year - _SAME_MONTHS, FIRST_YEAR), 1)
    ref = ACTIVITY.ref(Activity(month=month, item=item))
    with folder.database.read() as connection:
        rows = stored.read_between(connection, ACTIVITY, first, month, item=item)
        changes = history.read(connection, Which(record=ref, limit=_LATEST_CHANGES))
    kept = {row.month: row for row in cast("tuple[Activity, ...]", rows)}
    counts = {month: row.count for month, row in kept.items()}
    years = range(first.year, month.year)
    return CellHistory(
        month=month,
        item=item,
        count=counts.get(month),
        note=kept[month].note if month in kept else None,
        last_twelve=tuple((m, counts.get(m)) for m in [*months_before(month, 11)[::-1], month]),
        same_month=tuple(
            (m, counts[m]) for m in (Month(year, month.month) for year in years) if m in counts
        ),
        far=far_from_pattern(catalogue().activity[item].label, month, counts),
        changes=changes,
    )


def _far(
    rows: Mapping[tuple[str, Month], Activity], year: int
) -> Mapping[tuple[str, Month], Message]:
    series: dict[str, dict[Month, Tally]] = {}
    for (item, month), row in rows.items():
        series.setdefault(item, {})[month] = row.count
    return {
        (code, month): far
        for code, item in catalogue().activity.items()
        if code in series
        for month, far in far_in_year(item.label, year, series[code]).items()
    }
