"""A snapshot arranged for measuring: each arrangement is made once, however many items ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from nmdept.records.codes import ASPECT, EDUCATION
from nmdept.records.months import Month, months_of, year_end, year_start
from nmdept.records.snapshot import Snapshot
from nmdept.records.spans import Span
from nmdept.records.values import (
    Activity,
    BedDays,
    Beds,
    Device,
    Drug,
    Licence,
    Staff,
    StaffHistory,
    Yearly,
)

_Row = TypeVar("_Row")


@dataclass(frozen=True)
class AspectCensus:
    """Who held what of one aspect on the census day, by staff number."""

    standing: list[tuple[Staff, StaffHistory]] = field(default_factory=list)
    """Those in post with what they held."""
    without: list[Staff] = field(default_factory=list)
    """Those in post of whom nothing is recorded."""
    turning: list[tuple[Staff, StaffHistory]] = field(default_factory=list)
    """Those in post with what they held before or hold after."""
    absent: list[tuple[Staff, StaffHistory]] = field(default_factory=list)
    """Those who left in the data year or come in the next, with what they held or will hold."""


@dataclass(frozen=True)
class IndexedSnapshot:
    """The records of a data year, grouped and in a fixed order."""

    snapshot: Snapshot
    basis: bool = field(default=True, kw_only=True)
    """Whether figures are to carry the records behind them; made for nothing where only numbers
    are compared. A measure with few records may give them all the same."""

    @property
    def year(self) -> int:
        """The data year."""
        return self.snapshot.year

    @cached_property
    def census_day(self) -> date:
        """31 December of the data year: who is in post and what is in use then is counted."""
        return year_end(self.year)

    @cached_property
    def whole_year(self) -> Span:
        """The data year, first to last day."""
        return Span(year_start(self.year), self.census_day)

    @cached_property
    def staff(self) -> tuple[Staff, ...]:
        """All staff by number."""
        return tuple(sorted(self.snapshot.staff, key=attrgetter("staff_no")))

    @cached_property
    def in_post(self) -> tuple[Staff, ...]:
        """Those employed on the census day, by number."""
        day = self.census_day
        return tuple([person for person in self.staff if person.span.covers(day)])

    @cached_property
    def near_post(self) -> tuple[tuple[Staff, date], ...]:
        """Those who left in the data year or come in the next: by number, with that day."""
        near = ((person, self._day_near(person.span)) for person in self.staff)
        return tuple([(person, day) for person, day in near if day is not None])

    @cached_property
    def history(self) -> Mapping[tuple[str, str], tuple[StaffHistory, ...]]:
        """What a person held, by aspect and staff number, the latest last."""
        groups: dict[tuple[str, str], list[StaffHistory]] = {}
        for entry in sorted(self.snapshot.staff_history, key=attrgetter("from_")):
            groups.setdefault((entry.aspect, entry.staff_no), []).append(entry)
        return {key: tuple(entries) for key, entries in groups.items()}

    @cached_property
    def aspects(self) -> Mapping[str, AspectCensus]:
        """Who held what of each aspect on 31 December."""
        return {aspect: self._aspect(aspect) for aspect in ASPECT.codes}

    @cached_property
    def devices(self) -> tuple[Device, ...]:
        """All devices by number."""
        return tuple(sorted(self.snapshot.devices, key=attrgetter("device_no")))

    @cached_property
    def devices_by_class(self) -> Mapping[str, tuple[Device, ...]]:
        """Devices by class."""
        return _grouped(self.devices, "class_")

    @cached_property
    def devices_by_owner(self) -> Mapping[str, tuple[Device, ...]]:
        """Devices of all classes, by owner."""
        return _grouped(self.devices, "owner")

    @cached_property
    def beds_by_ward(self) -> Mapping[str, tuple[Beds, ...]]:
        """Each ward's numbers of beds, the latest last; wards in order of name."""
        rows = sorted(self.snapshot.beds, key=lambda row: (row.ward, row.from_))
        return _grouped(rows, "ward")

    @cached_property
    def bed_days(self) -> tuple[BedDays, ...]:
        """The bed-days of the data year, by ward and month."""
        rows = (row for row in self.snapshot.bed_days if row.month.year == self.year)
        return tuple(sorted(rows, key=lambda row: (row.ward, row.month)))

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The twelve months of the data year."""
        return months_of(self.year)

    @cached_property
    def _counted(self) -> Mapping[str, list[Activity | None]]:
        items: dict[str, list[Activity | None]] = {}
        for row in self.snapshot.activity:
            if row.month.year == self.year:
                items.setdefault(row.item, [None] * 12)[row.month.month - 1] = row
        return items

    def counted(self, item: str) -> Sequence[Activity | None]:
        """Return the item's records of the twelve months, None where there is none."""
        return self._counted.get(item, [None] * 12)

    @cached_property
    def drugs(self) -> tuple[Drug, ...]:
        """All drugs by name and first day of use."""
        return tuple(sorted(self.snapshot.drugs, key=attrgetter("name", "in_use_from")))

    @cached_property
    def licences(self) -> tuple[Licence, ...]:
        """The radiopharmaceutical use licences by first day of validity and number."""
        use = (row for row in self.snapshot.licences if row.kind == "radiopharmaceutical_use")
        return tuple(sorted(use, key=attrgetter("valid_from", "number")))

    @cached_property
    def yearly(self) -> Mapping[str, Yearly]:
        """The data year's yearly records by item."""
        return {row.item: row for row in self.snapshot.yearly if row.year == self.year}

    def ended_in_year(self, span: Span) -> bool:
        """Whether the span ended in the data year before the census day."""
        return span.last is not None and self.whole_year.first <= span.last < self.census_day

    def begins_next_year(self, span: Span) -> bool:
        """Whether the span begins in the year after the data year."""
        return self.census_day < span.first <= year_end(self.year + 1)

    def _aspect(self, aspect: str) -> AspectCensus:
        census = AspectCensus()
        for person in self.in_post:
            held = self.held(person.staff_no, aspect, self.census_day)
            if not held:
                census.without.append(person)
            census.standing.extend([(person, entry) for entry in held])
            others = self.history.get((aspect, person.staff_no), ())
            if len(others) > len(held):
                census.turning.extend((person, entry) for entry in others if entry not in held)
        for person, day in self.near_post:  # as what they held last, or will hold first
            held = self.held(person.staff_no, aspect, day)
            census.absent.extend([(person, entry) for entry in held])
        return census

    def _day_near(self, span: Span) -> date | None:
        """Return the last day of what ended in the year, the first of what begins in the next."""
        if self.ended_in_year(span):
            return span.last
        return span.first if self.begins_next_year(span) else None

    def held(self, staff_no: str, aspect: str, day: date) -> tuple[StaffHistory, ...]:
        """Return what the person held on `day`: all roles, the highest degree, else the latest."""
        asked = (aspect, staff_no, day)
        if asked not in self._held:
            self._held[asked] = self._held_on(aspect, staff_no, day)
        return self._held[asked]

    @cached_property
    def _held(self) -> dict[tuple[str, str, date], tuple[StaffHistory, ...]]:
        return {}

    def _held_on(self, aspect: str, staff_no: str, day: date) -> tuple[StaffHistory, ...]:
        known = self.history.get((aspect, staff_no), ())
        entries = [one for one in known if one.span.covers(day)]
        if aspect == "role" or not entries:
            return tuple(entries)
        if aspect == "education":
            return (min(entries, key=lambda e: EDUCATION.codes.index(e.value)),)
        return (entries[-1],)

    def beds_on(self, ward: str, day: date) -> Beds | None:
        """Return the number of beds in force in `ward` on `day`; of several the latest."""
        in_force = [row for row in self.beds_by_ward.get(ward, ()) if row.span.covers(day)]
        return in_force[-1] if in_force else None


def _grouped(rows: Iterable[_Row], attribute: str) -> Mapping[str, tuple[_Row, ...]]:
    groups: dict[str, list[_Row]] = {}
    for row in rows:
        groups.setdefault(getattr(row, attribute), []).append(row)
    return {key: tuple(group) for key, group in groups.items()}
