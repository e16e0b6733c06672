"""Departments at the edges: nothing, one month, thirty years, four hundred people, long names."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from nmdept.records.values import Certificate, Department, Device, Licence, StaffHistory
from nmdept.report.choices import Choices
from tests.report.small import BEDS, Small, department_of_everything, device, person, uneven, ward

LONG = "超长型号名称Long-model-name/" * 10
LONG_NAME = LONG[:120]


def nothing() -> Small:
    return Small()


def one_month() -> Small:
    return Small(
        counts={"pet": {2023: [7, *[None] * 11]}, "therapy": {2023: [1, *[None] * 11]}},
        beds=BEDS,
        bed_days=ward(2023, [300, *[None] * 11], [200, *[None] * 11])[:1],
        staff=(person(1, sex="f", birth_year=1990),),
    )


def thirty_years() -> Small:
    return many_years(range(1994, 2024))


def many_years(years: range) -> Small:
    counts = {
        group: {year: uneven(10 * (year - 1990) + step) for year in years}
        for step, group in enumerate(("pet", "mri", "spect", "organ", "therapy"))
    }
    days = tuple(row for year in years for row in ward(year, 300, 150 + year % 100))
    return replace(department_of_everything(), counts=counts, bed_days=days)


def crowd() -> Small:
    people = tuple(
        person(
            number,
            since=2023 if number % 7 == 0 else 2000 + number % 20,
            until=date(2023, 5, 31) if number % 11 == 0 and number % 7 else None,
            sex="fm"[number % 2],
            birth_year=1958 + number % 45,
        )
        for number in range(400)
    )
    held = tuple(
        StaffHistory(staff_no=one.staff_no, aspect=aspect, from_=one.employed_from, value=value)
        for number, one in enumerate(people)
        for aspect, value in (
            ("post", ("physician", "technician", "nurse", "chemist", "physicist")[number % 5]),
            ("title", ("senior_full", "senior_associate", "intermediate", "junior")[number % 4]),
            ("education", ("doctor", "master", "undergraduate")[number % 3]),
        )
    )
    papers = tuple(
        Certificate(
            staff_no=one.staff_no,
            kind="health_check",
            valid_from=date(2022, 6, 1),
            valid_until=date(2024, 5, 31),
        )
        for one in people[::3]
    )
    return replace(department_of_everything(), staff=people, history=held, certificates=papers)


def long_names() -> Small:
    base = department_of_everything()
    named = tuple(replace(one, name=("阿不都热合曼·买买提明江·" * 6)[:60]) for one in base.staff)
    return replace(
        base,
        staff=named,
        devices=(
            device("D-" + "9" * 38, "positron.pet_ct", date(2014, 5, 1), model=LONG_NAME),
            device("D2", "single_photon.coincidence_spect_ct", date(2023, 6, 1), maker=LONG_NAME),
            Device(device_no="D3", class_="cyclotron", owner="other", planned_for=2025),
        ),
        licences=(
            Licence(
                kind="radiopharmaceutical_use",
                class_="3b",
                number=LONG_NAME,
                valid_from=date(2019, 3, 1),
                valid_until=date(2024, 2, 29),
            ),
        ),
        profile=(
            Department(
                effective_from=date(2010, 1, 1),
                hospital_name="某某省某某市某某大学附属第一人民医院肿瘤中心" * 4,
                department_name="核医学科" * 10,
            ),
        ),
    )


def large_numbers() -> Small:
    counts = {
        group: {year: uneven(987_654 + year) for year in range(2019, 2024)}
        for group in ("pet", "mri", "spect", "organ", "therapy")
    }
    return replace(department_of_everything(), counts=counts)


def holes() -> Small:
    counts = {
        "pet": {2023: [3, None, "-", 0, 9, None, 4, 4, 4, None, 2, 1], 2022: 5, 2020: 4},
        "spect": {2023: "-", 2022: 12},
        "therapy": {2023: [None] * 11 + [1], 2022: [1] + [None] * 11},
    }
    days = tuple(row for row in ward(2023, 300, 240) if row.month.month != 6)
    return replace(department_of_everything(), counts=counts, bed_days=days)


ODD: Mapping[str, tuple[Callable[[], Small], Choices]] = {
    "everything": (department_of_everything, Choices()),
    "nothing": (nothing, Choices()),
    "one month": (one_month, Choices()),
    "one month chosen": (one_month, Choices(first_month=1, last_month=1)),
    "thirty years": (thirty_years, Choices(years=30)),
    "eleven years": (thirty_years, Choices(years=11)),
    "one year": (department_of_everything, Choices(years=1)),
    "four hundred people": (crowd, Choices()),
    "without names": (crowd, Choices(names=False)),
    "long names": (long_names, Choices()),
    "large numbers": (large_numbers, Choices()),
    "holes": (holes, Choices()),
    "part of a year": (department_of_everything, Choices(first_month=3, last_month=5)),
    "page one alone": (department_of_everything, Choices(sections=())),
    "compared with 2019": (department_of_everything, Choices(compare=2019)),
}
"""By name: the department, and what is chosen of its summary."""
