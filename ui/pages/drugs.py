"""Radiopharmaceuticals in use and licences in force as of a day."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from nmdept.records import codes
from nmdept.records.kinds import DRUGS, LICENCES, RecordRef
from nmdept.records.values import Drug, Licence
from ui.context import Context
from ui.forms.dated_list import DatedList
from ui.forms.record_form import RecordForm
from ui.forms.records_page import AsOfPage, Heading, stacked
from ui.models.dated import DatedRow
from ui.models.reading import Records, reading
from ui.models.standing import standing_text
from ui.models.wording import code_text

_DRUGS = ("name", "nuclide", "kind", "source", "in_use_from", "in_use_to")
_LICENCES = ("kind", "number", "class", "valid_from", "valid_until")


class DrugsPage(AsOfPage):
    """Two lists one above the other, one panel for what is selected in either."""

    kinds = frozenset({"drugs", "licences"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self.drugs = DatedList(context, DRUGS, _DRUGS, self)
        self.licences = DatedList(context, LICENCES, _LICENCES, self)
        self.drugs_head, self.licences_head = Heading(context, self), Heading(context, self)
        self.forms = {
            Drug: RecordForm(context, DRUGS, self),
            Licence: RecordForm(context, LICENCES, self),
        }
        self._lay_out()
        self.drugs.view.clicked.connect(self._turn_to_drugs)
        self.licences.view.clicked.connect(self._turn_to_licences)
        self.drugs.selected.connect(self._show_record)
        self.licences.selected.connect(self._show_record)
        self.retranslate()

    def reload(self) -> None:
        """Read drugs and licences."""
        self.context.tasks.on_folder(reading(DRUGS, LICENCES), then=self._take)

    def select(self, target: object) -> None:
        """Select the drug or licence a reference names."""
        if isinstance(target, RecordRef):
            (self.drugs if target.kind == DRUGS.name else self.licences).select_ref(target)

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Drugs and licences"))
        self.with_past.setText(self.tr("Also those ended"))
        self.drugs_head.setText(self.tr("Radiopharmaceuticals"))
        self.licences_head.setText(self.tr("Licences"))
        self.drugs.view.setAccessibleName(self.tr("Radiopharmaceuticals"))
        self.licences.view.setAccessibleName(self.tr("Licences"))
        self.drugs.empty.say(
            self.tr("No radiopharmaceutical is recorded for this day"),
            self.tr("Every radiopharmaceutical in use belongs here, with nuclide and source."),
        )
        self.licences.empty.say(
            self.tr("No licence is recorded for this day"),
            self.tr("The department’s licences belong here, with the days they are valid."),
        )
        super().retranslate()

    def put(self) -> None:
        """Show both lists as of the day."""
        everything = self.with_past.isChecked()
        self.licences.put(self.day.day, everything=everything)
        self.drugs.put(self.day.day, everything=everything)

    def _lay_out(self) -> None:
        self.counts.hide()
        for head in (self.drugs_head, self.licences_head):
            head.setContentsMargins(20, 10, 20, 8)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(stacked(self.drugs_head, self.drugs))
        both.addWidget(stacked(self.licences_head, self.licences))
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        self.body.addWidget(self.side.beside(both), 1)
        for form in self.forms.values():
            self.side.content.addWidget(form)
        self.side.content.addStretch(1)
        self.header.search.show()
        self.header.search.textChanged.connect(self.drugs.search)
        self.header.search.textChanged.connect(self.licences.search)

    def _take(self, records: Records) -> None:
        self.drugs.take(records.of(Drug))
        self.licences.take(records.of(Licence))
        self.put()

    def _turn_to_drugs(self) -> None:
        self._show_record(self.drugs.selected_row())

    def _turn_to_licences(self) -> None:
        self._show_record(self.licences.selected_row())

    def _show_record(self, row: DatedRow | None) -> None:
        for of, form in self.forms.items():
            form.setVisible(row is not None and isinstance(row.record, of))
        if row is None:
            self.side.show_head(self.tr("Nothing selected"), "")
            return
        record = row.record
        if isinstance(record, Drug):
            self.forms[Drug].show_record(record)
            self.side.show_head(record.name, standing_text(row.standing))
        elif isinstance(record, Licence):
            self.forms[Licence].show_record(record)
            name = code_text(codes.LICENCE_KIND, record.kind, self.context.texts)
            self.side.show_head(name, standing_text(row.standing))
