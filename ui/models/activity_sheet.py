"""Counts of one group of items in the grid one enters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, RecordRef
from nmdept.records.months import Month, Months, months_of
from nmdept.records.values import Activity, Tally
from nmdept.survey.pattern import far_from_pattern
from ui.models.entries import CellKey, Entries, Read, Refused, Typed
from ui.models.grid import GridRow
from ui.models.grid_rows import activity_rows
from ui.models.sheets import Saving, cells_of, read_typed, refused_months

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


class ActivitySheet:
    """The items of `group`, a month each."""

    kind = ACTIVITY
    takes_notes = True

    def __init__(self, group: str) -> None:
        """Show the items of `group`."""
        items = catalogue().activity
        self._group = group
        self._seen: dict[str, tuple[Mapping[Month, Tally], Mapping[CellKey, Message]]] = {}
        self._items = tuple(code for code, item in items.items() if item.group == group)

    def head(self, row: str) -> Label:
        """Return the item's term."""
        return catalogue().activity[row].label

    def rows(self, entries: Entries, year: int) -> tuple[GridRow, ...]:
        """Return the items and their total; nothing is summed over what is not stored."""
        made = activity_rows(
            self._overlay(entries, year), catalogue(), group=self._group, year=year
        )
        return tuple(_with_refused(row, refused_months(entries, row.code, year)) for row in made)

    def read(self, typed: Typed) -> Read | Refused:
        """Return the count typed: a number, a sum, nothing, or not offered."""
        return read_typed(typed)

    def hints(self, entries: Entries, year: int) -> dict[CellKey, Message]:
        """Return the months far from their item's own pattern."""
        found: dict[CellKey, Message] = {}
        for item in self._items:
            found |= self._far(item, year, {k.month: entries.value(k) for k in _around(item, year)})
        return found

    def ref(self, key: CellKey) -> RecordRef:
        """Return the record of one month and item."""
        return RecordRef(ACTIVITY.name, (str(key.month), key.row))

    def fields(self, key: CellKey) -> frozenset[str]:  # noqa: ARG002 - another sheet looks at it
        """Return the count and its note."""
        return frozenset({"count", "note"})

    def saving(self, reads: Sequence[Read], act: Message | None) -> Saving:
        """Return the work that stores counts as one act."""
        return partial(_save, tuple(reads), act)

    def noting(self, key: CellKey, note: str) -> Saving:
        """Return the work that stores a note."""
        return partial(_note, key, note)

    def _far(self, item: str, year: int, series: dict[Month, Tally]) -> Mapping[CellKey, Message]:
        """Return what is unusual about an item, computed anew only when its counts changed."""
        seen = self._seen.get(item)
        if seen is not None and seen[0] == series:
            return seen[1]
        label = catalogue().activity[item].label
        months = {month: far_from_pattern(label, month, series) for month in months_of(year)}
        found = {CellKey(item, month): far for month, far in months.items() if far is not None}
        self._seen[item] = (series, found)
        return found

    def _overlay(self, entries: Entries, year: int) -> Iterator[Activity]:
        for key in cells_of(self._items, (year - 1, year)):
            count = None if key in entries.refused else entries.value(key)
            yield Activity(month=key.month, item=key.row, count=count)


def _with_refused(row: GridRow, months: tuple[Month, ...]) -> GridRow:
    """Say of a sum that it waits for what is not stored."""
    if not months or not row.notes:
        return row
    note = Message.of("entry.sum_waits", months=Months(months))
    return replace(row, notes=(*row.notes[:12], note, *row.notes[13:]))


def _around(item: str, year: int) -> Iterator[CellKey]:
    """Give the cells the pattern of `year` is made of, and those of `year`."""
    return cells_of([item], range(year - 2, year + 1))


def _save(
    reads: tuple[Read, ...], act: Message | None, folder: "DataFolder", _progress: Progress
) -> None:
    from nmdept.services.activity import save_cells

    cells = [Activity(month=one.key.month, item=one.key.row, count=one.value) for one in reads]
    save_cells(folder, cells, act=act)


def _note(key: CellKey, note: str, folder: "DataFolder", _progress: Progress) -> None:
    from nmdept.services.activity import save_note

    save_note(folder, key.month, key.row, note or None)
