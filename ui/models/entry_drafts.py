"""Cells of the month grid that hold what is not stored, as drafts, and drafts as such cells."""

from collections.abc import Mapping
from datetime import datetime

from nmdept.records.catalogue import catalogue
from nmdept.records.drafts import CELL, TEXT, Draft, Place
from nmdept.records.kinds import ACTIVITY, BED_DAYS
from nmdept.records.months import Month
from nmdept.records.texts import to_text
from ui.models.bed_day_sheet import FIELDS
from ui.models.entries import CellKey, Entries

_WHICH = {field: which for which, field in FIELDS.items()}


def cell_drafts(
    entries: Entries, typing: Mapping[CellKey, str], at: datetime
) -> Mapping[Place, Draft]:
    """Return what is typed, refused or on its way, by record: bed-days are two cells of one."""
    found: dict[Place, Draft] = {}
    taken = {key: to_text(value) or "" for key, value in entries.on_the_way.items()}
    refused = {key: one.text for key, one in entries.refused.items()}
    for key, text in {**taken, **refused, **typing}.items():
        place, field = _place(key)
        held = found.get(place)
        typed = {} if held is None else held.typed
        base = {} if held is None else held.base
        found[place] = Draft(
            form=CELL,
            kind=place.kind,
            key=place.key,
            typed={**typed, field: text},
            base={**base, field: to_text(entries.stored.get(key)) or ""},
            at=at,
        )
    return found


def typed_cells(draft: Draft) -> Mapping[CellKey, str]:
    """Return the cells a draft is about, and what was typed into each."""
    assert draft.key is not None
    if draft.kind == ACTIVITY.name:
        key = CellKey(draft.key[1], Month.parse(draft.key[0]))
        return {key: draft.typed["count"]} if "count" in draft.typed else {}
    ward, month = draft.key[0], Month.parse(draft.key[1])
    return {
        CellKey(f"{ward}/{_WHICH[field]}", month): text
        for field, text in draft.typed.items()
        if field in _WHICH
    }


def note_place(key: CellKey) -> Place:
    """Return where the note of a cell belongs."""
    return Place(TEXT, ACTIVITY.name, (str(key.month), key.row))


def _place(key: CellKey) -> tuple[Place, str]:
    if key.row in catalogue().activity:
        return Place(CELL, ACTIVITY.name, (str(key.month), key.row)), "count"
    ward, _, which = key.row.rpartition("/")
    return Place(CELL, BED_DAYS.name, (ward, str(key.month))), FIELDS[which]
