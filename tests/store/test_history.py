"""The history holds every change, cannot be altered in silence, and explains any difference."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from nmdept.errors import NmdeptError
from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.changes import Change
from nmdept.records.kinds import BEDS, KINDS, STAFF, RecordRef
from nmdept.records.months import Month, Months
from nmdept.records.texts import texts
from nmdept.records.values import Beds, Record, Staff
from nmdept.services.folder import LEDGER, DataFolder
from nmdept.services.history import first_broken_act, read_history
from nmdept.services.records import delete_record, read_records, save_records
from nmdept.store import history, message_text
from nmdept.store.tables import metadata
from tests.store.strategies import records

_ACT = Message.of("tests.saved", kind=BEDS.label)
_FRESH = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.fixture
def ward(folder: DataFolder) -> DataFolder:
    for beds in (10, 20, 30):
        ward = Beds(ward="A:1", from_=date(2020, 1, 1), beds=beds)
        save_records(folder, [ward], act=_ACT)
    return folder


def test_a_change_says_who_when_what_from_what_to_what(ward: DataFolder) -> None:
    change = read_history(ward)[-1]
    assert (change.act.number, change.act.user, change.act.what) == (3, "tester", _ACT)
    assert abs(change.act.at - datetime.now(UTC)) < timedelta(minutes=1)
    assert (change.ref, change.field) == (RecordRef("beds", ("A:1", "2020-01-01")), "beds")
    assert (change.old, change.new) == ("20", "30")


def test_the_history_of_one_record_and_since_a_day(ward: DataFolder) -> None:
    other = Beds(ward="B", from_=date(2020, 1, 1), beds=1)
    save_records(ward, [other], act=_ACT)
    today = datetime.now(UTC).date()
    found = read_history(ward, since=today, record=BEDS.ref(other))
    assert {change.ref for change in found} == {BEDS.ref(other)}
    assert read_history(ward, since=today + timedelta(days=1)) == ()


def test_saving_what_is_there_already_enters_nothing(ward: DataFolder) -> None:
    before = read_history(ward)
    same = Beds(ward="A:1", from_=date(2020, 1, 1), beds=30)
    assert save_records(ward, [same], act=_ACT).unchanged == (BEDS.ref(same),)
    assert read_history(ward) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE acts SET user = 'x' WHERE id = 2",
        "DELETE FROM acts WHERE id = 3",
        "UPDATE changes SET new = '99' WHERE act = 2",
        "DELETE FROM changes WHERE act = 2",
    ],
)
def test_the_database_refuses_to_change_the_history(ward: DataFolder, statement: str) -> None:
    ward.close()
    refused = pytest.raises(sqlite3.IntegrityError, match=r"_no_(update|delete)")
    with closing(sqlite3.connect(ward.path / LEDGER)) as plain, refused:
        plain.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE acts SET user = 'x' WHERE id = 2",
        "UPDATE acts SET at = '2020-01-01T00:00:00.000Z' WHERE id = 1",
        "UPDATE acts SET what = replace(what, 'saved', 'gone') WHERE id = 3",
        "DELETE FROM acts WHERE id = 2",
        "UPDATE changes SET old = '11' WHERE act = 2",
        "UPDATE changes SET new = NULL WHERE act = 3",
        "UPDATE changes SET key = 'B:2020-01-01' WHERE act = 2",
        "DELETE FROM changes WHERE act = 2",
        "INSERT INTO changes VALUES (2, 9, 'beds', 'A', 'beds', '1', '2')",
        "UPDATE acts SET id = 5 - id WHERE id IN (2, 3)",
    ],
)
def test_whoever_takes_the_triggers_away_is_found_out(ward: DataFolder, statement: str) -> None:
    assert first_broken_act(ward) is None
    with closing(sqlite3.connect(ward.path / LEDGER)) as plain, plain:
        for table in ("acts", "changes"):
            plain.execute(f"DROP TRIGGER {table}_no_update")
            plain.execute(f"DROP TRIGGER {table}_no_delete")
        if "5 - id" in statement:
            plain.execute("UPDATE acts SET id = 9 WHERE id = 2")
            plain.execute("UPDATE acts SET id = 2 WHERE id = 3")
            plain.execute("UPDATE acts SET id = 3 WHERE id = 9")
        else:
            plain.execute(statement)
    assert first_broken_act(ward) is not None


_ACTS = metadata().tables["acts"]
_CHANGES = metadata().tables["changes"]

_deletions = st.sampled_from(["delete"])
_steps = st.lists(st.lists(records, min_size=1, max_size=3) | _deletions, max_size=8)


def test_an_act_written_anew_with_its_own_hash_breaks_the_next(ward: DataFolder) -> None:
    with ward.database.read() as connection:
        acts = [dict(row) for row in connection.execute(select(_ACTS).order_by("id")).mappings()]
        told = [dict(row) for row in connection.execute(select(_CHANGES)).mappings()]
    forged = {name: value for name, value in acts[1].items() if name != "hash"} | {"user": "x"}
    rows = [row for row in told if row["act"] == 2]
    own_hash = history._hash(acts[0]["hash"], forged, rows)
    with closing(sqlite3.connect(ward.path / LEDGER)) as plain, plain:
        plain.execute("DROP TRIGGER acts_no_update")
        plain.execute("UPDATE acts SET user = 'x', hash = ? WHERE id = 2", [own_hash])
    assert first_broken_act(ward) == 3


@given(steps=_steps, dice=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, suppress_health_check=_FRESH)
def test_what_is_saved_is_read_back_and_the_history_explains_it(
    fresh: Callable[[], DataFolder], steps: list, dice: Random
) -> None:
    model: dict[RecordRef, Record] = {}
    with fresh() as folder:
        for step in steps:
            _take(folder, model, step, dice)
            assert _stored(folder) == model
        assert first_broken_act(folder) is None
        assert _replayed(read_history(folder)) == {
            ref: {name: text for name, text in _texts(ref, record).items() if text is not None}
            for ref, record in model.items()
        }


def _take(
    folder: DataFolder, model: dict[RecordRef, Record], step: list | str, dice: Random
) -> None:
    """Do one step in the folder and, if it is not refused, in the model."""
    by_class = {kind.record: kind for kind in KINDS}
    try:
        if isinstance(step, str):
            if model:
                ref = dice.choice(sorted(model))
                delete_record(folder, ref)
                del model[ref]
            return
        saved = save_records(folder, step, act=_ACT)
        named = {by_class[type(record)].ref(record): record for record in step}
        assert set(saved.created) == set(named) - set(model)
        model.update(named)
    except NmdeptError as error:
        if not error.message.code.startswith("records."):
            raise


def _stored(folder: DataFolder) -> dict[RecordRef, Record]:
    return {kind.ref(record): record for kind in KINDS for record in read_records(folder, kind)}


def _texts(ref: RecordRef, record: Record) -> dict[str, str | None]:
    kind = next(kind for kind in KINDS if kind.name == ref.kind)
    return dict(texts(kind, record))


def _replayed(changes: Iterable[Change]) -> dict[RecordRef, dict[str, str]]:
    """Play the history back from nothing, checking that each change begins where it should."""
    state: dict[RecordRef, dict[str, str]] = {}
    for change in changes:
        fields = state.setdefault(change.ref, {})
        assert fields.get(change.field) == change.old
        if change.new is None:
            del fields[change.field]
        else:
            fields[change.field] = change.new
    return {ref: fields for ref, fields in state.items() if fields}


_params = st.recursive(
    st.one_of(
        st.integers(-(2**53) + 1, 2**53 - 1),
        st.booleans(),
        st.text(),
        st.dates(),
        st.builds(Month, st.integers(1900, 9999), st.integers(1, 12)),
        st.builds(Label, st.text(), st.text()),
        st.builds(Months, st.just((Month(2023, 1), Month(2023, 3)))),
    ),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=5,
)


@given(params=st.dictionaries(st.sampled_from(["kind", "key", "count"]), _params))
def test_a_message_comes_back_as_it_was(params: dict) -> None:
    message = Message.of("tests.saved", **params, inner=Message.of("a.b", **params))
    read = message_text.decode(message_text.encode(message))
    assert (read.code, dict(read.params)) == (message.code, dict(message.params)) or (
        _unordered(read) == _unordered(message)
    )


def _unordered(message: Message) -> tuple:
    return message.code, {
        name: _unordered(value) if isinstance(value, Message) else value
        for name, value in message.params
    }


def test_a_name_no_json_can_hold_does_not_stop_a_write(folder: DataFolder) -> None:
    act = Message.of("intake.imported", kind=STAFF.label, file="\udcff.csv")
    person = Staff(staff_no="1", name="张三", employed_from=date(2020, 1, 1))
    save_records(folder, [person], act=act)
    assert dict(read_history(folder)[0].act.what.params)["file"] == "\\udcff.csv"
