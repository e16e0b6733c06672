"""A page of yearly data: items down, five years across, and a panel that shows long texts whole."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import YEARLY, RecordRef
from nmdept.records.values import Yearly
from ui.context import Context
from ui.forms.grid_page import GridPage
from ui.models.grid_rows import year_columns, yearly_rows
from ui.models.reading import Records, reading
from ui.models.wording import value_text
from ui.widgets.side_panel import SidePanel


class YearlyPage(GridPage):
    """The yearly items whose codes begin with one of `prefixes`."""

    kinds = frozenset({"yearly"})

    def __init__(
        self, context: Context, prefixes: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self._prefixes = tuple(prefixes)
        self._records: tuple[Yearly, ...] = ()
        self.side = SidePanel(context, self)
        self.panel = self.side
        self.value = QLabel(self)
        self.value.setWordWrap(True)
        self.value.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.side.content.addWidget(self.value)
        self.side.content.addStretch(1)
        self.body.addWidget(self.side.beside(self.work), 1)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.moved.connect(self._show_cell)

    def reload(self) -> None:
        """Read the yearly data."""
        self.context.tasks.on_folder(reading(YEARLY), then=self._take)

    def select(self, target: object) -> None:
        """Go to the cell a reference of yearly data names."""
        if isinstance(target, RecordRef):
            self.year.choose(int(target.key[0]))
            codes = [row.code for row in self.grid.rows]
            if target.key[1] in codes:
                self.view.setCurrentIndex(self.grid.index(codes.index(target.key[1]), 4))

    def retranslate(self) -> None:
        """Word everything; the page adds its title and what belongs there."""
        super().retranslate()
        self._show_cell(self.view.currentIndex())

    def put(self) -> None:
        """Show five years up to the chosen one."""
        last = self.year.year
        rows = yearly_rows(self._records, catalogue(), prefixes=self._prefixes, last=last)
        self.grid.show(year_columns(last), rows)
        self.show_grid(filled=any(cell is not None for row in rows for cell in row.cells))
        self.view.setCurrentIndex(self.grid.index(0, 4))

    def _take(self, records: Records) -> None:
        self._records = records.of(Yearly)
        self.offer_years({one.year for one in self._records})
        self.put()

    def _show_cell(self, index: QModelIndex) -> None:
        if not index.isValid():
            self.side.show_head(self.tr("Nothing selected"), "")
            self.value.setText("")
            return
        row = self.grid.rows[index.row()]
        year = self.year.year - 4 + index.column()
        cell = row.cells[index.column()]
        self.side.show_head(self.context.label(row.head), str(year))
        text = value_text(cell, self.context.texts)
        self.value.setText(text or self.tr("not reported"))
