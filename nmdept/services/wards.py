"""What happens to a ward on a day: its beds change, or it closes."""

from datetime import date
from typing import cast

from nmdept.errors import RefusedError
from nmdept.messages import Message
from nmdept.records import succession
from nmdept.records.field_check import printable
from nmdept.records.kinds import BEDS
from nmdept.records.values import Beds
from nmdept.services.folder import DataFolder
from nmdept.services.records import Saved, save_within
from nmdept.store import records as stored
from nmdept.store.engine import Connection


def change_beds(folder: DataFolder, ward: str, from_: date, beds: int) -> Saved:
    """Let `ward` have `beds` beds from the day `from_` on, as one act; a new ward opens with it.

    The number in force ends the day before. Raises RefusedError when that number is in force
    already or another begins that very day.
    """
    with folder.database.write() as connection:
        spans = _spans(connection, ward)
        if any(span.from_ == from_ for span in spans):
            raise RefusedError("wards.begins_that_day", ward=ward, day=from_)
        held = succession.in_force(spans, from_)
        if held is not None and held.beds == beds:
            raise RefusedError("wards.held_already", ward=ward, count=beds, since=held.from_)
        records = succession.follow(spans, Beds(ward=ward, from_=from_, beds=beds))
        name = "acts.beds_changed" if spans else "acts.ward_opened"
        act = Message.of(name, ward=ward, count=beds, since=from_)
        return save_within(connection, folder, records, act=act)


def close_ward(folder: DataFolder, ward: str, last_day: date) -> Saved:
    """Close `ward` after `last_day`, as one act.

    Raises RefusedError when there is no such ward, it is closed by then, or a number of beds begins
    after that day.
    """
    with folder.database.write() as connection:
        spans = _spans(connection, ward)
        if not spans:
            raise RefusedError("wards.not_there", ward=printable(ward))
        later = succession.begins_after(spans, last_day)
        if later is not None:
            raise RefusedError("wards.begins_after", ward=ward, since=later.from_)
        records = succession.end(spans, last_day)
        if not records:
            raise RefusedError("wards.closed", ward=ward, day=max(s.to for s in spans if s.to))
        act = Message.of("acts.ward_closed", ward=ward, last=last_day)
        return save_within(connection, folder, records, act=act)


def _spans(connection: Connection, ward: str) -> tuple[Beds, ...]:
    return cast("tuple[Beds, ...]", stored.read_of(connection, BEDS, ward=ward))
