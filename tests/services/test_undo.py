"""Undo and redo go back and forth over anything, by the history alone."""

from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.errors import DataProblemError, NmdeptError, RefusedError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.kinds import BEDS, KINDS, STAFF, STAFF_HISTORY
from nmdept.records.values import Beds, Staff, StaffHistory
from nmdept.services.dump import dump
from nmdept.services.folder import DataFolder, open_folder
from nmdept.services.history import first_broken_act, read_history
from nmdept.services.records import delete_record, read_records, save_records
from nmdept.services.returns import explain_finding, read_return, set_answer, start_return
from nmdept.services.undo import (
    next_redo,
    next_undo,
    redo,
    restore_value,
    revert_act,
    undo,
)
from tests.store.strategies import records

_ACT = Message.of("acts.saved", kind=BEDS.label)
_FRESH = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
_PERSON = Staff(staff_no="1", name="张三", employed_from=date(2020, 1, 1))


def _ward(beds: int, ward: str = "一区") -> Beds:
    return Beds(ward=ward, from_=date(2020, 1, 1), beds=beds)


def _save(folder: DataFolder, *beds: int) -> None:
    for number in beds:
        save_records(folder, [_ward(number)], act=_ACT)


_steps = st.lists(
    st.lists(records, min_size=1, max_size=4)
    | st.sampled_from(
        ["delete", "undo", "redo", "revert", "answer", "start", "explain", "restore"]
    ),
    max_size=14,
)


def _take(folder: DataFolder, step: list | str, dice: Random) -> None:
    """Do one step; what is refused has changed nothing."""
    before = dump(folder)
    try:
        if isinstance(step, list):
            save_records(folder, step, act=_ACT)
        else:
            _STEPS[step](folder, dice)
    except NmdeptError:
        assert dump(folder) == before


def _delete(folder: DataFolder, dice: Random) -> None:
    if stored := [kind.ref(record) for kind in KINDS for record in read_records(folder, kind)]:
        delete_record(folder, dice.choice(stored))


def _revert(folder: DataFolder, dice: Random) -> None:
    if changes := read_history(folder):
        revert_act(folder, dice.choice(changes).act.number)


def _restore(folder: DataFolder, dice: Random) -> None:
    if changes := read_history(folder):
        restore_value(folder, dice.choice(changes))


def _answer(folder: DataFolder, dice: Random) -> None:
    code, value = dice.choice(
        [
            ("imaging.pet_ct.tumour", "17"),
            ("imaging.pet_ct.tumour", "-"),
            ("basic.hospital_name", "6"),
            ("pharmacy.in_house", "yes"),
        ]
    )
    set_answer(folder, 2023, code, value, reason="核对")


def _explain(folder: DataFolder, dice: Random) -> None:
    if findings := read_return(folder, 2023).findings:
        explain_finding(folder, 2023, dice.choice(findings).id, reason="已核对")


_STEPS: dict[str, Callable[[DataFolder, Random], object]] = {
    "delete": _delete,
    "undo": lambda folder, _: undo(folder),
    "redo": lambda folder, _: redo(folder),
    "revert": _revert,
    "restore": _restore,
    "answer": _answer,
    "explain": _explain,
    "start": lambda folder, _: start_return(folder, 2023),
}


@given(steps=_steps, dice=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, suppress_health_check=_FRESH)
def test_undoing_all_leads_to_the_start_and_redoing_all_to_the_end(
    fresh: Callable[[], DataFolder], steps: list, dice: Random
) -> None:
    with fresh() as folder:
        start = dump(folder)
        for step in steps:
            _take(folder, step, dice)
        seen = [dump(folder)]
        while undo(folder) is not None:
            seen.append(dump(folder))
        assert seen[-1] == start
        assert next_undo(folder) is None
        path = folder.path
    with open_folder(path, user="another") as folder:  # a restart changes nothing
        for before in reversed(seen[:-1]):
            assert redo(folder) is not None
            assert dump(folder) == before
        assert first_broken_act(folder) is None


def test_the_menu_names_the_act_whatever_became_of_it(folder: DataFolder) -> None:
    _save(folder, 10)
    for _ in range(2):
        act = next_undo(folder)
        assert act is not None
        assert act.what == _ACT
        undone = undo(folder)
        assert undone is not None
        assert (undone.act.what, undone.refs) == (_ACT, (BEDS.ref(_ward(10)),))
        redone = next_redo(folder)
        assert redone is not None
        assert redone.what == _ACT
        redo(folder)
    acts = {change.act.number: change.act.what for change in read_history(folder)}
    assert [word(what, Language.ZH) for what in acts.values()] == [
        "登记核素治疗床位",
        "撤销：登记核素治疗床位",
        "重做：登记核素治疗床位",
        "撤销：登记核素治疗床位",
        "重做：登记核素治疗床位",
    ]


