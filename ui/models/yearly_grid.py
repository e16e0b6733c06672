"""The grid of yearly data one types into: counts, yes or no; long texts are typed in the panel."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from nmdept.messages import Message
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.texts import to_text
from ui.cells import CellState, Index, Mark, Role
from ui.models.grid import GridModel
from ui.models.typed import read_yearly
from ui.models.wording import value_text
from ui.text import Texts


@dataclass(frozen=True)
class YearlyKey:
    """One cell: an item in a year."""

    item: str
    year: int


@dataclass(frozen=True)
class Refused:
    """What was typed and not stored, and why."""

    text: str
    why: Message


class YearlyModel(GridModel):
    """Five years across, up to the chosen one; `entered` is to be stored by the page."""

    entered = Signal(object, object)
    """A YearlyKey and the value read."""
    refused = Signal()
    """Other cells hold what is not stored."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(texts, parent)
        self.last_year = 0
        self._refused: dict[YearlyKey, Refused] = {}

    def key_at(self, index: Index) -> YearlyKey | None:
        """Return the cell at `index`."""
        if not index.isValid():
            return None
        return YearlyKey(self._rows[index.row()].code, self._year_of(index))

    def answer_at(self, index: Index) -> YearlyAnswer:
        """Return what is recorded at `index`: a count, yes or no, a text."""
        return catalogue().yearly[self._rows[index.row()].code].answer

    def refused_at(self, index: Index) -> Refused | None:
        """Return what was typed at `index` and not stored."""
        key = self.key_at(index)
        return None if key is None else self._refused.get(key)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Counts and yes or no are typed into the cell."""
        flags = super().flags(index)
        if index.isValid() and self.answer_at(index) is not YearlyAnswer.LONGTEXT:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def enter(self, index: Index, text: str) -> None:
        """Take what was typed: tell what is to be stored, or keep it in sight with the reason."""
        key = self.key_at(index)
        if key is None:
            return
        value, problem = read_yearly(self.answer_at(index), text)
        before = self._refused.pop(key, None)
        if problem is not None:
            self._refused[key] = Refused(text, problem)
        elif value != self._rows[index.row()].cells[index.column()]:
            self.entered.emit(key, value)
        self.dataChanged.emit(index, index)
        if self._refused.get(key) != before:
            self.refused.emit()

    @property
    def all_refused(self) -> Mapping[YearlyKey, Refused]:
        """What was typed and not stored, by cell."""
        return dict(self._refused)

    def refuse(self, key: YearlyKey, text: str) -> None:
        """Put back what was typed once and not stored."""
        _, problem = read_yearly(catalogue().yearly[key.item].answer, text)
        reason = problem or Message.of("drafts.cell_not_stored")
        self._refused[key] = Refused(text, reason)
        self._reword()
        self.refused.emit()

    def forget_refused(self) -> None:
        """Begin anew: another folder is opened."""
        self._refused.clear()
        self._reword()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into the cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.enter(index, str(value))
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What was typed and refused stays in sight, with the reason."""
        if not index.isValid():
            return None
        own = self._own(index, role)
        return super().data(index, role) if own is None else own

    def _own(self, index: Index, role: int) -> Any:
        cell = self._rows[index.row()].cells[index.column()]
        refused = self.refused_at(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if refused is None:
            own: dict[int, Any] = {Qt.ItemDataRole.EditRole: edit_text(cell, self._texts)}
        else:
            own = {
                Qt.ItemDataRole.DisplayRole: refused.text,
                Qt.ItemDataRole.EditRole: refused.text,
                Qt.ItemDataRole.ToolTipRole: self._texts.word(refused.why),
                Role.MARKS: frozenset({Mark.INVALID}),
                Role.STATE: CellState.FILLED,
            }
        return own.get(role)

    def _spoken(self, index: Index) -> str:
        row = self._rows[index.row()]
        return f"{self._texts.label(row.head)} {self._year_of(index)}"

    def _year_of(self, index: Index) -> int:
        return self.last_year - len(self._columns) + 1 + index.column()


def edit_text(value: object, texts: Texts) -> str:
    """Return a value as it is typed."""
    if isinstance(value, bool):
        return value_text(value, texts)
    return to_text(value) or ""
