"""What the pages of counts by month or year share: a year, a grid, its legend."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.context import Context
from ui.models.grid import GridModel
from ui.widgets.choices import YearChoice
from ui.widgets.empty_state import EmptyState
from ui.widgets.grid_view import GridView
from ui.widgets.legend import Legend
from ui.widgets.page import Page

_YEARS_BACK = 4
"""Years before the present one that can be filled in though nothing is recorded of them: a new
department begins with the return that is due, which is last year's."""


class GridPage(Page):
    """A page ruled by a year, with a grid of counts."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        grid: GridModel | None = None,
        view: GridView | None = None,
        legend: QWidget | None = None,
    ) -> None:
        """Make the year's choice; grid, view and legend may be the page's own.

        The page lays `work` out.
        """
        super().__init__(context, parent)
        self.year_label, self.year = QLabel(self), YearChoice(self)
        self.year.offer(set(), otherwise=datetime.now().astimezone().year)
        self.header.add_choice(self.year_label, self.year)
        self.grid = grid or GridModel(context.texts)
        self.grid.setParent(self)
        self.view = view or GridView(context, self.grid)
        self.empty = EmptyState(context, self)
        self.legend = legend or Legend(context)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.work = QWidget(self)
        column = QVBoxLayout(self.work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.legend)
        self.year.chosen.connect(self._choose_year)

    def offer_years(self, years: set[int]) -> None:
        """Offer the years there are records of, the present one and those before it."""
        this_year = datetime.now().astimezone().year
        self.year.offer(years, otherwise=this_year, back=_YEARS_BACK)

    def show_grid(self, *, filled: bool) -> None:
        """Show the grid, or the empty state."""
        self.stack.setCurrentWidget(self.view if filled else self.empty)
        self.legend.setVisible(filled)

    def put(self) -> None:
        """Show what was read, for the chosen year; each page does it its way."""

    def retranslate(self) -> None:
        """Word the choice."""
        self.year_label.setText(self.tr("Data year"))
        self.year.setAccessibleName(self.tr("Data year"))

    def _choose_year(self, _year: int) -> None:
        self.put()
