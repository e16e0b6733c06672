"""What happens to people on a day: promotions and the like, the end of a role, leaving.

Correcting what was entered wrong is not here: that is saving the record as it should be.
"""

from dataclasses import replace
from datetime import date
from typing import cast

from nmdept.errors import DataProblemError, RefusedError
from nmdept.messages import Message
from nmdept.records import codes, succession
from nmdept.records.field_check import printable, unknown
from nmdept.records.kinds import STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.values import Record, Staff, StaffHistory
from nmdept.services.folder import DataFolder
from nmdept.services.records import Saved, save_within
from nmdept.store import records as stored
from nmdept.store.engine import Connection


def promote(folder: DataFolder, staff_no: str, aspect: str, value: str, from_: date) -> Saved:
    """Let somebody hold `value` of `aspect` from the day `from_` on, as one act.

    What was held ends the day before; between two entries the new one lasts as long as the earlier
    would have. A role ends no other role. Raises RefusedError when it is held already, when another
    entry begins that very day, or after the person has left; DataProblemError for an unknown value.
    """
    with folder.database.write() as connection:
        person = _person(connection, staff_no)
        new = StaffHistory(staff_no=staff_no, aspect=aspect, from_=from_, value=value)
        entries = _entries(connection, staff_no, aspect)
        _refuse_promotion(person, entries, new)
        group = [entry for entry in entries if aspect != "role" or entry.value == value]
        records = succession.follow(group, new)
        label = codes.ASPECT_VALUES[aspect].label(value)
        act = Message.of(f"acts.promoted_{aspect}", person=person.name, value=label, since=from_)
        return save_within(connection, folder, records, act=act)


def end_entry(folder: DataFolder, entry: StaffHistory, last_day: date) -> Saved:
    """End what somebody holds (a role, most often) with `last_day`, as one act.

    Raises DataProblemError when that lies before the entry's first day, RefusedError when the entry
    is not there.
    """
    with folder.database.write() as connection:
        person = _person(connection, entry.staff_no)
        kept = stored.read_one(connection, STAFF_HISTORY.ref(entry))
        if not isinstance(kept, StaffHistory):
            raise RefusedError("staff.no_entry", person=person.name)
        label = codes.ASPECT_VALUES[kept.aspect].label(kept.value)
        act = Message.of("acts.ended", person=person.name, value=label, last=last_day)
        ended = replace(kept, to=last_day)
        return save_within(connection, folder, [ended], act=act)


def leave(folder: DataFolder, staff_no: str, last_day: date) -> Saved:
    """End somebody's employment, and all that is still held, with `last_day`, as one act.

    Certificates keep their validity. Raises RefusedError when the person has left already or
    something begins after that day, DataProblemError when it lies before the first day.
    """
    with folder.database.write() as connection:
        person = _person(connection, staff_no)
        if person.employed_to is not None:
            raise RefusedError("staff.left", person=person.name, day=person.employed_to)
        entries = _entries(connection, staff_no)
        later = succession.begins_after(entries, last_day)
        if later is not None:
            label = codes.ASPECT_VALUES[later.aspect].label(later.value)
            raise RefusedError(
                "staff.begins_after", person=person.name, value=label, since=later.from_
            )
        records: list[Record] = [
            replace(person, employed_to=last_day),
            *succession.end(entries, last_day),
        ]
        act = Message.of("acts.left", person=person.name, last=last_day)
        return save_within(connection, folder, records, act=act)


def _person(connection: Connection, staff_no: str) -> Staff:
    person = stored.read_one(connection, RecordRef(STAFF.name, (staff_no,)))
    if not isinstance(person, Staff):
        raise RefusedError("records.no_such_staff", staff_no=printable(staff_no))
    return person


def _entries(
    connection: Connection, staff_no: str, aspect: str | None = None
) -> list[StaffHistory]:
    found = stored.read_of(connection, STAFF_HISTORY, staff_no=staff_no)
    entries = cast("tuple[StaffHistory, ...]", found)
    return [entry for entry in entries if aspect in {None, entry.aspect}]


def _refuse_promotion(person: Staff, entries: list[StaffHistory], new: StaffHistory) -> None:
    known = codes.ASPECT_VALUES.get(new.aspect)
    if known is None or new.value not in known.codes:
        field, value = ("aspect", new.aspect) if known is None else ("value", new.value)
        choices = codes.ASPECT.codes if known is None else known.codes
        said = unknown(STAFF_HISTORY.by_name[field], value, choices)
        raise DataProblemError(said.code, **dict(said.params))
    label = known.label(new.value)
    told = {"person": person.name, "value": label}
    if person.employed_to is not None and new.from_ > person.employed_to:
        raise RefusedError("staff.left", person=person.name, day=person.employed_to)
    for entry in entries:
        if entry.value == new.value and entry.span.covers(new.from_):
            raise RefusedError("staff.held_already", **told, since=entry.from_)
    if any(entry.from_ == new.from_ for entry in entries):
        raise RefusedError("staff.begins_that_day", person=person.name, day=new.from_)
