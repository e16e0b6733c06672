"""A dash typed into a cell: the key for not offered, or the sign of a number that goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt


@dataclass(frozen=True, kw_only=True)
class Signed:
    """The cell the last key put a dash in, and what stood there."""

    index: QPersistentModelIndex
    sign: str
    """The dash as it was typed."""
    before: str

    def goes_on(self, index: QModelIndex, text: str) -> bool:
        """Whether `text`, typed now at `index`, makes the dash the sign of a number."""
        return self.index == QPersistentModelIndex(index) and text[:1].isdecimal()


def signed_at(cells: Sequence[QModelIndex], text: str) -> Signed | None:
    """Return the dash `text` at the one cell selected; None for a letter, or for many cells."""
    if len(cells) != 1 or text.isalpha():
        return None
    before = str(cells[0].data(Qt.ItemDataRole.EditRole) or "")
    return Signed(index=QPersistentModelIndex(cells[0]), sign=text, before=before)
