from dataclasses import replace

import pytest

from nmdept.export.shares import Comparison, percent
from nmdept.questionnaire.catalogue import national_figures
from nmdept.survey.answers import Return


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (0, 10, "0%"),
        (1, 1, "100.0%"),
        (4741, 5007, "94.7%"),
        (1, 772, "0.13%"),
        (33, 10_000_000, "<0.01%"),
        (236, 10_000, "2.36%"),
    ],
)
def test_a_share_says_as_much_as_it_can(part: int, whole: int, printed: str) -> None:
    assert percent(part, whole) == printed


def test_own_share_stands_beside_the_published_one(ret: Return) -> None:
    comparison = Comparison.of(ret, national_figures(2023))
    compared = comparison.of_item(ret.questionnaire.items["imaging.pet_ct.tumour"])
    assert compared.own_share == "94.7%"
    assert compared.national_share == "93.78%"


def test_an_own_count_is_given_as_its_part_of_the_country(ret: Return) -> None:
    comparison = Comparison.of(ret, national_figures(2023))
    compared = comparison.of_item(ret.questionnaire.items["imaging.pet_ct.total"])
    assert compared.national == "1,381,758"
    assert compared.part_of_nation == "0.36%"


def test_institutions_are_a_share_of_those_asked(ret: Return) -> None:
    comparison = Comparison.of(ret, national_figures(2023))
    compared = comparison.of_item(ret.questionnaire.items["basic.service.pet"])
    assert (compared.national, compared.national_share) == ("663", "53.6%")


def test_without_national_figures_nothing_is_claimed(ret: Return) -> None:
    comparison = Comparison.of(ret, None)
    compared = comparison.of_item(ret.questionnaire.items["imaging.pet_ct.tumour"])
    assert (compared.national, compared.national_share, compared.part_of_nation) == ("", "", "")
    assert compared.own_share == "94.7%"


def test_a_total_not_reported_gives_no_share(ret: Return) -> None:
    total = replace(ret.answers["imaging.pet_ct.total"], value=None)
    changed = replace(ret, answers={**ret.answers, "imaging.pet_ct.total": total})
    compared = Comparison.of(changed, None).of_item(
        ret.questionnaire.items["imaging.pet_ct.tumour"]
    )
    assert compared.own_share == ""


def test_owners_have_their_own_share_beside_the_country_s(ret: Return) -> None:
    comparison = Comparison.of(ret, national_figures(2023))
    items = ret.questionnaire.items
    owners = [code for code in items if code.startswith("equipment.owner.")]
    whole = sum(int(ret.answers[code].value or 0) for code in owners)
    for code in owners:
        own = int(ret.answers[code].value or 0)
        compared = comparison.of_item(items[code])
        assert compared.own_share == percent(own, whole)
        assert compared.national_share
    lacking = replace(ret.answers[owners[0]], value=None)
    changed = replace(ret, answers={**ret.answers, owners[0]: lacking})
    compared = Comparison.of(changed, national_figures(2023)).of_item(items[owners[1]])
    assert compared.own_share == ""


def test_a_note_beside_a_share_says_what_the_printed_share_is_of(ret: Return) -> None:
    comparison = Comparison.of(ret, national_figures(2023))
    for code in ("basic.service.therapy_clinic", "basic.service.therapy_ward"):
        figure = comparison.figure(code)
        assert figure is not None
        assert figure.note is not None
        assert "of all 1,237" in figure.note.en
        assert "1237家机构为分母" in figure.note.zh
