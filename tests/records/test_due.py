"""Whether, and how urgently, an end is announced."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.records.due import Nearness, due, sound_steps, standing, steps_of
from nmdept.records.values import Certificate, Licence

_END = date(2024, 6, 30)


def _licence(number: str, first: str, last: str | None, **fields: str) -> Licence:
    return Licence(
        kind=fields.pop("kind", "radiation_safety"),
        number=number,
        valid_from=date.fromisoformat(first),
        valid_until=date.fromisoformat(last) if last else None,
        **fields,
    )


def _check(first: str, last: str, **fields: str) -> Certificate:
    return Certificate(
        staff_no=fields.pop("staff_no", "1"),
        kind=fields.pop("kind", "health_check"),
        valid_from=date.fromisoformat(first),
        valid_until=date.fromisoformat(last),
        **fields,
    )


@pytest.mark.parametrize(
    ("left", "step", "nearness"),
    [
        (91, None, None),
        (90, 90, Nearness.SOON),
        (61, 90, Nearness.SOON),
        (60, 60, Nearness.SOON),
        (30, 30, Nearness.SOON),
        (0, 30, Nearness.SOON),
        (-1, 30, Nearness.OVERDUE),
        (-400, 30, Nearness.OVERDUE),
    ],
)
def test_an_end_is_announced_in_steps(
    left: int, step: int | None, nearness: Nearness | None
) -> None:
    found = due(_licence("A", "2019-07-01", "2024-06-30"), _END - timedelta(days=left))
    assert (found and found.step, found and found.nearness) == (step, nearness)
    if found is not None:
        assert found.days_left == left


def test_a_record_has_steps_of_its_own() -> None:
    licence = _licence("A", "2019-07-01", "2024-06-30", lead_days="365;180")
    found = due(licence, _END - timedelta(days=300))
    assert found is not None
    assert found.step == 365
    assert due(licence, _END - timedelta(days=366)) is None


def test_what_does_not_end_or_has_not_begun_is_not_due() -> None:
    assert due(_licence("A", "2019-07-01", None), _END) is None
    assert due(_licence("A", "2024-07-01", "2024-08-01"), _END) is None


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        (None, True),
        ("90;60;30", True),
        ("7", True),
        ("3650;1", True),
        ("30;60", False),
        ("30;30", False),
        ("0", False),
        ("3651", False),
        ("", False),
        ("90; 60", False),
        ("90;", False),
        ("九十", False),
    ],
)
def test_steps_are_falling_whole_days(text: str | None, sound: bool) -> None:  # noqa: FBT001
    assert sound_steps(text) is sound


@given(st.lists(st.integers(1, 3650), min_size=1, unique=True))
def test_any_falling_days_are_steps(days: list[int]) -> None:
    falling = sorted(days, reverse=True)
    text = ";".join(map(str, falling))
    assert sound_steps(text)
    assert steps_of(_licence("A", "2019-07-01", None, lead_days=text)) == tuple(falling)


def test_what_was_renewed_does_not_stand() -> None:
    old = _licence("A", "2014-07-01", "2019-06-30")
    new = _licence("B", "2019-07-01", "2024-06-30")
    other = _licence("C", "2014-07-01", "2019-06-30", kind="radiological_practice")
    assert list(standing([old, new, other])) == [new, other]


def test_of_two_that_begin_together_the_longer_stands() -> None:
    short, long = _check("2022-01-01", "2023-12-31"), _check("2022-01-01", "2024-12-31")
    assert list(standing([short, long])) == [long]


def test_classes_people_and_kinds_are_renewed_each_by_itself() -> None:
    second = _licence("A", "2014-07-01", "2019-06-30", kind="radiopharmaceutical_use", class_="2")
    third = _licence("B", "2019-07-01", "2024-06-30", kind="radiopharmaceutical_use", class_="3a")
    assert list(standing([second, third])) == [third], "a higher class takes the place of a lower"
    lower = replace(second, number="C", valid_from=third.valid_from, valid_until=date(2029, 6, 30))
    assert list(standing([lower, third])) == [lower, third], "a lower one does not"
    one, two = _check("2022-01-01", "2023-12-31"), _check("2024-01-01", "2025-12-31", staff_no="2")
    again = _check("2024-01-01", "2025-12-31")
    assert list(standing([one, two])) == [one, two]
    assert list(standing([one, two, again])) == [again, two]


def test_other_certificates_are_renewed_under_their_number() -> None:
    one = _check("2022-01-01", "2023-12-31", kind="other", number="A")
    two = _check("2024-01-01", "2025-12-31", kind="other", number="B")
    assert list(standing([one, two])) == [one, two]


def test_licences_of_two_devices_stand_beside_each_other() -> None:
    pet_ct = _licence("CT", "2018-01-01", "2023-12-31", kind="large_equipment")
    pet_mr = _licence("MR", "2020-01-01", "2025-12-31", kind="large_equipment")
    assert list(standing([pet_ct, pet_mr])) == [pet_ct, pet_mr]
    renewed = _licence("CT2", "2024-01-01", "2029-12-31", kind="large_equipment")
    assert list(standing([pet_ct, pet_mr, renewed])) == [pet_mr, renewed]
