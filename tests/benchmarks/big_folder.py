"""A folder as large as one gets: 50 years of months, 3,000 people, well over 100,000 changes."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.kinds import ACTIVITY, KIND_OF, STAFF
from nmdept.records.months import months_of
from nmdept.records.values import (
    Activity,
    BedDays,
    Beds,
    Certificate,
    Department,
    Device,
    Licence,
    Record,
    Staff,
    StaffHistory,
)
from nmdept.services.folder import DataFolder, create_folder
from nmdept.store import ledger
from nmdept.store.engine import Connection
from nmdept.store.ledger import Write

LAST_YEAR = 2023
ITEM = "imaging.pet_ct.tumour"
_SURNAMES = "王李张刘陈杨黄赵周吴徐孙单曾仇解查翟覃任华区"
_GIVEN = "晓明伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英行乐长重朝"
_BEGIN = date(1974, 1, 1)


def make_big_folder(
    path: Path, *, years: int = 50, people: int = 3000, corrections: int = 2000
) -> DataFolder:
    """Make the folder at `path`, in some ten seconds, and return it open.

    The records are written through the ledger, a year to an act, and then single counts of the
    last year corrected, each an act of its own.
    """
    folder = create_folder(path, user="bench")
    with folder.database.write() as connection:
        _act(connection, STAFF.label, list(_department()))
        _act(connection, STAFF.label, [r for number in range(people) for r in _person(number)])
        for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
            _act(connection, ACTIVITY.label, list(_counts(year)))
        _correct(connection, corrections)
    return folder


def name(number: int) -> str:
    """Return the name of somebody; many people are called alike, as they are."""
    given = number // len(_SURNAMES) * 7 + number
    first, second = _GIVEN[given % len(_GIVEN)], _GIVEN[given * 3 % len(_GIVEN)]
    return _SURNAMES[number % len(_SURNAMES)] + first + (second if number % 3 else "")


def _act(connection: Connection, label: object, records: Sequence[Record]) -> None:
    writes = [Write(kind=KIND_OF[type(record)], old=None, new=record) for record in records]
    what = Message.of("acts.saved", kind=label)
    ledger.apply(connection, user="bench", what=what, writes=writes)


def _department() -> Iterator[Record]:
    yield Department(effective_from=_BEGIN, hospital_name="示例医院", services=("pet",))
    yield Beds(ward="一区", from_=_BEGIN, beds=20)
    for number in range(40):
        yield Device(
            device_no=f"D{number:02d}",
            class_="positron.pet_ct",
            owner="nuclear_medicine",
            in_use_from=_BEGIN,
        )
        yield Licence(
            kind="radiation_safety",
            number=f"L{number:02d}",
            valid_from=date(1974 + number, 1, 1),
            valid_until=date(1979 + number, 12, 31),
        )


def _person(number: int) -> Iterator[Record]:
    """Give somebody of a department whose people stay some five years, the last of them still."""
    no, years = f"S{number:04d}", number % 45
    first = date(1974 + years, 3, 1)
    last = None if number % 10 == 0 else date(1979 + years, 2, 28)
    yield Staff(staff_no=no, name=name(number), sex="f", employed_from=first, employed_to=last)
    for aspect, value in (("post", "nurse"), ("title", "junior"), ("education", "undergraduate")):
        yield StaffHistory(staff_no=no, aspect=aspect, from_=first, to=last, value=value)
    yield Certificate(
        staff_no=no, kind="health_check", valid_from=first, valid_until=date(2024, 1, 31)
    )


def _counts(year: int) -> Iterator[Record]:
    for place, item in enumerate(catalogue().activity):
        for month in months_of(year):
            yield Activity(month=month, item=item, count=100 + place + (year + month.month) % 17)
    for month in months_of(year):
        yield BedDays(ward="一区", month=month, open_bed_days=600, occupied_bed_days=480)


def _correct(connection: Connection, corrections: int) -> None:
    """Correct counts of the last year up and down, one at a time."""
    cells = [cell for cell in _counts(LAST_YEAR) if isinstance(cell, Activity)]
    held = {cell.item + str(cell.month): cell for cell in cells}
    for number, cell in enumerate(islice(cycle(cells), corrections)):
        old = held[cell.item + str(cell.month)]
        new = Activity(month=cell.month, item=cell.item, count=number)
        held[cell.item + str(cell.month)] = new
        what = Message.of(
            "records.act_count", month=cell.month, item=catalogue().activity[cell.item].label
        )
        writes = [Write(kind=ACTIVITY, old=old, new=new)]
        ledger.apply(connection, user="bench", what=what, writes=writes)
