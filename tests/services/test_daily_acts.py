"""What happens on a day is one act: it ends what was, begins what is, and can be undone."""

from datetime import date

import pytest

from nmdept.errors import DataProblemError, RefusedError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.kinds import BEDS, DEVICES, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.values import Beds, Certificate, Device, Staff, StaffHistory
from nmdept.services.deletion import delete_records, what_hangs_on
from nmdept.services.devices import retire_device
from nmdept.services.dump import dump
from nmdept.services.folder import DataFolder
from nmdept.services.history import read_history
from nmdept.services.records import read_records, save_records
from nmdept.services.staff import end_entry, leave, promote
from nmdept.services.undo import next_undo, undo
from nmdept.services.wards import change_beds, close_ward

_ACT = Message.of("acts.saved", kind=STAFF.label)
_REF = RecordRef("staff", ("1",))


@pytest.fixture
def zhang(folder: DataFolder) -> DataFolder:
    person = Staff(staff_no="1", name="张三", employed_from=date(2010, 7, 1))
    save_records(folder, [person], act=_ACT)
    return folder


def _held(folder: DataFolder) -> list[tuple[str, str, date, date | None]]:
    return [
        (entry.aspect, entry.value, entry.from_, entry.to)
        for entry in read_records(folder, STAFF_HISTORY)
        if isinstance(entry, StaffHistory)
    ]


def _name(folder: DataFolder, language: Language) -> str:
    act = next_undo(folder)
    assert act is not None
    return word(act.what, language)


def test_a_promotion_ends_what_was_held_the_day_before(zhang: DataFolder) -> None:
    promote(zhang, "1", "title", "intermediate", date(2016, 7, 1))
    before = dump(zhang)
    promote(zhang, "1", "title", "senior_associate", date(2022, 1, 1))
    assert _held(zhang) == [
        ("title", "intermediate", date(2016, 7, 1), date(2021, 12, 31)),
        ("title", "senior_associate", date(2022, 1, 1), None),
    ]
    assert _name(zhang, Language.ZH) == "张三晋升为副高级（2022年1月1日起）"
    assert _name(zhang, Language.EN) == (
        "Promotion of 张三 to senior (associate) from 1 January 2022"
    )
    undo(zhang)
    assert dump(zhang) == before


def test_a_promotion_between_two_lasts_as_long_as_the_earlier_would_have(zhang: DataFolder) -> None:
    promote(zhang, "1", "title", "junior", date(2010, 7, 1))
    promote(zhang, "1", "title", "senior_associate", date(2022, 1, 1))
    promote(zhang, "1", "title", "intermediate", date(2016, 7, 1))
    assert [(value, from_, to) for _, value, from_, to in _held(zhang)] == [
        ("junior", date(2010, 7, 1), date(2016, 6, 30)),
        ("intermediate", date(2016, 7, 1), date(2021, 12, 31)),
        ("senior_associate", date(2022, 1, 1), None),
    ]


def test_what_is_entered_before_all_else_ends_where_the_first_begins(zhang: DataFolder) -> None:
    promote(zhang, "1", "post", "technician", date(2016, 7, 1))
    promote(zhang, "1", "post", "nurse", date(2010, 7, 1))
    assert [(value, to) for _, value, _, to in _held(zhang)] == [
        ("nurse", date(2016, 6, 30)),
        ("technician", None),
    ]


@pytest.mark.parametrize(
    ("value", "day", "code"),
    [
        ("junior", date(2012, 1, 1), "staff.held_already"),
        ("intermediate", date(2010, 7, 1), "staff.begins_that_day"),
        ("intermediate", date(2021, 1, 1), "staff.left"),
    ],
)
def test_a_promotion_that_cannot_be_is_refused(
    zhang: DataFolder, value: str, day: date, code: str
) -> None:
    promote(zhang, "1", "title", "junior", date(2010, 7, 1))
    leave(zhang, "1", date(2020, 12, 31))
    before = dump(zhang)
    with pytest.raises(RefusedError, match=code):
        promote(zhang, "1", "title", value, day)
    assert dump(zhang) == before


def test_a_value_of_another_aspect_is_refused_with_the_nearest(zhang: DataFolder) -> None:
    with pytest.raises(DataProblemError, match=r"records\.unknown"):
        promote(zhang, "1", "title", "nurse", date(2012, 1, 1))
    with pytest.raises(RefusedError, match=r"records\.no_such_staff"):
        promote(zhang, "2", "title", "junior", date(2012, 1, 1))


def test_leaving_ends_everything_that_is_held(zhang: DataFolder) -> None:
    promote(zhang, "1", "title", "junior", date(2010, 7, 1))
    promote(zhang, "1", "title", "intermediate", date(2016, 7, 1))
    promote(zhang, "1", "post", "physician", date(2010, 7, 1))
    leave(zhang, "1", date(2023, 6, 30))
    assert {(value, to) for _, value, _, to in _held(zhang)} == {
        ("junior", date(2016, 6, 30)),
        ("intermediate", date(2023, 6, 30)),
        ("physician", date(2023, 6, 30)),
    }
    (person,) = read_records(zhang, STAFF)
    assert isinstance(person, Staff)
    assert person.employed_to == date(2023, 6, 30)
    assert _name(zhang, Language.ZH) == "张三离职（最后在职日2023年6月30日）"
    with pytest.raises(RefusedError, match=r"staff\.left"):
        leave(zhang, "1", date(2024, 1, 1))


