"""Counts that rise, fall, begin, end, or are not whole."""

from nmdept.report.choices import Choices
from tests.report.sentence_case import NO_CHANGE, Case, first_months, in_months, pet

COUNTS = [
    Case(
        name="a rise",
        counts=pet(110, 100),
        zh=("PET/CT检查增加10.0%，达1,320例次（2022年为1,200）。",),
        en=("PET/CT examinations rose by 10.0% to 1,320 (2022: 1,200).",),
        never=("减少", "fell"),
    ),
    Case(
        name="a fall",
        counts=pet(90, 100),
        zh=("PET/CT检查减少10.0%，为1,080例次（2022年为1,200）。",),
        en=("PET/CT examinations fell by 10.0% to 1,080 (2022: 1,200).",),
        never=("增加", "rose"),
    ),
    Case(
        name="the same",
        counts=pet(100, 100),
        zh=("PET/CT检查与2022年相同，为1,200例次。",),
        en=("PET/CT examinations stayed at 1,200, as in 2022.",),
        never=(*NO_CHANGE, "0.0%"),
    ),
    Case(
        name="less than a tenth of a per mille",
        counts=pet(in_months({1: 100_001}, 100_000), 100_000),
        zh=("PET/CT检查为1,200,001例次，2022年为1,200,000例次。",),
        en=("PET/CT examinations: 1,200,001, after 1,200,000 in 2022.",),
        never=(*NO_CHANGE, "0.0%"),
    ),
    Case(
        name="from zero",
        counts=pet(100, 0),
        zh=("PET/CT检查为1,200例次，2022年为0。",),
        en=("PET/CT examinations: 1,200, after none in 2022.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="to zero",
        counts=pet(0, 100),
        zh=("PET/CT检查为0，2022年为1,200例次。",),
        en=("PET/CT examinations: none, after 1,200 in 2022.",),
        never=(*NO_CHANGE, "%", "100"),
    ),
    Case(name="zero both years", counts=pet(0, 0), never=("PET/CT", "%")),
    Case(
        name="from a handful",
        counts=pet(in_months({1: 5}), in_months({1: 3})),
        zh=("PET/CT检查为5例次，2022年为3例次。",),
        en=("PET/CT examinations: 5, after 3 in 2022.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="nineteen is a handful",
        counts=pet(in_months({1: 38}), in_months({1: 19})),
        en=("PET/CT examinations: 38, after 19 in 2022.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="twenty is not",
        counts=pet(in_months({1: 40}), in_months({1: 20})),
        zh=("PET/CT检查增加100.0%，达40例次（2022年为20）。",),
        en=("PET/CT examinations rose by 100.0% to 40 (2022: 20).",),
    ),
    Case(
        name="half a tenth is rounded up",
        counts=pet(in_months({1: 2085}), in_months({1: 2000})),
        en=("rose by 4.3% to 2,085",),
    ),
    Case(
        name="nothing before is not nothing",
        counts=pet(100),
        zh=("PET/CT检查为1,200例次；2022年未报全，不作比较。",),
        en=("PET/CT examinations: 1,200; 2022 is not fully reported, so nothing is compared.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="one month missing before",
        counts=pet(100, first_months(11, 100)),
        en=("PET/CT examinations: 1,200; 2022 is not fully reported, so nothing is compared.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="three months of this year",
        counts=pet(first_months(3, 50), 100),
        zh=("PET/CT检查未报全：2023年1月至3月共150例次，2022年同月为300；全年不作比较。",),
        en=(
            "not fully reported: January to March 2023 add up to 150, the same months",
            " of 2022 to 300;",
            "; the year is not compared.",
        ),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="one month of this year",
        counts=pet(first_months(1, 50), 100),
        zh=("PET/CT检查未报全：2023年1月共50例次，2022年同月为100；全年不作比较。",),
        en=(
            "not fully reported: January 2023 has 50, the same month of 2022 100; the year is not",
        ),
        never=(*NO_CHANGE, "%", "add up"),
    ),
    Case(
        name="one month of this year and nothing before",
        counts=pet(first_months(1, 50)),
        zh=("PET/CT检查未报全：2023年1月共50例次，2022年没有可比的月份。",),
        en=("not fully reported: January 2023 has 50; 2022 has no month to compare.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="two months of this year and nothing before",
        counts=pet(first_months(2, 50)),
        en=("January and February 2023 add up to 100; 2022 has no months to compare.",),
        never=NO_CHANGE,
    ),
    Case(
        name="a month in the middle is missing",
        counts=pet([100 if month != 5 else None for month in range(12)], 100),
        zh=("2023年1月至5月、7月至12月共1,100例次，2022年同月为1,100",),
        en=("January to May and July to December 2023 add up to 1,100",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="different months are missing",
        counts=pet([100, *[None] * 11], [None, *[100] * 11]),
        en=("January 2023 has 100; 2022 has no month to compare.",),
        never=NO_CHANGE,
    ),
    Case(
        name="not offered before",
        counts=pet(100, "-"),
        zh=("PET/CT检查为1,200例次，2022年未开展。",),
        en=("PET/CT examinations: 1,200; not offered in 2022.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="not offered any more",
        counts=pet("-", 100),
        zh=("2023年未开展PET/CT检查，2022年为1,200例次。",),
        en=("PET/CT examinations were not offered in 2023; 2022: 1,200.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(name="never offered", counts=pet("-", "-"), never=("PET/CT", "未开展", "not offered")),
    Case(
        name="begun in May",
        counts=pet([*["-"] * 4, *[100] * 8], 100),
        zh=(
            "PET/CT检查为800例次（2023年5月至12月开展）；此前为1,200例次（2022年1月至12月开展）。",
        ),
        en=(
            (
                "PET/CT examinations: 800, offered in May to December 2023; "
                "1,200 before, offered in January to December 2022."
            ),
        ),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="offered until May in both years",
        counts=pet([*[110] * 5, *["-"] * 7], [*[100] * 5, *["-"] * 7]),
        zh=("PET/CT检查增加10.0%，达550例次（2022年为500）。",),
        en=("PET/CT examinations rose by 10.0% to 550 (2022: 500).",),
    ),
    Case(
        name="nothing is reported",
        counts={},
        zh=("2023年没有报告任何工作量。",),
        en=("No activity is reported for 2023.",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="nothing of one modality is reported",
        counts={"pet": {2022: 100}, "spect": {2023: 100, 2022: 100}},
        zh=("2023年未报告或未报全：PET/CT检查",),
        en=("Not reported, or not fully, for 2023: PET/CT examinations",),
        never=NO_CHANGE,
    ),
    Case(
        name="PET/MRI rises",
        counts={"mri": {2023: 12, 2022: 10}},
        zh=("PET/MRI检查增加20.0%，达144例次（2022年为120）。",),
        en=("PET/MRI examinations rose by 20.0% to 144 (2022: 120).",),
    ),
    Case(
        name="single-photon falls",
        counts={"spect": {2023: 80, 2022: 100}},
        zh=("单光子显像减少20.0%，为960例次（2022年为1,200）。",),
        en=("Single-photon examinations fell by 20.0% to 960 (2022: 1,200).",),
    ),
    Case(
        name="organ function",
        counts={"organ": {2023: 30, 2022: 20}},
        zh=("脏器功能测定增加50.0%，达360例次（2022年为240）。",),
        en=("Organ function measurements rose by 50.0% to 360 (2022: 240).",),
    ),
    Case(
        name="treatments",
        counts={"therapy": {2023: 15, 2022: 20}},
        zh=("核素治疗减少25.0%，为180例次（2022年为240）。",),
        en=("Radiopharmaceutical treatments fell by 25.0% to 180 (2022: 240).",),
    ),
    Case(
        name="another year to compare with",
        counts={"pet": {2023: 110, 2022: 50, 2019: 100}},
        choices=Choices(compare=2019),
        zh=("PET/CT检查增加10.0%，达1,320例次（2019年为1,200）。",),
        en=("PET/CT examinations rose by 10.0% to 1,320 (2019: 1,200).",),
        never=("2022年为", "(2022"),
    ),
]

PARTS_OF_A_YEAR = [
    Case(
        name="nine months chosen",
        counts=pet(110, 100),
        choices=Choices(last_month=9),
        zh=("PET/CT检查为990例次，2022年同期为900（+10.0%）。",),
        en=("PET/CT examinations: 990, against 900 in the same months of 2022 (+10.0%).",),
        never=NO_CHANGE,
    ),
    Case(
        name="fewer in nine months is not a fall",
        counts=pet(90, 100),
        choices=Choices(last_month=9),
        zh=("（−10.0%）",),
        en=("(−10.0%)",),
        never=(*NO_CHANGE, "-10"),
    ),
    Case(
        name="nine months of which one is missing",
        counts=pet([110, None, *[110] * 10], 100),
        choices=Choices(last_month=9),
        en=("January and March to September 2023 add up to 880, the same months of 2022 to 800",),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="nine months when later ones are missing",
        counts=pet(first_months(9, 110), 100),
        choices=Choices(last_month=9),
        en=("PET/CT examinations: 990, against 900 in the same months of 2022 (+10.0%).",),
        never=("not fully reported",),
    ),
    Case(
        name="nine months from zero",
        counts=pet(110, 0),
        choices=Choices(last_month=9),
        zh=("2023年1月至9月：PET/CT检查为990例次，2022年同期为0。",),
        en=(
            (
                "January to September 2023: PET/CT examinations: 990, "
                "after none in the same months of 2022."
            ),
        ),
        never=(*NO_CHANGE, "%"),
    ),
    Case(
        name="nine months, not offered any more",
        counts=pet("-", 1),
        choices=Choices(last_month=9),
        zh=("2023年1月至9月：未开展PET/CT检查，2022年同期为9例次。",),
        en=(
            (
                "January to September 2023: PET/CT examinations were not offered; "
                "9 in the same months of 2022."
            ),
        ),
        never=(*NO_CHANGE, "12", "%"),
    ),
    Case(
        name="one month as the year before",
        counts=pet(1000, 1000),
        choices=Choices(first_month=4, last_month=4),
        zh=("2023年4月：PET/CT检查与2022年同期相同，为1,000例次。",),
        en=("April 2023: PET/CT examinations stayed at 1,000, as in the same month of 2022.",),
        never=("12,000",),
    ),
    Case(
        name="one month, that of the year before not reported",
        counts=pet(100, [*[100] * 3, None, *[100] * 8]),
        choices=Choices(first_month=4, last_month=4),
        zh=("2023年4月：PET/CT检查为100例次；2022年同期未报全，不作比较。",),
        en=(
            (
                "April 2023: PET/CT examinations: 100; the same month of 2022 is not fully "
                "reported, so nothing is compared."
            ),
        ),
        never=NO_CHANGE,
    ),
]
