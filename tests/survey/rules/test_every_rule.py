"""Every rule of every shipped questionnaire is broken once, and says so in words."""

from collections.abc import Callable

import pytest

from nmdept.language import Language
from nmdept.messages import sentences, word
from nmdept.questionnaire.catalogue import questionnaires
from nmdept.questionnaire.definition import AnswerType, Questionnaire, Rule, RuleKind
from nmdept.survey.answers import Finding
from nmdept.survey.figures import State, Value

Check = Callable[..., tuple[Finding, ...]]
Given = dict[str, Value | State]

RULES = [(form, rule) for form in questionnaires() for rule in form.rules]


def one(form: Questionnaire, code: str) -> Value:
    item = form.items.get(code)
    return True if item is not None and item.type is AnswerType.YESNO else 1


def break_rule(form: Questionnaire, rule: Rule) -> tuple[Given, Given]:
    """What breaks the rule in a department that does nothing, and the year before."""
    if rule.kind is RuleKind.REPORTED:
        return {next(iter(form.items)): State.NOT_REPORTED}, {}
    if rule.kind is RuleKind.CHANGES_MORE_THAN:
        (first_item, *_) = rule.settings["items"]
        return {first_item: 1}, {first_item: 1_000}
    return _break_within_the_year(form, rule), {}


def _break_within_the_year(form: Questionnaire, rule: Rule) -> Given:
    first = {
        key: value[0] if isinstance(value, tuple) else str(value)
        for key, value in rule.settings.items()
    }
    match rule.kind:
        case RuleKind.SUM_EQUALS:
            return {first["whole"]: 1}
        case RuleKind.AT_MOST:
            return {first["value"]: 1}
        case RuleKind.REQUIRES:
            return {first["when"]: one(form, first["when"])}
        case RuleKind.IMPLIES if first["is"] == "zero":
            return {first["then"]: 0}
        case _:
            return {first["when"]: one(form, first["when"])}


@pytest.mark.parametrize(("form", "rule"), RULES, ids=lambda value: value.id)
def test_a_broken_rule_is_found_under_its_name(
    check: Check, form: Questionnaire, rule: Rule
) -> None:
    now, before = break_rule(form, rule)
    found = [f for f in check(now, before=before, questionnaire=form) if f.rule == rule.id]
    assert len(found) == 1
    (finding,) = found
    assert finding.severity is rule.severity
    assert finding.id.partition(":")[0] == rule.id
    for language in Language:
        sentence = word(finding.message, language)
        assert any(form.items[code].number in sentence for code in finding.items) or (
            rule.settings.get("shown_at") in finding.items
        )


@pytest.mark.parametrize(("form", "rule"), RULES, ids=lambda value: value.id)
def test_every_rule_is_explained_in_both_languages(form: Questionnaire, rule: Rule) -> None:
    assert rule.text.zh.endswith("。"), form.id
    assert rule.text.en.endswith("."), form.id
    assert rule.source


def test_every_sentence_of_a_rule_is_used() -> None:
    clauses = {f"rules.{name}" for name in ("item", "quantity", "stated", "joined", "more")}
    clauses |= {f"rules.{name}" for name in ("at_least", "item_months", "sum_unchecked")}
    clauses |= {f"rules.{name}" for name in ("parts_exceed", "whole_not_offered")}
    clauses |= {f"rules.{name}" for name in ("yes", "no", "rose", "fell", "unchecked")}
    clauses |= {f"rules.{state.value}" for state in State if state is not State.VALUE}
    assert set(sentences("rules")) == clauses | {rule.message for _, rule in RULES}
