from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from nmdept.language import Language
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import BEDS, STAFF
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Activity, BedDays, Beds, Staff, Tally, Yearly
from ui.cells import CellState, Role
from ui.context import Context
from ui.models.columns import field_columns
from ui.models.dated import dated_columns, dated_rows
from ui.models.grid import GridModel
from ui.models.grid_rows import (
    activity_rows,
    bed_day_rows,
    month_columns,
    year_columns,
    yearly_rows,
)
from ui.models.record_filter import RecordFilter
from ui.models.records import RecordModel

PEOPLE = (
    Staff(staff_no="0002", name="李四", sex="m", employed_from=date(2020, 1, 1)),
    Staff(staff_no="0001", name="Zhang San", sex="f", employed_from=date(2019, 1, 1)),
    Staff(staff_no="0010", name="王五", employed_from=date(2021, 1, 1), birth_year=1990),
)
GROUP = "imaging.pet_mri"
ITEMS = [code for code, item in catalogue().activity.items() if item.group == GROUP]


@pytest.fixture
def people(context: Context) -> RecordModel:
    columns = field_columns(STAFF, ("staff_no", "name", "sex", "birth_year"))
    return RecordModel(columns, context.texts)


def counts(code: str, *tallies: Tally, year: int = 2023) -> list[Activity]:
    months = range(1, len(tallies) + 1)
    return [
        Activity(month=Month(year, month), item=code, count=tally)
        for month, tally in zip(months, tallies, strict=True)
    ]


def test_records_pass_the_model_tester(people: RecordModel) -> None:
    filtered = RecordFilter(people)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (people, filtered)
    ]
    people.show(PEOPLE)
    filtered.search("zhang")
    filtered.sort(0)
    people.show(())
    assert len(testers) == 2


def test_codes_are_worded_and_follow_the_language(people: RecordModel, context: Context) -> None:
    people.show(PEOPLE)
    assert people.index(1, 2).data() == "女"
    changed: list[QModelIndex] = []
    people.dataChanged.connect(lambda first, *_: changed.append(first))
    context.texts.set_language(Language.EN)
    assert people.index(1, 2).data() == "Female"
    assert people.headerData(1, Qt.Orientation.Horizontal) == "Name"
    assert changed


def test_search_holds_every_word_in_any_column(people: RecordModel) -> None:
    filtered = RecordFilter(people)
    people.show(PEOPLE)
    filtered.search("zhang 女")
    assert [filtered.row_at(row).staff_no for row in range(filtered.rowCount())] == ["0001"]
    filtered.search("四")
    assert filtered.rowCount() == 1
    filtered.search("")
    assert filtered.rowCount() == 3


def test_search_looks_past_widths_and_raised_digits(people: RecordModel) -> None:
    filtered = RecordFilter(people)
    people.show((Staff(staff_no="¹³¹I", name="Ｒ＆Ｄ", employed_from=date(2020, 1, 1)),))
    filtered.search("131i r&d")
    assert filtered.rowCount() == 1


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_what_is_empty_sorts_last_either_way(people: RecordModel, order: Qt.SortOrder) -> None:
    filtered = RecordFilter(people)
    people.show(PEOPLE)
    filtered.sort(3, order)
    assert filtered.row_at(0).birth_year == 1990


def test_the_grid_passes_the_model_tester(context: Context) -> None:
    grid = GridModel(context.texts)
    tester = QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = activity_rows(counts(ITEMS[0], *[1] * 12), catalogue(), group=GROUP, year=2023)
    grid.show(month_columns(2023), rows)
    context.texts.set_language(Language.EN)
    grid.show((), ())
    assert tester is not None


def test_a_missing_month_leaves_the_year_without_a_total(context: Context) -> None:
    records = counts(ITEMS[0], *[5] * 11) + counts(ITEMS[1], *[2] * 12)
    rows = activity_rows(records, catalogue(), group=GROUP, year=2023)
    assert rows[0].cells[12] is None
    assert rows[1].cells[12] == 24
    assert rows[-1].cells[12] is None
    assert rows[-1].cells[11] is None
    note = rows[0].notes[12]
    assert note is not None
    assert "12月" in context.word(note)


def test_months_not_offered_count_nothing() -> None:
    items = catalogue().activity
    records = [
        one
        for code in ITEMS
        for one in counts(code, *([NOT_OFFERED] * 12 if code == ITEMS[0] else [3] * 12))
    ]
    rows = activity_rows(records, catalogue(), group=GROUP, year=2023)
    assert rows[0].cells[12] is NOT_OFFERED
    assert rows[-1].cells[0] == 3 * (len(ITEMS) - 1)
    assert all(row.code in items for row in rows[:-1])


def test_the_states_of_a_cell_are_told_apart(context: Context) -> None:
    grid = GridModel(context.texts)
    rows = activity_rows(counts(ITEMS[0], 0, NOT_OFFERED), catalogue(), group=GROUP, year=2023)
    grid.show(month_columns(2023), rows)
    shown = [
        (grid.index(0, month).data(), grid.index(0, month).data(Role.STATE)) for month in (0, 1, 2)
    ]
    assert shown == [
        ("0", CellState.FILLED),
        ("—", CellState.NOT_OFFERED),
        ("", CellState.NOT_REPORTED),
    ]


def test_occupancy_is_occupied_over_open_bed_days() -> None:
    records = [
        BedDays(ward="一区", month=Month(2023, month), open_bed_days=200, occupied_bed_days=150)
        for month in range(1, 13)
    ]
    rows = bed_day_rows(records, year=2023)
    assert rows[-1].cells[0] == Decimal(75)
    assert rows[-1].cells[12] == Decimal(75)
    assert rows[-1].cells[13] is None


def test_yearly_data_stand_under_their_years() -> None:
    records = [Yearly(year=2023, item="education.papers_sci", value=4)]
    rows = yearly_rows(records, catalogue(), prefixes=("education.",), last=2023)
    row = next(row for row in rows if row.code == "education.papers_sci")
    assert row.cells == (None, None, None, None, 4)
    assert [column.head.en for column in year_columns(2023)][-1] == "2023"


def test_the_last_day_of_a_span_still_counts(context: Context) -> None:
    beds = Beds(ward="一区", from_=date(2020, 1, 1), beds=6, to=date(2023, 12, 31))
    model = RecordModel(dated_columns(BEDS, ("ward", "beds")), context.texts)
    model.show(dated_rows([beds], date(2023, 12, 31)))
    assert model.index(0, 0).data() == "在用"
    model.show(dated_rows([beds], date(2024, 1, 1)))
    assert model.index(0, 0).data() == "已结束"
