"""What happens to a person: promotion and change, the end of a role, leaving; and corrections."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from nmdept.language import Label
from nmdept.records import acts, codes
from nmdept.records.kinds import CERTIFICATES, STAFF_HISTORY, Field, FieldType
from nmdept.records.values import Certificate, StaffHistory
from ui.forms.act_sheet import Act, Depends
from ui.models.saving import correcting, ending_entry, leaving, promoting, saving
from ui.models.staff_rows import StaffRow
from ui.tasks import FolderWork

CORRECT = "correct"
"""The act that corrects an entry of a history."""
LAST_DAY = Label("最后在职日", "Last day in post")
_SINCE = Field(name="from", label=Label("起始日期", "From"), type=FieldType.DATE, required=True)


def entered_with() -> tuple[Field, ...]:
    """Return what a new person is asked for beside their own fields: post, title, education."""
    return tuple(
        Field(
            name=aspect,
            label=codes.ASPECT.label(aspect),
            type=FieldType.CODE,
            codes=codes.ASPECT_VALUES[aspect],
        )
        for aspect in ("post", "title", "education")
    )


def staff_acts() -> tuple[Act, ...]:
    """Return the acts on a person."""
    return (_promotion(), _end_of_role(), _leaving(), _certificate())


def correction(entry: StaffHistory) -> Act:
    """Return the correction of an entry of a person's history."""
    fields = STAFF_HISTORY.by_name
    value = replace_codes(fields["value"], codes.ASPECT_VALUES[entry.aspect])

    def work(row: StaffRow, values: Mapping[str, Any]) -> FolderWork:
        new = replace(entry, value=values["value"], from_=values["from"], to=values["to"])
        return correcting(STAFF_HISTORY.ref(entry), new, _moved_along(row, entry, new))

    def proposed(_row: StaffRow, _day: date) -> Mapping[str, object]:
        return {"value": entry.value, "from": entry.from_, "to": entry.to}

    return Act(
        name=CORRECT,
        about=entry,
        word=_correct_word,
        explain=_correct_text,
        fields=(value, fields["from"], fields["to"]),
        proposed=proposed,
        work=work,
        applies=lambda _row: True,
    )


def replace_codes(field: Field, of: codes.CodeList) -> Field:
    """Return `field` as a choice of the list `of`."""
    return Field(
        name=field.name,
        label=field.label,
        type=FieldType.CODE,
        codes=of,
        required=field.required,
        key=field.key,
    )


def _promotion() -> Act:
    aspect = Field(
        name="aspect",
        label=STAFF_HISTORY.by_name["aspect"].label,
        type=FieldType.CODE,
        codes=codes.ASPECT,
        required=True,
    )
    value = replace_codes(STAFF_HISTORY.by_name["value"], codes.TITLE)

    def work(row: StaffRow, values: Mapping[str, Any]) -> FolderWork:
        return promoting(row.person.staff_no, values["aspect"], values["value"], values["from"])

    return Act(
        name="promote",
        word=lambda: QCoreApplication.translate("StaffActs", "&Promote or change…"),
        explain=lambda: QCoreApplication.translate(
            "StaffActs",
            "From that day on the new post, title, degree or role holds; "
            "what was held before ends the day before.",
        ),
        fields=(aspect, value, _SINCE),
        proposed=lambda _row, day: {"aspect": "title", "from": day},
        work=work,
        applies=lambda row: row.person.employed_to is None,
        depends=Depends(on="aspect", field="value", lists=codes.ASPECT_VALUES),
    )


def _end_of_role() -> Act:
    last = Field(
        name="last", label=Label("截止日期", "Last day"), type=FieldType.DATE, required=True
    )
    role = Field(
        name="role",
        label=codes.ASPECT.label("role"),
        type=FieldType.CODE,
        codes=codes.ROLE,
        required=True,
    )

    def work(row: StaffRow, values: Mapping[str, Any]) -> FolderWork:
        entry = next((one for one in _roles(row) if one.value == values["role"]), _roles(row)[0])
        return ending_entry(entry, values["last"])

    return Act(
        name="end_role",
        word=lambda: QCoreApplication.translate("StaffActs", "&End a role…"),
        explain=lambda: QCoreApplication.translate(
            "StaffActs", "The role is held up to that day and no longer."
        ),
        fields=(role, last),
        proposed=lambda row, day: {"role": _roles(row)[0].value, "last": day},
        work=work,
        applies=lambda row: bool(_roles(row)),
    )


def _leaving() -> Act:
    last = Field(name="last", label=LAST_DAY, type=FieldType.DATE, required=True)
    return Act(
        name="leave",
        word=lambda: QCoreApplication.translate("StaffActs", "&Leaves…"),
        explain=lambda: QCoreApplication.translate(
            "StaffActs",
            "The last day in post; post, title and roles end with it. The past stays as it was.",
        ),
        fields=(last,),
        proposed=lambda _row, day: {"last": day},
        work=lambda row, values: leaving(row.person.staff_no, values["last"]),
        applies=lambda row: row.person.employed_to is None,
    )


def _certificate() -> Act:
    def work(row: StaffRow, values: Mapping[str, Any]) -> FolderWork:
        new = Certificate(staff_no=row.person.staff_no, **values)
        return saving([new], acts.entered(new))

    return Act(
        name="certificate",
        word=lambda: QCoreApplication.translate("StaffActs", "Add a &certificate…"),
        explain=lambda: QCoreApplication.translate(
            "StaffActs",
            "Its due date is listed on the overview in time; "
            "all certificates are on the page of drugs and licences.",
        ),
        fields=tuple(field for field in CERTIFICATES.fields if field.name != "staff_no"),
        proposed=lambda _row, _day: {},
        work=work,
        applies=lambda row: row.person.employed_to is None,
    )


def _moved_along(row: StaffRow, old: StaffHistory, new: StaffHistory) -> list[StaffHistory]:
    """Return the entry that ended the day before `old` began, ended before `new` does."""
    day = timedelta(days=1)
    return [
        replace(one, to=new.from_ - day)
        for one in row.history
        if one.aspect == old.aspect != "role"
        and one.to == old.from_ - day
        and one.from_ < new.from_ != old.from_
    ]


def _roles(row: StaffRow) -> list[StaffHistory]:
    return [one for one in row.history if one.aspect == "role" and one.to is None]


def _correct_word() -> str:
    return QCoreApplication.translate("StaffActs", "Correct the entry")


def _correct_text() -> str:
    return QCoreApplication.translate(
        "StaffActs",
        "For what was entered wrong. What changed on a day is a promotion or change instead.",
    )
