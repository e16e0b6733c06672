"""What holds of the rules whatever a return says."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import AnswerType
from nmdept.survey.answers import Finding
from nmdept.survey.figures import State, Value

Check = Callable[..., tuple[Finding, ...]]
Worded = Callable[[Finding], tuple[str, str]]
Given = dict[str, Value | State]

FORM = questionnaire_by_id("csnm-2024")
NUMBERS = [code for code, item in FORM.items.items() if item.type.is_number]
YES_OR_NO = [code for code, item in FORM.items.items() if item.type is AnswerType.YESNO]
QUANTITIES = [quantity.code for quantity in FORM.quantities]
TOTALS = [code for code, item in FORM.items.items() if item.parts]

states = st.sampled_from([State.NOT_REPORTED, State.NOT_OFFERED])
counts = st.integers(min_value=0, max_value=10_000)
returns = st.builds(
    lambda numbers, flags, quantities: numbers | flags | quantities,
    st.dictionaries(st.sampled_from(NUMBERS), counts | states, max_size=40),
    st.dictionaries(st.sampled_from(YES_OR_NO), st.booleans() | states, max_size=20),
    st.dictionaries(st.sampled_from(QUANTITIES), counts, max_size=10),
)


@settings(max_examples=60, deadline=None)
@given(this_year=returns, year_before=returns)
def test_findings_have_their_own_ids_and_a_sentence_in_both_languages(
    check: Check, worded: Worded, this_year: Given, year_before: Given
) -> None:
    found = check(this_year, before=year_before)
    ids = [finding.id for finding in found]
    assert len(ids) == len(set(ids))
    for finding in found:
        zh, en = worded(finding)
        assert zh.endswith("。")
        assert en.endswith(".")
        assert set(finding.items) <= set(FORM.items)
        assert finding.items


@settings(max_examples=40, deadline=None)
@given(this_year=returns)
def test_the_same_return_always_gets_the_same_findings(check: Check, this_year: Given) -> None:
    turned = dict(reversed(this_year.items()))
    assert check(this_year) == check(turned)


@settings(max_examples=60, deadline=None)
@given(code=st.sampled_from(TOTALS), data=st.data())
def test_a_total_is_found_exactly_when_its_parts_do_not_add_up(
    check: Check, code: str, data: st.DataObject
) -> None:
    parts = FORM.items[code].parts
    given_parts = {part: data.draw(counts | st.just(State.NOT_OFFERED)) for part in parts}
    added = sum(value for value in given_parts.values() if isinstance(value, int))
    stated = data.draw(st.just(added) | counts)
    ids = [finding.id for finding in check({**given_parts, code: stated})]
    assert (f"sum.totals:{code}" in ids) is (stated != added)


@settings(max_examples=100, deadline=None)
@given(before=counts, now=counts)
def test_a_change_is_found_exactly_beyond_30_per_cent(check: Check, before: int, now: int) -> None:
    ids = [f.id for f in check({"in_vitro.tests": now}, before={"in_vitro.tests": before})]
    beyond = before >= 20 and abs(now - before) > before * 3 / 10
    assert ("change.totals:in_vitro.tests" in ids) is beyond


@settings(max_examples=60, deadline=None)
@given(counted=counts, devices=st.integers(min_value=0, max_value=3))
def test_examinations_need_a_device_and_only_then(check: Check, counted: int, devices: int) -> None:
    given_values = {"imaging.pet_mri.total": counted, "quantity.pet_mri.in_use": devices}
    ids = [finding.id for finding in check(given_values)]
    assert ("device.pet_mri.none" in ids) is (counted > 0 and devices == 0)
