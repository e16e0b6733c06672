"""People, wards and devices that come, go and change."""

from datetime import date

from nmdept.records.values import Beds
from tests.report.sentence_case import NO_CHANGE, OLD, TEN_BEDS, Case, device, staff, ward

PEOPLE = [
    Case(
        name="nobody moved",
        counts={},
        staff=(staff(1, OLD), staff(2, OLD)),
        zh=("2023年12月31日在职2人；自2022年12月31日以来无人入职或离职。",),
        en=("2 people were in post on 31 December 2023; nobody has joined or left",),
    ),
    Case(
        name="one person",
        counts={},
        staff=(staff(1, OLD),),
        en=("1 person was in post on 31 December 2023",),
        never=("1 people",),
    ),
    Case(
        name="one came",
        counts={},
        staff=(staff(1, OLD), staff(2, date(2023, 3, 1))),
        zh=("在职2人；自2022年12月31日以来1人入职。",),
        en=("since 31 December 2022, 1 joined.",),
        never=("离职", "left"),
    ),
    Case(
        name="two came and one left",
        counts={},
        staff=(
            staff(1, OLD, date(2023, 6, 30)),
            staff(2, date(2023, 3, 1)),
            staff(3, date(2023, 4, 1)),
        ),
        zh=("在职2人；自2022年12月31日以来2人入职，1人离职。",),
        en=("2 joined and 1 left.",),
    ),
    Case(
        name="the last day counts",
        counts={},
        staff=(
            staff(1, OLD, date(2022, 12, 31)),
            staff(2, OLD, date(2022, 12, 31)),
            staff(3, OLD, date(2023, 12, 31)),
        ),
        zh=("2023年12月31日在职1人；自2022年12月31日以来2人离职。",),
        en=("1 person was in post on 31 December 2023; since 31 December 2022, 2 left.",),
    ),
    Case(name="no staff at all", counts={}, never=("在职", "in post")),
]

WARDS = [
    Case(
        name="occupancy higher",
        counts={},
        beds=TEN_BEDS,
        bed_days=(*ward(2022, 300, 210), *ward(2023, 300, 240)),
        zh=("病床使用率为80.0%，比2022年高10.0个百分点。",),
        en=("Bed occupancy was 80.0%, 10.0 percentage points above 2022.",),
        never=NO_CHANGE,
    ),
    Case(
        name="occupancy lower",
        counts={},
        beds=TEN_BEDS,
        bed_days=(*ward(2022, 300, 240), *ward(2023, 300, 210)),
        zh=("病床使用率为70.0%，比2022年低10.0个百分点。",),
        en=("Bed occupancy was 70.0%, 10.0 percentage points below 2022.",),
    ),
    Case(
        name="occupancy the same",
        counts={},
        beds=TEN_BEDS,
        bed_days=(*ward(2022, 300, 240), *ward(2023, 300, 240)),
        zh=("病床使用率为80.0%，与2022年相同。",),
        en=("Bed occupancy was 80.0%, as in 2022.",),
        never=("0.0 ",),
    ),
    Case(
        name="occupancy of one month missing",
        counts={},
        beds=TEN_BEDS,
        bed_days=(*ward(2022, 300, 240), *ward(2023, 300, 240, months=11)),
        zh=("未报全：", "病床使用率"),
        never=("%", "个百分点"),
    ),
    Case(
        name="occupancy without the year before",
        counts={},
        beds=TEN_BEDS,
        bed_days=ward(2023, 300, 240),
        zh=("病床使用率为80.0%；2022年没有可比的数字。",),
        en=("Bed occupancy was 80.0%; 2022 has no figure to compare.",),
    ),
    Case(
        name="no bed was open",
        counts={},
        beds=TEN_BEDS,
        bed_days=(*ward(2022, 0, 0), *ward(2023, 0, 0)),
        never=("%", "nan", "inf"),
    ),
    Case(
        name="no ward",
        counts={},
        never=("病床使用率", "occupancy", "床位", "beds"),
    ),
    Case(
        name="two beds more",
        counts={},
        beds=(
            Beds(ward="一区", from_=OLD, beds=10, to=date(2023, 6, 30)),
            Beds(ward="一区", from_=date(2023, 7, 1), beds=12),
        ),
        bed_days=ward(2023, 300, 240),
        zh=("2023年12月31日有核素治疗床位12张，2022年12月31日为10张。",),
        en=("There were 12 therapy beds on 31 December 2023, after 10 on 31 December 2022.",),
    ),
    Case(
        name="one bed",
        counts={},
        beds=(Beds(ward="一区", from_=date(2023, 7, 1), beds=1),),
        bed_days=(),
        en=("There was 1 therapy bed on 31 December 2023, after 0 on 31 December 2022.",),
        never=("1 therapy beds",),
    ),
]

