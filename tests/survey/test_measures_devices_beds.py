from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.language import Language
from nmdept.messages import word
from nmdept.records.months import Month
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import BedDays, Beds, Device
from nmdept.survey.figures import Figure
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.registry import measure

_CLASS = "positron.pet_mri"


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _device(no: str = "D1", **dates: str | int | None) -> Device:
    days = {key: _day(value) if isinstance(value, str) else value for key, value in dates.items()}
    return Device(device_no=no, class_=_CLASS, owner="imaging", **days)  # type: ignore[arg-type]


def _devices(device: Device, name: str = "devices_in_use", **arguments: object) -> Figure:
    records = IndexedSnapshot(Snapshot(year=2023, devices=(device,)))
    return measure(records, name, arguments or {"classes": (_CLASS,)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dates", "on_31_december", "during", "all_year", "why"),
    [
        ({"in_use_from": "2016-03-01"}, 1, 1, 1, None),
        ({"in_use_from": "2016-03-01", "in_use_to": "2023-12-31"}, 1, 1, 1, None),
        (
            {"in_use_from": "2016-03-01", "in_use_to": "2023-12-30"},
            *(0, 1, 0, "in use only until 30 December 2023"),
        ),
        ({"in_use_from": "2016-03-01", "in_use_to": "2022-12-31"}, 0, 0, 0, None),
        ({"in_use_from": "2023-01-01"}, 1, 1, 1, None),
        ({"in_use_from": "2023-01-02"}, 1, 1, 0, None),
        ({"in_use_from": "2024-03-01"}, 0, 0, 0, "in use only from 1 March 2024"),
        ({"planned_for": 2022}, 0, 0, 0, "planned for 2022, not in use on 31 December 2023"),
        (
            {"planned_for": 2022, "installed_on": "2023-11-01"},
            *(0, 0, 0, "installed on 1 November 2023, not in use on 31 December 2023"),
        ),
        (
            {"planned_for": 2024, "installed_on": "2024-02-01"},
            *(0, 0, 0, "planned for 2024, not in use on 31 December 2023"),
        ),
        ({}, 0, 0, 0, "no first day of use is recorded, not in use on 31 December 2023"),
    ],
)
def test_devices_count_while_in_use(
    dates: dict[str, str | int],
    on_31_december: int,
    during: int,
    all_year: int,
    why: str | None,
) -> None:
    device = _device(**dates)
    figure = _devices(device)
    assert figure.value == on_31_december
    assert [word(e.why, Language.EN) for e in figure.exclusions] == ([why] if why else [])
    assert _devices(device, "devices_of_owner", owner="imaging").value == on_31_december
    assert _devices(device, "devices_of_owner", owner="other") == _devices(device, classes=())
    assert _devices(device, "devices_in_use_during", classes=(_CLASS,)).value == during
    assert _devices(device, "devices_in_use_all_year", classes=(_CLASS,)).value == all_year


@pytest.mark.parametrize(
    ("dates", "why"),
    [
        ({"in_use_from": "2023-01-02"}, ["in use only from 2 January 2023"]),
        ({"in_use_from": "2023-12-31"}, ["in use only from 31 December 2023"]),
        (
            {"in_use_from": "2023-02-01", "in_use_to": "2023-06-30"},
            ["in use only until 30 June 2023"],
        ),
    ],
)
def test_a_device_not_in_use_all_year_says_since_or_until_when(
    dates: dict[str, str], why: list[str]
) -> None:
    figure = _devices(_device(**dates), "devices_in_use_all_year", classes=(_CLASS,))
    assert figure.value == 0
    assert [word(each.why, Language.EN) for each in figure.exclusions] == why


def test_a_device_that_came_and_went_within_the_year_says_until_when() -> None:
    figure = _devices(_device(in_use_from="2023-02-01", in_use_to="2023-06-30"))
    assert [word(each.why, Language.EN) for each in figure.exclusions] == [
        "in use only until 30 June 2023"
    ]


def test_a_device_is_named_by_class_number_and_model() -> None:
    device = Device(
        device_no="D7",
        class_="positron.pet_ct",
        owner="imaging",
        maker="示例",
        model="X {1}",
        in_use_from=date(2016, 3, 1),
    )
    (row,) = _devices(device, classes=("positron.pet_ct",)).rows
    assert word(row.what, Language.EN) == "PET/CT D7 (示例 X {1}), in use since 1 March 2016"
    assert word(row.what, Language.ZH) == "PET/CT D7（示例 X {1}），自2016年3月1日起在用"


def _beds(ward: str, start: str, beds: int, end: str | None = None) -> Beds:
    return Beds(ward=ward, from_=date.fromisoformat(start), beds=beds, to=_day(end))


def test_beds_are_those_in_service_on_31_december() -> None:
    rows = (
        _beds("一", "2015-01-01", 12, "2023-06-30"),
        _beds("一", "2023-07-01", 14),
        _beds("二", "2018-01-01", 1, "2023-12-31"),
        _beds("三", "2024-05-01", 6),
        _beds("四", "2010-01-01", 3, "2021-01-01"),
    )
    figure = measure(IndexedSnapshot(Snapshot(year=2023, beds=rows)), "beds", {})
    assert figure.value == 15
    assert [word(row.what, Language.EN) for row in figure.rows] == [
        "一: 14 beds, since 1 July 2023",
        "二: 1 bed, since 1 January 2018",
    ]
    assert [
        f"{word(e.what, Language.ZH)}，{word(e.why, Language.ZH)}" for e in figure.exclusions
    ] == [
        "一：12张床位，开放仅至2023年6月30日",
        "三：6张床位，自2024年5月1日起方开放",
    ]


def test_no_beds_is_zero() -> None:
    assert measure(IndexedSnapshot(Snapshot(year=2023)), "beds", {}).value == 0


@pytest.mark.parametrize(
    ("open_", "occupied", "over_open", "over_possible"),
    [
        (310, 310, 0, 0),
        (310, 311, 1, 0),
        (None, 311, 0, 0),
        (310, None, 0, 0),
        (326, 0, 0, 0),
        (327, 0, 0, 1),
    ],
)
def test_bed_days_that_cannot_be_right(
    open_: int | None, occupied: int | None, over_open: int, over_possible: int
) -> None:
    month = Month(2023, 5)  # 10 beds for 15 days, 11 for 16: 326 bed-days
    records = IndexedSnapshot(
        Snapshot(
            year=2023,
            beds=(_beds("一", "2015-01-01", 10, "2023-05-15"), _beds("一", "2023-05-16", 11)),
            bed_days=tuple(
                BedDays(ward="一", month=each, open_bed_days=open_, occupied_bed_days=occupied)
                for each in (month, Month(2022, 5))
            ),
        )
    )
    assert measure(records, "bed_days_occupied_over_open", {}).value == over_open
    figure = measure(records, "bed_days_open_over_possible", {})
    assert figure.value == over_possible
    assert all("more than the 326 its beds allow" in word(r.what, Language.EN) for r in figure.rows)


_DAYS = st.dates(date(2023, 4, 20), date(2023, 6, 10))


@given(st.lists(st.tuples(_DAYS, st.none() | _DAYS, st.integers(0, 9)), max_size=4))
def test_possible_bed_days_are_those_of_each_day(
    spans: list[tuple[date, date | None, int]],
) -> None:
    month = Month(2023, 5)
    rows = tuple(
        Beds(ward="一", from_=first, to=last, beds=number)
        for first, last, number in spans
        if last is None or last >= first
    )
    days = BedDays(ward="一", month=month, open_bed_days=10_000)
    records = IndexedSnapshot(Snapshot(year=2023, beds=rows, bed_days=(days,)))
    on_each = (records.beds_on("一", date(2023, 5, number + 1)) for number in range(month.days))
    possible = sum(beds.beds for beds in on_each if beds is not None)
    (row,) = measure(records, "bed_days_open_over_possible", {}).rows
    assert f"more than the {possible} its beds allow" in word(row.what, Language.EN)
