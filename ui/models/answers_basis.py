"""What stands behind one figure: records or parts with what they add, and what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from nmdept.records.kinds import RecordRef
from nmdept.survey.answers import Return
from nmdept.survey.figures import Figure, State
from ui.models.answers_text import NOT_OFFERED_SIGN, NOT_REPORTED_SIGN
from ui.text import Texts

Index = QModelIndex | QPersistentModelIndex

REF_ROLE = Qt.ItemDataRole.UserRole + 1
"""The RecordRef of a row, None for the part of a total."""
CODE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The item's code of a row that is a part of a total."""


@dataclass(frozen=True, kw_only=True)
class BasisLine:
    """One line: what it is, and what it adds or why it was left out."""

    what: str
    beside: str = ""
    ref: RecordRef | None = None
    code: str | None = None


def behind(figure: Figure, ret: Return, texts: Texts) -> tuple[BasisLine, ...]:
    """Return the parts of a total, or the records behind any other figure."""
    if figure.parts:
        return tuple(_part(code, ret, texts) for code in figure.parts if code in ret.answers)
    return tuple(
        BasisLine(
            what=texts.word(row.what),
            beside="" if row.adds is None else texts.number(row.adds),
            ref=row.ref,
        )
        for row in figure.rows
    )


def _part(code: str, ret: Return, texts: Texts) -> BasisLine:
    item, answer = ret.questionnaire.items[code], ret.answers[code]
    beside = {State.NOT_OFFERED: NOT_OFFERED_SIGN, State.NOT_REPORTED: NOT_REPORTED_SIGN}.get(
        answer.state, texts.number(answer.value) if isinstance(answer.value, int) else ""
    )
    return BasisLine(what=f"{item.number}  {texts.label(item.label)}", beside=beside, code=code)


def left_out(figure: Figure, texts: Texts) -> tuple[BasisLine, ...]:
    """Return what was left out of a figure, each with why."""
    return tuple(
        BasisLine(what=texts.word(one.what), beside=texts.word(one.why), ref=one.ref)
        for one in figure.exclusions
    )


class BasisModel(QAbstractTableModel):
    """Lines in two columns; numbers beside stand right, reasons left."""

    def __init__(self, *, reasons: bool, parent: QObject | None = None) -> None:
        """Begin empty; with `reasons` the second column says why, else what is added."""
        super().__init__(parent)
        self._reasons = reasons
        self._lines: tuple[BasisLine, ...] = ()

    def show(self, lines: Sequence[BasisLine]) -> None:
        """Show `lines`."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """What, and what beside it."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads in words."""
        if orientation is not Qt.Orientation.Horizontal or section not in (0, 1):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return QCoreApplication.translate("Basis", "Record")
        if self._reasons:
            return QCoreApplication.translate("Basis", "Why")
        return QCoreApplication.translate("Basis", "Adds")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, alignment, and the record or item a line stands for."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.beside if index.column() else line.what
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return {REF_ROLE: line.ref, CODE_ROLE: line.code}.get(role)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        right = column == 1 and not self._reasons
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignTop
