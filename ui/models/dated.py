"""Rows of dated records as of a day, and the column that says where each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from nmdept.records.kinds import Kind
from nmdept.records.values import Beds, Device, Drug, Licence
from ui.models.columns import Column, field_columns
from ui.models.standing import Standing, standing, standing_text
from ui.text import Texts

Dated = Device | Drug | Licence | Beds


@dataclass(frozen=True, kw_only=True)
class DatedRow:
    """A record and where it stands on the day."""

    record: Any
    """A Dated; the page knows which."""
    standing: Standing


def dated_rows(records: Iterable[Dated], day: date) -> tuple[DatedRow, ...]:
    """Return all records in their order, those in force first."""
    rows = [DatedRow(record=one, standing=standing(one.span, day)) for one in records]
    order = list(Standing)
    return tuple(sorted(rows, key=lambda row: order.index(row.standing)))


def dated_columns(kind: Kind, names: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the standing, then the columns `names` of `kind`."""
    return (_STANDING, *field_columns(kind, names, "record"))


def _head(_texts: Texts) -> str:
    return QCoreApplication.translate("Standing", "Status")


def _text(row: DatedRow, _texts: Texts) -> str:
    return standing_text(row.standing)


def _natural(row: DatedRow) -> int:
    return list(Standing).index(row.standing)


_STANDING = Column(key="standing", head=_head, text=_text, natural=_natural)
