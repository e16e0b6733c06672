"""What the month grids and the overview read of a folder."""

from datetime import date

import pytest

from nmdept.messages import Message
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month, months_of
from nmdept.records.values import Activity, BedDays, Beds, Licence
from nmdept.services.activity import save_cells, save_note, set_count
from nmdept.services.folder import DataFolder
from nmdept.services.months import cell_history, read_activity
from nmdept.services.overview import (
    locked_years,
    month_to_report,
    read_overview,
    read_readiness,
)
from nmdept.services.records import save_records
from nmdept.services.returns import start_return

_ITEM = "imaging.pet_ct.tumour"


@pytest.fixture
def years(folder: DataFolder) -> DataFolder:
    cells = [
        Activity(month=month, item=_ITEM, count=400 + month.month)
        for year in range(2008, 2024)
        for month in months_of(year)
    ]
    save_cells(folder, cells)
    days = [BedDays(ward="一区", month=Month(2023, 5), open_bed_days=310, occupied_bed_days=200)]
    save_records(folder, days, act=Message.of("acts.saved", kind=ACTIVITY.label))
    return folder


def test_a_year_is_read_with_the_one_before_and_what_is_unusual(years: DataFolder) -> None:
    set_count(years, "2023-07", _ITEM, "4070")
    found = read_activity(years, 2023)
    assert found.count(_ITEM, Month(2023, 7)) == 4070
    assert found.count(_ITEM, Month(2022, 7)) == 407
    assert found.count(_ITEM, Month(2020, 12)) is None  # not read
    assert set(found.far) == {(_ITEM, Month(2023, 7))}
    assert found.bed_days[("一区", Month(2023, 5))].occupied_bed_days == 200
    assert len(found.series(_ITEM)) == 36


def test_a_cell_comes_with_its_past(years: DataFolder) -> None:
    set_count(years, "2023-07", _ITEM, "40")
    save_note(years, Month(2023, 7), _ITEM, "检修")
    found = cell_history(years, Month(2023, 7), _ITEM)
    assert (found.count, found.note) == (40, "检修")
    assert found.last_twelve[0] == (Month(2022, 8), 408)
    assert found.last_twelve[-1] == (Month(2023, 7), 40)
    assert [month.year for month, _ in found.same_month] == list(range(2013, 2023))
    assert found.far is not None
    assert [(c.field, c.old, c.new) for c in found.changes[-2:]] == [
        ("count", "407", "40"),
        ("note", None, "检修"),
    ]


def test_a_cell_without_a_past_is_empty(folder: DataFolder) -> None:
    found = cell_history(folder, Month(1900, 1), _ITEM)
    assert (found.count, found.note, found.far, found.changes) == (None, None, None, ())
    assert found.same_month == ()


def test_the_overview_says_what_the_month_lacks_and_what_is_due(years: DataFolder) -> None:
    beds = Beds(ward="一区", from_=date(2010, 1, 1), beds=10)
    licence = Licence(
        kind="radiation_safety",
        number="A",
        valid_from=date(2019, 1, 1),
        valid_until=date(2023, 7, 1),
    )
    save_records(years, [beds, licence], act=Message.of("acts.saved", kind=ACTIVITY.label))
    found = read_overview(years, Month(2023, 5), date(2023, 6, 10))
    groups = {group.group: group for group in found.groups}
    assert _ITEM not in groups["imaging.pet_ct"].missing
    assert groups["imaging.pet_ct"].reported == 1
    assert groups["bed_days"].is_complete
    assert not found.is_complete
    pet = next(year for year in found.years if year.group == "imaging.pet_ct")
    assert (pet.count, pet.before, len(pet.months)) == (2015, 2015, 5)
    assert [each.days_left for each in found.due] == [21]


def test_the_return_is_told_once_it_is_started(years: DataFolder) -> None:
    assert read_readiness(years, 2023) is None
    start_return(years, 2023)
    found = read_readiness(years, 2023)
    assert found is not None
    assert 0 < found.unanswered < found.items
    assert not found.is_ready
    assert locked_years(years) == frozenset()


@pytest.mark.parametrize(
    ("today", "month"),
    [(date(2024, 1, 5), Month(2023, 12)), (date(2024, 3, 31), Month(2024, 2))],
)
def test_the_last_month_that_is_over_is_to_be_reported(today: date, month: Month) -> None:
    assert month_to_report(today) == month
