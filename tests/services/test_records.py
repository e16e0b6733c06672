"""Saving is all or nothing, and says what it did."""

from datetime import date

import pytest

from nmdept.errors import DataProblemError, RefusedError, UsageError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.kinds import ACTIVITY, BEDS, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Activity, Beds, Staff, StaffHistory
from nmdept.services.activity import set_count
from nmdept.services.dump import dump
from nmdept.services.folder import DataFolder
from nmdept.services.history import read_history
from nmdept.services.records import (
    delete_record,
    find_problems,
    read_record,
    read_records,
    save_records,
)

_ACT = Message.of("tests.saved", kind=STAFF.label)
_PERSON = Staff(staff_no="0012", name="R&D <b>张三</b>", employed_from=date(2020, 1, 1))
_POST = StaffHistory(staff_no="0012", aspect="post", from_=date(2020, 1, 1), value="nurse")
_ITEM = "imaging.pet_ct.tumour"


def test_a_save_tells_created_updated_and_unchanged(folder: DataFolder) -> None:
    one = Beds(ward="1", from_=date(2020, 1, 1), beds=1)
    two = Beds(ward="2", from_=date(2020, 1, 1), beds=1)
    save_records(folder, [one, two], act=_ACT)
    changed = Beds(ward="2", from_=date(2020, 1, 1), beds=2)
    three = Beds(ward="3", from_=date(2020, 1, 1), beds=3)
    saved = save_records(folder, [three, changed, one], act=_ACT)
    assert saved.created == (BEDS.ref(three),)
    assert saved.updated == (BEDS.ref(changed),)
    assert saved.unchanged == (BEDS.ref(one),)
    assert read_records(folder, BEDS) == (one, changed, three)


def test_one_bad_record_saves_none(folder: DataFolder) -> None:
    before = dump(folder)
    bad = Beds(ward="1", from_=date(2020, 1, 1), beds=-1)
    assert len(find_problems(folder, [_PERSON, bad])) == 1
    with pytest.raises(DataProblemError) as refused:
        save_records(folder, [_PERSON, bad], act=_ACT)
    assert "Therapy beds 1 2020-01-01" in word(refused.value.message, Language.EN)
    assert dump(folder) == before
    assert read_history(folder) == ()


def test_the_order_of_a_batch_does_not_matter(folder: DataFolder) -> None:
    save_records(folder, [_POST, _PERSON], act=_ACT)
    promoted = StaffHistory(staff_no="0012", aspect="post", from_=date(2022, 1, 1), value="other")
    ended = StaffHistory(
        staff_no="0012", aspect="post", from_=date(2020, 1, 1), value="nurse", to=date(2021, 12, 31)
    )
    save_records(folder, [promoted, ended], act=_ACT)
    assert read_records(folder, STAFF_HISTORY) == (ended, promoted)


def test_many_records_are_saved_and_found_again(folder: DataFolder) -> None:
    people = [
        Staff(staff_no=f"{number:05d}", name="张三", employed_from=date(2020, 1, 1))
        for number in range(1000)
    ]
    posts = [
        StaffHistory(staff_no=one.staff_no, aspect="post", from_=date(2020, 1, 1), value="nurse")
        for one in people
    ]
    assert len(save_records(folder, [*people, *posts], act=_ACT).created) == 2000
    assert len(save_records(folder, [*posts, *people], act=_ACT).unchanged) == 2000


def test_a_record_is_found_by_its_name(folder: DataFolder) -> None:
    save_records(folder, [_PERSON], act=_ACT)
    assert read_record(folder, STAFF.ref(_PERSON)) == _PERSON
    assert read_record(folder, RecordRef("staff", ("12",))) is None
    assert read_record(folder, RecordRef("staff", ("0012", "x"))) is None
    assert read_record(folder, RecordRef("activity", ("2023-13", _ITEM))) is None


def test_deleting_keeps_what_it_was_in_the_history(folder: DataFolder) -> None:
    save_records(folder, [_PERSON], act=_ACT)
    delete_record(folder, STAFF.ref(_PERSON))
    assert read_records(folder, STAFF) == ()
    assert [change.old for change in read_history(folder)][-3:] == [
        "0012",
        "R&D <b>张三</b>",
        "2020-01-01",
    ]


def test_what_others_refer_to_is_not_deleted(folder: DataFolder) -> None:
    save_records(folder, [_PERSON, _POST], act=_ACT)
    with pytest.raises(RefusedError, match=r"records\.referred_to"):
        delete_record(folder, STAFF.ref(_PERSON))
    with pytest.raises(RefusedError, match=r"records\.not_there"):
        delete_record(folder, RecordRef("staff", ("9",)))
    assert read_records(folder, STAFF) == (_PERSON,)


@pytest.mark.parametrize(
    ("typed", "count"),
    [("12", 12), ("0", 0), ("", None), ("not_offered", NOT_OFFERED), ("１２３", 123), (" 7 ", 7)],
)
def test_a_count_is_read_as_it_is_meant(folder: DataFolder, typed: str, count: object) -> None:
    set_count(folder, "2023-07", _ITEM, typed)
    assert read_records(folder, ACTIVITY) == (
        Activity(month=Month(2023, 7), item=_ITEM, count=count),
    )


@pytest.mark.parametrize("typed", ["-1", "1e3", "1_000", "+5", "12345678", "٣", "x", "=1", "1.0"])
def test_what_is_no_count_is_refused(folder: DataFolder, typed: str) -> None:
    with pytest.raises(UsageError, match=r"records\.count"):
        set_count(folder, "2023-07", _ITEM, typed)
    assert read_records(folder, ACTIVITY) == ()


@pytest.mark.parametrize(
    ("month", "item", "said"),
    [
        ("2023-13", _ITEM, "2023-13"),
        ("2023", _ITEM, "2023-07"),
        ("2023-07", "imaging.pet_ct.tumor", "Did you mean “imaging.pet_ct.tumour”?"),
        ("2023-07", "nonsense", "nonsense"),
    ],
)
def test_a_wrong_month_or_item_is_explained(
    folder: DataFolder, month: str, item: str, said: str
) -> None:
    with pytest.raises(UsageError) as refused:
        set_count(folder, month, item, "1")
    assert said in word(refused.value.message, Language.EN)


def test_a_count_keeps_the_note_beside_it(folder: DataFolder) -> None:
    noted = Activity(month=Month(2023, 7), item=_ITEM, count=1, note="一台停机")
    save_records(folder, [noted], act=_ACT)
    set_count(folder, "2023-07", _ITEM, "2")
    (row,) = read_records(folder, ACTIVITY)
    assert isinstance(row, Activity)
    assert (row.count, row.note) == (2, "一台停机")
