"""A department that breaks no rule, to be changed in one place at a time."""

from collections.abc import Callable, Mapping

import pytest

from nmdept.language import Language
from nmdept.messages import word
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import AnswerType, Item, Questionnaire
from nmdept.survey.answers import Answer, Explained, Finding, Origin
from nmdept.survey.figures import BasisRow, Figure, State, Value
from nmdept.survey.validate import findings

Given = Mapping[str, Value | State]
"""What is changed, by code; a state stands for an answer without a value."""

ACTIVITY = ("imaging.", "function.", "therapy.", "in_vitro.")


def nothing_done(item: Item) -> Value | State:
    """What the return of a department says that offers nothing and has nothing."""
    if item.type is AnswerType.YESNO:
        return False
    if not item.type.is_number:
        return "public"
    counted = item.code.startswith(ACTIVITY) and item.code != "therapy.beds"
    return State.NOT_OFFERED if counted else 0


def figure(given: Value | State, rows: tuple[BasisRow, ...] = ()) -> Figure:
    if isinstance(given, State):
        return Figure(state=given)
    return Figure(state=State.VALUE, value=given, rows=rows)


def answers_of(questionnaire: Questionnaire, given: Given) -> dict[str, Answer]:
    answers = {}
    for code, item in questionnaire.items.items():
        made = figure(given.get(code, nothing_done(item)))
        answers[code] = Answer(
            code=code, state=made.state, value=made.value, origin=Origin.COMPUTED, figure=made
        )
    return answers


def quantities_of(
    questionnaire: Questionnaire, given: Given, rows: Mapping[str, tuple[BasisRow, ...]]
) -> dict[str, Figure]:
    codes = [quantity.code for quantity in questionnaire.quantities]
    return {code: figure(given.get(code, 0), rows.get(code, ())) for code in codes}


Check = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def check() -> Check:
    """Hold the changed department to the rules of csnm-2024 (or of another questionnaire)."""

    def run(
        given: Given,
        *,
        before: Given | None = None,
        rows: Mapping[str, tuple[BasisRow, ...]] | None = None,
        reasons: Mapping[str, str] | None = None,
        questionnaire: Questionnaire | None = None,
    ) -> tuple[Finding, ...]:
        form = questionnaire or questionnaire_by_id("csnm-2024")
        known = {*form.items, *(quantity.code for quantity in form.quantities)}
        assert set(given) <= known, "a code of the test is not on the form"
        asked = (
            form,
            answers_of(form, given),
            quantities_of(form, given, rows or {}),
            {} if before is None else answers_of(form, before),
        )
        said = {finding.id: finding.said for finding in findings(*asked, {})}
        explained = {
            finding: Explained(reason=reason, said=said.get(finding, ""))
            for finding, reason in (reasons or {}).items()
        }
        return findings(*asked, explained)

    return run


@pytest.fixture(scope="session")
def worded() -> Callable[[Finding], tuple[str, str]]:
    """Give a finding's sentence in Chinese and English."""

    def run(finding: Finding) -> tuple[str, str]:
        return word(finding.message, Language.ZH), word(finding.message, Language.EN)

    return run
