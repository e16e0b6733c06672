"""A department's records over several years, as measuring one period of one year needs them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from nmdept.records.kinds import ACTIVITY, RecordRef
from nmdept.records.months import Month
from nmdept.records.snapshot import Snapshot
from nmdept.records.spans import Span
from nmdept.records.values import NOT_OFFERED, Activity, BedDays, Certificate, Tally, Yearly
from nmdept.report.choices import Period
from nmdept.survey.combine import add_up
from nmdept.survey.figures import State
from nmdept.survey.measures.indexed import IndexedSnapshot


@dataclass(frozen=True)
class PeriodRecords(IndexedSnapshot):
    """The records of a period: what is counted over a year elsewhere is counted over it."""

    period: Period = field(kw_only=True)

    @cached_property
    def census_day(self) -> date:
        """The period's last day."""
        return self.period.last_day

    @cached_property
    def whole_year(self) -> Span:
        """The period, first to last day."""
        return Span(self.period.first_day, self.period.last_day)

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months of the period."""
        return self.period.months

    @cached_property
    def bed_days(self) -> tuple[BedDays, ...]:
        """The bed-days of the period, by ward and month."""
        rows = (row for row in self.snapshot.bed_days if row.month in self.months)
        return tuple(sorted(rows, key=lambda row: (row.ward, row.month)))

    @cached_property
    def _refs(self) -> dict[str, tuple[RecordRef | None, ...]]:
        return {}

    def refs(self, item: str) -> tuple[RecordRef | None, ...]:
        """Return the names of the item's records, month by month; several charts ask for them."""
        if item not in self._refs:
            rows = self.counted(item)
            self._refs[item] = tuple(None if row is None else ACTIVITY.ref(row) for row in rows)
        return self._refs[item]

    def counted(self, item: str) -> Sequence[Activity | None]:
        """Return the item's records of the period's months, None where there is none."""
        first, last = self.period.first_month, self.period.last_month
        return super().counted(item)[first - 1 : last]


@dataclass(frozen=True)
class Ledger:
    """The records of all years a summary looks at, each year's counts found at once."""

    snapshot: Snapshot
    """Wider than one year: it holds the trend's years and what begins the year after."""
    certificates: tuple[Certificate, ...] = ()
    summed: Mapping[tuple[int, str], Tally] = field(default_factory=dict)
    """What an item adds up to over the period's months in years whose records are not here."""
    _found: dict[Period, PeriodRecords] = field(default_factory=dict, compare=False)

    def of(self, period: Period) -> PeriodRecords:
        """Return the records of `period`; made once, so that figures share what they find."""
        if period not in self._found:
            self._found[period] = PeriodRecords(self.snapshot_of(period.year), period=period)
        return self._found[period]

    def snapshot_of(self, year: int) -> Snapshot:
        """Return the snapshot of one year, with that year's counts alone."""
        return replace(
            self.snapshot,
            year=year,
            activity=self._activity.get(year, ()),
            bed_days=self._bed_days.get(year, ()),
            yearly=self._yearly.get(year, ()),
        )

    def year_tally(self, period: Period, item: str) -> Tally:
        """Return what `item` adds up to over `period`, from its records or already added up."""
        if period.year in self._activity:
            rows = self.of(period).counted(item)
            return tally_of(add_up([None if row is None else row.count for row in rows]))
        return self.summed.get((period.year, item))

    @cached_property
    def _activity(self) -> Mapping[int, tuple[Activity, ...]]:
        return _by_year((row.month.year, row) for row in self.snapshot.activity)

    @cached_property
    def _bed_days(self) -> Mapping[int, tuple[BedDays, ...]]:
        return _by_year((row.month.year, row) for row in self.snapshot.bed_days)

    @cached_property
    def _yearly(self) -> Mapping[int, tuple[Yearly, ...]]:
        return _by_year((row.year, row) for row in self.snapshot.yearly)


def tally_of(sum_: tuple[State, int | None]) -> Tally:
    """Return a sum as a tally."""
    state, value = sum_
    return NOT_OFFERED if state is State.NOT_OFFERED else value


def _by_year(rows: Any) -> Mapping[int, tuple[Any, ...]]:  # noqa: ANN401  # rows of one kind
    years: dict[int, list[Any]] = {}
    for year, row in rows:
        years.setdefault(year, []).append(row)
    return {year: tuple(found) for year, found in years.items()}
