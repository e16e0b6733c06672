"""What a month lacks by group, and a year against the one before over what both report."""

from datetime import date

import pytest

from nmdept.records.catalogue import catalogue
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Activity, BedDays, Beds, Tally
from nmdept.survey.completeness import GroupMonth, GroupYear, compare_years, groups_of

_MAY = Month(2023, 5)
_GROUP = "imaging.pet_mri"
_ITEMS = [code for code, item in catalogue().activity.items() if item.group == _GROUP]


def _cell(item: str, month: Month, count: Tally) -> Activity:
    return Activity(item=item, month=month, count=count)


def _group(found: tuple[GroupMonth, ...], group: str) -> GroupMonth:
    return next(each for each in found if each.group == group)


def test_a_blank_is_missing_and_zero_or_not_offered_are_not() -> None:
    counts = [
        _cell(_ITEMS[0], _MAY, 0),
        _cell(_ITEMS[1], _MAY, NOT_OFFERED),
        _cell(_ITEMS[2], _MAY, None),
        *(_cell(item, Month(2023, 4), 1) for item in _ITEMS),
    ]
    found = _group(groups_of(_MAY, counts, [], []), _GROUP)
    assert (found.to_report, found.reported) == (len(_ITEMS), 2)
    assert found.missing == tuple(_ITEMS[2:])
    assert not found.is_complete


def test_every_item_belongs_to_a_group_that_is_asked() -> None:
    found = groups_of(_MAY, [], [], [])
    assert sum(each.to_report for each in found) == len(catalogue().activity)
    assert "bed_days" not in {each.group for each in found}


def test_bed_days_are_asked_of_the_wards_that_had_beds() -> None:
    beds = [
        Beds(ward="一区", from_=date(2010, 1, 1), beds=10),
        Beds(ward="二区", from_=date(2010, 1, 1), beds=4, to=date(2023, 4, 30)),
        Beds(ward="三区", from_=date(2023, 5, 31), beds=4),
    ]
    days = [BedDays(ward="一区", month=_MAY, open_bed_days=310, occupied_bed_days=200)]
    found = _group(groups_of(_MAY, [], beds, days), "bed_days")
    assert (found.to_report, found.missing) == (2, ("三区",))
    half = [BedDays(ward="一区", month=_MAY, open_bed_days=310)]
    assert _group(groups_of(_MAY, [], beds, half), "bed_days").missing == ("一区", "三区")


def _year(until: Month, counts: list[Activity]) -> GroupYear:
    return next(each for each in compare_years(until, counts) if each.group == _GROUP)


def test_only_what_both_years_report_is_compared() -> None:
    one, two = _ITEMS[:2]
    counts = [
        _cell(one, Month(2022, 1), 100),
        _cell(one, Month(2023, 1), 130),
        _cell(one, Month(2022, 2), 100),  # nothing this year yet
        _cell(two, Month(2023, 1), 50),  # nothing the year before
        _cell(two, Month(2022, 3), NOT_OFFERED),
        _cell(two, Month(2023, 3), 20),
        _cell(one, Month(2022, 6), 100),
        _cell(one, Month(2023, 6), 100),  # after the month asked for
    ]
    found = _year(_MAY, counts)
    assert (found.count, found.before) == (150, 100)
    assert found.months == (Month(2023, 1), Month(2023, 3))
    assert found.change == pytest.approx(0.5)


def test_nothing_to_compare_is_no_change() -> None:
    found = _year(_MAY, [_cell(_ITEMS[0], Month(2023, 1), 130)])
    assert (found.months, found.count, found.before, found.change) == ((), 0, 0, None)
