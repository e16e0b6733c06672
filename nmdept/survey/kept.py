"""What is kept of a return, as record kinds: so it is stored, checked and traced like any record.

A return's answers are computed anew whenever it is read; kept are only its head, the answers given
by hand and the reasons given for findings.
"""

from dataclasses import dataclass
from typing import cast

from nmdept.language import Label
from nmdept.records.codes import CodeList
from nmdept.records.kinds import Field, FieldType, Kind
from nmdept.records.values import Record
from nmdept.survey.answers import ReturnState
from nmdept.survey.figures import State, Value


@dataclass(frozen=True, kw_only=True)
class ReturnHead:
    """A started return: its year, its form by id and hash, its state, who fills it in."""

    year: int
    form: str
    form_sha256: str
    state: str
    revision: int
    filler: str | None
    filler_phone: str | None


@dataclass(frozen=True, kw_only=True)
class ReturnEntry:
    """An answer given by hand; `at` is the UTC time in ISO 8601."""

    year: int
    code: str
    state: str
    value: Value | None
    reason: str
    by: str
    at: str


@dataclass(frozen=True, kw_only=True)
class FindingReason:
    """The reason given for a finding; `at` is the UTC time in ISO 8601."""

    year: int
    finding: str
    said: str
    """What the finding said then, in Chinese: the reason is for this and for nothing else."""
    reason: str
    by: str
    at: str


RETURN_STATE = CodeList(
    "return_state",
    (
        (ReturnState.DRAFT.value, Label("草稿", "draft")),
        (ReturnState.CHECKED.value, Label("已核对", "checked")),
        (ReturnState.APPROVED.value, Label("已批准", "approved")),
        (ReturnState.SEALED.value, Label("已封存", "sealed")),
    ),
)

ANSWER_STATE = CodeList(
    "answer_state",
    (
        (State.VALUE.value, Label("已填", "answered")),
        (State.NOT_REPORTED.value, Label("未报告", "not reported")),
        (State.NOT_OFFERED.value, Label("不开展", "not offered")),
    ),
)


def _field(name: str, label: Label, of: FieldType | CodeList, *flags: str) -> Field:
    return Field(
        name=name,
        label=label,
        type=FieldType.CODE if isinstance(of, CodeList) else of,
        codes=of if isinstance(of, CodeList) else None,
        required="required" in flags or "key" in flags,
        key="key" in flags,
    )


_YEAR = _field("year", Label("数据年度", "Data year"), FieldType.YEAR, "key")
_REASON = _field("reason", Label("理由", "Reason"), FieldType.LONG_TEXT, "required")
_BY = _field("by", Label("填写人", "By"), FieldType.TEXT, "required")
_AT = _field("at", Label("时间", "At"), FieldType.TEXT, "required")

RETURNS = Kind(
    name="returns",
    label=Label("填报表", "Returns"),
    record=cast("type[Record]", ReturnHead),
    fields=(
        _YEAR,
        _field("form", Label("调查表", "Form"), FieldType.TEXT, "required"),
        _field("form_sha256", Label("调查表校验值", "Form's SHA-256"), FieldType.TEXT, "required"),
        _field("state", Label("状态", "State"), RETURN_STATE, "required"),
        _field("revision", Label("更正次数", "Revision"), FieldType.WHOLE, "required"),
        _field("filler", Label("填表人", "Filled in by"), FieldType.TEXT),
        _field("filler_phone", Label("填表人电话", "Telephone"), FieldType.TEXT),
    ),
)

RETURN_ENTRIES = Kind(
    name="return_entries",
    label=Label("手工填写的答案", "Answers given by hand"),
    record=cast("type[Record]", ReturnEntry),
    fields=(
        _YEAR,
        _field("code", Label("项目", "Item"), FieldType.TEXT, "key"),
        _field("state", Label("状态", "State"), ANSWER_STATE, "required"),
        _field("value", Label("数值", "Value"), FieldType.YEARLY_VALUE),
        _REASON,
        _BY,
        _AT,
    ),
)

FINDING_REASONS = Kind(
    name="finding_reasons",
    label=Label("核对说明", "Reasons given for findings"),
    record=cast("type[Record]", FindingReason),
    fields=(
        _YEAR,
        _field("finding", Label("核查意见", "Finding"), FieldType.TEXT, "key"),
        _field("said", Label("当时的核查内容", "What it said"), FieldType.LONG_TEXT, "required"),
        _REASON,
        _BY,
        _AT,
    ),
)

RETURN_KINDS: tuple[Kind, ...] = (RETURNS, RETURN_ENTRIES, FINDING_REASONS)
"""The return's kinds, what is referred to first."""
