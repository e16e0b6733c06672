"""A department's records around a data year: the only input of computing.

A snapshot holds every record that touches the data year or the year before it (the year before
carries the comparisons), and what begins or is planned within the year after, so that it can be
named among what was left out. It never holds the years further back: reading one year does not pay
for the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nmdept.records.months import Month, year_end
from nmdept.records.values import (
    Activity,
    BedDays,
    Beds,
    Department,
    Device,
    Drug,
    Licence,
    Staff,
    StaffHistory,
    Yearly,
)


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """The records a return of `year` is computed from."""

    year: int
    departments: tuple[Department, ...] = ()
    """Profiles effective by 31 December of `year`, the latest last (two years' worth)."""
    staff: tuple[Staff, ...] = ()
    staff_history: tuple[StaffHistory, ...] = ()
    devices: tuple[Device, ...] = ()
    beds: tuple[Beds, ...] = ()
    bed_days: tuple[BedDays, ...] = ()
    activity: tuple[Activity, ...] = ()
    drugs: tuple[Drug, ...] = ()
    licences: tuple[Licence, ...] = ()
    yearly: tuple[Yearly, ...] = ()
    filler: str | None = field(default=None)
    """Who fills in the return."""
    filler_phone: str | None = field(default=None)

    @property
    def department(self) -> Department | None:
        """The profile in force on 31 December of the data year."""
        in_force = [d for d in self.departments if d.effective_from <= year_end(self.year)]
        return max(in_force, key=lambda d: d.effective_from, default=None)

    @cached_property
    def activity_by_item(self) -> Mapping[tuple[str, Month], Activity]:
        """Monthly counts by item and month."""
        return {(row.item, row.month): row for row in self.activity}

    @cached_property
    def staff_by_no(self) -> Mapping[str, Staff]:
        """Staff by number."""
        return {person.staff_no: person for person in self.staff}
