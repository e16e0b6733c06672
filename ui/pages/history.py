"""Who changed what, when, from what to what: the latest first."""

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from nmdept.progress import Progress
from nmdept.records.changes import Change
from nmdept.records.kinds import BY_NAME, RecordRef
from ui.context import Context
from ui.forms.change_detail import ChangeDetail
from ui.forms.record_list import RecordList
from ui.models.history_rows import change_columns, record_text
from ui.widgets.page import Page
from ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

_STRETCHES = (7, 31, 366, None)
"""How far back one can look, in days; None is everything."""


class HistoryPage(Page):
    """One line for each field that was changed."""

    kinds = frozenset({*BY_NAME, "returns"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build, lay out, connect."""
        super().__init__(context, parent)
        self.since_label, self.since = QLabel(self), QComboBox(self)
        for days in _STRETCHES:
            self.since.addItem("", days)
        self.since.setCurrentIndex(1)
        self.header.add_choice(self.since_label, self.since)
        self.list = RecordList(context, change_columns(), self)
        self.detail = ChangeDetail(context, self)
        self.side = SidePanel(context, self)
        self.panel = self.side
        self.side.content.addWidget(self.detail)
        self.side.content.addStretch(1)
        self.body.addWidget(self.side.beside(self.list), 1)
        self.header.search.show()
        self.header.search.textChanged.connect(self.list.search)
        self.since.currentIndexChanged.connect(self._choose)
        self.list.selected.connect(self._show_change)
        self.retranslate()

    def reload(self) -> None:
        """Read the changes of the chosen stretch."""
        work = partial(_read_changes, self.since.currentData())
        self.context.tasks.on_folder(work, then=self._take)

    def select(self, target: object) -> None:
        """Show what was done to one record."""
        if isinstance(target, RecordRef):
            self.header.search.setText(record_text(target, self.context.texts))

    def retranslate(self) -> None:
        """Word everything."""
        self.header.title.setText(self.tr("History"))
        self.since_label.setText(self.tr("Changes of"))
        self.since.setAccessibleName(self.tr("How far back"))
        names = (
            self.tr("the last week"),
            self.tr("the last month"),
            self.tr("the last year"),
            self.tr("all time"),
        )
        for place, name in enumerate(names):
            self.since.setItemText(place, name)
        self.header.search.setPlaceholderText(self.tr("Search"))
        self.header.search.setAccessibleName(self.tr("Search this page"))
        self.list.view.setAccessibleName(self.tr("Changes"))
        self.list.empty.say(
            self.tr("Nothing was changed in this time"),
            self.tr("Every change is listed here: who, when, from what to what."),
        )
        self._show_change(self.list.selected_row())

    def _take(self, changes: tuple[Change, ...]) -> None:
        self.list.show_rows(changes)

    def _choose(self, _place: int) -> None:
        self.reload()

    def _show_change(self, change: Change | None) -> None:
        self.detail.show_change(change)
        if change is None:
            self.side.show_head(self.tr("Nothing selected"), "")
        else:
            texts = self.context.texts
            caption = f"{change.act.user} · {change.act.at.astimezone():%Y-%m-%d %H:%M:%S}"
            self.side.show_head(record_text(change.ref, texts), caption)


def _read_changes(
    days: int | None, folder: "DataFolder", _progress: Progress
) -> tuple[Change, ...]:
    """Read the changes of the last `days`, the latest first."""
    from nmdept.services.history import read_history

    today = datetime.now().astimezone().date()
    since = None if days is None else today - timedelta(days=days)
    return tuple(reversed(read_history(folder, since=since)))
