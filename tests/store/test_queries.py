"""Reading a year takes a fixed number of queries, each by a key or an index."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import event

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import STAFF
from nmdept.records.months import Month, months_of
from nmdept.records.values import (
    Activity,
    BedDays,
    Department,
    Device,
    Licence,
    Record,
    Staff,
    StaffHistory,
    Yearly,
)
from nmdept.services.folder import DataFolder
from nmdept.services.records import save_records
from nmdept.services.returns import read_return, start_return
from nmdept.store.snapshots import read_snapshot

_ACT = Message.of("tests.saved", kind=STAFF.label)


def _department(years: int, people: int) -> Iterator[Record]:
    for number in range(people):
        yield Staff(staff_no=f"{number}", name="张三", employed_from=date(2015, 1, 1))
        yield StaffHistory(
            staff_no=f"{number}", aspect="post", from_=date(2015, 1, 1), value="nurse"
        )
    for year in range(2024 - years, 2024):
        yield Department(effective_from=date(year, 1, 1), hospital_name=f"{year}")
        yield Yearly(year=year, item="pharmacy.in_house", value=True)
        for month in months_of(year):
            yield BedDays(ward="1", month=month, open_bed_days=1)
            yield Activity(month=month, item="imaging.pet_ct.tumour", count=1)


@contextmanager
def _counted(folder: DataFolder) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    engine = folder.database._engine
    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


def test_a_return_takes_as_many_queries_for_many_years_and_people(
    fresh: Callable[[], DataFolder],
) -> None:
    counts = set()
    for years, people in [(1, 30), (10, 30), (10, 300)]:
        with fresh() as folder:
            save_records(folder, list(_department(years, people)), act=_ACT)
            start_return(folder, 2023)
            with _counted(folder) as statements:
                read_return(folder, 2023)
            counts.add(len(statements))
    assert len(counts) == 1
    assert counts.pop() <= 14


def test_every_query_of_a_snapshot_uses_a_key_or_an_index(folder: DataFolder) -> None:
    with _counted(folder) as statements, folder.database.read() as connection:
        read_snapshot(connection, 2023)
        queries = [statement for statement in statements if statement.startswith("SELECT")]
        for query in queries:
            plan = connection.exec_driver_sql(
                "EXPLAIN QUERY PLAN " + query, (None,) * query.count("?")
            )
            scans = [row[3] for row in plan if row[3].startswith("SCAN ")]
            assert scans == [], query
    assert len(queries) == 10


def test_a_snapshot_holds_the_year_the_one_before_and_what_is_coming(folder: DataFolder) -> None:
    def person(no: str, first: int, last: int | None) -> Staff:
        return Staff(
            staff_no=no,
            name=no,
            employed_from=date(first, 6, 1),
            employed_to=date(last, 6, 30) if last else None,
        )

    def device(no: str, **dates: object) -> Device:
        return Device(device_no=no, class_="positron.pet", owner="imaging", **dates)

    save_records(
        folder,
        [
            person("gone", 2010, 2021),
            person("left before", 2010, 2022),
            person("here", 2010, None),
            person("coming", 2024, None),
            person("far", 2025, None),
            device("planned", planned_for=2020),
            device("used", in_use_from=date(2010, 1, 1)),
            device("scrapped", in_use_from=date(2010, 1, 1), in_use_to=date(2021, 12, 31)),
            Licence(
                kind="radiation_safety",
                number="old",
                valid_from=date(2010, 1, 1),
                valid_until=date(2021, 12, 31),
            ),
            *(
                Department(effective_from=date(year, 7, 1))
                for year in (2010, 2020, 2022, 2023, 2024)
            ),
            *(
                Yearly(year=year, item="pharmacy.in_house", value=True)
                for year in range(2020, 2026)
            ),
            *(
                Activity(month=Month(year, month), item=next(iter(catalogue().activity)), count=1)
                for year in range(2020, 2026)
                for month in (1, 12)
            ),
        ],
        act=_ACT,
    )
    with folder.database.read() as connection:
        snapshot = read_snapshot(connection, 2023)
    assert {one.staff_no for one in snapshot.staff} == {"left before", "here", "coming"}
    assert {one.device_no for one in snapshot.devices} == {"planned", "used"}
    assert snapshot.licences == ()
    assert [one.effective_from.year for one in snapshot.departments] == [2020, 2022, 2023]
    assert {one.year for one in snapshot.yearly} == {2022, 2023}
    assert [str(one.month) for one in snapshot.activity] == [
        "2022-01",
        "2022-12",
        "2023-01",
        "2023-12",
    ]
    assert snapshot.department is not None
    assert snapshot.department.effective_from == date(2023, 7, 1)


@pytest.mark.parametrize("year", [1902, 9998])
def test_a_snapshot_at_the_ends_of_the_calendar(folder: DataFolder, year: int) -> None:
    with folder.database.read() as connection:
        assert read_snapshot(connection, year).year == year
