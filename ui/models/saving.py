"""Work for the folder's thread: the acts of the record pages; each returns what it touched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import RecordRef
from nmdept.records.values import Record, StaffHistory
from ui.changes import Touched
from ui.tasks import FolderWork

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder
    from nmdept.services.records import Saved

Refs = tuple[RecordRef, ...]


@dataclass(frozen=True)
class Hanging:
    """What would be deleted together with a record, by the name of its kind."""

    ref: RecordRef
    counts: Mapping[str, int]


def touched(refs: Sequence[RecordRef]) -> Touched:
    """Return what is to be announced after an act on `refs`."""
    return Touched(kinds=frozenset(ref.kind for ref in refs), refs=frozenset(refs))


def saving(records: Sequence[Record], act: Message) -> FolderWork:
    """Return the work that enters or replaces `records` as one act."""
    return partial(_save, tuple(records), act)


def correcting(ref: RecordRef, record: Record, also: Sequence[Record] = ()) -> FolderWork:
    """Return the work that puts `record` in the place of the one `ref` names.

    `also` are stored records that change with it.
    """
    return partial(_correct, ref, record, tuple(also))


def promoting(staff_no: str, aspect: str, value: str, since: date) -> FolderWork:
    """Return the work that lets somebody hold `value` of `aspect` from a day on."""
    return partial(_promote, staff_no, aspect, value, since)


def ending_entry(entry: StaffHistory, last_day: date) -> FolderWork:
    """Return the work that ends what somebody holds."""
    return partial(_end_entry, entry, last_day)


def leaving(staff_no: str, last_day: date) -> FolderWork:
    """Return the work that ends somebody's employment."""
    return partial(_leave, staff_no, last_day)


def retiring(device_no: str, last_day: date) -> FolderWork:
    """Return the work that takes a device out of use."""
    return partial(_retire, device_no, last_day)


def changing_beds(ward: str, since: date, beds: int) -> FolderWork:
    """Return the work that gives a ward another number of beds."""
    return partial(_change_beds, ward, since, beds)


def closing_ward(ward: str, last_day: date) -> FolderWork:
    """Return the work that closes a ward."""
    return partial(_close_ward, ward, last_day)


def asking_what_hangs(ref: RecordRef) -> FolderWork:
    """Return the work that finds what hangs on a record; its result is a `Hanging`."""
    return partial(_ask, ref)


def deleting(ref: RecordRef) -> FolderWork:
    """Return the work that deletes a record and what hangs on it, as one act."""
    return partial(_delete, ref)


def _refs(saved: "Saved") -> Refs:
    return (*saved.created, *saved.updated)


def _save(
    records: tuple[Record, ...], act: Message, folder: "DataFolder", _progress: Progress
) -> Refs:
    from nmdept.services.records import save_records

    return _refs(save_records(folder, records, act=act))


def _correct(
    ref: RecordRef,
    record: Record,
    also: tuple[Record, ...],
    folder: "DataFolder",
    _progress: Progress,
) -> Refs:
    from nmdept.services.correction import correct_record

    return (*_refs(correct_record(folder, ref, record, also=also)), ref)


def _promote(
    staff_no: str,
    aspect: str,
    value: str,
    since: date,
    folder: "DataFolder",
    _progress: Progress,
) -> Refs:
    from nmdept.services.staff import promote

    return _refs(promote(folder, staff_no, aspect, value, since))


def _end_entry(
    entry: StaffHistory, last_day: date, folder: "DataFolder", _progress: Progress
) -> Refs:
    from nmdept.services.staff import end_entry

    return _refs(end_entry(folder, entry, last_day))


def _leave(staff_no: str, last_day: date, folder: "DataFolder", _progress: Progress) -> Refs:
    from nmdept.services.staff import leave

    return _refs(leave(folder, staff_no, last_day))


def _retire(device_no: str, last_day: date, folder: "DataFolder", _progress: Progress) -> Refs:
    from nmdept.services.devices import retire_device

    return _refs(retire_device(folder, device_no, last_day))


def _change_beds(
    ward: str, since: date, beds: int, folder: "DataFolder", _progress: Progress
) -> Refs:
    from nmdept.services.wards import change_beds

    return _refs(change_beds(folder, ward, since, beds))


def _close_ward(ward: str, last_day: date, folder: "DataFolder", _progress: Progress) -> Refs:
    from nmdept.services.wards import close_ward

    return _refs(close_ward(folder, ward, last_day))


def _ask(ref: RecordRef, folder: "DataFolder", _progress: Progress) -> Hanging:
    from nmdept.services.deletion import what_hangs_on

    return Hanging(ref, what_hangs_on(folder, ref))


def _delete(ref: RecordRef, folder: "DataFolder", _progress: Progress) -> Refs:
    from nmdept.services.deletion import delete_records

    return delete_records(folder, [ref], dependents=True)
