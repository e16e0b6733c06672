"""The shipped questionnaire end to end, against a naive recomputation and by its properties."""

import inspect
import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.language import Language
from nmdept.messages import word
from nmdept.questionnaire import measures as named
from nmdept.questionnaire.catalogue import questionnaire_by_id, questionnaires
from nmdept.questionnaire.definition import Item
from nmdept.records.catalogue import catalogue
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import (
    NOT_OFFERED,
    Activity,
    Beds,
    Department,
    Device,
    Drug,
    Licence,
    Staff,
    StaffHistory,
    Tally,
    Yearly,
)
from nmdept.survey.combine import COMBINED
from nmdept.survey.compute import compute
from nmdept.survey.figures import Figure, State
from nmdept.survey.measures.registry import MEASURES
from tests.survey.departments import YEAR, departments, full_department
from tests.survey.naive import expected

_FORM = questionnaire_by_id("csnm-2024")
_ITEMS = list(_FORM.items)
_FULL = full_department()
_thorough = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def _changed(before: Snapshot, after: Snapshot) -> set[str]:
    old, new = compute(_FORM, before), compute(_FORM, after)
    return {
        code
        for code in _ITEMS
        if (old[code].state, old[code].value) != (new[code].state, new[code].value)
    }


def _with_count(snapshot: Snapshot, row: Activity, count: Tally) -> Snapshot:
    rows = tuple(replace(each, count=count) if each is row else each for each in snapshot.activity)
    return replace(snapshot, activity=rows)


def _totals_over(item: str) -> set[str]:
    return {
        code
        for code, asked in _FORM.items.items()
        if asked.measure is not None
        and asked.measure.name == "total"
        and item in (asked.measure.arguments["parts"] or ())  # type: ignore[operator]
    }


def test_the_registry_has_the_measures_questionnaires_may_name() -> None:
    assert set(MEASURES) | set(COMBINED) == set(named.MEASURES)
    for name, signature in named.MEASURES.items():
        if name in COMBINED:
            assert set(signature) == {"parts"}
            continue
        records, *parameters = inspect.signature(MEASURES[name]).parameters.values()
        assert records.name == "records"
        assert {each.name.rstrip("_") for each in parameters} == set(signature), name
        optional = {each.name for each in parameters if each.default is not inspect.Parameter.empty}
        assert optional == {key for key, each in signature.items() if not each.required}, name


def test_every_measure_of_every_shipped_questionnaire_resolves() -> None:
    for questionnaire in questionnaires():
        asked = [*questionnaire.items.values(), *questionnaire.quantities]
        names = {each.measure.name for each in asked if each.measure is not None}
        assert names <= set(MEASURES) | set(COMBINED)
        figures = compute(questionnaire, Snapshot(year=YEAR))
        assert set(figures) == {each.code for each in asked}


def test_every_item_that_is_counted_by_month_asks_for_its_own_records() -> None:
    asked = {
        each.measure.arguments["item"]
        for each in _FORM.items.values()
        if each.measure is not None and each.measure.name == "activity"
    }
    assert asked == set(catalogue().activity)


@_thorough
@given(departments())
def test_all_items_agree_with_a_naive_recomputation(snapshot: Snapshot) -> None:
    figures = compute(_FORM, snapshot)
    for code in _ITEMS:
        figure = figures[code]
        assert (figure.state.value, figure.value) == expected(code, _ITEMS, snapshot), code


