"""A return is started once, answered by hand with a reason, and otherwise follows the records."""

import json
from collections.abc import Callable
from datetime import date

import pytest
import rfc8785

from nmdept.errors import DataProblemError, RefusedError, UsageError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.kinds import DEPARTMENT
from nmdept.records.values import Department
from nmdept.services.activity import set_count
from nmdept.services.dump import dump
from nmdept.services.folder import DataFolder, open_folder
from nmdept.services.history import first_broken_act, read_history
from nmdept.services.records import save_records
from nmdept.services.returns import (
    explain_finding,
    forms,
    read_return,
    set_answer,
    start_return,
    started_years,
)
from nmdept.survey.answers import Origin, ReturnState
from nmdept.survey.figures import State

_ACT = Message.of("tests.saved", kind=DEPARTMENT.label)
_TUMOUR = "imaging.pet_ct.tumour"


@pytest.fixture
def started(folder: DataFolder) -> DataFolder:
    profile = Department(effective_from=date(2020, 1, 1), hospital_name="示例医院", phone="010-1")
    save_records(folder, [profile], act=_ACT)
    for month in range(1, 13):
        set_count(folder, f"2023-{month:02d}", _TUMOUR, "10")
    start_return(folder, 2023)
    return folder


def test_a_started_return_is_a_draft_by_its_filler(started: DataFolder) -> None:
    ret = read_return(started, 2023)
    assert (ret.state, ret.revision, ret.example) == (ReturnState.DRAFT, 0, False)
    assert ret.questionnaire in forms()
    assert (ret.answers["basic.filler"].value, ret.answers["basic.filler_phone"].value) == (
        "tester",
        "010-1",
    )
    assert started_years(started) == (2023,)


def test_the_filler_stays_whoever_opens_the_folder(started: DataFolder) -> None:
    started.close()
    with open_folder(started.path, user="another") as folder:
        assert read_return(folder, 2023).answers["basic.filler"].value == "tester"


def test_a_return_is_started_once(started: DataFolder) -> None:
    before = dump(started)
    with pytest.raises(RefusedError, match=r"returns\.started"):
        start_return(started, 2023)
    with pytest.raises(RefusedError, match=r"returns\.not_started"):
        read_return(started, 2022)
    with pytest.raises(UsageError, match="csnm"):
        start_return(started, 2022, form="csnm-2042")
    with pytest.raises(UsageError, match=r"returns\.year"):
        start_return(started, 10_000)
    assert dump(started) == before


def test_an_answer_follows_the_records_until_it_is_overridden(started: DataFolder) -> None:
    assert read_return(started, 2023).answers[_TUMOUR].value == 120
    answer = set_answer(started, 2023, _TUMOUR, "１１９", reason="一例重复登记")
    assert (answer.value, answer.origin, answer.figure.value) == (119, Origin.OVERRIDDEN, 120)
    assert answer.reason == "一例重复登记"
    assert read_return(started, 2023).answers["imaging.pet_ct.total"].figure.state in State
    again = set_answer(started, 2023, _TUMOUR, "-", reason="登记正确")
    assert (again.value, again.origin) == (120, Origin.COMPUTED)
    with pytest.raises(DataProblemError, match=r"returns\.nothing_given"):
        set_answer(started, 2023, _TUMOUR, "-", reason="x")


def test_an_answer_by_hand_is_in_the_history(started: DataFolder) -> None:
    set_answer(started, 2023, _TUMOUR, "not_reported", reason="在核对")
    change = next(
        c for c in read_history(started) if c.field == "state" and c.new == "not_reported"
    )
    assert str(change.ref) == f"return_entries:2023:{_TUMOUR}"
    assert "在核对" in word(change.act.what, Language.ZH)
    assert first_broken_act(started) is None


