"""The items of a return with their answers, as a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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

from nmdept.questionnaire.definition import (
    Item,
    NationalFigure,
    NationalFigures,
    Section,
    Severity,
)
from nmdept.survey.answers import Answer, Finding, Return
from nmdept.survey.figures import State
from ui.models import answers_text
from ui.text import Texts, folded

Index = QModelIndex | QPersistentModelIndex

SEVERITIES = (Severity.BLOCKS, Severity.NEEDS_REASON, Severity.WARNS)
"""The gravest first."""


class AnswerColumn(IntEnum):
    """The columns, in order."""

    NUMBER = 0
    ITEM = 1
    VALUE = 2
    STANDING = 3
    NATIONAL = 4
    SHARE = 5


class AnswerRole(IntEnum):
    """What a view or filter asks of a row beyond its texts."""

    CODE = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2
    OPEN = Qt.ItemDataRole.UserRole + 3
    SET_BY_HAND = Qt.ItemDataRole.UserRole + 4
    SEVERITY = Qt.ItemDataRole.UserRole + 5
    SEARCH = Qt.ItemDataRole.UserRole + 6
    TOTAL = Qt.ItemDataRole.UserRole + 7
    SIGN = Qt.ItemDataRole.UserRole + 8
    FAINT = Qt.ItemDataRole.UserRole + 9


@dataclass(frozen=True, kw_only=True)
class AnswerRow:
    """One item as the table knows it."""

    section: Section
    item: Item
    answer: Answer
    national: NationalFigure | None
    share: answers_text.Share | None
    findings: tuple[Finding, ...]

    @property
    def open(self) -> bool:
        """Whether the item still waits for a value."""
        return self.answer.state is State.NOT_REPORTED

    @property
    def severity(self) -> Severity | None:
        """The gravest severity among the findings that look at this item."""
        found = {finding.severity for finding in self.findings}
        return next((severity for severity in SEVERITIES if severity in found), None)


def answer_rows(ret: Return, national: NationalFigures | None) -> tuple[AnswerRow, ...]:
    """Return the rows of a return, in the form's order."""
    figures: Mapping[str, NationalFigure] = {} if national is None else national.figures
    found: dict[str, list[Finding]] = {}
    for finding in ret.findings:
        for code in finding.items:
            found.setdefault(code, []).append(finding)
    return tuple(
        AnswerRow(
            section=section,
            item=item,
            answer=ret.answers[item.code],
            national=figures.get(item.code),
            share=answers_text.own_share(
                ret.answers[item.code], figures.get(item.code), ret.answers
            ),
            findings=tuple(found.get(item.code, ())),
        )
        for section in ret.questionnaire.sections
        for item in section.items
    )


@dataclass
class _Shown:
    rows: tuple[AnswerRow, ...] = ()
    at: dict[str, int] = field(default_factory=dict)


