"""The due dates of a folder: the most urgent first, nobody who left, nothing renewed."""

from datetime import date

import pytest

from nmdept.errors import DataProblemError
from nmdept.messages import Message
from nmdept.records.kinds import LICENCES
from nmdept.records.values import Certificate, Licence, Staff
from nmdept.services.due import due_dates
from nmdept.services.folder import DataFolder
from nmdept.services.records import save_records

_ACT = Message.of("acts.saved", kind=LICENCES.label)


def _licence(number: str, last_day: date, lead_days: str | None = None) -> Licence:
    return Licence(
        kind="radiological_practice" if number == "P" else "radiation_safety",
        number=number,
        valid_from=date(2019, 1, 1),
        valid_until=last_day,
        lead_days=lead_days,
    )


def test_what_is_due_is_listed_the_most_urgent_first(folder: DataFolder) -> None:
    staff = [
        Staff(staff_no="1", name="张三", employed_from=date(2010, 1, 1)),
        Staff(
            staff_no="2",
            name="李四",
            employed_from=date(2010, 1, 1),
            employed_to=date(2024, 4, 30),
        ),
    ]
    save_records(folder, staff, act=_ACT)
    checks = [
        Certificate(
            staff_no=person.staff_no,
            kind="health_check",
            valid_from=date(2022, 5, 1),
            valid_until=date(2024, 4, 30),
        )
        for person in staff
    ]
    licences = [_licence("S", date(2024, 6, 30)), _licence("P", date(2025, 12, 31), "730;365")]
    save_records(folder, [*checks, *licences], act=_ACT)
    found = due_dates(folder, date(2024, 5, 10))
    assert [(each.name, each.days_left, each.step) for each in found] == [
        ("张三", -10, 30),
        (None, 51, 60),
        (None, 600, 730),
    ]
    assert len(due_dates(folder, date(2024, 4, 30))) == 4  # the last day still counts


def test_steps_that_are_none_are_refused(folder: DataFolder) -> None:
    with pytest.raises(DataProblemError, match=r"records\.lead_days"):
        save_records(folder, [_licence("S", date(2024, 6, 30), "30;60")], act=_ACT)
