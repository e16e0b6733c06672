"""The desk of staff certificates: each with the name of whose it is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from nmdept.language import Label
from nmdept.records.kinds import CERTIFICATES, STAFF
from nmdept.records.values import Staff
from ui.context import Context
from ui.forms.acts_staff import replace_codes
from ui.forms.dated_desk import DatedDesk
from ui.models.columns import Column
from ui.models.dated import DatedRow, said_standing
from ui.models.people import people_list
from ui.models.wording import field_text, term

_COLUMNS = ("staff_no", "kind", "number", "valid_from", "valid_until")

_WHOSE = Label("人员（姓名或工号）", "Person (name or number)")


class CertificatesDesk(DatedDesk):
    """Certificates of all people, to find by name."""

    def __init__(self, context: Context, today: date, parent: QWidget | None = None) -> None:
        """Show none yet."""
        self._names: dict[str, str] = {}
        name = Column(
            key="name",
            head=partial(term, STAFF.by_name["name"].label),
            text=lambda row, _texts: self.name_of(row),
            natural=self.name_of,
            is_name=True,
        )
        number = replace_codes(CERTIFICATES.by_name["staff_no"], people_list((), today))
        whose = replace(number, label=_WHOSE)
        super().__init__(
            context, CERTIFICATES, _COLUMNS, today, parent, before=(name,), instead=(whose,)
        )

    def know_people(self, people: Iterable[Staff]) -> None:
        """Hold the names of people, and let one of them be chosen."""
        known = tuple(people)
        self._names = {person.staff_no: person.name for person in known}
        self.form.rows.set_codes("staff_no", people_list(known, self.today))

    def name_of(self, row: DatedRow) -> str:
        """Return whose certificate it is."""
        return self._names.get(row.record.staff_no, "")

    def head_of(self, row: DatedRow) -> tuple[str, str]:
        """Head the panel by the person, with the kind of certificate."""
        kind = field_text(CERTIFICATES.by_name["kind"], row.record, self.context.texts)
        return self.name_of(row), f"{kind} · {said_standing(row)}"
