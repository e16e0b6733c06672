"""A small department with what its sentences must say, in Chinese and English, and must not."""

from dataclasses import dataclass
from datetime import date

from nmdept.records.months import Month
from nmdept.records.values import BedDays, Beds, Device, Staff
from nmdept.report.choices import Choices

WHOLE_YEAR = Choices()
NO_CHANGE = ("增加", "减少", "rose", "fell")


@dataclass(frozen=True, kw_only=True)
class Case:
    name: str
    counts: dict[str, dict[int, object]]
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    choices: Choices = WHOLE_YEAR
    staff: tuple[Staff, ...] = ()
    devices: tuple[Device, ...] = ()
    beds: tuple[Beds, ...] = ()
    bed_days: tuple[object, ...] = ()
    year: int = 2023


def first_months(number: int, count: int) -> list[int | None]:
    return [count if month < number else None for month in range(12)]


def pet(now: object, before: object = None) -> dict[str, dict[int, object]]:
    years: dict[int, object] = {2023: now}
    if before is not None:
        years[2022] = before
    return {"pet": years}


def in_months(months: dict[int, int], rest: int = 0) -> list[int]:
    return [months.get(month, rest) for month in range(1, 13)]


def staff(number: int, since: date, until: date | None = None) -> Staff:
    return Staff(staff_no=f"S{number}", name="张三", employed_from=since, employed_to=until)


def device(class_: str, since: date, until: date | None = None, number: str = "D9") -> Device:
    return Device(
        device_no=number,
        class_=class_,
        owner="nuclear_medicine",
        in_use_from=since,
        in_use_to=until,
    )


def ward(year: int, opened: int, occupied: int | None, months: int = 12) -> tuple[object, ...]:
    return tuple(
        BedDays(
            ward="一区", month=Month(year, month), open_bed_days=opened, occupied_bed_days=occupied
        )
        for month in range(1, months + 1)
    )


OLD = date(2010, 1, 1)
TEN_BEDS = (Beds(ward="一区", from_=OLD, beds=10),)
