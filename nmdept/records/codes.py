"""The small fixed code lists of the record kinds, with the field's standard terms.

Terms: the 2024 national survey's sections, WS/T and personnel titles as `field-notes` list them;
provinces after GB/T 2260. The codes are fixed names that record files and the database use.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from nmdept.language import Label


@dataclass(frozen=True)
class CodeList:
    """A closed list of codes, in the order people expect to read them."""

    name: str
    labels: tuple[tuple[str, Label], ...]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(code for code, _ in self.labels)

    @cached_property
    def _by_code(self) -> dict[str, Label]:
        return dict(self.labels)

    def label(self, code: str) -> Label:
        """Return the term for `code`; KeyError when the list does not hold it."""
        return self._by_code[code]


def _list(name: str, rows: Iterable[tuple[str, str, str]]) -> CodeList:
    return CodeList(name, tuple((code, Label(zh, en)) for code, zh, en in rows))


SEX = _list("sex", [("f", "女", "female"), ("m", "男", "male")])

ASPECT = _list(
    "aspect",
    [
        ("post", "岗位", "post"),
        ("title", "职称", "title"),
        ("education", "学历", "education"),
        ("role", "导师资格", "role"),
    ],
)

POST = _list(
    "post",
    [
        ("physician", "医师", "physician"),
        ("technician", "技师", "technician"),
        ("nurse", "护士", "nurse"),
        ("chemist", "化学师", "chemist"),
        ("physicist", "物理师", "physicist"),
        ("researcher", "科研人员", "researcher"),
        ("engineer", "工程师", "engineer"),
        ("other", "其他", "other"),
    ],
)

TITLE = _list(
    "title",
    [
        ("senior_full", "正高级", "senior (full)"),
        ("senior_associate", "副高级", "senior (associate)"),
        ("intermediate", "中级", "intermediate"),
        ("junior", "初级", "junior"),
        ("other", "其他", "other"),
    ],
)

EDUCATION = _list(
    "education",
    [
        ("doctor", "博士研究生", "doctorate"),
        ("master", "硕士研究生", "master's degree"),
        ("undergraduate", "本科", "undergraduate"),
        ("junior_college", "大专", "junior college"),
        ("other", "其他", "other"),
    ],
)

ROLE = _list(
    "role",
    [
        ("doctoral_supervisor", "博士生导师", "doctoral supervisor"),
        ("masters_supervisor", "硕士生导师", "master's supervisor"),
    ],
)

ASPECT_VALUES = {"post": POST, "title": TITLE, "education": EDUCATION, "role": ROLE}
"""Which list the value of a staff history entry comes from."""

OWNERSHIP = _list(
    "ownership",
    [
        ("public", "公立", "public"),
        ("non_public", "非公立", "non-public"),
    ],
)

GRADE = _list(
    "grade",
    [
        ("tertiary_a", "三级甲等", "tertiary, grade A"),
        ("tertiary_other", "三级其他", "tertiary, other"),
        ("secondary", "二级", "secondary"),
        ("other", "其他", "other"),
    ],
)

AFFILIATION = _list(
    "affiliation",
    [
        ("independent", "独立核医学科", "independent nuclear medicine department"),
        ("imaging", "医学影像科", "medical imaging department"),
        ("pet_ct_centre", "PET/CT中心", "PET/CT centre"),
        ("radiology", "放射科", "radiology department"),
        ("other", "其他", "other"),
    ],
)

SERVICE = _list(
    "service",
    [
        ("single_photon", "单光子显像", "Single-photon imaging"),
        ("therapy", "核素治疗", "Radiopharmaceutical therapy"),
        ("therapy_clinic", "核素治疗专科门诊", "Specialised therapy outpatient clinic"),
        ("therapy_ward", "核素治疗病房", "Therapy ward"),
        ("pet", "正电子显像", "PET imaging"),
        ("organ_function", "脏器功能测定", "Organ function measurement"),
        ("in_vitro", "体外分析", "In vitro analysis"),
        ("coincidence", "符合线路显像", "Coincidence imaging"),
        ("probe_lab", "核素分子探针实验室", "Nuclide molecular probe laboratory"),
    ],
)

DEVICE_CLASS = _list(
    "device_class",
    [
        ("positron.pet", "PET", "PET"),
        ("positron.pet_ct", "PET/CT", "PET/CT"),
        ("positron.pet_mri", "PET/MRI", "PET/MRI"),
        ("single_photon.spect_ct", "SPECT/CT", "SPECT/CT"),
        ("single_photon.spect", "SPECT", "SPECT"),
        ("single_photon.coincidence_spect_ct", "符合线路SPECT/CT", "Coincidence SPECT/CT"),
        ("single_photon.cardiac_spect", "心脏专用SPECT", "Cardiac SPECT"),
        ("single_photon.gamma_camera", "γ相机", "γ camera"),
        ("single_photon.czt_spect", "碲锌镉（CZT）SPECT", "CZT SPECT"),
        ("single_photon.czt_spect_ct", "碲锌镉（CZT）SPECT/CT", "CZT SPECT/CT"),
        ("organ_function.thyroid_function", "甲状腺功能测定仪", "Thyroid function analyser"),
        ("organ_function.bone_densitometer", "骨密度仪", "Bone densitometer"),
        ("organ_function.breath_test", "13C/14C呼气试验仪", "13C/14C breath test analyser"),
        ("organ_function.renograph", "肾图仪", "Renograph (nephrogram)"),
        ("organ_function.multifunction", "核多功能仪", "Nuclear multifunction analyser"),
        ("organ_function.other", "其他脏器功能测定设备", "Other organ function device"),
        ("cyclotron", "医用回旋加速器", "Medical cyclotron"),
        ("small_animal.pet_ct", "小动物PET/CT", "Small-animal PET/CT"),
        ("small_animal.spect_pet_ct", "小动物SPECT/PET/CT", "Small-animal SPECT/PET/CT"),
        ("small_animal.spect_ct", "小动物SPECT/CT", "Small-animal SPECT/CT"),
        ("small_animal.optical", "小动物光学成像", "Small-animal optical imaging"),
        ("small_animal.pet_mri", "小动物PET/MRI", "Small-animal PET/MRI"),
        ("small_animal.other", "其他小动物显像设备", "Other small-animal imaging device"),
    ],
)

CT = _list(
    "ct",
    [
        ("none", "无CT", "no CT"),
        ("localisation", "定位CT", "localisation CT"),
        ("diagnostic", "诊断级CT", "diagnostic CT"),
    ],
)

OWNER = _list(
    "owner",
    [
        ("nuclear_medicine", "核医学科", "nuclear medicine department"),
        ("imaging", "医学影像科", "medical imaging department"),
        ("pet_ct_centre", "独立PET/CT中心", "independent PET or PET/CT centre"),
        ("radiology", "放射科", "radiology department"),
        ("other", "其他", "other"),
    ],
)

DRUG_KIND = _list(
    "drug_kind",
    [
        ("single_photon", "单光子药物", "single-photon"),
        ("positron", "正电子药物", "positron"),
        ("therapy", "治疗药物", "therapy"),
    ],
)

DRUG_SOURCE = _list(
    "drug_source",
    [
        ("in_house", "自制", "made in house"),
        ("purchased", "外购", "purchased"),
        ("generator", "发生器", "generator"),
    ],
)

LICENCE_KIND = _list(
    "licence_kind",
    [
        ("radiopharmaceutical_use", "放射性药品使用许可证", "radiopharmaceutical use licence"),
        ("radiation_safety", "辐射安全许可证", "radiation safety licence"),
        ("radiological_practice", "放射诊疗许可证", "radiological practice licence"),
        ("large_equipment", "大型医用设备配置许可证", "large medical equipment licence"),
    ],
)

LICENCE_CLASS = _list(
    "licence_class",
    [
        ("1", "一类", "Class I"),
        ("2", "二类", "Class II"),
        ("3a", "三类A", "Class IIIA"),
        ("3b", "三类B", "Class IIIB"),
        ("4", "四类", "Class IV"),
    ],
)

CERTIFICATE_KIND = _list(
    "certificate_kind",
    [
        ("radiation_worker", "放射工作人员证", "radiation worker certificate"),
        ("radiation_training", "辐射安全与防护培训合格证", "radiation protection training"),
        ("health_check", "职业健康检查", "occupational health check"),
        ("large_equipment_operator", "大型医用设备上岗证", "large equipment operator certificate"),
        ("practice", "执业证书", "practice certificate"),
        ("other", "其他", "other"),
    ],
)

PROVINCE = _list(
    "province",
    [
        ("beijing", "北京市", "Beijing"),
        ("tianjin", "天津市", "Tianjin"),
        ("hebei", "河北省", "Hebei"),
        ("shanxi", "山西省", "Shanxi"),
        ("inner_mongolia", "内蒙古自治区", "Inner Mongolia"),
        ("liaoning", "辽宁省", "Liaoning"),
        ("jilin", "吉林省", "Jilin"),
        ("heilongjiang", "黑龙江省", "Heilongjiang"),
        ("shanghai", "上海市", "Shanghai"),
        ("jiangsu", "江苏省", "Jiangsu"),
        ("zhejiang", "浙江省", "Zhejiang"),
        ("anhui", "安徽省", "Anhui"),
        ("fujian", "福建省", "Fujian"),
        ("jiangxi", "江西省", "Jiangxi"),
        ("shandong", "山东省", "Shandong"),
        ("henan", "河南省", "Henan"),
        ("hubei", "湖北省", "Hubei"),
        ("hunan", "湖南省", "Hunan"),
        ("guangdong", "广东省", "Guangdong"),
        ("guangxi", "广西壮族自治区", "Guangxi"),
        ("hainan", "海南省", "Hainan"),
        ("chongqing", "重庆市", "Chongqing"),
        ("sichuan", "四川省", "Sichuan"),
        ("guizhou", "贵州省", "Guizhou"),
        ("yunnan", "云南省", "Yunnan"),
        ("tibet", "西藏自治区", "Tibet"),
        ("shaanxi", "陕西省", "Shaanxi"),
        ("gansu", "甘肃省", "Gansu"),
        ("qinghai", "青海省", "Qinghai"),
        ("ningxia", "宁夏回族自治区", "Ningxia"),
        ("xinjiang", "新疆维吾尔自治区", "Xinjiang"),
    ],
)
