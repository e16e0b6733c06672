"""What was done month by month: items of one group down, months across."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import Activity
from ui.context import Context
from ui.forms.cell_detail import CellDetail
from ui.forms.grid_page import GridPage
from ui.models.grid_rows import activity_rows, month_columns
from ui.models.reading import Records, reading
from ui.widgets.side_panel import SidePanel


class ActivityPage(GridPage):
    """The grid of one group and year, and a panel for the current cell."""

    kinds = frozenset({"activity"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._records: tuple[Activity, ...] = ()
        self.group_label, self.group = QLabel(self), QComboBox(self)
        for code in catalogue().groups:
            self.group.addItem("", code)
        self.header.add_choice(self.group_label, self.group)
        self.side = SidePanel(context, self)
        self.panel = self.side
        self.detail = CellDetail(context, self)
        self.side.content.addWidget(self.detail)
        self.side.content.addStretch(1)
        self.body.addWidget(self.side.beside(self.work), 1)
        self.group.currentIndexChanged.connect(self._choose_group)
        self.view.moved.connect(self._show_cell)
        self.retranslate()

    def reload(self) -> None:
        """Read the counts."""
        self.context.tasks.on_folder(reading(ACTIVITY), then=self._take)

    def select(self, target: object) -> None:
        """Go to the cell a reference of activity names, or to a group."""
        items = catalogue()
        if isinstance(target, RecordRef) and target.key[1] in items.activity:
            month = Month.parse(target.key[0])
            self.group.setCurrentIndex(self.group.findData(items.activity[target.key[1]].group))
            self.year.choose(month.year)
            rows = [row.code for row in self.grid.rows]
            self.view.setCurrentIndex(self.grid.index(rows.index(target.key[1]), month.month - 1))
        elif isinstance(target, str) and target in items.groups:
            self.group.setCurrentIndex(self.group.findData(target))

    def retranslate(self) -> None:
        """Word everything."""
        super().retranslate()
        self.header.title.setText(self.tr("Activity"))
        self.group_label.setText(self.tr("Group"))
        self.group.setAccessibleName(self.tr("Group of items"))
        self.view.setAccessibleName(self.tr("Counts by item and month"))
        for place in range(self.group.count()):
            label = catalogue().groups[self.group.itemData(place)]
            self.group.setItemText(place, self.context.label(label))
        self.empty.say(
            self.tr("Nothing is counted in this group"),
            self.tr("The counts of each month belong here, item by item."),
        )
        self._show_cell(self.view.currentIndex())

    def put(self) -> None:
        """Show the grid of the chosen group and year."""
        year, group = self.year.year, str(self.group.currentData())
        current = self.view.currentIndex()
        rows = activity_rows(self._records, catalogue(), group=group, year=year)
        self.grid.show(month_columns(year), rows)
        self.show_grid(filled=bool(rows))
        place = self.grid.index(max(current.row(), 0), max(current.column(), 0))
        self.view.setCurrentIndex(place if place.isValid() else self.grid.index(0, 0))
        self._show_cell(self.view.currentIndex())

    def _take(self, records: Records) -> None:
        self._records = records.of(Activity)
        self.offer_years({one.month.year for one in self._records})
        self.put()

    def _choose_group(self, _place: int) -> None:
        self.put()

    def _show_cell(self, index: QModelIndex) -> None:
        if not index.isValid() or index.column() > 11:
            self.side.show_head(self.tr("No month selected"), "")
            self.detail.show_nothing()
            return
        row = self.grid.rows[index.row()]
        month = Month(self.year.year, index.column() + 1)
        self.side.show_head(
            self.context.label(row.head), month.wording(self.context.texts.language)
        )
        self.detail.show_cell(row, month, self._records)