@_thorough
@given(departments(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(snapshot: Snapshot, chance: random.Random) -> None:
    kinds = ("staff", "staff_history", "devices", "beds", "activity", "drugs", "licences", "yearly")
    shuffled = {
        kind: tuple(chance.sample(getattr(snapshot, kind), len(getattr(snapshot, kind))))
        for kind in kinds
    }
    again = replace(snapshot, departments=snapshot.departments[::-1], **shuffled)  # type: ignore[arg-type]
    assert compute(_FORM, again) == compute(_FORM, snapshot)


def _check_rows(figures: Mapping[str, Figure], item: Item) -> None:
    figure = figures[item.code]
    assert bool(figure.missing) is (figure.state is State.NOT_REPORTED)
    if figure.state is not State.VALUE:
        assert figure.value is None
    elif item.type.is_number:
        rows = sum(row.adds or 0 for row in figure.rows)
        parts = sum(figures[code].value or 0 for code in figure.parts)  # type: ignore[misc]
        assert figure.value == rows + parts


@_thorough
@given(departments())
def test_rows_and_parts_add_up_and_every_sentence_can_be_read(snapshot: Snapshot) -> None:
    figures = compute(_FORM, snapshot)
    for item in _FORM.items.values():
        _check_rows(figures, item)
        figure = figures[item.code]
        messages = [row.what for row in figure.rows] + list(figure.missing)
        messages += [text for each in figure.exclusions for text in (each.what, each.why)]
        for language in Language:
            assert all("{" not in word(message, language) for message in messages)


@_thorough
@given(st.sampled_from(_FULL.activity), st.integers(1, 10**7))
def test_adding_to_a_month_changes_its_item_its_total_and_no_other(row: Activity, n: int) -> None:
    assert isinstance(row.count, int)
    more = _with_count(_FULL, row, row.count + n)
    assert _changed(_FULL, more) == {row.item} | _totals_over(row.item)
    old, new = compute(_FORM, _FULL), compute(_FORM, more)
    for code in _changed(_FULL, more):
        assert new[code].value == old[code].value + n  # type: ignore[operator]


@pytest.mark.parametrize(
    ("item", "yes"),
    [("therapy.ra223", "therapy.performed"), ("in_vitro.tests", "in_vitro.performed")],
)
def test_the_first_count_above_zero_makes_it_performed(item: str, yes: str) -> None:
    none = replace(_FULL, activity=tuple(replace(row, count=0) for row in _FULL.activity))
    row = next(row for row in none.activity if row.item == item)
    assert _changed(none, _with_count(none, row, 3)) == {item, yes} | _totals_over(item)


@_thorough
@given(st.sampled_from(_FULL.activity))
def test_a_blank_or_absent_month_never_counts_as_zero(row: Activity) -> None:
    blank = _with_count(_FULL, row, None)
    absent = replace(_FULL, activity=tuple(each for each in _FULL.activity if each is not row))
    for snapshot in (blank, absent):
        figures = compute(_FORM, snapshot)
        codes = {row.item} | _totals_over(row.item)
        assert _changed(_FULL, snapshot) == codes
        assert {figures[code].state for code in codes} == {State.NOT_REPORTED}
        for code in codes:
            assert row.month.wording(Language.ZH) in word(figures[code].missing[0], Language.ZH)


def test_months_not_offered_leave_the_others_standing() -> None:
    row = _FULL.activity[0]
    assert isinstance(row.count, int)
    fewer = compute(_FORM, _with_count(_FULL, row, NOT_OFFERED))
    was = compute(_FORM, _FULL)
    assert fewer[row.item].value == was[row.item].value - row.count  # type: ignore[operator]


def test_a_retirement_moved_across_31_december_changes_the_personnel_figures_alone(
    department: Snapshot,
) -> None:
    def until(day: date | None) -> Snapshot:
        first, *others = department.staff
        return replace(department, staff=(replace(first, employed_to=day), *others))

    theirs = {
        "personnel.total",
        "personnel.post.physician",
        "personnel.title.senior",
        "personnel.education.postgraduate",
        "education.doctoral_supervisors",
    }
    assert _changed(until(date(2023, 12, 31)), until(date(2023, 12, 30))) == theirs
    assert _changed(department, until(date(2023, 12, 31))) == set()
    assert _changed(until(date(2023, 12, 30)), until(date(2021, 1, 1))) == set()


_CT, _SPECT = "equipment.positron.pet_ct", "equipment.single_photon.spect"


@pytest.mark.parametrize(
    ("kind", "record", "changed"),
    [
        (
            "devices",
            Device(device_no="N", class_="cyclotron", owner="other", in_use_from=date(2023, 1, 1)),
            {"equipment.cyclotron", "equipment.owner.other"},
        ),
        (
            "devices",
            Device(
                device_no="N",
                class_="positron.pet",
                owner="imaging",
                in_use_from=date(2020, 1, 1),
            ),
            {"equipment.positron.pet", "equipment.positron.total", "equipment.owner.imaging"},
        ),
        ("beds", Beds(ward="N", from_=date(2020, 1, 1), beds=3), {"therapy.beds"}),
        (
            "drugs",
            Drug(
                name="N",
                nuclide="Ga-68",
                kind="positron",
                source="in_house",
                in_use_from=date(2023, 6, 1),
            ),
            {"pharmacy.positron.ga68", "pharmacy.in_house"},
        ),
        (
            "licences",
            Licence(
                kind="radiopharmaceutical_use",
                number="N",
                class_="4",
                valid_from=date(2023, 12, 31),
            ),
            {"pharmacy.licence.class_4"},
        ),
        ("yearly", Yearly(year=YEAR, item="opinion.policy", value=False), {"opinion.policy"}),
        ("yearly", Yearly(year=YEAR - 1, item="opinion.policy", value=False), set()),
        (
            "staff",
            Staff(staff_no="N", name="王五", employed_from=date(2023, 12, 31)),
            {"personnel.total"},
        ),
        (
            "staff_history",
            StaffHistory(
                staff_no="S008", aspect="role", from_=date(2023, 5, 1), value="masters_supervisor"
            ),
            {"education.masters_supervisors"},
        ),
        (
            "departments",
            Department(
                effective_from=date(2023, 12, 31),
                hospital_name="示例医院",
                founded_year=1972,
                grade="secondary",
                services=("pet", "therapy"),
            ),
            {"basic.grade"},
        ),
    ],
)
def test_one_more_record_changes_exactly_the_figures_it_should(
    department: Snapshot, kind: str, record: object, changed: set[str]
) -> None:
    more = replace(department, **{kind: (*getattr(department, kind), record)})
    assert _changed(department, more) == changed


def test_an_owner_changed_moves_a_device_from_one_owner_to_the_other(department: Snapshot) -> None:
    first, *others = department.devices
    moved = replace(department, devices=(replace(first, owner="radiology"), *others))
    assert _changed(department, moved) == {
        "equipment.owner.nuclear_medicine",
        "equipment.owner.radiology",
    }


def test_left_out_devices_are_named_with_their_reason(department: Snapshot) -> None:
    figures = compute(_FORM, department)
    planned = figures["equipment.positron.pet_mri"].exclusions[0]
    assert word(planned.why, Language.EN) == "planned for 2022, not in use on 31 December 2023"
    gone = figures[_SPECT].exclusions[0]
    assert word(gone.why, Language.ZH) == "在用仅至2023年6月30日"
    assert figures[_CT].exclusions == ()
    assert figures[_SPECT].value == 0


@_thorough
@given(departments())
def test_without_the_records_behind_them_figures_are_the_same(snapshot: Snapshot) -> None:
    full, bare = compute(_FORM, snapshot), compute(_FORM, snapshot, basis=False)
    assert {code: replace(figure, rows=(), exclusions=()) for code, figure in full.items()} == {
        code: replace(figure, rows=(), exclusions=()) for code, figure in bare.items()
    }
