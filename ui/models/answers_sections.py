"""The sections of the form, each with what is still to do in it."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from nmdept.language import Label
from nmdept.questionnaire.definition import Severity
from ui.models.answers import SEVERITIES, AnswerRow
from ui.text import Texts

Index = QModelIndex | QPersistentModelIndex


class SectionRole(IntEnum):
    """What the list's delegate paints beside the title."""

    CODE = Qt.ItemDataRole.UserRole + 1
    SUMMARY = Qt.ItemDataRole.UserRole + 2
    SEVERITY = Qt.ItemDataRole.UserRole + 3
    NUMBER = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, kw_only=True)
class SectionRow:
    """A section with its counts; without code and number it is the whole form."""

    code: str | None
    number: str
    title: Label | None
    items: int
    open: int
    findings: int
    severity: Severity | None


def section_rows(rows: tuple[AnswerRow, ...]) -> tuple[SectionRow, ...]:
    """Return the whole form first, then its sections."""
    sections = list({row.section.code: row.section for row in rows}.values())
    whole = _count(None, "", None, rows)
    return (
        whole,
        *(
            _count(
                section.code,
                str(section.number),
                section.title,
                tuple(row for row in rows if row.section.code == section.code),
            )
            for section in sections
        ),
    )


def _count(
    code: str | None, number: str, title: Label | None, rows: tuple[AnswerRow, ...]
) -> SectionRow:
    found = {finding.id: finding for row in rows for finding in row.findings}
    severities = {finding.severity for finding in found.values()}
    return SectionRow(
        code=code,
        number=number,
        title=title,
        items=len(rows),
        open=sum(row.open for row in rows),
        findings=len(found),
        severity=next((severity for severity in SEVERITIES if severity in severities), None),
    )


class SectionsModel(QAbstractListModel):
    """The sections, the whole form above them."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Begin empty, wording titles by `texts`."""
        super().__init__(parent)
        self._texts = texts
        texts.changed.connect(self._retranslate)
        self._rows: tuple[SectionRow, ...] = ()

    def show(self, rows: tuple[AnswerRow, ...]) -> None:
        """Show the sections of `rows`; the same sections keep their selection."""
        shown = section_rows(rows) if rows else ()
        if [row.code for row in shown] != [row.code for row in self._rows]:
            self.beginResetModel()
            self._rows = shown
            self.endResetModel()
        elif shown:
            self._rows = shown
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))

    def _retranslate(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def index_of(self, code: str | None) -> QModelIndex:
        """Return where the section `code` is; None is the whole form."""
        for place, row in enumerate(self._rows):
            if row.code == code:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Sections and the whole form."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, and the roles of `SectionRole`."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.number} {self._title(row)}, {_summary(row)}".strip()
        values: dict[int, Any] = {
            SectionRole.CODE: row.code,
            SectionRole.SUMMARY: _summary(row),
            SectionRole.SEVERITY: row.severity,
            SectionRole.NUMBER: row.number,
        }
        return values.get(role)

    def _title(self, row: SectionRow) -> str:
        if row.title is None:
            return QCoreApplication.translate("Sections", "All sections")
        return self._texts.label(row.title)


def _summary(row: SectionRow) -> str:
    parts = []
    if row.open:
        parts.append(
            QCoreApplication.translate("Sections", "{number} open").format(number=row.open)
        )
    if row.findings == 1:
        parts.append(QCoreApplication.translate("Sections", "1 finding"))
    elif row.findings:
        parts.append(
            QCoreApplication.translate("Sections", "{number} findings").format(number=row.findings)
        )
    if not parts:
        return QCoreApplication.translate("Sections", "complete")
    return " · ".join(parts)
