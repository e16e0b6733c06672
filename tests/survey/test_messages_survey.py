import re
import tomllib
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

import nmdept.survey
from nmdept.language import Language
from nmdept.messages import Message, _word
from nmdept.paths import resource
from nmdept.records.months import Month, Months


def _sentences() -> dict[str, dict[str, str]]:
    with resource("i18n", "messages", "survey.toml").open("rb") as file:
        return tomllib.load(file)


def test_every_code_in_the_source_has_a_sentence_and_every_sentence_a_use() -> None:
    folder = Path(nmdept.survey.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    used = set(re.findall(r'"(survey\.[a-z_]+)"', source))
    assert used == set(_sentences())


@pytest.mark.parametrize("code", list(_sentences()))
def test_both_languages_mention_the_same_things(code: str) -> None:
    texts = _sentences()[code]
    assert {"zh", "en"} <= set(texts)
    fields = [
        {name for _, name, _, _ in Formatter().parse(text) if name} for text in texts.values()
    ]
    assert all(names == fields[0] for names in fields)


@pytest.mark.parametrize(
    ("months", "zh", "en"),
    [
        ((1, 3, 4, 5), "2023年1月、3月至5月", "January and March to May 2023"),
        ((1, 2), "2023年1月、2月", "January and February 2023"),
        ((5,), "2023年5月", "May 2023"),
        ((12, 11, 10), "2023年10月至12月", "October to December 2023"),
        ((1, 3, 5), "2023年1月、3月、5月", "January, March and May 2023"),
        (range(1, 13), "2023年1月至12月", "January to December 2023"),
    ],
)
def test_runs_of_months_are_named_compactly(months: tuple[int, ...], zh: str, en: str) -> None:
    named = Months(tuple(Month(2023, number) for number in months))
    assert named.wording(Language.ZH) == zh
    assert named.wording(Language.EN) == en


def test_months_of_two_years_are_named_by_year() -> None:
    named = Months((Month(2022, 12), Month(2023, 1)))
    assert named.wording(Language.EN) == "December 2022 and January 2023"
    assert named.wording(Language.ZH) == "2022年12月、2023年1月"


def test_dates_are_worded_by_language() -> None:
    assert _word(date(2023, 12, 31), Language.ZH) == "2023年12月31日"
    assert _word((date(2023, 5, 1), Month(2023, 6)), Language.EN) == "1 May 2023 and June 2023"


def test_braces_in_a_name_are_printed_as_typed() -> None:
    message = Message.of("survey.person", staff_no="{name}", name="R&D {0} <b>张三</b>")
    assert _word(message, Language.EN) == "{name} R&D {0} <b>张三</b>"
