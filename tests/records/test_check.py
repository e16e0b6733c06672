"""What is said of records that cannot be stored, in both languages and with the remedy."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from nmdept.errors import DataProblemError
from nmdept.language import Language
from nmdept.messages import word
from nmdept.records import check
from nmdept.records.kinds import KIND_OF, Kind, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import (
    Activity,
    BedDays,
    Beds,
    Certificate,
    Department,
    Device,
    Licence,
    Record,
    Staff,
    StaffHistory,
    Yearly,
)
from tests.store.strategies import records

_PERSON = Staff(staff_no="1", name="张三", employed_from=date(2020, 1, 1))
_POST = StaffHistory(staff_no="1", aspect="post", from_=date(2020, 1, 1), value="nurse")
_ITEM = "imaging.pet_ct.tumour"
_DEVICE = Device(device_no="1", class_="positron.pet", owner="imaging")


def _existing(*stored: Record) -> dict[RecordRef, Record]:
    return {KIND_OF[type(record)].ref(record): record for record in (_PERSON, *stored)}


@pytest.mark.parametrize(
    ("record", "field", "code"),
    [
        (replace(_PERSON, name=""), "name", "records.blank"),
        (replace(_PERSON, name=" \u3000"), "name", "records.blank"),
        (replace(_PERSON, name="张\x00三"), "name", "records.character"),
        (replace(_PERSON, name="张\n三"), "name", "records.character"),
        (replace(_PERSON, name="\ud83d"), "name", "records.character"),
        (replace(_PERSON, name="a\u202eb"), "name", "records.character"),
        (replace(_PERSON, name="a\u2066b"), "name", "records.character"),
        (replace(_PERSON, name="a\ufffeb"), "name", "records.character"),
        (replace(_PERSON, name="x" * 2001), "name", "records.too_long"),
        (replace(_PERSON, note="x" * 10_001), "note", "records.too_long"),
        (replace(_PERSON, sex="female"), "sex", "records.unknown"),
        (replace(_PERSON, birth_year=1899), "birth_year", "records.year"),
        (replace(_PERSON, birth_year=2007), "birth_year", "records.too_young"),
        (replace(_PERSON, employed_to=date(2101, 1, 1)), "employed_to", "records.year"),
        (BedDays(ward="1", month=Month(2101, 1)), "month", "records.year"),
        (Activity(month=Month(9999, 1), item=_ITEM), "month", "records.year"),
        (Yearly(year=2101, item="pharmacy.in_house"), "year", "records.year"),
        (
            replace(_DEVICE, installed_on=date(2020, 2, 1), in_use_from=date(2020, 1, 31)),
            "in_use_from",
            "records.ends_before_start",
        ),
        (
            replace(_PERSON, employed_to=date(2019, 1, 1)),
            "employed_to",
            "records.ends_before_start",
        ),
        (replace(_POST, aspect="posts"), "aspect", "records.unknown_near"),
        (replace(_POST, value="nurs"), "value", "records.unknown_near"),
        (replace(_POST, value="junior"), "value", "records.unknown"),
        (replace(_POST, staff_no="2"), "staff_no", "records.no_such_staff"),
        (
            Certificate(staff_no="2", kind="practice", valid_from=date(2020, 1, 1)),
            "staff_no",
            "records.no_such_staff",
        ),
        (replace(_DEVICE, class_="positron.pet-ct"), "class", "records.unknown_near"),
        (replace(_DEVICE, in_use_to=date(2020, 1, 1)), "in_use_to", "records.ends_unstarted"),
        (Beds(ward="1", from_=date(2020, 1, 1), beds=-1), "beds", "records.whole"),
        (Beds(ward="1", from_=date(1800, 1, 1), beds=1), "from", "records.year"),
        (
            Licence(kind="radiation_safety", number="1", class_="2", valid_from=date(2020, 1, 1)),
            "class",
            "records.class_not_here",
        ),
        (
            Department(effective_from=date(2020, 1, 1), services=("pet", "pet")),
            "services",
            "records.code_twice",
        ),
        (
            Department(effective_from=date(2020, 1, 1), services=("pets",)),
            "services",
            "records.unknown_near",
        ),
        (
            Activity(month=Month(2023, 1), item="imaging.pet_ct.tumor"),
            "item",
            "records.unknown_near",
        ),
        (
            Activity(month=Month(2023, 1), item="imaging.pet_ct.tumour", count=10**7),
            "count",
            "records.whole",
        ),
        (Yearly(year=2023, item="nothing"), "item", "records.unknown"),
        (Yearly(year=2023, item="pharmacy.in_house", value=1), "value", "records.yearly_yesno"),
        (Yearly(year=2023, item="pharmacy.in_house", value="yes"), "value", "records.yearly_yesno"),
    ],
)
def test_a_problem_names_the_field_and_what_is_wrong(record: Record, field: str, code: str) -> None:
    (problem,) = check.problems([record], existing=_existing())
    assert (problem.field, problem.message.code) == (field, code)
    for language in Language:
        assert word(problem.message, language)


def test_a_refused_character_is_named_not_shown() -> None:
    (problem,) = check.problems([replace(_PERSON, name="a\u202eb")], existing={})
    assert "U+202E" in word(problem.message, Language.EN)
    with pytest.raises(DataProblemError) as refused:
        check.refuse(check.problems([replace(_PERSON, staff_no="a\u202eb")], existing={}))
    assert "\u202e" not in word(refused.value.message, Language.ZH)


def test_a_note_may_have_lines_and_a_name_any_printable_character() -> None:
    person = replace(_PERSON, name=" 䶮㛃𬭊·O'Neil <b>&amp; ", note="a\nb")
    assert check.problems([person], existing={}) == ()


def test_a_span_that_overlaps_names_the_other() -> None:
    new = replace(_POST, from_=date(2021, 1, 1))
    (problem,) = check.problems([new], existing=_existing(_POST))
    assert "2020-01-01" in word(problem.message, Language.EN)
    ended = replace(_POST, to=date(2020, 12, 31))
    assert check.problems([new, ended], existing=_existing(_POST)) == ()
    assert (
        check.problems([replace(new, aspect="title", value="junior")], existing=_existing(_POST))
        == ()
    )


def test_a_span_behind_a_short_one_still_meets_the_long_one() -> None:
    long = Beds(ward="1", from_=date(2020, 1, 1), beds=1)
    short = Beds(ward="1", from_=date(2020, 6, 1), to=date(2020, 6, 2), beds=1)
    late = Beds(ward="1", from_=date(2022, 1, 1), beds=1)
    found = check.problems([short, late], existing=_existing(long))
    assert [problem.ref.key[1] for problem in found] == ["2020-06-01", "2022-01-01"]


def test_old_overlaps_do_not_stop_other_records() -> None:
    one = Beds(ward="1", from_=date(2020, 1, 1), beds=1)
    two = Beds(ward="1", from_=date(2021, 1, 1), beds=1)
    three = Beds(ward="1", from_=date(2010, 1, 1), to=date(2010, 12, 31), beds=1)
    assert check.problems([three], existing=_existing(one, two)) == ()


def test_the_same_record_twice_is_refused() -> None:
    found = check.problems([_PERSON, _PERSON], existing={})
    assert [problem.message.code for problem in found] == ["records.twice"]


def test_what_is_just_possible_is_taken() -> None:
    sound: list[Record] = [
        replace(_PERSON, birth_year=2006),
        replace(_POST, from_=date(2005, 1, 1)),
        replace(_DEVICE, installed_on=date(2020, 2, 1), in_use_from=date(2020, 2, 1)),
        Activity(month=Month(2100, 12), item=_ITEM, count=0),
    ]
    assert check.problems(sound, existing={}) == ()


def test_staff_and_their_history_come_together() -> None:
    person = replace(_PERSON, staff_no="new")
    assert check.problems([replace(_POST, staff_no="new"), person], existing={}) == ()


def test_every_problem_is_found_not_only_the_first() -> None:
    bad = [replace(_PERSON, staff_no=str(number), sex="x", name="") for number in range(3)]
    assert len(check.problems(bad, existing={})) == 6
    with pytest.raises(DataProblemError) as refused:
        check.refuse(check.problems(bad, existing={}))
    assert "5 more problems" in word(refused.value.message, Language.EN)


@given(record=records)
def test_a_record_alone_has_only_problems_of_its_own(record: Record) -> None:
    kind: Kind = KIND_OF[type(record)]
    for problem in check.problems([record], existing={}):
        assert problem.ref == kind.ref(record)
        assert problem.message.code in {
            "records.ends_before_start",
            "records.ends_unstarted",
            "records.class_not_here",
            "records.no_such_staff",
        }
