"""Whichever count, person or device changes: the figures that follow change, and no others."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.codes import OWNER
from nmdept.records.kinds import DEVICES, STAFF, STAFF_HISTORY
from nmdept.records.months import Month, year_end
from nmdept.records.values import Device, Staff, StaffHistory
from nmdept.services.folder import DataFolder, open_folder
from nmdept.services.records import read_records, save_records
from nmdept.services.returns import read_return
from nmdept.survey.answers import Answer

CENSUS = year_end(2023)
ACT = Message.of("cli.no_changes")
FEW = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

BY_VALUE = {
    ("title", "senior_full"): "personnel.title.senior",
    ("title", "senior_associate"): "personnel.title.senior",
    ("education", "doctor"): "personnel.education.postgraduate",
    ("education", "master"): "personnel.education.postgraduate",
    ("role", "doctoral_supervisor"): "education.doctoral_supervisors",
    ("role", "masters_supervisor"): "education.masters_supervisors",
}
"""Where a person's attribute is counted, unless the item is called as the attribute is."""


@pytest.fixture(scope="module")
def folder(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DataFolder]:
    copy = tmp_path_factory.mktemp("any") / "data"
    shutil.copytree(demo / "data", copy)
    with open_folder(copy, user="tester") as opened:
        yield opened


def _values(folder: DataFolder) -> dict[str, tuple[object, object]]:
    def value(answer: Answer) -> tuple[object, object]:
        return answer.state, answer.value

    return {code: value(answer) for code, answer in read_return(folder, 2023).answers.items()}


def _changed_by(folder: DataFolder, record: Staff | Device) -> set[str]:
    """Return the figures that differ once `record` is stored; the old record is put back."""
    kind = STAFF if isinstance(record, Staff) else DEVICES
    (old,) = [one for one in read_records(folder, kind) if kind.ref(one) == kind.ref(record)]
    before = _values(folder)
    save_records(folder, [record], act=ACT)
    after = _values(folder)
    save_records(folder, [old], act=ACT)
    return {code for code in after if after[code] != before[code]}


@FEW
@given(
    item=st.sampled_from(sorted(catalogue().activity)),
    month=st.integers(1, 12),
    count=st.integers(0, 5000),
)
def test_a_count_changes_its_item_and_its_total(
    item: str, month: int, count: int, folder: DataFolder
) -> None:
    from nmdept.services.activity import set_count

    before = _values(folder)
    set_count(folder, str(Month(2023, month)), item, str(count))
    after = _values(folder)
    form = read_return(folder, 2023).questionnaire
    totals = {one.code for one in form.items.values() if item in one.parts}
    performed = {"therapy.performed", "in_vitro.performed"}
    changed = {code for code in after if after[code] != before[code]}
    assert changed <= {item} | totals | performed
    assert (after[item] == before[item]) == (item not in changed)


@FEW
@given(data=st.data())
def test_an_end_of_employment_changes_the_persons_own_figures(
    data: st.DataObject, folder: DataFolder
) -> None:
    staff = cast("tuple[Staff, ...]", read_records(folder, STAFF))
    in_post = [person for person in staff if person.span.covers(CENSUS)]
    person = data.draw(st.sampled_from(in_post))
    last = data.draw(st.dates(date(2023, 6, 1), date(2024, 6, 30)))
    spans = cast("tuple[StaffHistory, ...]", read_records(folder, STAFF_HISTORY))
    held = [
        (span.aspect, span.value)
        for span in spans
        if span.staff_no == person.staff_no and span.span.covers(CENSUS)
    ]
    own = {BY_VALUE.get(pair, f"personnel.{pair[0]}.{pair[1]}") for pair in held}
    expected = set() if last >= CENSUS else own | {"personnel.total"}
    assert _changed_by(folder, replace(person, employed_to=last)) == expected


@FEW
@given(data=st.data())
def test_an_owner_changes_the_two_owners_figures(data: st.DataObject, folder: DataFolder) -> None:
    devices = cast("tuple[Device, ...]", read_records(folder, DEVICES))
    device = data.draw(st.sampled_from(devices))
    owner = data.draw(st.sampled_from(OWNER.codes))
    in_use = device.span is not None and device.span.covers(CENSUS)
    owners = {f"equipment.owner.{device.owner}", f"equipment.owner.{owner}"}
    expected = owners if in_use and owner != device.owner else set()
    assert _changed_by(folder, replace(device, owner=owner)) == expected
