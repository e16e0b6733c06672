"""What ends soon or has ended: the department's licences and its people's certificates."""

from datetime import date
from typing import cast

from nmdept.records import due
from nmdept.records.due import Due
from nmdept.records.kinds import LICENCES
from nmdept.records.values import Certificate, Licence
from nmdept.services.folder import DataFolder
from nmdept.store import records as stored

__all__ = ["Due", "due_dates"]


def due_dates(folder: DataFolder, today: date) -> tuple[Due, ...]:
    """Return what has reached one of its steps by `today`, the most urgent first.

    What was renewed is not listed, nor are certificates of people who are not there any more.
    """
    with folder.database.read() as connection:
        licences = cast("tuple[Licence, ...]", stored.read_all(connection, LICENCES))
        certificates = stored.read_certificates_in_post(connection, today)
        staff = stored.read_in_post(connection, today)
    names = {person.staff_no: person.name for person in staff}
    found = [due.due(licence, today) for licence in due.standing(licences)]
    for record in due.standing(certificates):
        assert isinstance(record, Certificate)
        found.append(due.due(record, today, name=names[record.staff_no]))
    return tuple(sorted((each for each in found if each is not None), key=_urgency))


def _urgency(each: Due) -> tuple[date, str, str]:
    return (each.last_day, each.name or "", each.record.kind)
