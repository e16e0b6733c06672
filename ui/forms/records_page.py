"""What the pages of dated records share: as-of day, search, list, form, and a line of counts."""

from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ui.context import Context
from ui.forms.record_list import RecordList
from ui.theme import Size, set_property
from ui.widgets.choices import AsOfChoice
from ui.widgets.page import Page
from ui.widgets.side_panel import SidePanel


class AsOfPage(Page):
    """A page that shows the department as of a day, and on wish what is over by then."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the day's choice, the wish for the rest, the panel and the line of counts."""
        super().__init__(context, parent)
        self.day_label = QLabel(self)
        self.day = AsOfChoice(datetime.now().astimezone().date(), self)
        self.with_past = QCheckBox(self)
        self.header.add_choice(self.day_label, self.day)
        self.header.add_control(self.with_past)
        self.side = SidePanel(context, self)
        self.panel = self.side
        self.counts = QLabel(self)
        self.counts.setContentsMargins(20, 0, 20, 10)
        set_property(self.counts, "muted")
        self.body.addWidget(self.counts)
        self.day.chosen.connect(self._choose_day)
        self.with_past.toggled.connect(self._choose_past)

    def lay_out_list(self, records: RecordList) -> None:
        """Put one list beside the panel, searched by the header's field."""
        self.body.addWidget(self.side.beside(records), 1)
        self.header.search.show()
        self.header.search.textChanged.connect(records.search)

    def put(self) -> None:
        """Show what was read, as of the chosen day; each page does it its way."""

    def retranslate(self) -> None:
        """Word the choice."""
        self.day_label.setText(self.tr("As of"))
        self.header.search.setPlaceholderText(self.tr("Search"))
        self.header.search.setAccessibleName(self.tr("Search this page"))
        self.put()

    def _choose_day(self, _day: date) -> None:
        self.put()

    def _choose_past(self, _checked: bool) -> None:  # noqa: FBT001 - a slot of toggled
        self.put()


class Heading(QLabel):
    """A heading inside a page or panel."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Stand in the size of heads."""
        super().__init__(parent)
        self._context = context
        self._dress()
        context.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._context.theme.font(Size.HEAD))


def stacked(*widgets: QWidget) -> QWidget:
    """Return a widget with `widgets` one above the other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return holder
