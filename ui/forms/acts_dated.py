"""What happens to devices and wards on a day: out of use, other beds, closed."""

from PySide6.QtCore import QCoreApplication

from nmdept.language import Label
from nmdept.records.kinds import BEDS, Field, FieldType
from ui.forms.act_sheet import Act
from ui.models.dated import DatedRow
from ui.models.saving import changing_beds, closing_ward, retiring

_LAST = Field(name="last", label=Label("最后一日", "Last day"), type=FieldType.DATE, required=True)
_SINCE = Field(name="from", label=Label("起始日期", "From"), type=FieldType.DATE, required=True)


def device_acts() -> tuple[Act, ...]:
    """Return the acts on a device."""
    return (
        Act(
            name="retire",
            word=lambda: QCoreApplication.translate("DatedActs", "&Retire…"),
            explain=lambda: QCoreApplication.translate(
                "DatedActs", "The last day of use. The device stays in the department’s past."
            ),
            fields=(_LAST,),
            proposed=lambda _row, day: {"last": day},
            work=lambda row, values: retiring(row.record.device_no, values["last"]),
            applies=_can_retire,
        ),
    )


def ward_acts() -> tuple[Act, ...]:
    """Return the acts on a ward."""
    return (
        Act(
            name="change_beds",
            word=lambda: QCoreApplication.translate("DatedActs", "Change &beds…"),
            explain=lambda: QCoreApplication.translate(
                "DatedActs", "From that day on the ward has this number of beds."
            ),
            fields=(BEDS.by_name["beds"], _SINCE),
            proposed=lambda _row, day: {"from": day},
            work=lambda row, values: changing_beds(row.record.ward, values["from"], values["beds"]),
            applies=_is_open,
        ),
        Act(
            name="close",
            word=lambda: QCoreApplication.translate("DatedActs", "C&lose the ward…"),
            explain=lambda: QCoreApplication.translate(
                "DatedActs", "The last day the ward is open. Its past stays as it was."
            ),
            fields=(_LAST,),
            proposed=lambda _row, day: {"last": day},
            work=lambda row, values: closing_ward(row.record.ward, values["last"]),
            applies=_is_open,
        ),
    )


def _can_retire(row: DatedRow) -> bool:
    return row.record.in_use_from is not None and row.record.in_use_to is None


def _is_open(row: DatedRow) -> bool:
    return row.record.to is None
