"""Radiopharmaceuticals in use, licences and staff certificates in force as of a day."""

from collections.abc import Mapping

from PySide6.QtWidgets import QTabWidget, QWidget

from nmdept.records.drafts import Draft
from nmdept.records.kinds import CERTIFICATES, DRUGS, LICENCES, STAFF, RecordRef
from nmdept.records.values import Certificate, Drug, Licence, Staff
from ui.context import Context
from ui.forms.certificates_desk import CertificatesDesk
from ui.forms.dated_desk import DatedDesk
from ui.forms.records_page import AsOfPage
from ui.models.reading import Records, reading

_DRUGS = ("name", "nuclide", "kind", "source", "in_use_from", "in_use_to")
_LICENCES = ("kind", "number", "class", "valid_from", "valid_until")


class DrugsPage(AsOfPage):
    """Three desks, one at a time."""

    kinds = frozenset({"drugs", "licences", "certificates", "staff"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self.drugs = DatedDesk(context, DRUGS, _DRUGS, self.today, self)
        self.licences = DatedDesk(context, LICENCES, _LICENCES, self.today, self)
        self.certificates = CertificatesDesk(context, self.today, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for desk in self._desks.values():
            self.tabs.addTab(desk, "")
            self.adopt(desk)
        self.body.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.retranslate()

    @property
    def _desks(self) -> Mapping[str, DatedDesk]:
        return {
            DRUGS.name: self.drugs,
            LICENCES.name: self.licences,
            CERTIFICATES.name: self.certificates,
        }

    def reload(self) -> None:
        """Read drugs, licences, certificates and whose they are."""
        kinds = reading(DRUGS, LICENCES, CERTIFICATES, STAFF)
        self.context.tasks.on_folder(kinds, then=self._take)

    def select(self, target: object) -> None:
        """Select the drug, licence or certificate a reference names."""
        if isinstance(target, RecordRef) and target.kind in self._desks:
            desk = self._desks[target.kind]
            self.tabs.setCurrentWidget(desk)
            self.point_at(desk, target)

    def resume(self, draft: Draft) -> None:
        """Turn to the desk a draft was typed at, and put it back."""
        self.tabs.setCurrentWidget(self._desks[draft.kind])
        super().resume(draft)

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Drugs and licences"))
        self.with_past.setText(self.tr("Also those ended"))
        names = (
            self.tr("Radiopharmaceuticals"),
            self.tr("Licences"),
            self.tr("Staff certificates"),
        )
        for place, (desk, name) in enumerate(zip(self._desks.values(), names, strict=True)):
            self.tabs.setTabText(place, name)
            desk.list.view.setAccessibleName(name)
        self.tabs.setAccessibleName(self.tr("Drugs and licences"))
        self.drugs.list.empty.say(
            self.tr("No radiopharmaceutical is recorded for this day"),
            self.tr("Every radiopharmaceutical in use belongs here, with nuclide and source."),
        )
        self.licences.list.empty.say(
            self.tr("No licence is recorded for this day"),
            self.tr("The department’s licences belong here, with the days they are valid."),
        )
        self.certificates.list.empty.say(
            self.tr("No certificate is recorded for this day"),
            self.tr("Radiation workers’ and operators’ certificates belong here, by person."),
        )
        super().retranslate()

    def put(self) -> None:
        """Show all three as of the day."""
        for desk in self._desks.values():
            desk.put(self.day.day, everything=self.with_past.isChecked())

    def _take(self, records: Records) -> None:
        people = records.of(Staff)
        self.drugs.take(records.of(Drug))
        self.licences.take(records.of(Licence))
        self.certificates.know_people(people)
        self.certificates.take(records.of(Certificate), beside=people)
        self.put()

    def _turn(self, _place: int) -> None:
        desk = self.tabs.currentWidget()
        if isinstance(desk, DatedDesk):
            self.turn_to(desk)
