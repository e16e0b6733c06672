"""Holds a return to the rules of its questionnaire."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nmdept.messages import Message
from nmdept.questionnaire.definition import Missing, Questionnaire, Rule, Severity
from nmdept.survey.answers import Answer, Explained, Finding
from nmdept.survey.figures import Figure
from nmdept.survey.outcomes import Found, Outcome, Unknown
from nmdept.survey.readings import Readings
from nmdept.survey.rules import evaluate


def findings(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    figures_of_quantities: Mapping[str, Figure],
    previous: Mapping[str, Answer],
    reasons: Mapping[str, Explained],
) -> tuple[Finding, ...]:
    """Return what the rules find, in the questionnaire's order.

    `previous` are the computed answers of the year before, by code; an empty mapping compares with
    nothing. `reasons` are given by finding id: the rule's id, with the code of the item or
    section after a colon where a rule looks at them one by one. A rule that could not be checked
    adds `?` to the id, so that a reason given for one is never taken for a reason of the other. A
    reason stands while the finding says what it said when the reason was given.
    """
    readings = Readings(
        questionnaire=questionnaire, answers=answers, quantities=figures_of_quantities
    )
    return tuple(
        _explained(finding, reasons.get(finding.id))
        for rule in questionnaire.rules
        for finding in _of_rule(rule, readings, previous)
    )


def _explained(finding: Finding, given: Explained | None) -> Finding:
    if given is None:
        return finding
    if given.said != finding.said:
        return replace(finding, former=given.reason)
    return replace(finding, reason=given.reason)


def _of_rule(rule: Rule, readings: Readings, previous: Mapping[str, Answer]) -> Iterator[Finding]:
    readings = replace(readings, missing_is_zero=rule.missing is Missing.AS_ZERO)
    for outcome in evaluate(rule, readings, previous):
        if isinstance(outcome, Found):
            yield Finding(
                id=_id(rule, outcome),
                rule=rule.id,
                severity=rule.severity,
                message=outcome.message,
                items=outcome.items,
            )
        elif rule.missing is Missing.FINDING:
            yield _unchecked(rule, readings, outcome)


def _unchecked(rule: Rule, readings: Readings, unknown: Unknown) -> Finding:
    names = tuple(readings.named(code) for code in unknown.codes)
    general = Message.of("rules.unchecked", rule=rule.text, items=names, count=len(names))
    return Finding(
        id=_id(rule, unknown) + "?",
        rule=rule.id,
        severity=Severity.WARNS,
        message=unknown.message or general,
        items=readings.items_among(unknown.codes),
    )


def _id(rule: Rule, outcome: Outcome) -> str:
    return rule.id if outcome.about is None else f"{rule.id}:{outcome.about}"