DEVICES = [
    Case(
        name="a device came",
        counts={},
        devices=(device("positron.pet_ct", date(2023, 9, 1)),),
        zh=("PET/CT D9自2023年9月1日起在用。",),
        en=("PET/CT D9 has been in use since 1 September 2023.",),
        never=("%",),
    ),
    Case(
        name="a device left",
        counts={},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        zh=("SPECT/CT D9在用至2023年7月31日。",),
        en=("SPECT/CT D9 was in use until 31 July 2023.",),
    ),
    Case(
        name="bone imaging lower after a device left: only the two dates",
        counts={"spect": {2023: [100] * 7 + [80] * 5, 2022: 100}},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        zh=(
            "“骨骼系统”（单光子显像检查）自2023年8月起比2022年同月少20.0%；",
            "SPECT/CT D9在用至2023年7月31日。",
        ),
        en=(
            "Skeletal system (Single-photon examinations): from August 2023 on 20.0% below the",
            " same months of 2022; SPECT/CT D9 was in use until 31 July 2023.",
        ),
        never=("因为", "由于", "because", "due to"),
    ),
    Case(
        name="one device in the place of another",
        counts={"spect": {2023: [*[100] * 7, *[80] * 5], 2022: 100}},
        devices=(
            device("single_photon.spect_ct", OLD, date(2023, 7, 31)),
            device("single_photon.spect_ct", date(2023, 8, 1), number="D10"),
        ),
        zh=(
            (
                "停用（最后使用日）：SPECT/CT D9（2023年7月31日）；"
                "新启用：SPECT/CT D10（2023年8月1日）。"
            ),
        ),
        en=(
            (
                "Left use (last day): SPECT/CT D9 (31 July 2023); "
                "came into use: SPECT/CT D10 (1 August 2023)."
            ),
        ),
        never=("from August", "自2023年8月起比"),
    ),
    Case(
        name="five devices left",
        counts={"spect": {2023: [*[100] * 7, *[50] * 5], 2022: 100}},
        devices=tuple(
            device("single_photon.spect_ct", OLD, date(2023, 7, 31), number=f"D{number}")
            for number in range(5)
        ),
        zh=("停用设备5台，新启用设备0台，见“设备”一节。",),
        en=("Devices that left use: 5; that came into use: 0; the section on devices lists them.",),
        never=("from August", "D1"),
    ),
    Case(
        name="lower already before the device left",
        counts={"spect": {2023: 80, 2022: 100}},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        zh=("SPECT/CT D9在用至2023年7月31日。",),
        never=("骨骼系统", "Skeletal"),
    ),
    Case(
        name="lower by less than a tenth after it",
        counts={"spect": {2023: [100] * 7 + [92] * 5, 2022: 100}},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        never=("骨骼系统", "Skeletal"),
    ),
    Case(
        name="higher after a device left is not set beside it",
        counts={"spect": {2023: [100] * 7 + [130] * 5, 2022: 100}},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        never=("骨骼系统", "Skeletal"),
    ),
    Case(
        name="a month missing after the device left",
        counts={"spect": {2023: [100] * 7 + [80] * 4 + [None], 2022: 100}},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        never=("骨骼系统", "Skeletal", *NO_CHANGE),
    ),
    Case(
        name="PET counts are not set beside a SPECT that left",
        counts={"pet": {2023: [100] * 7 + [80] * 5, 2022: 100}},
        devices=(device("single_photon.spect_ct", OLD, date(2023, 7, 31)),),
        never=("肿瘤显像", "Tumour"),
    ),
    Case(
        name="more after a device came",
        counts={"pet": {2023: [100] * 8 + [150] * 4, 2022: 100}},
        devices=(device("positron.pet_ct", date(2023, 9, 1)),),
        zh=(
            "“肿瘤显像”（PET、PET/CT检查）自2023年9月起比2022年同月多50.0%；",
            "；PET/CT D9自2023年9月1日起在用。",
        ),
        en=("from September 2023 on 50.0% above the same months of 2022",),
    ),
    Case(
        name="nothing is said of the last month alone",
        counts={"pet": {2023: [100] * 11 + [150], 2022: 100}},
        devices=(device("positron.pet_ct", date(2023, 12, 1)),),
        never=("肿瘤显像", "Tumour"),
    ),
]