def test_leaving_before_something_begins_or_before_the_first_day_is_refused(
    zhang: DataFolder,
) -> None:
    promote(zhang, "1", "post", "physician", date(2010, 7, 1))
    with pytest.raises(RefusedError, match=r"staff\.begins_after"):
        leave(zhang, "1", date(2010, 1, 1))
    delete_records(zhang, [STAFF_HISTORY.ref(e) for e in read_records(zhang, STAFF_HISTORY)])
    with pytest.raises(DataProblemError, match=r"records\.ends_before_start"):
        leave(zhang, "1", date(2010, 1, 1))


def test_two_roles_are_held_at_once_and_end_by_themselves(zhang: DataFolder) -> None:
    promote(zhang, "1", "role", "masters_supervisor", date(2015, 9, 1))
    promote(zhang, "1", "role", "doctoral_supervisor", date(2019, 9, 1))
    masters = StaffHistory(
        staff_no="1", aspect="role", from_=date(2015, 9, 1), value="masters_supervisor"
    )
    end_entry(zhang, masters, date(2020, 8, 31))
    assert [(value, to) for _, value, _, to in _held(zhang)] == [
        ("masters_supervisor", date(2020, 8, 31)),
        ("doctoral_supervisor", None),
    ]


def test_a_device_is_retired_once_and_only_when_it_was_in_use(folder: DataFolder) -> None:
    used = Device(device_no="D1", class_="cyclotron", owner="other", in_use_from=date(2015, 1, 1))
    planned = Device(device_no="D2", class_="cyclotron", owner="other", planned_for=2027)
    save_records(folder, [used, planned], act=_ACT)
    retire_device(folder, "D1", date(2024, 5, 31))
    (retired, _) = read_records(folder, DEVICES)
    assert isinstance(retired, Device)
    assert retired.in_use_to == date(2024, 5, 31)
    assert _name(folder, Language.EN) == (
        "Retirement of device D1 (Medical cyclotron) after 31 May 2024"
    )
    for number, code in [("D1", "retired"), ("D2", "never_in_use"), ("D3", "not_there")]:
        with pytest.raises(RefusedError, match=code):
            retire_device(folder, number, date(2024, 6, 30))


def test_a_ward_opens_changes_and_closes(folder: DataFolder) -> None:
    change_beds(folder, "一区", date(2010, 1, 1), 6)
    assert _name(folder, Language.ZH) == "一区启用，床位6张（2010年1月1日起）"
    change_beds(folder, "一区", date(2015, 3, 1), 12)
    with pytest.raises(RefusedError, match=r"wards\.held_already"):
        change_beds(folder, "一区", date(2016, 1, 1), 12)
    with pytest.raises(RefusedError, match=r"wards\.begins_that_day"):
        change_beds(folder, "一区", date(2015, 3, 1), 10)
    with pytest.raises(RefusedError, match=r"wards\.begins_after"):
        close_ward(folder, "一区", date(2014, 1, 1))
    close_ward(folder, "一区", date(2023, 12, 31))
    assert [(b.from_, b.beds, b.to) for b in read_records(folder, BEDS) if isinstance(b, Beds)] == [
        (date(2010, 1, 1), 6, date(2015, 2, 28)),
        (date(2015, 3, 1), 12, date(2023, 12, 31)),
    ]
    with pytest.raises(RefusedError, match=r"wards\.closed"):
        close_ward(folder, "一区", date(2024, 12, 31))
    with pytest.raises(RefusedError, match=r"wards\.not_there"):
        close_ward(folder, "二区", date(2024, 12, 31))


def test_deleting_says_what_hangs_on_it_and_takes_it_along_only_when_asked(
    zhang: DataFolder,
) -> None:
    promote(zhang, "1", "post", "physician", date(2010, 7, 1))
    promote(zhang, "1", "title", "junior", date(2010, 7, 1))
    certificate = Certificate(staff_no="1", kind="practice", valid_from=date(2011, 1, 1))
    save_records(zhang, [certificate], act=_ACT)
    before = dump(zhang)
    assert what_hangs_on(zhang, _REF) == {"staff_history": 2, "certificates": 1}
    with pytest.raises(RefusedError, match=r"records\.referred_to"):
        delete_records(zhang, [_REF])
    assert dump(zhang) == before
    assert len(delete_records(zhang, [_REF], dependents=True)) == 4
    assert _name(zhang, Language.ZH) == "删除张三及其3条相关记录"
    assert len({c.act.number for c in read_history(zhang) if c.new is None}) == 1
    undo(zhang)
    assert dump(zhang) == before


def test_deleting_what_is_not_there_is_refused(folder: DataFolder) -> None:
    with pytest.raises(RefusedError, match=r"records\.not_there"):
        delete_records(folder, [_REF])
