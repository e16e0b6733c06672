"""The findings of a return as a table: how grave, what, and the reason given."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from nmdept.messages import Message
from nmdept.questionnaire.definition import Severity
from nmdept.survey.answers import Finding, Return
from ui.models.answers import SEVERITIES
from ui.models.answers_text import severity_text
from ui.text import Texts

Index = QModelIndex | QPersistentModelIndex


_ITEMS_NAMED = 3
"""How many items a finding names in its row; its sentence says the rest."""


class FindingColumn(IntEnum):
    """The columns, in order."""

    SEVERITY = 0
    SENTENCE = 1
    ITEMS = 2
    REASON = 3


class FindingRole(IntEnum):
    """What a view asks of a row beyond its texts."""

    ID = Qt.ItemDataRole.UserRole + 1
    SEVERITY = Qt.ItemDataRole.UserRole + 2
    JUMP = Qt.ItemDataRole.UserRole + 3
    BLOCKS = Qt.ItemDataRole.UserRole + 4


def in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings with those first that keep the return from being approved."""
    return tuple(sorted(findings, key=lambda f: (not f.blocks, SEVERITIES.index(f.severity))))


class FindingsModel(QAbstractTableModel):
    """What the rules say of a return, the gravest first."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Begin empty, wording sentences by `texts`."""
        super().__init__(parent)
        self._texts = texts
        self._findings: tuple[Finding, ...] = ()
        self._numbers: dict[str, str] = {}
        texts.changed.connect(self._retranslate)

    def show(self, ret: Return | None) -> None:
        """Show the findings of `ret`; unchanged ones keep their selection."""
        shown = () if ret is None else in_order(ret.findings)
        same = [finding.id for finding in shown] == [finding.id for finding in self._findings]
        if not same:
            self.beginResetModel()
        self._findings = shown
        items = {} if ret is None else ret.questionnaire.items
        self._numbers = {code: item.number for code, item in items.items()}
        if not same:
            self.endResetModel()
        else:
            self._retranslate()

    def _retranslate(self) -> None:
        if self._findings:
            last = self.index(len(self._findings) - 1, FindingColumn.REASON)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, FindingColumn.REASON)

    def finding(self, row: int) -> Finding:
        """Return the finding shown in `row`."""
        return self._findings[row]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in the order shown."""
        return self._findings

    def row_of(self, finding_id: str) -> int | None:
        """Return the row of a finding, None when it is no longer there."""
        for row, finding in enumerate(self._findings):
            if finding.id == finding_id:
                return row
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a finding."""
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns of `FindingColumn`."""
        return 0 if parent.isValid() else len(FindingColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads in words."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(FindingColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            FindingColumn.SEVERITY: QCoreApplication.translate("Findings", "Severity"),
            FindingColumn.SENTENCE: QCoreApplication.translate("Findings", "Finding"),
            FindingColumn.ITEMS: QCoreApplication.translate("Findings", "Items"),
            FindingColumn.REASON: QCoreApplication.translate("Findings", "Reason given"),
        }[FindingColumn(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and the roles of `FindingRole`."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(finding, FindingColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._texts.word(finding.message)
        values: dict[int, Any] = {
            FindingRole.ID: finding.id,
            FindingRole.SEVERITY: finding.severity,
            FindingRole.JUMP: finding.items[0] if finding.items else None,
            FindingRole.BLOCKS: finding.blocks,
        }
        return values.get(role)

    def _text(self, finding: Finding, column: FindingColumn) -> str:
        if column is FindingColumn.SEVERITY:
            return _severity(finding)
        if column is FindingColumn.SENTENCE:
            return self._texts.word(finding.message)
        if column is FindingColumn.ITEMS:
            return self._items(finding)
        return reason_text(finding, self._texts)

    def _items(self, finding: Finding) -> str:
        named = [self._numbers.get(code, code) for code in finding.items[:_ITEMS_NAMED]]
        return ", ".join(named) + (" …" if len(finding.items) > _ITEMS_NAMED else "")


def reason_text(finding: Finding, texts: Texts) -> str:
    """Return the reason given; one given when the finding said something else says so."""
    if finding.former is None:
        return finding.reason or ""
    return texts.word(Message.of("window.former_reason", reason=finding.former))


def _severity(finding: Finding) -> str:
    if finding.severity is Severity.NEEDS_REASON and finding.reason is not None:
        return QCoreApplication.translate("Findings", "Explained")
    return severity_text(finding.severity)
