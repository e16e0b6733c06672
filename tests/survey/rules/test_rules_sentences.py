"""What findings say, word for word: the figures, the items with their numbers, the remedy."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from nmdept.survey.answers import Finding
from nmdept.survey.figures import State, Value

Check = Callable[..., tuple[Finding, ...]]
Worded = Callable[[Finding], tuple[str, str]]
Given = dict[str, Value | State]


def finding_of(found: tuple[Finding, ...], finding_id: str) -> Finding:
    return next(finding for finding in found if finding.id == finding_id)


class Sentence(NamedTuple):
    """A finding and its sentence."""

    finding_id: str
    given: Given
    zh: str
    en: str


SENTENCES = [
    Sentence(
        finding_id="sum.totals:imaging.pet_ct.total",
        given={"imaging.pet_ct.total": 5001, "imaging.pet_ct.tumour": 4999},
        zh=(
            "“PET、PET/CT检查总例次”（3.1）填为5,001，而其分项之和为4,999，相差2"
            "。请更正合计或分项。"
        ),
        en=(
            "“PET or PET/CT examinations, total” (3.1) is given as 5,001, but its parts add up to"
            " 4,999: a difference of 2. Correct the total or its parts."
        ),
    ),
    Sentence(
        finding_id="device.pet.none",
        given={"imaging.pet_ct.total": 12, "imaging.pet_ct.tumour": 12},
        zh=(
            "“PET、PET/CT检查总例次”（3.1）为12，但全年没有PET或PET/CT在用。请登"
            "记设备的在用日期，或更正例次。"
        ),
        en=(
            "“PET or PET/CT examinations, total” (3.1) is 12, yet no PET or PET/CT was in use at "
            "any time in the year. Record the device's days of use, or correct the count."
        ),
    ),
    Sentence(
        finding_id="device.single_photon.idle",
        given={"quantity.single_photon.in_use_all_year": 1},
        zh=(
            "全年有1台单光子显像设备在用，但“单光子显像检查总例次”（3.17）为“未开展”。请核对例次"
            "，或说明原因。"
        ),
        en=(
            "One single-photon device was in use all year, yet “Single-photon examinations, total"
            "” (3.17) is not offered. Check the count, or give the reason."
        ),
    ),
    Sentence(
        finding_id="device.single_photon.idle",
        given={"quantity.single_photon.in_use_all_year": 3},
        zh=(
            "全年有3台单光子显像设备在用，但“单光子显像检查总例次”（3.17）为“未开展”。请核对例次"
            "，或说明原因。"
        ),
        en=(
            "3 single-photon devices were in use all year, yet “Single-photon examinations, total"
            "” (3.17) is not offered. Check the count, or give the reason."
        ),
    ),
    Sentence(
        finding_id="positron_licence",
        given={"imaging.pet_ct.ga68": 72, "imaging.pet_ct.c11": 3, "pharmacy.positron.n13": True},
        zh=(
            "“68Ga显像”（3.4）为72、“11C显像”（3.7）为3、“使用正电子药物：13N-氨"
            "”（4.10）为“是”，但没有全年有效的三类或四类放射性药品使用许可证。请登记许可证及其有效"
            "期，或说明原因。"
        ),
        en=(
            "“68Ga imaging” (3.4) is 72, “11C imaging” (3.7) is 3 and “Positron drugs used: [13N]"
            "N-ammonia” (4.10) is yes, yet no radiopharmaceutical use licence of Class III or IV "
            "was valid all year. Record the licence with its dates, or give the reason."
        ),
    ),
    Sentence(
        finding_id="service.pet.nothing",
        given={"basic.service.pet": True, "imaging.pet_ct.total": 0},
        zh=(
            "“开展业务：正电子显像”（1.15）为“是”，但“PET、PET/CT检查总例次”（3.1）"
            "为0、“PET/MRI检查总例次”（3.10）为“未开展”。请报告实际完成的数量，或说明原因"
            "。"
        ),
        en=(
            "“Service offered: PET imaging” (1.15) is yes, yet “PET or PET/CT examinations, total"
            "” (3.1) is 0 and “PET/MRI examinations, total” (3.10) is not offered. Report what th"
            "ere was, or give the reason."
        ),
    ),
    Sentence(
        finding_id="sum.totals:imaging.pet_mri.total?",
        given={"imaging.pet_mri.total": 3, "imaging.pet_mri.tumour": State.NOT_REPORTED},
        zh=(
            "“PET/MRI检查总例次”（3.10）为3，但无法核对其分项之和，因为以下分项未报告：“肿瘤显像”"
            "（3.11）。请报告后再核对。"
        ),
        en=(
            "“PET/MRI examinations, total” (3.10) is 3, but whether the parts add up to that could"
            " not be checked, because not everything is reported: “Tumour imaging” (3.11). Report"
            " it and check again."
        ),
    ),
    Sentence(
        finding_id="sum.totals:imaging.pet_mri.total",
        given={
            "imaging.pet_mri.total": 3,
            "imaging.pet_mri.nervous": 4,
            "imaging.pet_mri.tumour": State.NOT_REPORTED,
        },
        zh=(
            "“PET/MRI检查总例次”（3.10）填为3，而已报告的分项相加已有4，尚未报告：“肿瘤显像”"
            "（3.11）。请更正合计或分项。"
        ),
        en=(
            "“PET/MRI examinations, total” (3.10) is given as 3, but the parts reported so far"
            " already add up to 4; not reported: “Tumour imaging” (3.11). Correct the total or its"
            " parts."
        ),
    ),
    Sentence(
        finding_id="sum.totals:imaging.pet_mri.total",
        given={
            "imaging.pet_mri.total": State.NOT_OFFERED,
            "imaging.pet_mri.nervous": 4,
        },
        zh=("“PET/MRI检查总例次”（3.10）填为“未开展”，而其分项之和为4。请更正合计或分项。"),
        en=(
            "“PET/MRI examinations, total” (3.10) is given as not offered, but its parts add up to"
            " 4. Correct the total or its parts."
        ),
    ),
    Sentence(
        finding_id="reported:in_vitro",
        given={"in_vitro.tests": State.NOT_REPORTED},
        zh=(
            "第6部分“体外分析”有1项未报告：“检测项次”（6.3）。请报告，或说明原因；未开展业务的例次"
            "报告为“未开展”。"
        ),
        en=(
            "One item of section 6, “In vitro analysis”, is not reported: “Tests” (6.3). Report it,"
            " or give the reason; the count of a service not offered is reported as “not offered”."
        ),
    ),
]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.finding_id)
def test_the_sentence_gives_the_figures_and_the_remedy(
    check: Check, worded: Worded, sentence: Sentence
) -> None:
    finding = finding_of(check(sentence.given), sentence.finding_id)
    assert worded(finding) == (sentence.zh, sentence.en)


class Change(NamedTuple):
    """Two years of a figure, and the change in words."""

    before: int
    now: int
    zh: str
    en: str


CHANGES = [
    Change(849_942, 1_381_758, "增加62.6%", "rose by 62.6%"),
    Change(21_031, 9_583, "减少54.4%", "fell by 54.4%"),
    Change(100, 1_250, "增加1,150.0%", "rose by 1,150.0%"),
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_change_is_told_with_both_years(check: Check, worded: Worded, change: Change) -> None:
    found = check({"in_vitro.tests": change.now}, before={"in_vitro.tests": change.before})
    zh, en = worded(finding_of(found, "change.totals:in_vitro.tests"))
    assert zh == (
        f"“检测项次”（6.3）较上年{change.zh}：上年为{change.before:,}，本年为{change.now:,}。"
        "请说明原因。"
    )
    assert en == (
        f"“Tests” (6.3) {change.en}: from {change.before:,} the year before to {change.now:,}. "
        "Give the reason."
    )


def test_a_service_given_up_is_told_as_such(check: Check, worded: Worded) -> None:
    found = check({}, before={"in_vitro.tests": 100})
    zh, en = worded(finding_of(found, "change.totals:in_vitro.tests"))
    assert zh == "“检测项次”（6.3）较上年减少100.0%：上年为100，本年为“未开展”。请说明原因。"
    assert en == (
        "“Tests” (6.3) fell by 100.0%: from 100 the year before to not offered. Give the reason."
    )
