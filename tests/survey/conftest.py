"""A made-up department around data year 2023, and the sentences figures are read in."""

from datetime import date

import pytest

from nmdept.records.months import months_of
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import (
    Activity,
    Beds,
    Department,
    Device,
    Drug,
    Licence,
    Staff,
    StaffHistory,
    Yearly,
)

YEAR = 2023


def _staff() -> tuple[list[Staff], list[StaffHistory]]:
    people, history = [], []
    posts = ["physician"] * 4 + ["technician"] * 3 + ["nurse"] * 2
    titles = ["senior_full", "senior_associate", "intermediate", "junior"]
    degrees = ["doctor", "master", "undergraduate", "junior_college"]
    for number, post in enumerate(posts):
        no = f"S{number:03d}"
        start = date(2010 + number, 7, 1)
        people.append(Staff(staff_no=no, name=f"张{number}", employed_from=start))
        values = {"post": post, "title": titles[number % 4], "education": degrees[number % 4]}
        history += [
            StaffHistory(staff_no=no, aspect=aspect, from_=start, value=value)
            for aspect, value in values.items()
        ]
    history.append(
        StaffHistory(
            staff_no="S000", aspect="role", from_=date(2015, 1, 1), value="doctoral_supervisor"
        )
    )
    return people, history


@pytest.fixture(scope="session")
def department() -> Snapshot:
    people, history = _staff()
    items = ["imaging.pet_ct.tumour", "imaging.pet_ct.bone", "therapy.i131_graves"]
    return Snapshot(
        year=YEAR,
        departments=(
            Department(
                effective_from=date(2019, 1, 1),
                hospital_name="示例医院",
                founded_year=1972,
                services=("pet", "therapy"),
            ),
        ),
        staff=tuple(people),
        staff_history=tuple(history),
        devices=(
            Device(
                device_no="D1",
                class_="positron.pet_ct",
                owner="nuclear_medicine",
                maker="示例",
                model="X1",
                in_use_from=date(2016, 3, 1),
            ),
            Device(
                device_no="D2",
                class_="positron.pet_mri",
                owner="nuclear_medicine",
                planned_for=2022,
            ),
            Device(
                device_no="D3",
                class_="single_photon.spect",
                owner="imaging",
                in_use_from=date(2005, 1, 1),
                in_use_to=date(2023, 6, 30),
            ),
        ),
        beds=(
            Beds(ward="一病区", from_=date(2015, 1, 1), beds=12),
            Beds(ward="二病区", from_=date(2018, 1, 1), beds=8),
        ),
        activity=tuple(
            Activity(month=month, item=item, count=10 * place + month.month)
            for place, item in enumerate(items)
            for month in months_of(YEAR)
        ),
        drugs=(
            Drug(
                name="18F-FDG",
                nuclide="F-18",
                kind="positron",
                source="purchased",
                in_use_from=date(2016, 3, 1),
            ),
        ),
        licences=(
            Licence(
                kind="radiopharmaceutical_use",
                number="A1",
                class_="2",
                valid_from=date(2019, 1, 1),
                valid_until=date(2024, 1, 1),
            ),
        ),
        yearly=(Yearly(year=YEAR, item="education.residents", value=5),),
        filler="李四",
        filler_phone="010-1",
    )
