"""Open and occupied bed-days by ward in the grid one enters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from nmdept.errors import RefusedError
from nmdept.language import Label
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import BED_DAYS, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, BedDays, Tally
from ui.models.entries import CellKey, Entries, Read, Refused, Typed
from ui.models.grid import GridRow
from ui.models.grid_rows import bed_day_rows
from ui.models.sheets import Saving, cells_of, read_typed

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

OPEN, OCCUPIED = "open", "occupied"
FIELDS = {OPEN: "open_bed_days", OCCUPIED: "occupied_bed_days"}


class BedDaysSheet:
    """Every ward that has beds or bed-days in the years read."""

    kind = BED_DAYS
    takes_notes = False

    def __init__(self, wards: Sequence[str] = ()) -> None:
        """Show `wards`."""
        self._wards = tuple(wards)

    def head(self, row: str) -> Label:
        """Return the ward and which of its bed-days."""
        ward, which = _parts(row)
        label = BED_DAYS.by_name[FIELDS[which]].label
        return Label(f"{ward} · {label.zh}", f"{ward} · {label.en}")

    def rows(self, entries: Entries, year: int) -> tuple[GridRow, ...]:
        """Return open and occupied bed-days and the occupancy, ward by ward."""
        return bed_day_rows(self._overlay(entries, year), year=year)

    def read(self, typed: Typed) -> Read | Refused:
        """Return the bed-days typed: a number or nothing."""
        read = read_typed(typed)
        if isinstance(read, Read) and read.value is NOT_OFFERED:
            reason = Message.of("entry.bed_days_offered")
            return Refused(key=typed.key, text=typed.text, reason=reason)
        return read

    def hints(self, entries: Entries, year: int) -> dict[CellKey, Message]:
        """Return the months with more bed-days occupied than open."""
        found: dict[CellKey, Message] = {}
        for key in cells_of([f"{ward}/{OCCUPIED}" for ward in self._wards], [year]):
            open_days = entries.value(CellKey(f"{_parts(key.row)[0]}/{OPEN}", key.month))
            occupied = entries.value(key)
            if isinstance(open_days, int) and isinstance(occupied, int) and occupied > open_days:
                found[key] = Message.of("entry.over_open", occupied=occupied, open=open_days)
        return found

    def ref(self, key: CellKey) -> RecordRef:
        """Return the record of one ward and month."""
        return RecordRef(BED_DAYS.name, (_parts(key.row)[0], str(key.month)))

    def fields(self, key: CellKey) -> frozenset[str]:
        """Return which of the record's two figures the cell is."""
        return frozenset({FIELDS[_parts(key.row)[1]]})

    def saving(self, reads: Sequence[Read], act: Message | None) -> Saving:
        """Return the work that stores bed-days as one act."""
        return partial(_save, tuple(reads), act)

    def noting(self, key: CellKey, note: str) -> Saving:  # noqa: ARG002 - never offered
        """Bed-days have no notes."""
        raise RefusedError("entry.no_notes")

    def _overlay(self, entries: Entries, year: int) -> Iterator[BedDays]:
        def count(key: CellKey) -> int | None:
            value = None if key in entries.refused else entries.value(key)
            return value if isinstance(value, int) else None

        for key in cells_of([f"{ward}/{OPEN}" for ward in self._wards], (year - 1, year)):
            ward = _parts(key.row)[0]
            yield BedDays(
                ward=ward,
                month=key.month,
                open_bed_days=count(key),
                occupied_bed_days=count(CellKey(f"{ward}/{OCCUPIED}", key.month)),
            )


def _parts(row: str) -> tuple[str, str]:
    ward, _, which = row.rpartition("/")
    return ward, which


def _save(
    reads: tuple[Read, ...], act: Message | None, folder: "DataFolder", _progress: Progress
) -> None:
    from nmdept.services.records import read_record, save_records

    new: dict[RecordRef, BedDays] = {}
    for read in reads:
        ward, which = _parts(read.key.row)
        ref = RecordRef(BED_DAYS.name, (ward, str(read.key.month)))
        if ref not in new:
            old = read_record(folder, ref)
            new[ref] = old if isinstance(old, BedDays) else _empty(ward, read.key.month)
        new[ref] = _with(new[ref], which, read.value)
    save_records(folder, list(new.values()), act=act or _act(list(new.values())))


def _empty(ward: str, month: Month) -> BedDays:
    return BedDays(ward=ward, month=month)


def _with(record: BedDays, which: str, value: Tally) -> BedDays:
    days = value if isinstance(value, int) else None
    if which == OPEN:
        return replace(record, open_bed_days=days)
    return replace(record, occupied_bed_days=days)


def _act(records: list[BedDays]) -> Message:
    if len(records) > 1:
        return Message.of("entry.act_bed_days_several", count=len(records))
    return Message.of("entry.act_bed_days", ward=records[0].ward, month=records[0].month)
