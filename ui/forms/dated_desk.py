"""A desk of dated records of one kind: in force, to come, and on wish what is over."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from nmdept.records.kinds import Field, Kind
from nmdept.records.values import Beds, Device, Licence, Record
from ui.context import Context
from ui.forms.act_sheet import Act
from ui.forms.record_desk import RecordDesk
from ui.models.columns import Column
from ui.models.dated import Dated, DatedRow, dated_columns, dated_rows, said_standing
from ui.models.standing import Standing
from ui.models.wording import field_text


class DatedDesk(RecordDesk):
    """Shows records of `kind` by where they stand on the day."""

    def __init__(  # noqa: PLR0913 - what a desk is made of
        self,
        context: Context,
        kind: Kind,
        names: tuple[str, ...],
        today: date,
        parent: QWidget | None = None,
        *,
        acts: Sequence[Act] = (),
        before: Sequence[Column] = (),
        instead: Sequence[Field] = (),
    ) -> None:
        """Show the columns `names` of `kind` after those of `before`; the others on wish.

        The fields `instead` are typed in the place of the kind's own.
        """
        every = tuple(kind.by_name)
        columns = (*before, *dated_columns(kind, (*names, *(n for n in every if n not in names))))
        super().__init__(
            context,
            kind,
            columns,
            today,
            parent,
            acts=acts,
            instead=instead,
            hidden=[name for name in every if name not in names],
        )
        self._records: tuple[Dated, ...] = ()
        self.side.content.addStretch(1)

    def take(self, records: Iterable[Dated], *, beside: Iterable[Record] = ()) -> None:
        """Hold other records, and what they refer to; `put` shows them."""
        self._records = tuple(records)
        self.form.know((*self._records, *beside))

    def put(self, day: date, *, everything: bool) -> tuple[DatedRow, ...]:
        """Show what is in force on `day`, or everything; returns all rows."""
        rows = self.rows_on(day)
        shown = [row for row in rows if everything or row.standing is not Standing.OVER]
        quiet = [row.standing is not Standing.IN_FORCE for row in shown]
        self.show_rows(shown, quiet=frozenset(n for n, one in enumerate(quiet) if one))
        return rows

    def rows_on(self, day: date) -> tuple[DatedRow, ...]:
        """Return all records by where they stand on `day`."""
        return dated_rows(self._records, day)

    def head_of(self, row: DatedRow) -> tuple[str, str]:
        """Head the panel by what people call the record, and where it stands."""
        record, texts = row.record, self.context.texts
        if isinstance(record, Beds):
            return record.ward, said_standing(row)
        if isinstance(record, Licence):
            kind = field_text(self.kind.by_name["kind"], record, texts)
            return kind, f"{record.number} · {said_standing(row)}"
        if isinstance(record, Device):
            model = record.model or field_text(self.kind.by_name["class"], record, texts)
            return model, f"{record.device_no} · {said_standing(row)}"
        return super().head_of(row)[0], said_standing(row)

    def proposal(self) -> Mapping[str, object]:
        """Begin with today where a first day is asked for."""
        period = self.kind.period
        if period is None or not self.kind.by_name[period[0]].required:
            return {}
        return {period[0]: self.today}

    @property
    def held(self) -> tuple[Any, ...]:
        """The records held."""
        return self._records
