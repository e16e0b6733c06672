"""The side panel of a number of the summary: what it says, its records, and those left out."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.context import Context
from ui.models.answers_basis import REF_ROLE, BasisLine, BasisModel
from ui.theme import set_property
from ui.widgets.basis import BasisTable
from ui.widgets.side_panel import SidePanel


@dataclass(frozen=True, kw_only=True)
class Behind:
    """What the panel shows."""

    head: str
    caption: str = ""
    note: str = ""
    """A sentence before the records: what is missing."""
    lines: tuple[BasisLine, ...] = ()
    left_out: tuple[BasisLine, ...] = ()


class ReportPanel(SidePanel):
    """Rows and exclusions; a double click or Enter goes to the record's page."""

    record_chosen = Signal(object)
    """A RecordRef."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin with nothing selected."""
        super().__init__(context, parent)
        self._shown: Behind | None = None
        self.note = QLabel(self)
        self.behind_head, self.left_out_head = QLabel(self), QLabel(self)
        self.behind = BasisModel(reasons=False, parent=self)
        self.left_out = BasisModel(reasons=True, parent=self)
        self.behind_table = BasisTable(self)
        self.left_out_table = BasisTable(self, beside=0.48)
        self.behind_table.show_model(self.behind)
        self.left_out_table.show_model(self.left_out)
        for label in (self.note, self.behind_head, self.left_out_head):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_property(self.note, "muted")
        for widget in (
            self.note,
            self.behind_head,
            self.behind_table,
            self.left_out_head,
            self.left_out_table,
        ):
            self.content.addWidget(widget)
        self.content.addStretch(1)
        for table in (self.behind_table, self.left_out_table):
            table.opened.connect(self._open)
        self.retranslate()

    @property
    def shown(self) -> Behind | None:
        """What is shown."""
        return self._shown

    def show_behind(self, behind: Behind | None) -> None:
        """Show what stands behind a number; None: that nothing is selected."""
        self._shown = behind
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Behind the selected number"))
        self.behind_table.setAccessibleName(self.tr("Records behind the figure"))
        self.left_out_table.setAccessibleName(self.tr("Records left out, and why"))
        shown = self._shown
        if shown is None:
            shown = Behind(
                head=self.tr("Nothing selected"),
                note=self.tr("Click a figure, a bar or a row to see the records behind it."),
            )
        self._put(shown)

    def _put(self, shown: Behind) -> None:
        self.show_head(shown.head, shown.caption)
        self.note.setText(shown.note)
        self.note.setVisible(bool(shown.note))
        count, out = len(shown.lines), len(shown.left_out)
        self.behind_head.setText(self._count_words(count))
        self.behind_head.setVisible(self._shown is not None)
        self.left_out_head.setText(self.tr("Left out ({n})").format(n=out))
        self.behind.show(shown.lines)
        self.left_out.show(shown.left_out)
        self.behind_table.setVisible(count > 0)
        for widget in (self.left_out_head, self.left_out_table):
            widget.setVisible(out > 0)

    def _count_words(self, count: int) -> str:
        if not count:
            return self.tr("No records stand behind it.")
        return self.tr("Records ({n})").format(n=count)

    def _open(self, index: QModelIndex) -> None:
        ref = index.data(REF_ROLE)
        if ref is not None:
            self.record_chosen.emit(ref)
