"""A return is started once, answered by hand with a reason, and otherwise follows the records."""

import json
from collections.abc import Callable
from datetime import date

import pytest
import rfc8785

from nmdept.errors import RefusedError, UsageError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.questionnaire.definition import Severity
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
from nmdept.survey.answers import Finding, Origin, ReturnState
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
    with pytest.raises(UsageError, match=r"returns\.nothing_given"):
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
        (
            "personnel.total",
            "not_reported",
            "x",
            "cannot be not reported; if there is none, give 0",
        ),
        ("equipment.positron.total", "not_offered", "x", "cannot be not offered"),
        ("therapy.beds", "not_reported", "x", "correct them"),
        ("pharmacy.licence.class_2", "not_reported", "x", "if there is none, give no,"),
        ("basic.service.pet", "not_offered", "x", "cannot be not offered"),
        ("basic.hospital_name", "not_offered", "x", "write what it is"),
        ("basic.founded_year", "2024", "x", "after the data year 2023"),
        ("basic.founded_year", "1899", "x", "1900"),
    ],
)
def test_a_wrong_answer_is_explained_and_changes_nothing(
    started: DataFolder, code: str, value: str, reason: str, said: str
) -> None:
    before = dump(started)
    with pytest.raises(UsageError) as refused:
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
        ("basic.founded_year", "2023", 2023),
    ],
)
def test_answers_of_every_type_come_back_as_given(
    started: DataFolder, code: str, typed: str, value: object
) -> None:
    set_answer(started, 2023, code, typed, reason="x")
    kept = read_return(started, 2023).answers[code].value
    assert (kept, type(kept)) == (value, type(value))


@pytest.mark.parametrize("state", ["not_reported", "not_offered"])
def test_a_count_and_a_total_may_be_without_a_value(started: DataFolder, state: str) -> None:
    for code in (_TUMOUR, "imaging.pet_ct.total"):
        assert set_answer(started, 2023, code, state, reason="x").state is State(state)
    assert set_answer(started, 2023, "basic.hospital_name", "not_reported", reason="x")


def _sentences(folder: DataFolder) -> dict[str, str]:
    found = read_return(folder, 2023).findings
    return {finding.id: word(finding.message, Language.EN) for finding in found}


def test_what_is_not_reported_is_found_section_by_section(started: DataFolder) -> None:
    set_count(started, "2023-03", _TUMOUR, "")
    found = {f.id: f for f in read_return(started, 2023).findings}
    reported = {name: f for name, f in found.items() if name.startswith("reported:")}
    assert set(reported) == {
        f"reported:{code}"
        for code in ("discipline", "imaging", "therapy", "in_vitro", "education", "opinion")
    }
    assert all(f.blocks for f in reported.values())
    imaging = reported["reported:imaging"]
    assert _TUMOUR in imaging.items
    assert "imaging.pet_ct.total" not in imaging.items
    sentence = word(imaging.message, Language.EN)
    assert "“Tumour imaging” (3.2) for March 2023" in sentence
    assert "and 30 more" in sentence
    assert "opinion.suggestions" not in reported["reported:opinion"].items
    assert not [name for name in found if name.endswith("?")]


def test_one_treated_month_is_a_therapy_performed(started: DataFolder) -> None:
    profile = Department(effective_from=date(2021, 1, 1), services=("pet",))
    save_records(started, [profile], act=_ACT)
    for item in ("therapy.i131_graves", "in_vitro.samples"):
        set_count(started, "2023-03", item, "1")
    answers = read_return(started, 2023).answers
    assert answers["therapy.performed"].value is True
    assert answers["in_vitro.performed"].value is True
    assert answers["therapy.total"].state is State.NOT_REPORTED
    said = _sentences(started)
    assert "(5.3) is at least 1 (not fully reported)" in said["service.therapy.counts"]


def test_a_total_by_hand_is_held_to_the_parts_there_are(started: DataFolder) -> None:
    total = "imaging.pet_ct.total"
    set_answer(started, 2023, total, "120", reason="x")
    said = _sentences(started)[f"sum.totals:{total}?"]
    assert "could not be checked" in said
    assert "“Nervous system imaging” (3.3)" in said
    set_answer(started, 2023, total, "119", reason="x")
    found = {f.id: f for f in read_return(started, 2023).findings}
    assert found[f"sum.totals:{total}"].blocks
    assert "already add up to 120" in _sentences(started)[f"sum.totals:{total}"]
    set_count(started, "2023-03", _TUMOUR, "")
    set_answer(started, 2023, total, "109", reason="x")
    said = _sentences(started)[f"sum.totals:{total}"]
    assert "already add up to 110" in said
    assert "“Tumour imaging” (3.2) for March 2023" in said
    set_answer(started, 2023, total, "not_offered", reason="x")
    said = _sentences(started)[f"sum.totals:{total}"]
    assert "is given as not offered, but its parts add up to at least 110" in said


def test_a_finding_is_explained(started: DataFolder) -> None:
    finding = read_return(started, 2023).findings[0]
    explain_finding(started, 2023, finding.id, reason=" 已核对 ")
    assert read_return(started, 2023).findings[0].reason == "已核对"
    with pytest.raises(UsageError, match=r"returns\.finding"):
        explain_finding(started, 2023, "no.such.finding", reason="x")


def test_a_reason_stands_only_while_the_finding_says_the_same(started: DataFolder) -> None:
    item = "imaging.pet_ct.bone"
    finding = next(one for one in read_return(started, 2023).findings if item in one.items)
    assert finding.severity is Severity.NEEDS_REASON
    explain_finding(started, 2023, finding.id, reason="待补")
    assert _found(started, finding.id).reason == "待补"
    set_answer(started, 2023, item, "3", reason="补报")
    left = _found(started, finding.id)
    assert (left.reason, left.former, left.blocks) == (None, "待补", True)
    explain_finding(started, 2023, finding.id, reason="其余月份未开展")
    assert _found(started, finding.id).reason == "其余月份未开展"
    assert _found(started, finding.id).former is None


def _found(folder: DataFolder, finding_id: str) -> Finding:
    return next(one for one in read_return(folder, 2023).findings if one.id == finding_id)


def test_an_answer_of_one_line_has_one_line(started: DataFolder) -> None:
    with pytest.raises(UsageError, match=r"returns\.character"):
        set_answer(started, 2023, "basic.hospital_name", "a\nb", reason="x")
    set_answer(started, 2023, "opinion.suggestions", "a\nb", reason="x")
    assert read_return(started, 2023).answers["opinion.suggestions"].value == "a\nb"


def test_the_telephone_follows_the_department(started: DataFolder) -> None:
    profile = Department(effective_from=date(2020, 1, 1), hospital_name="示例医院", phone="010-2")
    save_records(started, [profile], act=_ACT)
    assert read_return(started, 2023).answers["basic.filler_phone"].value == "010-2"


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
