"""Work for the folder's thread: the history a page at a time, and acts on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nmdept.progress import Progress
from nmdept.records.catalogue import catalogue
from nmdept.records.changes import Change
from nmdept.records.kinds import DEVICES, STAFF, RecordRef
from nmdept.records.values import Device, Staff
from ui.models.history_rows import Names
from ui.text import folded

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder
    from nmdept.services.history import Holding
    from nmdept.services.undo import Undone

PAGE = 200
_MOST_CODES = 40


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What of the history is wished to be seen."""

    since: date | None = None
    until: date | None = None
    user: str | None = None
    kind: str | None = None
    record: RecordRef | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Found:
    """A page of changes, the latest first."""

    wish: Wish
    changes: Sequence[Change]
    has_more: bool
    names: Names | None
    """With the first page only."""
    users: tuple[str, ...] = ()


def read_first(wish: Wish, folder: "DataFolder", _progress: Progress) -> Found:
    """Read the latest page, with what people and devices are called and who ever acted."""
    from nmdept.services.history import history_users
    from nmdept.services.records import read_records

    staff = {
        one.staff_no: one.name for one in read_records(folder, STAFF) if isinstance(one, Staff)
    }
    devices = {
        one.device_no: one.model
        for one in read_records(folder, DEVICES)
        if isinstance(one, Device) and one.model
    }
    changes, has_more = _read(wish, None, folder, Names(staff=staff, devices=devices))
    return Found(
        wish=wish,
        changes=changes,
        has_more=has_more,
        names=Names(staff=staff, devices=devices),
        users=history_users(folder),
    )


def read_more(
    wish: Wish, before: Change, names: Names, folder: "DataFolder", _progress: Progress
) -> Found:
    """Read the page of changes older than `before`."""
    changes, has_more = _read(wish, before, folder, names)
    return Found(wish=wish, changes=changes, has_more=has_more, names=None)


def restore(change: Change, folder: "DataFolder", _progress: Progress) -> "Undone":
    """Give the field of `change` back what it held before."""
    from nmdept.services.undo import restore_value

    return restore_value(folder, change)


def take_back(number: int, folder: "DataFolder", _progress: Progress) -> "Undone":
    """Take back the act `number`."""
    from nmdept.services.undo import revert_act

    return revert_act(folder, number)


def _read(
    wish: Wish, before: Change | None, folder: "DataFolder", names: Names
) -> tuple[Sequence[Change], bool]:
    from nmdept.services.history import read_history

    found = read_history(
        folder,
        since=wish.since,
        until=wish.until,
        user=wish.user,
        kind=wish.kind,
        record=wish.record,
        holding=_holding(wish.text, names),
        limit=PAGE + 1,
        before=before,
    )
    latest_first = found[::-1]
    return latest_first[:PAGE], len(latest_first) > PAGE


def _holding(text: str, names: Names) -> "Holding | None":
    """Return what is looked for in the history: the text, and the codes of what is called so."""
    from nmdept.services.history import Holding

    typed = text.strip()
    if not typed:
        return None
    wanted = folded(typed)
    labels = {code: item.label for code, item in catalogue().activity.items()}
    labels |= {code: item.label for code, item in catalogue().yearly.items()}
    codes = [
        code
        for code, label in labels.items()
        if wanted in folded(label.zh) or wanted in folded(label.en)
    ]
    called = {**names.staff, **names.devices}
    numbers = [number for number, name in called.items() if wanted in folded(name)]
    return Holding(text=typed, words=tuple([*numbers, *codes][:_MOST_CODES]))
