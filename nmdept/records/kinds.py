"""Every record kind described once: fields, types, code lists, labels in both languages.

File headers, forms, table columns, database constraints, search and history texts follow from these
descriptions; tests hold the record classes and the database rows to them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from keyword import iskeyword

from nmdept.language import Label
from nmdept.records import codes, values
from nmdept.records.codes import CodeList


class FieldType(StrEnum):
    """What a field holds, and so how it is read, stored, shown and compared."""

    TEXT = "text"
    LONG_TEXT = "longtext"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    WHOLE = "whole"
    """A whole number, not negative."""
    TALLY = "tally"
    """A whole number, empty (not reported) or `not_offered`."""
    CODE = "code"
    CODES = "codes"
    """Several codes of a list, separated by `;`."""
    ACTIVITY_ITEM = "activity_item"
    YEARLY_ITEM = "yearly_item"
    YEARLY_VALUE = "yearly_value"
    """As the yearly item says: a whole number, `yes`/`no`, or text."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of a record kind; `name` is the fixed name in files."""

    name: str
    label: Label
    type: FieldType
    codes: CodeList | None = None
    required: bool = False
    key: bool = False

    @cached_property
    def attribute(self) -> str:
        """The attribute of the record class; Python's own words carry an underscore."""
        return self.name + "_" if iskeyword(self.name) else self.name


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Records whose `field` is `value` overlap freely unless they are equal in `unless` too."""

    field: str
    value: str
    unless: str


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A record kind: its fixed name, its class, its fields with the key first."""

    name: str
    label: Label
    record: type[values.Record]
    fields: tuple[Field, ...]
    period: tuple[str, str] | None = None
    """The fields that begin and end the record's span."""
    exclusive_within: tuple[str, ...] = ()
    """Records equal in these fields may not overlap in time."""
    beside: "Beside | None" = None
    """Which of them may overlap all the same."""

    @cached_property
    def key(self) -> tuple[Field, ...]:
        """The fields that tell one record from another."""
        return tuple(field for field in self.fields if field.key)

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by their names in files."""
        return {field.name: field for field in self.fields}

    @cached_property
    def _key_attributes(self) -> tuple[str, ...]:
        """Found once: every row of every figure is named by its key."""
        return tuple(field.attribute for field in self.key)

    def key_of(self, record: values.Record) -> tuple[str, ...]:
        """Return the record's key as texts."""
        return tuple([str(getattr(record, name)) for name in self._key_attributes])

    def ref(self, record: values.Record) -> "RecordRef":
        """Return the name by which figures and history point at `record`."""
        return RecordRef(self.name, self.key_of(record))


@dataclass(frozen=True, order=True, slots=True)
class RecordRef:
    """The lasting name of a record: its kind and key, written `staff:0012`."""

    kind: str
    key: tuple[str, ...]

    def __str__(self) -> str:
        """The name as `history --record` takes it; `:` inside a key part is written `%3A`."""
        parts = [part.replace("%", "%25").replace(":", "%3A") for part in self.key]
        return ":".join([self.kind, *parts])


def _field(name: str, zh: str, en: str, of: FieldType | CodeList, *flags: str) -> Field:
    return Field(
        name=name,
        label=Label(zh, en),
        type=FieldType.CODE if isinstance(of, CodeList) else of,
        codes=of if isinstance(of, CodeList) else None,
        required="required" in flags or "key" in flags,
        key="key" in flags,
    )


_TEXT, _LONG, _DATE, _MONTH, _YEAR, _WHOLE = (
    FieldType.TEXT,
    FieldType.LONG_TEXT,
    FieldType.DATE,
    FieldType.MONTH,
    FieldType.YEAR,
    FieldType.WHOLE,
)

DEPARTMENT = Kind(
    name="department",
    label=Label("科室", "Department"),
    record=values.Department,
    fields=(
        _field("effective_from", "生效日期", "Effective from", _DATE, "key"),
        _field("hospital_name", "医院名称", "Hospital", _TEXT),
        _field("department_name", "科室名称", "Department", _TEXT),
        _field("province", "省（自治区、直辖市）", "Province", codes.PROVINCE),
        _field("founded_year", "建科年份", "Founded in", _YEAR),
        _field("ownership", "医院性质", "Ownership", codes.OWNERSHIP),
        _field("grade", "医院等级", "Hospital grade", codes.GRADE),
        _field("affiliation", "科室隶属关系", "Affiliation", codes.AFFILIATION),
        _field("director", "科室主任", "Head of department", _TEXT),
        _field("phone", "联系电话", "Telephone", _TEXT),
        Field(
            name="services",
            label=Label("开展业务", "Services offered"),
            type=FieldType.CODES,
            codes=codes.SERVICE,
        ),
    ),
)

STAFF = Kind(
    name="staff",
    label=Label("人员", "Staff"),
    record=values.Staff,
    fields=(
        _field("staff_no", "工号", "Staff no.", _TEXT, "key"),
        _field("name", "姓名", "Name", _TEXT, "required"),
        _field("sex", "性别", "Sex", codes.SEX),
        _field("birth_year", "出生年份", "Year of birth", _YEAR),
        _field("employed_from", "入职日期", "Employed from", _DATE, "required"),
        _field("employed_to", "在职截止日期", "Employed to", _DATE),
        _field("note", "备注", "Note", _LONG),
    ),
    period=("employed_from", "employed_to"),
)

