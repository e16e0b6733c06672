"""What a rule does when a value it needs is not reported, for each of the three ways."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import Missing, Questionnaire
from nmdept.survey.answers import Finding
from nmdept.survey.figures import State, Value

Check = Callable[..., tuple[Finding, ...]]

FORM = questionnaire_by_id("csnm-2024")

BROKEN_IF_ZERO: list[tuple[str, dict[str, Value | State]]] = [
    (
        "sum.totals",
        {"imaging.pet_mri.total": 5, "imaging.pet_mri.tumour": State.NOT_REPORTED},
    ),
    ("in_vitro.samples", {"in_vitro.samples": 5, "in_vitro.tests": State.NOT_REPORTED}),
    ("service.pet.counts", {"imaging.pet_ct.total": 5, "basic.service.pet": State.NOT_REPORTED}),
    (
        "service.in_vitro.nothing",
        {
            "basic.service.in_vitro": True,
            "in_vitro.samples": State.NOT_REPORTED,
            "in_vitro.tests": State.NOT_REPORTED,
        },
    ),
]


def only(rule_id: str, missing: Missing) -> Questionnaire:
    """The form with one rule, which reads a missing value so."""
    (rule,) = [rule for rule in FORM.rules if rule.id == rule_id]
    return replace(FORM, rules=(replace(rule, missing=missing),))


@pytest.mark.parametrize(("rule_id", "given"), BROKEN_IF_ZERO)
def test_skip_is_silent(check: Check, rule_id: str, given: dict[str, Value | State]) -> None:
    assert check(given, questionnaire=only(rule_id, Missing.SKIP)) == ()


@pytest.mark.parametrize(("rule_id", "given"), BROKEN_IF_ZERO)
def test_as_zero_finds_what_a_zero_breaks(
    check: Check, rule_id: str, given: dict[str, Value | State]
) -> None:
    (finding,) = check(given, questionnaire=only(rule_id, Missing.AS_ZERO))
    assert finding.id.partition(":")[0] == rule_id
    assert finding.message.code != "rules.unchecked"


@pytest.mark.parametrize(("rule_id", "given"), BROKEN_IF_ZERO)
def test_finding_says_that_it_could_not_be_checked(
    check: Check, rule_id: str, given: dict[str, Value | State]
) -> None:
    (finding,) = check(given, questionnaire=only(rule_id, Missing.FINDING))
    assert finding.message.code in {"rules.unchecked", "rules.sum_unchecked"}
    assert finding.id.endswith("?")
    assert not finding.blocks
