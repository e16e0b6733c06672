"""The data dictionary says what the questionnaire says."""

import pytest

from nmdept.language import Language
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.dictionary import dictionary

FORM = questionnaire_by_id("csnm-2024")


@pytest.mark.parametrize("language", Language)
def test_every_item_and_rule_has_its_line(language: Language) -> None:
    lines = dictionary(FORM, language).splitlines()
    for item in FORM.items.values():
        (line,) = [line for line in lines if line.startswith(f"| {item.number} | `{item.code}` |")]
        assert item.label.text(language) in line
        assert item.counts.text(language) in line
        assert all(f"`{choice.code}`" in line for choice in item.choices)
    for rule in FORM.rules:
        (line,) = [line for line in lines if line.startswith(f"| `{rule.id}` |")]
        assert rule.text.text(language) in line


@pytest.mark.parametrize("language", Language)
def test_every_row_has_as_many_cells_as_its_head(language: Language) -> None:
    rows = [line for line in dictionary(FORM, language).splitlines() if line.startswith("|")]
    assert rows
    assert {row.count("|") for row in rows} == {6}
