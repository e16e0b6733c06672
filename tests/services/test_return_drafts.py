"""Drafts of a return's answers and reasons: what became of the item or finding meanwhile."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from nmdept.messages import Message
from nmdept.records.drafts import ANSWER, REASON, Draft, Standing
from nmdept.services.drafts import keep_drafts, read_drafts
from nmdept.services.folder import DataFolder
from nmdept.services.returns import set_answer, start_return
from nmdept.store import ledger
from nmdept.store.ledger import Write
from nmdept.store.returns import read_kept
from nmdept.survey.kept import RETURNS

from nmdept.records.values import Record  # isort: skip

_DRAFT = Draft(
    form=ANSWER,
    kind="return_entries",
    key=("2023", "therapy.beds"),
    typed={"choice": "", "text": "1,8", "answer": "1,8", "reason": ""},
    base={"zh": "床位", "en": "Beds", "answer": "", "reason": ""},
    at=datetime(2026, 3, 4, 14, 2, tzinfo=UTC),
)
_FINDING = replace(
    _DRAFT, form=REASON, kind="finding_reasons", key=("2023", "x"), typed={"reason": "why"}
)


@pytest.fixture
def started(folder: DataFolder) -> DataFolder:
    start_return(folder, 2023)
    return folder


def standings(folder: DataFolder, draft: Draft) -> list[Standing]:
    keep_drafts(folder.path, [draft])
    return [one.standing for one in read_drafts(folder).offered]


def test_an_answer_is_offered_as_long_as_its_item_waits(started: DataFolder) -> None:
    assert standings(started, _DRAFT) == [Standing.SAME]
    set_answer(started, 2023, "therapy.beds", "20", reason="y")
    assert standings(started, _DRAFT) == [Standing.CHANGED]


def test_an_answer_given_after_all_is_not_offered(started: DataFolder) -> None:
    typed = {"choice": "", "text": "18", "answer": "18", "reason": "y"}
    set_answer(started, 2023, "therapy.beds", "18", reason="y")
    assert standings(started, replace(_DRAFT, typed=typed)) == []


def test_an_item_or_finding_that_is_not_there_is_gone(folder: DataFolder) -> None:
    assert standings(folder, _DRAFT) == [Standing.GONE]
    start_return(folder, 2023)
    assert standings(folder, replace(_DRAFT, key=("2023", "no.such"))) == [Standing.GONE]
    assert standings(folder, _FINDING) == [Standing.GONE]


def test_a_sealed_return_takes_nothing(started: DataFolder) -> None:
    with started.database.write() as connection:
        kept = read_kept(connection, 2023)
        assert kept is not None
        old, new = kept.head, replace(kept.head, state="sealed")
        write = Write(kind=RETURNS, old=cast("Record", old), new=cast("Record", new))
        ledger.apply(connection, user="t", what=Message.of("tests.saved", kind=""), writes=[write])
    assert standings(started, _DRAFT) == [Standing.CLOSED]
    assert standings(started, _FINDING) == [Standing.CLOSED]


@pytest.mark.parametrize("key", [None, ("2023",), ("x", "y"), ("9" * 40, "y")])
def test_a_draft_that_names_nothing_is_put_aside(
    folder: DataFolder, key: tuple[str, ...] | None
) -> None:
    keep_drafts(folder.path, [replace(_DRAFT, key=key)])
    trouble = read_drafts(folder).trouble
    assert trouble is not None
    assert Path(dict(trouble.params)["path"]).exists()
