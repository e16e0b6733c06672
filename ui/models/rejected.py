"""Places of a record file that cannot be taken in: line, column and reason."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.models.columns import Column
from ui.text import Texts


def rejected_columns() -> tuple[Column, ...]:
    """Return the columns of a list of rejections."""
    return (
        Column(key="line", head=_line_head, text=_line, natural=_number, numeric=True),
        Column(key="column", head=_column_head, text=_column, natural=_column_name),
        Column(key="reason", head=_reason_head, text=_reason, natural=_number),
    )


def _line_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Rejected", "Line")


def _column_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Rejected", "Column")


def _reason_head(_texts: Texts) -> str:
    return QCoreApplication.translate("Rejected", "Reason")


def _line(row: Any, _texts: Texts) -> str:
    return str(row.line)


def _number(row: Any) -> int:
    return int(row.line)


def _column(row: Any, _texts: Texts) -> str:
    return row.column or ""


def _column_name(row: Any) -> str:
    return row.column or ""


def _reason(row: Any, texts: Texts) -> str:
    return texts.word(row.message)