@pytest.mark.parametrize(
    ("code", "value", "reason", "said"),
    [
        ("imaging.pet_ct.tumor", "1", "x", "Did you mean “imaging.pet_ct.tumour”?"),
        (_TUMOUR, "1.5", "x", "whole number"),
        (_TUMOUR, "-5", "x", "whole number"),
        (_TUMOUR, "1", " ", "No reason"),
        (_TUMOUR, "1", "a\u202eb", "U+202E"),
        ("basic.founded_year", "72", "x", "four digits"),
        ("basic.grade", "tertiary_b", "x", "Did you mean “tertiary_a”?"),
        ("basic.director", "a\x00b", "x", "U+0000"),
        ("basic.service.pet", "maybe", "x", "yes or no"),
        ("basic.director", "x" * 10_001, "x", "10,001"),
    ],
)
def test_a_wrong_answer_is_explained_and_changes_nothing(
    started: DataFolder, code: str, value: str, reason: str, said: str
) -> None:
    before = dump(started)
    with pytest.raises((DataProblemError, UsageError)) as refused:
        set_answer(started, 2023, code, value, reason=reason)
    assert said in word(refused.value.message, Language.EN)
    assert word(refused.value.message, Language.ZH)
    assert dump(started) == before


@pytest.mark.parametrize(
    ("code", "typed", "value"),
    [
        ("basic.director", " R&D <b>王</b> ", " R&D <b>王</b> "),
        ("basic.founded_year", "1972", 1972),
        ("basic.grade", "tertiary_a", "tertiary_a"),
        ("basic.service.pet", "是", True),
        ("basic.service.pet", "no", False),
        (_TUMOUR, "0", 0),
    ],
)
def test_answers_of_every_type_come_back_as_given(
    started: DataFolder, code: str, typed: str, value: object
) -> None:
    set_answer(started, 2023, code, typed, reason="x")
    kept = read_return(started, 2023).answers[code].value
    assert (kept, type(kept)) == (value, type(value))


def test_a_finding_is_explained(started: DataFolder) -> None:
    finding = read_return(started, 2023).findings[0]
    explain_finding(started, 2023, finding.id, reason=" 已核对 ")
    assert read_return(started, 2023).findings[0].reason == "已核对"
    with pytest.raises(UsageError, match=r"returns\.finding"):
        explain_finding(started, 2023, "no.such.finding", reason="x")


def test_the_year_before_is_computed_for_comparison(started: DataFolder) -> None:
    for month in range(1, 13):
        set_count(started, f"2022-{month:02d}", _TUMOUR, "5")
    ret = read_return(started, 2023)
    assert (ret.previous[_TUMOUR].value, ret.answers[_TUMOUR].value) == (60, 120)


def test_an_altered_form_is_noticed(started: DataFolder) -> None:
    with started.database.write() as connection:
        connection.exec_driver_sql("UPDATE returns SET form_sha256 = 'x'")
    with pytest.raises(RefusedError, match=r"returns\.form_changed"):
        read_return(started, 2023)


def test_an_approved_return_is_closed(started: DataFolder) -> None:
    with started.database.write() as connection:
        connection.exec_driver_sql("UPDATE returns SET state = 'approved'")
    with pytest.raises(RefusedError, match=r"returns\.closed"):
        set_answer(started, 2023, _TUMOUR, "1", reason="x")


def test_equal_content_gives_equal_dumps(fresh: Callable[[], DataFolder]) -> None:
    dumps = []
    for order in (1, -1):
        with fresh() as folder:
            for month in ("2023-01", "2023-02")[::order]:
                set_count(folder, month, _TUMOUR, "not_offered")
            start_return(folder, 2023)
            set_answer(folder, 2023, _TUMOUR, "7", reason="x")
            dumps.append(dump(folder))
    assert dumps[0] == dumps[1] == rfc8785.dumps(json.loads(dumps[0]))
    read = json.loads(dumps[0])
    assert read["records"]["activity"][0]["count"] == "not_offered"
    assert read["returns"]["return_entries"][0]["value"] == 7
