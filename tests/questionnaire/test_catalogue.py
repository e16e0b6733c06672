"""The shipped questionnaires by id."""

import pytest

from nmdept.errors import UsageError
from nmdept.language import Language
from nmdept.messages import word
from nmdept.questionnaire.catalogue import questionnaire_by_id, questionnaires


def test_the_2024_round_is_shipped() -> None:
    assert [questionnaire.id for questionnaire in questionnaires()] == ["csnm-2024"]


def test_an_unknown_id_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        questionnaire_by_id("csnm-2042")
    assert word(caught.value.message, Language.EN) == (
        "There is no questionnaire “csnm-2042”. Did you mean “csnm-2024”?"
    )
    assert word(caught.value.message, Language.ZH) == (
        "没有标识为“csnm-2042”的调查表。是否应为“csnm-2024”？"
    )