def test_something_new_ends_redoing(folder: DataFolder) -> None:
    _save(folder, 10, 20)
    undo(folder)
    _save(folder, 30)
    assert next_redo(folder) is None
    assert redo(folder) is None
    undo(folder)
    undo(folder)
    assert read_records(folder, BEDS) == ()
    assert undo(folder) is None


def test_an_undo_refers_to_the_act_it_undid(folder: DataFolder) -> None:
    _save(folder, 10)
    undo(folder)
    redo(folder)
    acts = {change.act.number: change.act for change in read_history(folder)}
    assert [(act.sort.value, act.reverts) for act in acts.values()] == [
        ("done", None),
        ("undo", 1),
        ("redo", 2),
    ]


def test_an_earlier_act_is_reverted_by_a_new_act_that_can_be_undone(folder: DataFolder) -> None:
    _save(folder, 10, 20)
    save_records(folder, [_ward(5, "二区")], act=_ACT)
    revert_act(folder, 2)
    assert [ward.beds for ward in read_records(folder, BEDS)] == [10, 5]
    undo(folder)
    assert [ward.beds for ward in read_records(folder, BEDS)] == [20, 5]


def test_a_later_act_on_the_same_value_is_named(folder: DataFolder) -> None:
    _save(folder, 10, 20, 30)
    with pytest.raises(RefusedError, match=r"history\.changed_since") as refused:
        revert_act(folder, 2)
    sentence = word(refused.value.message, Language.EN)
    assert "Therapy beds 一区 2020-01-01 was changed again since" in sentence
    assert "“Entries in Therapy beds”" in sentence
    assert read_records(folder, BEDS) == (_ward(30),)


def test_another_field_changed_since_is_no_conflict(folder: DataFolder) -> None:
    _save(folder, 10, 20)
    ended = Beds(ward="一区", from_=date(2020, 1, 1), beds=20, to=date(2024, 1, 1))
    save_records(folder, [ended], act=_ACT)
    revert_act(folder, 2)
    assert [(ward.beds, ward.to) for ward in read_records(folder, BEDS)] == [(10, date(2024, 1, 1))]


def test_what_others_belong_to_is_not_taken_away(folder: DataFolder) -> None:
    save_records(folder, [_PERSON], act=_ACT)
    post = StaffHistory(staff_no="1", aspect="post", from_=date(2020, 1, 1), value="nurse")
    save_records(folder, [post], act=_ACT)
    with pytest.raises(RefusedError, match=r"history\.referred_to"):
        revert_act(folder, 1)
    delete_record(folder, STAFF_HISTORY.ref(post))
    revert_act(folder, 1)
    assert read_records(folder, STAFF) == ()


def test_what_would_break_a_rule_now_is_refused(folder: DataFolder) -> None:
    _save(folder, 10)
    delete_record(folder, BEDS.ref(_ward(10)))
    later = Beds(ward="一区", from_=date(2021, 1, 1), beds=4)
    save_records(folder, [later], act=_ACT)
    with pytest.raises(DataProblemError, match=r"records\.overlap"):
        revert_act(folder, 2)


def test_an_unknown_act_is_refused(folder: DataFolder) -> None:
    with pytest.raises(RefusedError, match=r"history\.no_act"):
        revert_act(folder, 7)


def test_one_value_is_restored_whatever_came_since(folder: DataFolder) -> None:
    _save(folder, 10, 20, 30)
    first = next(c for c in read_history(folder) if c.act.number == 2)
    restore_value(folder, first)
    assert read_records(folder, BEDS) == (_ward(10),)
    with pytest.raises(RefusedError, match=r"history\.value_there"):
        restore_value(folder, first)
    undo(folder)
    assert read_records(folder, BEDS) == (_ward(30),)


def test_of_a_deleted_record_all_is_restored(folder: DataFolder) -> None:
    save_records(folder, [_PERSON], act=_ACT)
    delete_record(folder, STAFF.ref(_PERSON))
    gone = next(c for c in read_history(folder) if c.act.number == 2)
    restore_value(folder, gone)
    assert read_records(folder, STAFF) == (_PERSON,)


def test_the_history_is_read_in_pages(folder: DataFolder) -> None:
    _save(folder, *range(10))
    everything = read_history(folder)
    pages: list = []
    before = None
    while page := read_history(folder, limit=4, before=before):
        pages[:0] = page
        before = page[0]
    assert tuple(pages) == everything
    assert read_history(folder, act=3) == tuple(c for c in everything if c.act.number == 3)
    today = everything[0].act.at.date()
    assert read_history(folder, until=today) == everything
    assert read_history(folder, until=date(2020, 1, 1)) == ()
