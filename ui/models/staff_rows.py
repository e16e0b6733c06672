"""The department's people as of a day: each with the post, title, education and role then."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from nmdept.progress import Progress
from nmdept.records.values import Staff, StaffHistory
from ui.tasks import FolderWork

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder
    from nmdept.services.people import People


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffRow:
    """A person joined with what held on the day."""

    person: Staff
    in_post: bool
    post: str | None = None
    title: str | None = None
    education: str | None = None
    role: str | None = None
    history: tuple[StaffHistory, ...] = ()


def reading_people(since: date | None) -> FolderWork:
    """Return the work that reads people: of those gone before `since` only who they were."""
    return partial(_read_people, since)


def _read_people(since: date | None, folder: "DataFolder", _progress: Progress) -> "People":
    from nmdept.services.people import read_people

    return read_people(folder, since)


def staff_rows(
    people: Iterable[Staff], history: Iterable[StaffHistory], day: date
) -> tuple[StaffRow, ...]:
    """Return everybody, those in post on `day` first."""
    by_no: dict[str, list[StaffHistory]] = {}
    for one in history:
        by_no.setdefault(one.staff_no, []).append(one)
    rows = [_row(person, by_no.get(person.staff_no, []), day) for person in people]
    return tuple(sorted(rows, key=lambda row: (not row.in_post, row.person.staff_no)))


def posts(rows: Sequence[StaffRow]) -> Counter[str | None]:
    """Return how many of those in post hold which post; None counts those without an entry."""
    return Counter(row.post for row in rows if row.in_post)


def _row(person: Staff, history: Sequence[StaffHistory], day: date) -> StaffRow:
    if not person.span.covers(day):
        return StaffRow(person=person, in_post=False, history=tuple(history))
    held = {one.aspect: one.value for one in history if one.span.covers(day)}
    return StaffRow(
        person=person,
        in_post=True,
        post=held.get("post"),
        title=held.get("title"),
        education=held.get("education"),
        role=held.get("role"),
        history=tuple(history),
    )
