"""How complete a month is, and how a year goes against the one before, by group of items."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nmdept.language import Label
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import BED_DAYS
from nmdept.records.months import Month
from nmdept.records.spans import Span
from nmdept.records.values import Activity, BedDays, Beds, Tally


@dataclass(frozen=True, kw_only=True)
class GroupMonth:
    """How complete a group is in a month; what is not offered is reported."""

    group: str
    label: Label
    to_report: int
    missing: tuple[str, ...]
    """The codes of the items without a count; of bed-days, the wards."""

    @property
    def reported(self) -> int:
        """How many are reported."""
        return self.to_report - len(self.missing)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True, kw_only=True)
class GroupYear:
    """A group's counts of a year against the year before, over what both years report alike."""

    group: str
    label: Label
    months: tuple[Month, ...]
    """The months of the year that are compared; none when nothing can be."""
    count: int
    before: int

    @property
    def change(self) -> float | None:
        """The change as a share of the year before; None when that had nothing."""
        return (self.count - self.before) / self.before if self.before else None


def groups_of(
    month: Month, counts: Iterable[Activity], beds: Iterable[Beds], bed_days: Iterable[BedDays]
) -> tuple[GroupMonth, ...]:
    """Return how complete each group is in `month`; bed-days last, where a ward has beds then."""
    reported = {row.item for row in counts if row.month == month and row.count is not None}
    found = [
        GroupMonth(
            group=group,
            label=label,
            to_report=len(items),
            missing=tuple(code for code in items if code not in reported),
        )
        for group, label in catalogue().groups.items()
        if (items := _items(group))
    ]
    wards = _open_wards(month, beds)
    if wards:
        found.append(_bed_days(month, wards, bed_days))
    return tuple(found)


def compare_years(until: Month, counts: Iterable[Activity]) -> tuple[GroupYear, ...]:
    """Return each group's counts of the year up to the month `until` against the year before.

    Compared are only items and months that have a number in both years, or in one and are not
    offered in the other.
    """
    tallies = {(row.item, row.month): row.count for row in counts}
    months = [Month(until.year, number) for number in range(1, until.month + 1)]
    return tuple(
        _compare(group, label, months, tallies)
        for group, label in catalogue().groups.items()
        if _items(group)
    )


def _compare(
    group: str,
    label: Label,
    months: Sequence[Month],
    tallies: Mapping[tuple[str, Month], Tally],
) -> GroupYear:
    pairs = [
        (month, now, then)
        for month in months
        for item in _items(group)
        if (now := tallies.get((item, month))) is not None
        and (then := tallies.get((item, Month(month.year - 1, month.month)))) is not None
    ]
    return GroupYear(
        group=group,
        label=label,
        months=tuple(dict.fromkeys(month for month, _, _ in pairs)),
        count=sum(now for _, now, _ in pairs if isinstance(now, int)),
        before=sum(then for _, _, then in pairs if isinstance(then, int)),
    )


def _items(group: str) -> list[str]:
    return [code for code, item in catalogue().activity.items() if item.group == group]


def _open_wards(month: Month, beds: Iterable[Beds]) -> list[str]:
    whole = Span(month.first_day, month.last_day)
    return sorted({row.ward for row in beds if row.beds > 0 and row.span.overlaps(whole)})


def _bed_days(month: Month, wards: Sequence[str], rows: Iterable[BedDays]) -> GroupMonth:
    complete = {
        row.ward
        for row in rows
        if row.month == month
        and row.open_bed_days is not None
        and row.occupied_bed_days is not None
    }
    return GroupMonth(
        group=BED_DAYS.name,
        label=BED_DAYS.label,
        to_report=len(wards),
        missing=tuple(ward for ward in wards if ward not in complete),
    )
