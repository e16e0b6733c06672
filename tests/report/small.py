"""Small departments, made of a few numbers, and their summaries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from nmdept.questionnaire.catalogue import latest_national_figures
from nmdept.records.catalogue import catalogue
from nmdept.records.months import Month
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import (
    NOT_OFFERED,
    Activity,
    BedDays,
    Beds,
    Certificate,
    Department,
    Device,
    Licence,
    Staff,
    StaffHistory,
    Yearly,
)
from nmdept.report.choices import Choices
from nmdept.report.ledger import Ledger
from nmdept.report.scope import Checked
from nmdept.report.summary import Given, summarise
from nmdept.report.values import Summary

YEAR = 2023
FIRST_ITEM = {
    "pet": "imaging.pet_ct.tumour",
    "mri": "imaging.pet_mri.tumour",
    "spect": "imaging.single_photon.skeletal",
    "organ": "function.organ.thyroid_uptake",
    "therapy": "therapy.i131_thyroid_cancer",
}
"""The item that carries a group's counts; the group's others are zero."""

Count = int | str | None
Counts = Sequence[Count] | Count
"""Twelve months, or one number for each of them; "-" is not offered, None not reported."""


def months(counts: Counts) -> Sequence[Count]:
    return [counts] * 12 if isinstance(counts, int | str | None) else counts


def counted(group: str, year: int, counts: Counts) -> Iterable[Activity]:
    """The months of a group; an item with None in a month has no record there."""
    first = FIRST_ITEM[group]
    beginning = first.rpartition(".")[0] + "."
    for number, count in enumerate(months(counts), start=1):
        if count is None:
            continue
        tally: Any = NOT_OFFERED if count == "-" else count
        for item in catalogue().activity:
            if item.startswith(beginning):
                rest = NOT_OFFERED if count == "-" else 0
                value = tally if item == first else rest
                yield Activity(month=Month(year, number), item=item, count=value)


@dataclass(frozen=True, kw_only=True)
class Small:
    """A department in a few words."""

    counts: Mapping[str, Mapping[int, Counts]] = field(default_factory=dict)
    staff: tuple[Staff, ...] = ()
    history: tuple[StaffHistory, ...] = ()
    devices: tuple[Device, ...] = ()
    beds: tuple[Beds, ...] = ()
    bed_days: tuple[BedDays, ...] = ()
    licences: tuple[Licence, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    yearly: tuple[Yearly, ...] = ()
    profile: tuple[Department, ...] = ()
    rows: tuple[Activity, ...] = ()
    """Single counts besides `counts`."""

    def ledger(self) -> Ledger:
        activity = tuple(
            row
            for group, years in self.counts.items()
            for year, counts in years.items()
            for row in counted(group, year, counts)
        )
        snapshot = Snapshot(
            year=YEAR,
            departments=self.profile,
            staff=self.staff,
            staff_history=self.history,
            devices=self.devices,
            beds=self.beds,
            bed_days=self.bed_days,
            activity=(*activity, *self.rows),
            licences=self.licences,
            yearly=self.yearly,
        )
        return Ledger(snapshot, self.certificates)

    def summary(self, choices: Choices | None = None, *, year: int = YEAR) -> Summary:
        return summarise(
            Given(
                ledger=self.ledger(),
                year=year,
                choices=choices or Choices(),
                national=latest_national_figures(year),
                standing={},
                checked=Checked(),
            )
        )


def person(number: int, *, since: int = 2015, until: date | None = None, **more: object) -> Staff:
    return Staff(
        staff_no=f"S{number:03d}",
        name=f"张{number}",
        employed_from=date(since, 1, 1),
        employed_to=until,
        **more,
    )


def device(no: str, class_: str, since: date, until: date | None = None, **more: object) -> Device:
    return Device(
        device_no=no,
        class_=class_,
        owner="nuclear_medicine",
        in_use_from=since,
        in_use_to=until,
        **more,
    )


def ward(year: int, opened: Counts, occupied: Counts) -> tuple[BedDays, ...]:
    pairs = zip(months(opened), months(occupied), strict=True)
    return tuple(
        BedDays(
            ward="一区", month=Month(year, number), open_bed_days=mine, occupied_bed_days=theirs
        )
        for number, (mine, theirs) in enumerate(pairs, start=1)
        if isinstance(mine, int | None) and isinstance(theirs, int | None)
    )


BEDS = (Beds(ward="一区", from_=date(2010, 1, 1), beds=10),)


def uneven(count: int) -> Counts:
    """Twelve months about `count`, and every three of them three times as many."""
    return [count + step for step in (0, 1, -1, *(2, -3, 1) * 3)]


def department_of_everything() -> Small:
    """A department with something in every section."""
    people = tuple(
        person(number, birth_year=1960 + number, sex="fm"[number % 2]) for number in range(12)
    )
    held = tuple(
        StaffHistory(staff_no=one.staff_no, aspect=aspect, from_=one.employed_from, value=value)
        for one in people
        for aspect, value in (("post", "nurse"), ("title", "junior"), ("education", "master"))
    )
    return Small(
        counts={
            "pet": {year: uneven(100 + year - 2019) for year in range(2019, 2024)},
            "spect": {year: uneven(300 - 5 * (year - 2019)) for year in range(2019, 2024)},
            "therapy": dict.fromkeys(range(2019, 2024), uneven(40)),
        },
        staff=people,
        history=held,
        devices=(
            device("D1", "positron.pet_ct", date(2014, 5, 1)),
            device("D2", "single_photon.spect", date(2010, 5, 1), date(2023, 6, 30)),
            Device(device_no="D3", class_="cyclotron", owner="imaging", planned_for=2025),
        ),
        beds=BEDS,
        bed_days=(*ward(2022, 300, 200), *ward(2023, 300, 240)),
        licences=(
            Licence(
                kind="radiation_safety",
                number="A-1",
                valid_from=date(2019, 3, 1),
                valid_until=date(2024, 2, 29),
            ),
        ),
        certificates=(
            Certificate(
                staff_no="S001",
                kind="health_check",
                valid_from=date(2022, 6, 1),
                valid_until=date(2024, 5, 31),
            ),
        ),
        yearly=tuple(
            Yearly(year=year, item="education.residents", value=9) for year in (2022, 2023)
        ),
        profile=(
            Department(
                effective_from=date(2010, 1, 1),
                hospital_name="示例医院",
                department_name="核医学科",
            ),
        ),
    )
