"""Each rule of csnm-2024 fires on what it is about, and stays silent otherwise."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from nmdept.messages import Message
from nmdept.records.kinds import RecordRef
from nmdept.survey.answers import Finding
from nmdept.survey.figures import BasisRow, State, Value

Check = Callable[..., tuple[Finding, ...]]
Worded = Callable[[Finding], tuple[str, str]]
Given = dict[str, Value | State]

NOT_OFFERED, NOT_REPORTED = State.NOT_OFFERED, State.NOT_REPORTED

PET: Given = {
    "basic.service.pet": True,
    "equipment.positron.total": 1,
    "equipment.positron.pet_ct": 1,
    "equipment.owner.nuclear_medicine": 1,
    "quantity.pet.in_use": 1,
    "quantity.pet.in_use_all_year": 1,
    "imaging.pet_ct.total": 5_000,
    "imaging.pet_ct.tumour": 5_000,
}
THERAPY: Given = {
    "basic.service.therapy": True,
    "basic.service.therapy_ward": True,
    "therapy.beds": 20,
    "therapy.total": 1_300,
    "therapy.i131_thyroid_cancer": 1_300,
    "quantity.licence.class_2_up": True,
}
IN_VITRO: Given = {"basic.service.in_vitro": True, "in_vitro.samples": 900, "in_vitro.tests": 900}


class Fires(NamedTuple):
    """A change to the department, and what the rules say of it, in order."""

    what: str
    given: Given
    ids: tuple[str, ...]


FIRES = [
    Fires("nothing offered, nothing done", {}, ()),
    Fires("PET as it should be", PET, ()),
    Fires("therapy as it should be", THERAPY, ()),
    Fires("in vitro analysis as it should be", IN_VITRO, ()),
    # 1
    Fires(
        "a total set over its parts",
        PET | {"imaging.pet_ct.total": 5_001},
        ("sum.totals:imaging.pet_ct.total",),
    ),
    Fires(
        "a total with a part not reported",
        PET | {"imaging.pet_ct.cardiovascular": NOT_REPORTED},
        ("reported:imaging", "sum.totals:imaging.pet_ct.total?"),
    ),
    Fires(
        "a total that its parts exceed with one of them not reported",
        PET | {"imaging.pet_ct.total": 4_999, "imaging.pet_ct.cardiovascular": NOT_REPORTED},
        ("reported:imaging", "sum.totals:imaging.pet_ct.total"),
    ),
    Fires(
        "a total not offered over its parts",
        PET | {"imaging.pet_ct.total": NOT_OFFERED},
        ("sum.totals:imaging.pet_ct.total", "device.pet.idle", "service.pet.nothing"),
    ),
    Fires("a device too many", PET | {"equipment.owner.other": 1}, ("sum.owners",)),
    Fires(
        "staff without title",
        {
            "personnel.total": 3,
            "personnel.post.nurse": 3,
            "personnel.title.junior": 2,
            "personnel.education.undergraduate": 3,
        },
        ("sum.title",),
    ),
    Fires(
        "staff without post and education",
        {"personnel.total": 1, "personnel.title.other": 1},
        ("sum.post", "sum.education"),
    ),
    # 2
    Fires(
        "examinations without a device",
        PET | {"quantity.pet.in_use": 0, "quantity.pet.in_use_all_year": 0},
        ("device.pet.none",),
    ),
    Fires("a device that left within the year", PET | {"quantity.pet.in_use_all_year": 0}, ()),
    Fires(
        "a device idle all year",
        PET | {"imaging.pet_ct.total": 0, "imaging.pet_ct.tumour": 0},
        ("device.pet.idle", "service.pet.nothing"),
    ),
    Fires(
        "a device with examinations not offered",
        PET
        | {
            "basic.service.pet": False,
            "imaging.pet_ct.total": NOT_OFFERED,
            "imaging.pet_ct.tumour": NOT_OFFERED,
        },
        ("device.pet.idle", "service.pet.devices"),
    ),
    Fires(
        "a PET/MRI beside the PET/CT, never used",
        PET | {"quantity.pet_mri.in_use_all_year": 1},
        ("device.pet_mri.idle",),
    ),
    # 3
    Fires(
        "no beds",
        THERAPY | {"therapy.beds": 0},
        ("thyroid_cancer.beds", "service.therapy_ward.nothing"),
    ),
    Fires(
        "no licence", THERAPY | {"quantity.licence.class_2_up": False}, ("thyroid_cancer.licence",)
    ),
    Fires(
        "no licence and no thyroid cancer",
        THERAPY
        | {
            "quantity.licence.class_2_up": False,
            "therapy.i131_thyroid_cancer": 0,
            "therapy.i131_graves": 1_300,
        },
        (),
    ),
    # 4
    Fires(
        "68Ga without a licence",
        PET | {"imaging.pet_ct.tumour": 4_999, "imaging.pet_ct.ga68": 1},
        ("positron_licence",),
    ),
    Fires(
        "68Ga with its licence",
        PET
        | {
            "imaging.pet_ct.tumour": 4_999,
            "imaging.pet_ct.ga68": 1,
            "quantity.licence.class_3_up": True,
        },
        (),
    ),
    Fires("ammonia without a licence", {"pharmacy.positron.n13": True}, ("positron_licence",)),
    # 5
    Fires("more samples than tests", IN_VITRO | {"in_vitro.tests": 899}, ("in_vitro.samples",)),
    Fires(
        "samples, and tests not reported",
        IN_VITRO | {"in_vitro.tests": NOT_REPORTED},
        ("reported:in_vitro",),
    ),
    # 6
    Fires("a ward too full", {"quantity.bed_days.occupied_over_open": 1}, ("bed_days.occupied",)),
    Fires("a ward too open", {"quantity.bed_days.open_over_possible": 2}, ("bed_days.open",)),
    # 7
    Fires(
        "counts of a service not offered",
        PET | {"basic.service.pet": False},
        ("service.pet.counts", "service.pet.devices"),
    ),
    Fires(
        "a service offered with nothing",
        {"basic.service.organ_function": True},
        ("service.organ_function.nothing",),
    ),
    Fires(
        "a service offered and not reported",
        {"basic.service.organ_function": True, "function.organ.total": NOT_REPORTED},
        ("reported:imaging",),
    ),
    Fires(
        "zero where not offered is meant",
        {"imaging.coincidence.total": 0, "imaging.coincidence.tumour": 0},
        ("service.coincidence.zero",),
    ),
    Fires(
        "not reported where not offered is meant",
        {"imaging.coincidence.total": NOT_REPORTED},
        ("reported:imaging",),
    ),
    Fires("beds without a ward", {"therapy.beds": 2}, ("service.therapy_ward.beds",)),
    Fires(
        "a clinic without therapy",
        {"basic.service.therapy_clinic": True},
        ("service.therapy.parts",),
    ),
    Fires(
        "a service nobody has said anything of",
        {"basic.service.pet": NOT_REPORTED},
        ("reported:discipline",),
    ),
    Fires(
        "no telephone and no suggestion",
        {"basic.filler_phone": NOT_REPORTED, "opinion.suggestions": NOT_REPORTED},
        (),
    ),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.what)
def test_the_rules_say_what_is_wrong_and_nothing_else(check: Check, case: Fires) -> None:
    assert tuple(finding.id for finding in check(case.given)) == case.ids


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.what)
def test_every_finding_is_a_sentence_in_both_languages(
    check: Check, worded: Worded, case: Fires
) -> None:
    for finding in check(case.given):
        zh, en = worded(finding)
        assert zh.endswith("。")
        assert en.endswith(".")
        assert "{" not in zh + en
        assert finding.items, "a finding says which item to look at"


class Changed(NamedTuple):
    """A year against the year before."""

    before: Value | State
    now: Value | State
    fires: bool


CHANGES = [
    Changed(1_000, 1_300, fires=False),
    Changed(1_000, 1_301, fires=True),
    Changed(1_000, 700, fires=False),
    Changed(1_000, 699, fires=True),
    Changed(20, 27, fires=True),
    Changed(19, 60, fires=False),
    Changed(0, 60, fires=False),
    Changed(NOT_REPORTED, 60, fires=False),
    Changed(NOT_OFFERED, 60, fires=False),
    Changed(60, NOT_REPORTED, fires=False),
    Changed(60, NOT_OFFERED, fires=True),
]


@pytest.mark.parametrize("changed", CHANGES, ids=str)
def test_a_year_more_than_30_per_cent_up_or_down_is_found(check: Check, changed: Changed) -> None:
    given = {"in_vitro.tests": changed.now, "in_vitro.samples": NOT_OFFERED}
    ids = [f.id for f in check(given, before={"in_vitro.tests": changed.before})]
    assert ("change.totals:in_vitro.tests" in ids) is changed.fires


def test_without_a_year_before_nothing_is_compared(check: Check) -> None:
    assert check(PET) == ()


def test_a_single_kind_only_warns_and_a_total_needs_a_reason(check: Check) -> None:
    before = PET | {"imaging.pet_ct.total": 3_000, "imaging.pet_ct.tumour": 3_000}
    total, kind = check(PET, before=before)
    assert (total.id, total.blocks) == ("change.totals:imaging.pet_ct.total", True)
    assert (kind.id, kind.blocks) == ("change.kinds:imaging.pet_ct.tumour", False)


def test_a_reason_given_lifts_what_needs_one_and_nothing_that_blocks(check: Check) -> None:
    given = PET | {"imaging.pet_ct.total": 0}
    reasons = dict.fromkeys(["sum.totals:imaging.pet_ct.total", "device.pet.idle"], "搬迁停机")
    by_id = {finding.id: finding for finding in check(given, reasons=reasons)}
    assert by_id["device.pet.idle"].reason == "搬迁停机"
    assert not by_id["device.pet.idle"].blocks
    assert by_id["sum.totals:imaging.pet_ct.total"].blocks
    assert by_id["service.pet.nothing"].blocks


def test_a_reason_for_what_was_found_is_none_for_what_could_not_be_checked(check: Check) -> None:
    given = PET | {"imaging.pet_ct.cardiovascular": NOT_REPORTED}
    _, finding = check(given, reasons={"sum.totals:imaging.pet_ct.total": "复核中"})
    assert finding.reason is None


def test_a_ward_month_is_named_by_its_records(check: Check, worded: Worded) -> None:
    what = Message.of(
        "survey.occupied_over_open", ward="一病区", month="2023-04", occupied=610, open=600
    )
    row = BasisRow(ref=RecordRef("bed_days", ("一病区", "2023-04")), what=what, adds=1)
    code = "quantity.bed_days.occupied_over_open"
    (finding,) = check({code: 1}, rows={code: (row,)})
    zh, en = worded(finding)
    assert finding.items == ("therapy.beds",)
    assert en.startswith("In one ward-month more bed-days were occupied than open: ")
    for text in (zh, en):
        assert "一病区" in text
        assert "610" in text
        assert "600" in text


def test_many_ward_months_are_cut_and_counted(check: Check, worded: Worded) -> None:
    ref = RecordRef("bed_days", ("A", "2023-04"))
    rows = tuple(
        BasisRow(ref=ref, what=Message.of("rules.rose", percent=number), adds=1)
        for number in range(15)
    )
    code = "quantity.bed_days.open_over_possible"
    (finding,) = check({code: 15}, rows={code: rows})
    zh, en = worded(finding)
    assert "增加0%；增加1%；" in zh
    assert "；增加11%；另有3条。" in zh
    assert "rose by 0%; rose by 1%; " in en
    assert "rose by 11%; and 3 more." in en
