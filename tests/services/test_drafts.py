"""The draft store: exactly what was typed comes back, and nothing that is not ours is believed."""

import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.errors import EnvironmentFailedError
from nmdept.messages import Message
from nmdept.records.drafts import CELL, RECORD, Draft, Standing
from nmdept.records.kinds import ACTIVITY, STAFF
from nmdept.records.texts import texts
from nmdept.records.values import Staff
from nmdept.services.activity import set_count
from nmdept.services.drafts import FILE, keep_drafts, read_drafts
from nmdept.services.folder import DataFolder
from nmdept.services.records import delete_record, save_records

_ACT = Message.of("tests.saved", kind=STAFF.label)
_AT = datetime(2026, 3, 4, 14, 2, tzinfo=UTC)
_PERSON = Staff(staff_no="0012", name="张三", employed_from=date(2020, 1, 1))
_NEW = Draft(form=RECORD, kind="staff", key=None, typed={"name": "李", "birth_year": "19x"}, at=_AT)


def changed(person: Staff, **typed: str) -> Draft:
    base = {name: text or "" for name, text in texts(STAFF, person).items()}
    return Draft(form=RECORD, kind="staff", key=("0012",), typed=typed, base=base, at=_AT)


def standings(folder: DataFolder) -> list[Standing]:
    return [one.standing for one in read_drafts(folder).offered]


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.dictionaries(
        st.text(max_size=8), st.text(st.characters(codec=None), max_size=40), max_size=4
    )
)
def test_what_was_typed_comes_back_character_for_character(
    folder: DataFolder, typed: dict[str, str]
) -> None:
    """Also half a character, which an input method may leave."""
    drafts = (_NEW, replace(_NEW, key=("x",), typed={**typed, "zz": "\ud83d"}))
    keep_drafts(folder.path, drafts)
    assert tuple(one.draft for one in read_drafts(folder).offered) == drafts


def test_without_drafts_there_is_no_file(folder: DataFolder) -> None:
    assert read_drafts(folder).offered == ()
    keep_drafts(folder.path, [_NEW])
    assert (folder.path / FILE).exists()
    if os.name != "nt":
        assert (folder.path / FILE).stat().st_mode & 0o777 == 0o600
    keep_drafts(folder.path, [])
    keep_drafts(folder.path, [])
    assert not (folder.path / FILE).exists()


def test_a_record_changed_or_gone_meanwhile_is_noticed(folder: DataFolder) -> None:
    save_records(folder, [_PERSON], act=_ACT)
    keep_drafts(folder.path, [changed(_PERSON, note="half a sen")])
    assert standings(folder) == [Standing.SAME]
    save_records(folder, [replace(_PERSON, birth_year=1980)], act=_ACT)
    assert standings(folder) == [Standing.CHANGED]
    delete_record(folder, STAFF.ref(_PERSON))
    assert standings(folder) == [Standing.GONE]


def test_what_was_saved_after_all_is_not_offered(folder: DataFolder) -> None:
    """A kill between the saving and the forgetting of the draft."""
    typed = {name: text or "" for name, text in texts(STAFF, _PERSON).items()}
    keep_drafts(
        folder.path,
        [
            replace(_NEW, typed={**typed, "post": "nurse"}),
            changed(replace(_PERSON, name="张"), name="张三"),
            replace(_NEW, kind="drugs"),
        ],
    )
    save_records(folder, [_PERSON], act=_ACT)
    assert [one.draft.kind for one in read_drafts(folder).offered] == ["drugs"]


def test_an_act_is_never_taken_for_saved(folder: DataFolder) -> None:
    save_records(folder, [_PERSON], act=_ACT)
    keep_drafts(folder.path, [replace(changed(_PERSON, last="2026-01-0"), form="leave")])
    assert standings(folder) == [Standing.SAME]


def test_a_cell_counted_meanwhile_is_noticed(folder: DataFolder) -> None:
    item = "imaging.pet_ct.tumour"
    draft = Draft(
        form=CELL,
        kind=ACTIVITY.name,
        key=("2023-01", item),
        typed={"count": "4l2"},
        base={"count": ""},
        at=_AT,
    )
    keep_drafts(folder.path, [draft])
    assert standings(folder) == [Standing.SAME]
    set_count(folder, "2023-01", item, "412")
    assert standings(folder) == [Standing.CHANGED]


_HEAD = {"format": "nmdept drafts", "version": 1}
_DEEP = "[" * 200_000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 4096,
        b'{"format": "nmdept dra',
        b"[]",
        b'{"format": "another program", "version": 1, "drafts": []}',
        json.dumps({**_HEAD, "drafts": [{"form": "record"}]}).encode(),
        json.dumps({**_HEAD, "drafts": [{"typed": {"name": 7}}]}).encode(),
        _DEEP.encode(),
        b" " * 9_000_000,
    ],
    ids=range(9),
)
def test_a_file_that_is_not_ours_is_put_aside_and_said(folder: DataFolder, content: bytes) -> None:
    path = folder.path / FILE
    path.write_bytes(content)
    kept = read_drafts(folder)
    assert kept.offered == ()
    assert kept.trouble is not None
    assert kept.trouble.code == "drafts.unreadable"
    aside = Path(dict(kept.trouble.params)["path"])
    assert aside.read_bytes() == content
    assert not path.exists()


def test_a_kind_we_do_not_know_is_put_aside(folder: DataFolder) -> None:
    keep_drafts(folder.path, [replace(_NEW, kind="spaceships")])
    trouble = read_drafts(folder).trouble
    assert trouble is not None
    assert trouble.code == "drafts.unreadable"


def test_a_newer_versions_file_is_kept_for_it(folder: DataFolder) -> None:
    content = json.dumps({**_HEAD, "version": 2, "whatever": True}).encode()
    for number in (1, 2):
        (folder.path / FILE).write_bytes(content)
        trouble = read_drafts(folder).trouble
        assert trouble is not None
        assert trouble.code == "drafts.newer"
        assert (folder.path / f"drafts-aside-{number}.json").read_bytes() == content


def test_a_place_that_cannot_be_written_is_said(folder: DataFolder) -> None:
    (folder.path / FILE).mkdir()
    with pytest.raises((EnvironmentFailedError, Exception)) as failed:
        keep_drafts(folder.path, [_NEW])
    assert failed.value.message.code == "store.not_a_file"  # type: ignore[attr-defined]