class AnswersModel(QAbstractTableModel):
    """All items of a return in the form's order; a filter proxy chooses among them."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Begin empty, wording everything by `texts`."""
        super().__init__(parent)
        self._texts = texts
        texts.changed.connect(self._retranslate)
        self._national_year: int | None = None
        self._shown = _Shown()

    def show(self, ret: Return | None, national: NationalFigures | None) -> None:
        """Show `ret`; rows that stay where they were keep their selection."""
        rows = () if ret is None else answer_rows(ret, national)
        self._national_year = None if national is None else national.data_year
        if [row.item.code for row in rows] != list(self._shown.at):
            self.beginResetModel()
            self._take(rows)
            self.endResetModel()
            return
        changed = [
            place
            for place, (old, new) in enumerate(zip(self._shown.rows, rows, strict=True))
            if old != new
        ]
        self._take(rows)
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, AnswerColumn.SHARE))

    def _take(self, rows: tuple[AnswerRow, ...]) -> None:
        self._shown = _Shown(rows, {row.item.code: place for place, row in enumerate(rows)})

    def _retranslate(self) -> None:
        if self._shown.rows:
            last = self.index(len(self._shown.rows) - 1, AnswerColumn.SHARE)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, AnswerColumn.SHARE)

    def answer_row(self, code: str) -> AnswerRow | None:
        """Return the row of the item `code`, None when the form has no such item."""
        place = self._shown.at.get(code)
        return None if place is None else self._shown.rows[place]

    def index_of(self, code: str) -> QModelIndex:
        """Return where the item `code` is; invalid when the form has no such item."""
        place = self._shown.at.get(code)
        return QModelIndex() if place is None else self.index(place, AnswerColumn.VALUE)

    @property
    def rows(self) -> tuple[AnswerRow, ...]:
        """All rows, unfiltered."""
        return self._shown.rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Items of the form."""
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns of `AnswerColumn`."""
        return 0 if parent.isValid() else len(AnswerColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heads in words; numbers stand right."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(AnswerColumn):
            return None
        column = AnswerColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole and column is AnswerColumn.SHARE:
            return QCoreApplication.translate(
                "Answers",
                "This department's share of the national count; where the national figure is a "
                "percentage, the same percentage of this department.",
            )
        return None

    def _head(self, column: AnswerColumn) -> str:
        if column is AnswerColumn.NATIONAL and self._national_year is not None:
            return QCoreApplication.translate("Answers", "National {year}").format(
                year=self._national_year
            )
        return {
            AnswerColumn.NUMBER: QCoreApplication.translate("Answers", "No."),
            AnswerColumn.ITEM: QCoreApplication.translate("Answers", "Item"),
            AnswerColumn.VALUE: QCoreApplication.translate("Answers", "Answer"),
            AnswerColumn.STANDING: QCoreApplication.translate("Answers", "Origin"),
            AnswerColumn.NATIONAL: QCoreApplication.translate("Answers", "National"),
            AnswerColumn.SHARE: QCoreApplication.translate("Answers", "Own share"),
        }[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, alignment, tooltips, and the roles of `AnswerRole`."""
        if not index.isValid():
            return None
        row = self._shown.rows[index.row()]
        column = AnswerColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return _of_row(row, role) if role > Qt.ItemDataRole.UserRole else None

    def _text(self, row: AnswerRow, column: AnswerColumn) -> str:
        if column is AnswerColumn.NUMBER:
            return row.item.number
        if column is AnswerColumn.ITEM:
            return self._texts.label(row.item.label)
        if column is AnswerColumn.VALUE:
            return answers_text.cell_text(row.item, row.answer, self._texts.language)
        if column is AnswerColumn.STANDING:
            return answers_text.standing(row.answer)[1]
        if column is AnswerColumn.NATIONAL:
            return answers_text.national_text(row.national)
        return answers_text.share_text(row.share)

    def _tip(self, row: AnswerRow, column: AnswerColumn) -> str | None:
        if column is AnswerColumn.ITEM:
            return self._texts.label(row.item.label) + "\n" + self._texts.label(row.item.counts)
        if column is AnswerColumn.VALUE:
            return answers_text.spoken_value(row.item, row.answer, self._texts.language)
        if column is AnswerColumn.STANDING:
            return row.answer.reason
        if column is AnswerColumn.NATIONAL and row.national and row.national.note:
            return self._texts.label(row.national.note)
        return None

    def _spoken(self, row: AnswerRow, column: AnswerColumn) -> str:
        if column is AnswerColumn.VALUE:
            return answers_text.spoken_value(row.item, row.answer, self._texts.language)
        return self._text(row, column)


def _alignment(column: AnswerColumn) -> Qt.AlignmentFlag:
    right = column in (AnswerColumn.VALUE, AnswerColumn.NATIONAL, AnswerColumn.SHARE)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _of_row(row: AnswerRow, role: int) -> Any:
    asked = _ASKED.get(role)
    return None if asked is None else asked(row)


def _searched(item: Item) -> str:
    parts = (item.number, item.label.zh, item.label.en, item.code)
    return folded("\n".join(parts))


_ASKED: Mapping[int, Callable[[AnswerRow], Any]] = {
    AnswerRole.CODE: lambda row: row.item.code,
    AnswerRole.SECTION: lambda row: row.section.code,
    AnswerRole.OPEN: lambda row: row.open,
    AnswerRole.SET_BY_HAND: lambda row: row.answer.entry is not None,
    AnswerRole.SEVERITY: lambda row: row.severity,
    AnswerRole.SEARCH: lambda row: _searched(row.item),
    AnswerRole.TOTAL: lambda row: bool(row.item.parts),
    AnswerRole.SIGN: lambda row: answers_text.standing(row.answer)[0],
    AnswerRole.FAINT: lambda row: row.answer.state is not State.VALUE,
}
