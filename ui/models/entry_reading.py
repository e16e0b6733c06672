"""Work for the folder's thread: the cells of a year, and the past of one cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.changes import Change
from nmdept.records.kinds import ACTIVITY, BEDS, RecordRef
from nmdept.records.months import Month
from nmdept.records.values import BedDays, Beds, Tally
from ui.models.bed_day_sheet import OCCUPIED, OPEN
from ui.models.entries import CellKey
from ui.tasks import FolderWork

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

_CHANGES = 50


@dataclass(frozen=True, kw_only=True)
class YearRead:
    """What was read for a year, with the two before it: counts and notes by cell."""

    year: int
    stored: Mapping[CellKey, Tally]
    notes: Mapping[CellKey, str]
    wards: tuple[str, ...]
    """The wards that had beds or bed-days in the year or the one before."""
    years: frozenset[int]
    """The first and the last year there is anything of."""
    locked: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class CellPast:
    """What was read of one cell: the same month of earlier years, and its changes."""

    key: CellKey
    earlier: Mapping[Month, Tally]
    changes: tuple[Change, ...]


def reading_year(year: int) -> FolderWork:
    """Return the work that reads a YearRead."""
    return partial(_read_year, year)


def reading_past(key: CellKey, ref: RecordRef, fields: frozenset[str]) -> FolderWork:
    """Return the work that reads a CellPast."""
    return partial(_read_past, key, ref, fields)


def _read_year(year: int, folder: "DataFolder", progress: Progress) -> YearRead:
    from nmdept.services.months import read_activity
    from nmdept.services.overview import locked_years
    from nmdept.services.reach import years_of_counts
    from nmdept.services.records import read_records

    progress.step(0, 1, Message.of("window.reading", kind=ACTIVITY.label))
    read = read_activity(folder, year)
    beds = [one for one in read_records(folder, BEDS) if isinstance(one, Beds)]
    counts = {CellKey(item, month): one for (item, month), one in read.counts.items()}
    return YearRead(
        year=year,
        stored={key: one.count for key, one in counts.items()} | dict(_days(read.bed_days)),
        notes={key: one.note for key, one in counts.items() if one.note},
        wards=_wards(beds, read.bed_days, year),
        years=years_of_counts(folder),
        locked=locked_years(folder),
    )


def _read_past(
    key: CellKey,
    ref: RecordRef,
    fields: frozenset[str],
    folder: "DataFolder",
    _progress: Progress,
) -> CellPast:
    from nmdept.services.history import read_history
    from nmdept.services.months import cell_history

    if ref.kind == ACTIVITY.name:
        past = cell_history(folder, key.month, key.row)
        earlier, changes = dict(past.same_month), past.changes
    else:
        earlier, changes = {}, read_history(folder, record=ref, limit=_CHANGES)
    told = tuple(change for change in changes if change.field in fields)
    return CellPast(key=key, earlier=earlier, changes=told)


def _days(
    by_cell: Mapping[tuple[str, Month], BedDays],
) -> Iterator[tuple[CellKey, Tally]]:
    for (ward, month), one in by_cell.items():
        yield CellKey(f"{ward}/{OPEN}", month), one.open_bed_days
        yield CellKey(f"{ward}/{OCCUPIED}", month), one.occupied_bed_days


def _wards(beds: Iterable[Beds], days: Iterable[tuple[str, Month]], year: int) -> tuple[str, ...]:
    standing = [one.ward for one in beds if _stood(one, year)]
    counted = [ward for ward, month in days if month.year in (year - 1, year)]
    return tuple(dict.fromkeys([*standing, *counted]))


def _stood(beds: Beds, year: int) -> bool:
    return beds.from_.year <= year and (beds.to is None or beds.to.year >= year)
