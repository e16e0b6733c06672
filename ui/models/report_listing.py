"""A table of the summary as a model: its cells in the window's words, the records behind a row."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from nmdept.records.kinds import RecordRef
from nmdept.report.values import Listing, ListingCell, ListingRow
from ui.models.report_text import cell_text, worded
from ui.text import Texts

Index = QModelIndex | QPersistentModelIndex


class ListingModel(QAbstractTableModel):
    """One row a row of the listing; it does not change."""

    def __init__(self, listing: Listing, texts: Texts, parent: QObject | None = None) -> None:
        """Show `listing`."""
        super().__init__(parent)
        self._listing = listing
        self._texts = texts
        self._said: dict[tuple[int, int], str] = {}
        texts.changed.connect(self._said.clear)

    def row_at(self, row: int) -> ListingRow:
        """Return a row of the listing."""
        return self._listing.rows[row]

    def refs_of(self, row: int) -> tuple[RecordRef, ...]:
        """Return the records behind a row."""
        return self.row_at(row).refs

    def words_of(self, row: int) -> str:
        """Return what a row is called: its first cell."""
        return self.said(row, 0)

    def said(self, row: int, column: int) -> str:
        """Return what a cell says, worded once; a table asks again each time it is laid out."""
        said = self._said.get((row, column))
        if said is None:
            cells = self._listing.rows[row].cells
            said = "" if column >= len(cells) else self._worded(cells[column])
            self._said[row, column] = said
        return said

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._listing.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._listing.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads in words, numbers to the right."""
        columns = self._listing.columns
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            head = worded(columns[section].head, self._texts)
            return head[:1].upper() + head[1:]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section).value | Qt.TextFlag.TextWordWrap.value
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, alignment, and what stands out."""
        if not index.isValid():
            return None
        row = self._listing.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.said(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.FontRole and row.strong:
            font = QGuiApplication.font()
            font.setBold(True)
            return font
        return None

    def _worded(self, cell: ListingCell) -> str:
        return cell_text(cell, self._texts)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        right = self._listing.columns[column].is_number
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
