"""Rows of dated records as of a day, and the column that says where each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from nmdept.records.kinds import Kind
from nmdept.records.spans import Span
from nmdept.records.values import Beds, Certificate, Department, Device, Drug, Licence
from ui.models.columns import Column, field_columns
from ui.models.standing import Standing, standing, standing_text, validity_text
from ui.text import Texts

Dated = Device | Drug | Licence | Beds | Certificate | Department


@dataclass(frozen=True, kw_only=True, slots=True)
class DatedRow:
    """A record and where it stands on the day."""

    record: Any
    """A Dated; the page knows which."""
    standing: Standing


def dated_rows(records: Iterable[Dated], day: date) -> tuple[DatedRow, ...]:
    """Return all records in their order, those in force first."""
    return _ordered(
        DatedRow(record=one, standing=standing(one.span, day))
        for one in records
        if not isinstance(one, Department)
    )


def profile_rows(profiles: Iterable[Department], day: date) -> tuple[DatedRow, ...]:
    """Return all profiles, each in force until the next one."""
    ordered = sorted(profiles, key=lambda one: one.effective_from)
    nexts = [one.effective_from for one in ordered[1:]]
    lasts = [*(following - timedelta(days=1) for following in nexts), None]
    return _ordered(
        DatedRow(record=one, standing=standing(Span(one.effective_from, last), day))
        for one, last in zip(ordered, lasts, strict=False)
    )


def _ordered(rows: Iterable[DatedRow]) -> tuple[DatedRow, ...]:
    order = list(Standing)
    return tuple(sorted(rows, key=lambda row: order.index(row.standing)))


def dated_columns(kind: Kind, names: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the standing, then the columns `names` of `kind`."""
    return (_STANDING, *field_columns(kind, names, "record"))


def _head(_texts: Texts) -> str:
    return QCoreApplication.translate("Standing", "Status")


def said_standing(row: DatedRow) -> str:
    """Return where the record stands, in the word that suits it."""
    if isinstance(row.record, Licence | Certificate | Department):
        return validity_text(row.standing)
    return standing_text(row.standing)


def _text(row: DatedRow, _texts: Texts) -> str:
    return said_standing(row)


def _natural(row: DatedRow) -> int:
    return list(Standing).index(row.standing)


_STANDING = Column(key="standing", head=_head, text=_text, natural=_natural)
