"""Reading a year's return must not pay for the other years the folder holds."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.months import months_of
from nmdept.records.values import Activity, Department, Device, Record, Staff, StaffHistory
from nmdept.services.folder import DataFolder, create_folder
from nmdept.services.records import save_records
from nmdept.services.returns import read_return, start_return

_YEAR = 2023
_ACT = Message.of("survey.profile", since=date(_YEAR, 1, 1))


def _staff(no: str, first: date, last: date | None) -> Iterator[Record]:
    yield Staff(staff_no=no, name="张三", employed_from=first, employed_to=last)
    for aspect, value in (("post", "nurse"), ("title", "junior"), ("education", "undergraduate")):
        yield StaffHistory(staff_no=no, aspect=aspect, from_=first, to=last, value=value)


def _always() -> Iterator[Record]:
    start = date(1970, 1, 1)
    yield Department(effective_from=start, hospital_name="示例医院", services=("pet",))
    for number in range(33):
        yield from _staff(f"S{number:03d}", start, None)
    for number in range(5):
        yield Device(
            device_no=f"D{number}",
            class_="positron.pet_ct",
            owner="nuclear_medicine",
            in_use_from=start,
        )


def _of_year(year: int) -> Iterator[Record]:
    """What a year brings: a count of every item and month, and five people who left again."""
    for number in range(5):
        yield from _staff(f"T{year}{number}", date(year, 1, 1), date(year, 9, 30))
    for item in catalogue().activity:
        for month in months_of(year):
            yield Activity(month=month, item=item, count=month.month)


def _folder(path: Path, years: Iterable[int]) -> DataFolder:
    folder = create_folder(path, user="bench")
    records = [*_always(), *(record for year in years for record in _of_year(year))]
    save_records(folder, records, act=_ACT)
    start_return(folder, _YEAR)
    return folder


def test_one_year_is_read_and_computed_alike_with_1_or_50_years_of_records(
    tmp_path: Path, ratio: Callable[..., float]
) -> None:
    with ExitStack() as open_:
        one = open_.enter_context(_folder(tmp_path / "one", [_YEAR]))
        fifty = open_.enter_context(_folder(tmp_path / "fifty", range(_YEAR - 49, _YEAR + 1)))
        numbers = [
            [(answer.state, answer.value) for answer in read_return(each, _YEAR).answers.values()]
            for each in (one, fifty)
        ]
        assert numbers[0] == numbers[1]
        cost = ratio(
            "return of one year, 50 years of records against 1",
            lambda: read_return(fifty, _YEAR),
            lambda: read_return(one, _YEAR),
        )
    assert cost <= 1.5
