"""Therapy beds by ward, and the bed-days of a year with the occupancy."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from nmdept.records.kinds import BED_DAYS, BEDS, RecordRef
from nmdept.records.months import year_end
from nmdept.records.values import BedDays, Beds
from ui.context import Context
from ui.forms.dated_list import DatedList
from ui.forms.grid_page import GridPage
from ui.forms.record_form import RecordForm
from ui.forms.records_page import Heading, stacked
from ui.models.dated import DatedRow
from ui.models.grid_rows import bed_day_rows, month_columns
from ui.models.reading import Records, reading
from ui.models.standing import Standing, standing_text
from ui.widgets.side_panel import SidePanel

_COLUMNS = ("ward", "beds", "from", "to")


class WardsPage(GridPage):
    """Beds above, as of the year's last day; bed-days of the year below."""

    kinds = frozenset({"beds", "bed_days"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._bed_days: tuple[BedDays, ...] = ()
        self.beds = DatedList(context, BEDS, _COLUMNS, self)
        self.form = RecordForm(context, BEDS, self)
        self.beds_head, self.days_head = Heading(context, self), Heading(context, self)
        self.side = SidePanel(context, self)
        self.panel = self.side
        self._lay_out()
        self.beds.selected.connect(self._show_beds)
        self.retranslate()

    def reload(self) -> None:
        """Read beds and bed-days."""
        self.context.tasks.on_folder(reading(BEDS, BED_DAYS), then=self._take)

    def select(self, target: object) -> None:
        """Select the ward a reference of beds names, or the year of bed-days."""
        if isinstance(target, RecordRef) and target.kind == BEDS.name:
            self.beds.select_ref(target)
        elif isinstance(target, RecordRef):
            self.year.choose(int(target.key[1][:4]))

    def retranslate(self) -> None:
        """Word everything."""
        super().retranslate()
        self.header.title.setText(self.tr("Wards and beds"))
        self.beds.view.setAccessibleName(self.tr("Therapy beds"))
        self.view.setAccessibleName(self.tr("Bed-days by ward and month"))
        self.days_head.setText(self.tr("Bed-days and occupancy"))
        self.beds.empty.say(
            self.tr("No ward is recorded"),
            self.tr("Wards with their therapy beds belong here, with the days they hold."),
        )
        self.empty.say(
            self.tr("No bed-days are recorded for this year"),
            self.tr("Open and occupied bed-days from the midnight census belong here."),
        )
        self.put()

    def put(self) -> None:
        """Show beds as of the end of the year, and the year's bed-days."""
        year = self.year.year
        rows = self.beds.put(year_end(year), everything=True)
        beds = sum(_beds(row) for row in rows if row.standing is Standing.IN_FORCE)
        head = self.tr("Therapy beds on {day}: {count}")
        self.beds_head.setText(head.format(day=date(year, 12, 31).isoformat(), count=beds))
        in_year = [one for one in self._bed_days if one.month.year in (year, year - 1)]
        self.grid.show(month_columns(year), bed_day_rows(in_year, year=year))
        self.show_grid(filled=bool(in_year))

    def _lay_out(self) -> None:
        for head in (self.beds_head, self.days_head):
            head.setContentsMargins(20, 8, 20, 8)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(stacked(self.beds_head, self.beds))
        both.addWidget(stacked(self.days_head, self.work))
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 3)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        self.side.content.addWidget(self.form)
        self.side.content.addStretch(1)
        self.body.addWidget(self.side.beside(both), 1)

    def _take(self, records: Records) -> None:
        self.beds.take(records.of(Beds))
        self._bed_days = records.of(BedDays)
        self.offer_years({one.month.year for one in self._bed_days})
        self.put()

    def _show_beds(self, row: DatedRow | None) -> None:
        self.form.setVisible(row is not None)
        self.form.show_record(None if row is None else row.record)
        if row is None:
            self.side.show_head(self.tr("Nothing selected"), "")
        else:
            self.side.show_head(row.record.ward, standing_text(row.standing))


def _beds(row: DatedRow) -> int:
    return int(row.record.beds)
