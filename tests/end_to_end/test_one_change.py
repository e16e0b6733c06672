"""Changing one record of the example changes exactly the figures it should, and no other."""

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from nmdept.records.kinds import BY_NAME

Command = Callable[..., Any]

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "example"

Answers = dict[str, tuple[str, Any]]
Key = tuple[str, ...]
Change = tuple[str, Key, Mapping[str, str], set[str]]

CHANGES: Mapping[str, Change] = {
    "somebody retires in the year": (
        "staff",
        ("N036",),
        {"employed_to": "2023-06-30"},
        {
            "personnel.total",
            "personnel.post.physician",
            "personnel.title.junior",
            "personnel.education.undergraduate",
        },
    ),
    "the last day is the census itself": ("staff", ("N036",), {"employed_to": "2023-12-31"}, set()),
    "a name is spelt differently": ("staff", ("N036",), {"name": "冯䶮"}, set()),
    "a title": (
        "staff_history",
        ("N036", "title", "2022-07-11"),
        {"value": "intermediate"},
        {"personnel.title.junior", "personnel.title.intermediate"},
    ),
    "a post": (
        "staff_history",
        ("N036", "post", "2022-07-11"),
        {"value": "physicist"},
        {"personnel.post.physician", "personnel.post.physicist"},
    ),
    "a degree": (
        "staff_history",
        ("N036", "education", "2022-07-11"),
        {"value": "master"},
        {"personnel.education.undergraduate", "personnel.education.postgraduate"},
    ),
    "a supervisor steps down": (
        "staff_history",
        ("N007", "role", "2018-09-01"),
        {"to": "2023-08-31"},
        {"education.masters_supervisors"},
    ),
    "a device's owner": (
        "devices",
        ("D02",),
        {"owner": "imaging"},
        {"equipment.owner.nuclear_medicine", "equipment.owner.imaging"},
    ),
    "a device goes out of use": (
        "devices",
        ("D02",),
        {"in_use_to": "2023-06-30"},
        {
            "equipment.single_photon.spect",
            "equipment.single_photon.total",
            "equipment.owner.nuclear_medicine",
        },
    ),
    "the planned PET/MRI comes into use": (
        "devices",
        ("D06",),
        {"installed_on": "2023-08-01", "in_use_from": "2023-09-01"},
        {
            "equipment.positron.pet_mri",
            "equipment.positron.total",
            "equipment.owner.nuclear_medicine",
        },
    ),
    "beds are added": (
        "beds",
        ("核素治疗病房二区", "2018-04-02"),
        {"beds": "10"},
        {"therapy.beds"},
    ),
    "bed-days are counted again": (
        "bed_days",
        ("核素治疗病房一区", "2023-03"),
        {"occupied_bed_days": "200"},
        set(),
    ),
    "a month's count": (
        "activity",
        ("2023-05", "imaging.pet_ct.tumour"),
        {"count": "1"},
        {"imaging.pet_ct.tumour", "imaging.pet_ct.total"},
    ),
    "a month is no longer reported": (
        "activity",
        ("2023-05", "therapy.sr89_bone"),
        {"count": "-"},
        {"therapy.sr89_bone", "therapy.total"},
    ),
    "a month of the year before": (
        "activity",
        ("2022-12", "imaging.pet_ct.tumour"),
        {"count": "1"},
        set(),
    ),
    "a drug falls out of use": (
        "drugs",
        ("氟[18F]脱氧葡糖（FDG）注射液", "2014-05-12"),
        {"in_use_to": "2022-12-31"},
        {"pharmacy.positron.f18"},
    ),
    "a licence of another class": (
        "licences",
        ("radiopharmaceutical_use", "示例RUL-2023-017"),
        {"class": "4"},
        {"pharmacy.licence.class_3a", "pharmacy.licence.class_4"},
    ),
    "a certificate": (
        "certificates",
        ("N003", "health_check", "2023-09-07"),
        {"valid_until": "2023-10-01"},
        set(),
    ),
    "papers of the year": (
        "yearly",
        ("2023", "education.papers_sci"),
        {"value": "9"},
        {"education.papers_sci"},
    ),
    "papers of the year before": (
        "yearly",
        ("2022", "education.papers_sci"),
        {"value": "9"},
        set(),
    ),
    "the head of department": (
        "department",
        ("2022-07-01",),
        {"director": "钱锝"},
        {"basic.director"},
    ),
    "a service is given up": (
        "department",
        ("2022-07-01",),
        {"services": "single_photon;therapy;therapy_clinic;therapy_ward"},
        {"basic.service.pet"},
    ),
    "a former profile": ("department", ("2010-01-01",), {"director": "钱锝"}, set()),
}
"""By what happens: the kind, the record's key, what is changed, the figures that must follow."""


@pytest.fixture(scope="module")
def before(nmdept: Command, demo: Path) -> Answers:
    return _answers(nmdept, demo / "data")


def test_every_kind_is_changed_once() -> None:
    assert {kind for kind, *_ in CHANGES.values()} == set(BY_NAME)


@pytest.mark.parametrize("change", CHANGES)
def test_exactly_the_figures_that_follow_change(
    change: str, nmdept: Command, before: Answers, data: Path, tmp_path: Path
) -> None:
    kind, key, changes, expected = CHANGES[change]
    outcome = nmdept("records", "import", kind, _row(tmp_path, kind, key, changes), "--data", data)
    assert outcome.status == 0, outcome.err
    after = _answers(nmdept, data)
    assert {code for code, answer in after.items() if answer != before[code]} == expected


def _answers(nmdept: Command, folder: Path) -> Answers:
    shown = nmdept("survey", "show", "2023", "--json", "--data", folder).json()
    return {answer["code"]: (answer["state"], answer["value"]) for answer in shown["answers"]}


def _row(folder: Path, kind: str, key: Key, changes: Mapping[str, str]) -> Path:
    """Write the example's own row with the changes as a file of one record."""
    with (EXAMPLE / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if tuple(row.values())[: len(key)] == key]
    assert any(row[name] != value for name, value in changes.items())
    target = folder / "one.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row | dict(changes))
    return target
