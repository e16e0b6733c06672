"""Work for the folder's thread: reading whole kinds of records."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from nmdept.messages import Message
from nmdept.progress import Progress
from nmdept.records.kinds import KIND_OF, Kind
from nmdept.records.values import Record
from ui.tasks import FolderWork

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder

T = TypeVar("T")


@dataclass(frozen=True)
class Records:
    """Records by the name of their kind."""

    by_kind: Mapping[str, tuple[Record, ...]]

    def of(self, record: type[T]) -> tuple[T, ...]:
        """Return the records of a class, in the order of their keys."""
        found = self.by_kind[KIND_OF[record].name]  # type: ignore[index]  # T is a record
        return tuple(one for one in found if isinstance(one, record))


def reading(*kinds: Kind) -> FolderWork:
    """Return the work that reads all records of `kinds`; its result is a `Records`."""
    return partial(_read, kinds)


def _read(kinds: tuple[Kind, ...], folder: "DataFolder", progress: Progress) -> Records:
    from nmdept.services.records import read_records

    found: dict[str, tuple[Record, ...]] = {}
    for done, kind in enumerate(kinds):
        progress.step(done, len(kinds), Message.of("window.reading", kind=kind.label))
        found[kind.name] = read_records(folder, kind)
    return Records(found)
