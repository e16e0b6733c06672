# ruff: noqa: S608, PLR0913, PLR0917 - rows in SQL are the subject; spans have four ends
"""What the database itself refuses, whoever writes to it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.errors import DataProblemError
from nmdept.messages import Message
from nmdept.records import check
from nmdept.records.kinds import BEDS, DRUGS, STAFF, STAFF_HISTORY, Kind
from nmdept.records.spans import Span
from nmdept.records.values import Beds, Drug, Record, Staff, StaffHistory
from nmdept.services.folder import LEDGER, DataFolder
from nmdept.store import engine, ledger
from nmdept.store.ledger import Write

_ACT = Message.of("tests.saved", kind=STAFF.label)


@pytest.fixture
def plain(folder: DataFolder) -> Iterator[sqlite3.Connection]:
    """The ledger as another program on this computer would open it."""
    with closing(engine.connect(folder.path / LEDGER)) as connection:
        connection.execute(
            "INSERT INTO staff (staff_no, name, employed_from) VALUES ('1', '张三', '2020-01-01')"
        )
        yield connection


@pytest.mark.parametrize(
    ("table", "row", "rule"),
    [
        ("activity", "202313, 'imaging.pet_ct.tumour', 1, 0, NULL", "ck_activity_month_is_month"),
        ("activity", "202312, 'imaging.pet_ct.tumour', -1, 0, NULL", "ck_activity_count_not_neg"),
        ("activity", "202312, 'imaging.pet_ct.tumour', 1, 1, NULL", "ck_activity_count_one_state"),
        ("activity", "202312, 'imaging.pet_ct.tumour', 'x', 0, NULL", "cannot store TEXT value"),
        ("activity", "202312, 'imaging.pet_ct.nothing', 1, 0, NULL", "FOREIGN KEY"),
        ("staff", "'2', '李四', 'x', NULL, '2020-01-01', NULL, NULL", "ck_staff_sex_known"),
        ("staff", "'2', '', 'f', NULL, '2020-01-01', NULL, NULL", "ck_staff_name_length"),
        ("staff", "'2', '李四', 'f', 1899, '2020-01-01', NULL, NULL", "ck_staff_birth_year_is"),
        ("staff", "'2', '李四', 'f', NULL, '2020-13-01', NULL, NULL", "ck_staff_employed_from_is"),
        (
            "staff",
            "'2', '李四', 'f', NULL, '2020-01-02', '2020-01-01', NULL",
            "ck_staff_ends_after",
        ),
        ("staff", "'1', '李四', 'f', NULL, '2020-01-01', NULL, NULL", "UNIQUE"),
        ("staff_history", "'9', 'post', '2020-01-01', 'nurse', NULL", "FOREIGN KEY"),
        ("staff_history", "'1', 'post', '2020-01-01', 'junior', NULL", "value_of_its_aspect"),
        ("licences", "'radiation_safety', '1', '2', '2020-01-01', NULL, NULL", "class_only_where"),
        ("yearly", "2023, 'pharmacy.in_house', 1, 1, NULL", "ck_yearly_value_one_value"),
        ("folder", "2, 0", "ck_folder_one_row"),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused_by_name(
    plain: sqlite3.Connection, table: str, row: str, rule: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=rule):
        plain.execute(f"INSERT INTO {table} VALUES ({row})")


@pytest.mark.parametrize("services", ["pet;", "pet;pet", "pets", ";", "pet,therapy"])
def test_services_are_known_each_once(plain: sqlite3.Connection, services: str) -> None:
    insert = "INSERT INTO department (effective_from, services) VALUES ('2020-01-01', ?)"
    with pytest.raises(sqlite3.IntegrityError, match="ck_department_services_known"):
        plain.execute(insert, [services])


@pytest.mark.parametrize("services", ["", "pet", "therapy;pet;in_vitro", None])
def test_known_services_are_kept(plain: sqlite3.Connection, services: str | None) -> None:
    insert = "INSERT INTO department (effective_from, services) VALUES ('2020-01-01', ?)"
    plain.execute(insert, [services])


def test_what_is_referred_to_cannot_be_deleted(plain: sqlite3.Connection) -> None:
    plain.execute("INSERT INTO staff_history VALUES ('1', 'post', '2020-01-01', 'nurse', NULL)")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        plain.execute("DELETE FROM staff")


_days = st.integers(1, 12).map(lambda day: date(2023, 1, day))
_ends = st.none() | _days


def _spans(first: date, last: date | None) -> dict[Kind, Record]:
    return {
        STAFF_HISTORY: StaffHistory(
            staff_no="1", aspect="post", from_=first, value="nurse", to=last
        ),
        BEDS: Beds(ward="1", from_=first, beds=1, to=last),
        DRUGS: Drug(
            name="FDG",
            in_use_from=first,
            nuclide="18F",
            kind="positron",
            source="purchased",
            in_use_to=last,
        ),
    }


@given(first=_days, last=_ends, other_first=_days, other_last=_ends)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@pytest.mark.parametrize("kind", [STAFF_HISTORY, BEDS, DRUGS], ids=lambda kind: kind.name)
def test_the_check_and_the_database_refuse_the_same_overlaps(
    fresh: Callable[[], DataFolder],
    kind: Kind,
    first: date,
    last: date | None,
    other_first: date,
    other_last: date | None,
) -> None:
    if first == other_first or (last or first) < first or (other_last or other_first) < other_first:
        return
    one, two = _spans(first, last)[kind], _spans(other_first, other_last)[kind]
    person = Staff(staff_no="1", name="张三", employed_from=date(2020, 1, 1))
    overlap = Span(first, last).overlaps(Span(other_first, other_last))
    existing = {kind.ref(one): one, STAFF.ref(person): person}
    assert bool(check.problems([two], existing=existing)) is overlap
    with fresh() as folder:
        assert _is_refused(folder, kind, [person, one, two]) is overlap


def _is_refused(folder: DataFolder, kind: Kind, records: list[Record]) -> bool:
    """Write past the pure check, as a fault of the program would."""
    kinds = [STAFF, kind, kind]
    writes = [
        Write(kind=of, old=None, new=record) for of, record in zip(kinds, records, strict=True)
    ]
    refused = DataProblemError("store.rule_broken", rule=f"{kind.name}_no_overlap")
    try:
        with folder.database.write() as connection:
            ledger.apply(connection, user="tester", what=_ACT, writes=writes)
    except DataProblemError as error:
        return str(error) == str(refused)
    return False


def test_spans_that_make_room_for_each_other_are_stored_in_any_order(folder: DataFolder) -> None:
    old = Beds(ward="1", from_=date(2020, 1, 1), beds=1)
    ended = Beds(ward="1", from_=date(2020, 1, 1), beds=1, to=date(2020, 12, 31))
    new = Beds(ward="1", from_=date(2021, 1, 1), beds=2)
    for batch in ([(None, old)], [(None, new), (old, ended)]):
        writes = [Write(kind=BEDS, old=before, new=after) for before, after in batch]
        with folder.database.write() as connection:
            ledger.apply(connection, user="tester", what=_ACT, writes=writes)
