"""Therapy beds by ward as of a day, and the bed-days of its year with the occupancy."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from nmdept.records.kinds import BED_DAYS, BEDS, RecordRef
from nmdept.records.values import BedDays, Beds
from ui.context import Context
from ui.forms.acts_dated import ward_acts
from ui.forms.dated_desk import DatedDesk
from ui.forms.records_page import AsOfPage, Heading, stacked
from ui.models.dated import DatedRow
from ui.models.grid import GridModel
from ui.models.grid_rows import bed_day_rows, month_columns
from ui.models.reading import Records, reading
from ui.models.standing import Standing
from ui.widgets.grid_view import GridView

_COLUMNS = ("ward", "beds", "from", "to")


class WardsPage(AsOfPage):
    """Beds above; below them the bed-days, which are counted on the activity page."""

    kinds = frozenset({"beds", "bed_days"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._bed_days: tuple[BedDays, ...] = ()
        self.wards = DatedDesk(context, BEDS, _COLUMNS, self.today, self, acts=ward_acts())
        self.list = self.wards.list
        self.days_head = Heading(context, self)
        self.grid = GridModel(context.texts, self)
        self.view = GridView(context, self.grid, self)
        self.days = stacked(self.days_head, self.view)
        self._lay_out()
        self.adopt(self.wards)
        self.retranslate()

    def reload(self) -> None:
        """Read beds and bed-days."""
        self.context.tasks.on_folder(reading(BEDS, BED_DAYS), then=self._take)

    def select(self, target: object) -> None:
        """Select the ward a reference of beds names, or the year of bed-days."""
        if isinstance(target, RecordRef) and target.kind == BEDS.name:
            self.wards.select(target)
        elif isinstance(target, RecordRef):
            self.day.choose(date(int(target.key[1][:4]), 12, 31))

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("Wards and beds"))
        self.with_past.setText(self.tr("Also closed and former"))
        self.list.view.setAccessibleName(self.tr("Therapy beds"))
        self.view.setAccessibleName(self.tr("Bed-days by ward and month"))
        self.list.empty.say(
            self.tr("No ward is recorded"),
            self.tr(
                "Wards with their therapy beds belong here, with the days they hold. "
                "Ctrl+N enters one."
            ),
        )
        super().retranslate()

    def put(self) -> None:
        """Show beds as of the day, and the bed-days of its year."""
        day = self.day.day
        rows = self.wards.put(day, everything=self.with_past.isChecked())
        beds = sum(_beds(row) for row in rows if row.standing is Standing.IN_FORCE)
        total = self.tr("Therapy beds on {day}: {count}")
        self.wards.footer.summarise(total.format(day=day.isoformat(), count=beds))
        head = self.tr("Bed-days and occupancy of {year}, as counted on the activity page")
        self.days_head.setText(head.format(year=day.year))
        in_year = [one for one in self._bed_days if one.month.year in (day.year, day.year - 1)]
        self.grid.show(month_columns(day.year), bed_day_rows(in_year, year=day.year))
        self.days.setVisible(bool(in_year))

    def _lay_out(self) -> None:
        self.days_head.setContentsMargins(20, 8, 20, 8)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(self.wards)
        both.addWidget(self.days)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        self.body.addWidget(both, 1)

    def _take(self, records: Records) -> None:
        self.wards.take(records.of(Beds))
        self._bed_days = records.of(BedDays)
        self.put()


def _beds(row: DatedRow) -> int:
    return int(row.record.beds)
