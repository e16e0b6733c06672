"""At least forty small departments: the sentences they must and must not produce."""

import re
from dataclasses import replace

import pytest

from nmdept.language import Language
from nmdept.messages import word
from tests.report.sentence_case import Case
from tests.report.sentences_of_counts import COUNTS, PARTS_OF_A_YEAR
from tests.report.sentences_of_moves import DEVICES, PEOPLE, WARDS
from tests.report.small import Small

ZH, EN = Language.ZH, Language.EN
CASES = [*COUNTS, *PARTS_OF_A_YEAR, *PEOPLE, *WARDS, *DEVICES]


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


@pytest.fixture
def said(case: Case) -> dict[Language, list[str]]:
    small = Small(
        counts=case.counts,
        staff=case.staff,
        devices=case.devices,
        beds=case.beds,
        bed_days=case.bed_days,
    )
    summary = small.summary(replace(case.choices, sections=()))
    return {
        language: [word(sentence.message, language) for sentence in summary.sentences]
        for language in Language
    }


def test_it_says_what_it_must(case: Case, said: dict[Language, list[str]]) -> None:
    for language, wanted in ((ZH, case.zh), (EN, case.en)):
        text = "\n".join(said[language])
        for sentence in wanted:
            assert sentence in text


def test_it_does_not_say_what_it_must_not(case: Case, said: dict[Language, list[str]]) -> None:
    text = "\n".join([*said[ZH], *said[EN]])
    for words in case.never:
        assert words not in text


def test_every_sentence_is_whole(said: dict[Language, list[str]]) -> None:
    assert len(said[ZH]) == len(said[EN]) <= 6
    for sentence in said[ZH]:
        assert sentence.endswith("。")
        assert not re.search(r"\{|nan|inf|None|--|（）|：。", sentence)
    for sentence in said[EN]:
        assert sentence.endswith(".")
        assert not re.search(r"\{|nan|\binf\b|None|--|\(\)|: \.|\b1 (people|months)\b", sentence)


def test_there_are_forty_departments_or_more() -> None:
    assert len(CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)
