"""Dated records of one kind as of a day: in force, to come, and on wish what is over."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QWidget

from nmdept.records.kinds import Kind, RecordRef
from ui.context import Context
from ui.forms.record_list import RecordList
from ui.models.dated import Dated, DatedRow, dated_columns, dated_rows
from ui.models.standing import Standing


class DatedList(RecordList):
    """Shows records of `kind` by where they stand on the day."""

    def __init__(
        self,
        context: Context,
        kind: Kind,
        names: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Show the columns `names` of `kind`, no records yet."""
        super().__init__(context, dated_columns(kind, names), parent)
        self.kind = kind
        self._records: tuple[Dated, ...] = ()

    def take(self, records: Iterable[Dated]) -> None:
        """Hold other records; `put` shows them."""
        self._records = tuple(records)

    def put(self, day: date, *, everything: bool) -> tuple[DatedRow, ...]:
        """Show what is in force on `day`, or everything; returns all rows."""
        rows = dated_rows(self._records, day)
        shown = [row for row in rows if everything or row.standing is not Standing.OVER]
        quiet = [row.standing is not Standing.IN_FORCE for row in shown]
        self.show_rows(shown, quiet=frozenset(n for n, one in enumerate(quiet) if one))
        return rows

    def select_ref(self, ref: RecordRef) -> None:
        """Select the record `ref` names, if it is shown."""
        for row in self.model.rows:
            if self.kind.ref(row.record) == ref:
                self.select(row)
