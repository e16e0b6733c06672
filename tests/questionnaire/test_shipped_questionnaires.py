"""Every shipped questionnaire, walked; csnm-2024 against the survey's item list."""

import csv
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from nmdept.language import Label
from nmdept.paths import resource
from nmdept.questionnaire.catalogue import questionnaire_by_id, questionnaires
from nmdept.questionnaire.definition import AnswerType, Item, Questionnaire
from nmdept.records import codes
from nmdept.records.catalogue import YearlyAnswer, catalogue

REFERENCE = Path(__file__).parents[1] / "reference" / "items.csv"
CSNM = questionnaire_by_id("csnm-2024")


def reference() -> list[dict[str, str]]:
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labels(questionnaire: Questionnaire) -> Iterator[tuple[str, Label]]:
    yield "title", questionnaire.title
    yield "about", questionnaire.about
    for section in questionnaire.sections:
        yield section.code, section.title
        yield section.code, section.text
    for item in questionnaire.items.values():
        yield item.code, item.label
        yield item.code, item.counts
        yield from ((item.code, choice.label) for choice in item.choices)
        if item.note is not None:
            yield item.code, item.note
    yield from ((quantity.code, quantity.label) for quantity in questionnaire.quantities)
    yield from ((rule.id, rule.text) for rule in questionnaire.rules)


@pytest.mark.parametrize("questionnaire", questionnaires(), ids=lambda q: q.id)
def test_every_label_is_there_in_both_languages_and_clean(questionnaire: Questionnaire) -> None:
    for code, label in labels(questionnaire):
        for text in (label.zh, label.en):
            assert text, code
            assert text == text.strip(), code
            assert text.isprintable(), code


@pytest.mark.parametrize("questionnaire", questionnaires(), ids=lambda q: q.id)
def test_chinese_texts_are_chinese_and_english_ones_are_not(questionnaire: Questionnaire) -> None:
    for code, label in labels(questionnaire):
        assert not any("\u4e00" <= character <= "\u9fff" for character in label.en), code
        assert not any(mark in label.en for mark in "，。；：（）"), code


@pytest.mark.parametrize("questionnaire", questionnaires(), ids=lambda q: q.id)
def test_every_item_is_numbered_by_its_place(questionnaire: Questionnaire) -> None:
    for section in questionnaire.sections:
        for place, item in enumerate(section.items, start=1):
            assert item.number == f"{section.number}.{place}"
            assert questionnaire.section_of[item.code] is section


def test_the_items_are_those_of_the_reference_in_its_order_and_words() -> None:
    expected = [
        (row["section"], row["code"], row["kind"].split(":")[0], row["label_en"], row["label_zh"])
        for row in reference()
    ]
    given = [
        (str(section.number), item.code, item.type.value, item.label.en, item.label.zh)
        for section in CSNM.sections
        for item in section.items
    ]
    assert len(given) == 171
    assert given == expected


def test_the_sections_carry_the_reference_s_titles() -> None:
    expected = {row["section"]: (row["section_zh"], row["section_en"]) for row in reference()}
    given = {str(s.number): (s.title.zh, s.title.en) for s in CSNM.sections}
    assert given == expected


def test_the_choices_are_those_of_the_reference() -> None:
    for row in reference():
        if row["kind"].startswith("choice:"):
            given = [choice.code for choice in CSNM.items[row["code"]].choices]
            assert given == row["kind"].removeprefix("choice:").split("|")


def test_the_choices_are_the_codes_of_the_department_s_record() -> None:
    lists = {
        "basic.province": codes.PROVINCE,
        "basic.ownership": codes.OWNERSHIP,
        "basic.grade": codes.GRADE,
        "basic.affiliation": codes.AFFILIATION,
    }
    for code, code_list in lists.items():
        assert tuple(choice.code for choice in CSNM.items[code].choices) == code_list.codes
    provinces = tuple((c.code, c.label) for c in CSNM.items["basic.province"].choices)
    assert provinces == codes.PROVINCE.labels


def test_every_item_is_measured_and_every_total_has_its_parts() -> None:
    for item in CSNM.items.values():
        assert item.measure is not None, item.code
        if item.type is AnswerType.TOTAL and item.code != "personnel.total":
            assert item.parts, item.code
        else:
            assert not item.parts, item.code


def test_every_part_belongs_to_one_total() -> None:
    parts = [part for item in CSNM.items.values() for part in item.parts]
    assert len(parts) == len(set(parts))
    for item in CSNM.items.values():
        prefix = item.code.removesuffix("total")
        assert all(part.startswith(prefix) for part in item.parts)


def activity_items() -> list[Item]:
    return [
        i for i in CSNM.items.values() if i.measure is not None and i.measure.name == "activity"
    ]


def yearly_items() -> list[Item]:
    return [i for i in CSNM.items.values() if i.measure is not None and i.measure.name == "yearly"]


def test_what_is_counted_by_month_is_what_the_ledger_counts_by_month() -> None:
    assert [item.code for item in activity_items()] == list(catalogue().activity)
    for item in activity_items():
        assert item.measure is not None
        assert item.measure.arguments == {"item": item.code}


def test_what_is_asked_once_a_year_is_what_the_ledger_records_once_a_year() -> None:
    wanted = {
        YearlyAnswer.COUNT: AnswerType.COUNT,
        YearlyAnswer.YESNO: AnswerType.YESNO,
        YearlyAnswer.LONGTEXT: AnswerType.LONGTEXT,
    }
    for item in yearly_items():
        assert item.measure is not None
        assert item.measure.arguments == {"item": item.code}
        assert wanted[catalogue().yearly[item.code].answer] is item.type
    beside = set(catalogue().yearly) - {item.code for item in yearly_items()}
    assert beside == {"pharmacy.in_house"}


def test_every_device_class_is_counted_once() -> None:
    classes = [
        argument
        for item in CSNM.items.values()
        if item.measure is not None and item.measure.name == "devices_in_use"
        for argument in item.measure.arguments["classes"]  # type: ignore[union-attr]
    ]
    assert sorted(classes) == sorted(codes.DEVICE_CLASS.codes)


@pytest.mark.parametrize("aspect", ["post", "title", "education"])
def test_every_value_of_a_staff_aspect_is_counted_once(aspect: str) -> None:
    values: list[str] = []
    for item in CSNM.items.values():
        measure = item.measure
        if measure is not None and measure.name == "staff_by":
            values += measure.arguments["values"] if measure.arguments["aspect"] == aspect else ()
    assert sorted(values) == sorted(codes.ASPECT_VALUES[aspect].codes)


def test_the_form_says_that_it_is_not_the_official_one() -> None:
    assert "not the official form" in CSNM.about.en
    assert "不是官方表格" in CSNM.about.zh
    assert CSNM.data_years == (2023,)


def test_the_hash_is_of_the_file_s_bytes() -> None:
    content = resource("questionnaires", "csnm-2024.toml").read_bytes()
    assert hashlib.sha256(content).hexdigest() == CSNM.sha256


def test_rules_1_to_7_and_9_are_there() -> None:
    sources = " ".join(rule.source for rule in CSNM.rules)
    for number in (1, 2, 3, 4, 5, 6, 7, 9):
        assert f"rule {number}" in sources
