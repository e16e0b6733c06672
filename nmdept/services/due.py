"""What ends soon or has ended: the department's licences and its people's certificates."""

from datetime import date
from typing import cast

from nmdept.records.due import Due, Watched, due_on, standing
from nmdept.records.kinds import LICENCES
from nmdept.records.values import Certificate, Licence
from nmdept.services.folder import DataFolder
from nmdept.store import records as stored

__all__ = ["Due", "due_dates", "watched"]


def due_dates(folder: DataFolder, today: date) -> tuple[Due, ...]:
    """Return what has reached one of its steps by `today`, the most urgent first.

    What was renewed is not listed, nor are certificates of people who are not there any more.
    """
    return due_on(watched(folder, today), today)


def watched(folder: DataFolder, today: date) -> tuple[Watched, ...]:
    """Return everything whose end is watched on `today` and on any later day."""
    with folder.database.read() as connection:
        licences = cast("tuple[Licence, ...]", stored.read_all(connection, LICENCES))
        certificates = stored.read_certificates_in_post(connection, today)
        staff = stored.read_in_post(connection, today)
    people = {person.staff_no: person for person in staff}
    found = [Watched(record=licence) for licence in standing(licences)]
    for record in standing(certificates):
        assert isinstance(record, Certificate)
        person = people[record.staff_no]
        found.append(Watched(record=record, name=person.name, until=person.employed_to))
    return tuple(found)