STAFF_HISTORY = Kind(
    name="staff_history",
    label=Label("人员履历", "Staff history"),
    record=values.StaffHistory,
    fields=(
        _field("staff_no", "工号", "Staff no.", _TEXT, "key"),
        _field("aspect", "类别", "Aspect", codes.ASPECT, "key"),
        _field("from", "起始日期", "From", _DATE, "key"),
        _field("value", "内容", "Value", _TEXT, "required"),
        _field("to", "截止日期", "To", _DATE),
    ),
    period=("from", "to"),
    exclusive_within=("staff_no", "aspect"),
    beside=Beside(field="aspect", value="role", unless="value"),
)

DEVICES = Kind(
    name="devices",
    label=Label("设备", "Devices"),
    record=values.Device,
    fields=(
        _field("device_no", "设备编号", "Device no.", _TEXT, "key"),
        _field("class", "设备类别", "Class", codes.DEVICE_CLASS, "required"),
        _field("maker", "生产厂家", "Maker", _TEXT),
        _field("model", "型号", "Model", _TEXT),
        _field("serial_no", "序列号", "Serial no.", _TEXT),
        _field("ct", "CT配置", "CT", codes.CT),
        _field("owner", "设备归属", "Owner", codes.OWNER, "required"),
        _field("planned_for", "计划年份", "Planned for", _YEAR),
        _field("installed_on", "安装日期", "Installed on", _DATE),
        _field("in_use_from", "启用日期", "In use from", _DATE),
        _field("in_use_to", "停用前最后一日", "In use to", _DATE),
        _field("note", "备注", "Note", _LONG),
    ),
    period=("in_use_from", "in_use_to"),
)

BEDS = Kind(
    name="beds",
    label=Label("核素治疗床位", "Therapy beds"),
    record=values.Beds,
    fields=(
        _field("ward", "病区", "Ward", _TEXT, "key"),
        _field("from", "起始日期", "From", _DATE, "key"),
        _field("beds", "床位数", "Beds", _WHOLE, "required"),
        _field("to", "截止日期", "To", _DATE),
    ),
    period=("from", "to"),
    exclusive_within=("ward",),
)

BED_DAYS = Kind(
    name="bed_days",
    label=Label("床日", "Bed-days"),
    record=values.BedDays,
    fields=(
        _field("ward", "病区", "Ward", _TEXT, "key"),
        _field("month", "月份", "Month", _MONTH, "key"),
        _field("open_bed_days", "实际开放总床日数", "Open bed-days", _WHOLE),
        _field("occupied_bed_days", "实际占用总床日数", "Occupied bed-days", _WHOLE),
    ),
)

ACTIVITY = Kind(
    name="activity",
    label=Label("工作量", "Activity"),
    record=values.Activity,
    fields=(
        _field("month", "月份", "Month", _MONTH, "key"),
        _field("item", "项目", "Item", FieldType.ACTIVITY_ITEM, "key"),
        _field("count", "例次", "Count", FieldType.TALLY),
        _field("note", "备注", "Note", _LONG),
    ),
)

DRUGS = Kind(
    name="drugs",
    label=Label("放射性药品", "Radiopharmaceuticals"),
    record=values.Drug,
    fields=(
        _field("name", "药品名称", "Name", _TEXT, "key"),
        _field("in_use_from", "开始使用日期", "In use from", _DATE, "key"),
        _field("nuclide", "核素", "Nuclide", _TEXT, "required"),
        _field("kind", "药品类别", "Kind", codes.DRUG_KIND, "required"),
        _field("source", "来源", "Source", codes.DRUG_SOURCE, "required"),
        _field("in_use_to", "停止使用前最后一日", "In use to", _DATE),
    ),
    period=("in_use_from", "in_use_to"),
    exclusive_within=("name",),
)

LICENCES = Kind(
    name="licences",
    label=Label("许可证", "Licences"),
    record=values.Licence,
    fields=(
        _field("kind", "许可证种类", "Kind", codes.LICENCE_KIND, "key"),
        _field("number", "证号", "Number", _TEXT, "key"),
        _field("class", "类别", "Class", codes.LICENCE_CLASS),
        _field("valid_from", "有效期起", "Valid from", _DATE, "required"),
        _field("valid_until", "有效期至", "Valid until", _DATE),
        _field("lead_days", "提前提醒天数", "Days to say so before", _TEXT),
    ),
    period=("valid_from", "valid_until"),
)

CERTIFICATES = Kind(
    name="certificates",
    label=Label("人员证书", "Staff certificates"),
    record=values.Certificate,
    fields=(
        _field("staff_no", "工号", "Staff no.", _TEXT, "key"),
        _field("kind", "证书种类", "Kind", codes.CERTIFICATE_KIND, "key"),
        _field("valid_from", "有效期起", "Valid from", _DATE, "key"),
        _field("number", "证书编号", "Number", _TEXT),
        _field("valid_until", "有效期至", "Valid until", _DATE),
        _field("lead_days", "提前提醒天数", "Days to say so before", _TEXT),
    ),
    period=("valid_from", "valid_until"),
)

YEARLY = Kind(
    name="yearly",
    label=Label("年度数据", "Yearly data"),
    record=values.Yearly,
    fields=(
        _field("year", "年份", "Year", _YEAR, "key"),
        _field("item", "项目", "Item", FieldType.YEARLY_ITEM, "key"),
        _field("value", "数值", "Value", FieldType.YEARLY_VALUE),
    ),
)

KINDS: tuple[Kind, ...] = (
    DEPARTMENT,
    STAFF,
    STAFF_HISTORY,
    DEVICES,
    BEDS,
    BED_DAYS,
    ACTIVITY,
    DRUGS,
    LICENCES,
    CERTIFICATES,
    YEARLY,
)
"""All kinds, in an order in which they can be imported: what is referred to comes first."""

BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}
KIND_OF: Mapping[type[values.Record], Kind] = {kind.record: kind for kind in KINDS}
