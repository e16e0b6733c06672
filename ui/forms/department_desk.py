"""The desk of the department's profile: in force from a day until the next one."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from nmdept.records.kinds import DEPARTMENT
from nmdept.records.values import Department
from ui.context import Context
from ui.forms.dated_desk import DatedDesk
from ui.models.dated import DatedRow, profile_rows, said_standing
from ui.models.standing import Standing

_COLUMNS = ("effective_from", "hospital_name", "department_name", "director", "phone")


class DepartmentDesk(DatedDesk):
    """A change is a new profile from a date, filled in as the present one is."""

    def __init__(self, context: Context, today: date, parent: QWidget | None = None) -> None:
        """Show no profile yet."""
        super().__init__(context, DEPARTMENT, _COLUMNS, today, parent)

    def rows_on(self, day: date) -> tuple[DatedRow, ...]:
        """Return the profiles by where they stand on `day`."""
        profiles = [one for one in self.held if isinstance(one, Department)]
        return profile_rows(profiles, day)

    def head_of(self, row: DatedRow) -> tuple[str, str]:
        """Head the panel by the department, with since when it is so."""
        profile = row.record
        name = profile.department_name or profile.hospital_name or ""
        since = self.tr("Profile from {day}").format(day=profile.effective_from.isoformat())
        return name, f"{since} · {said_standing(row)}"

    def head_of_new(self) -> str:
        """Head the panel while a change is entered."""
        return self.tr("Change of the profile from a date")

    def proposal(self) -> Mapping[str, object]:
        """Begin with what is in force, from today on."""
        rows = self.rows_on(self.today)
        now = next((row.record for row in rows if row.standing is Standing.IN_FORCE), None)
        held = (
            {}
            if now is None
            else {field.name: getattr(now, field.attribute) for field in DEPARTMENT.fields}
        )
        return {**held, "effective_from": self.today}
