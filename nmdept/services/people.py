"""The department's people with what they held and hold: of everybody, or of those not yet gone."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from nmdept.records.kinds import CERTIFICATES, STAFF, STAFF_HISTORY
from nmdept.records.values import Certificate, Staff, StaffHistory
from nmdept.services.folder import DataFolder
from nmdept.store import records as stored


@dataclass(frozen=True, kw_only=True)
class People:
    """Everybody who is or was there; what they held and their certificates as far as read."""

    since: date | None
    """History and certificates are those of the people who have not left before this day; None:
    of everybody."""
    staff: tuple[Staff, ...] = ()
    history: tuple[StaffHistory, ...] = ()
    certificates: tuple[Certificate, ...] = ()

    def tell_of(self, day: date | None) -> bool:
        """Whether all is here to say who held what on `day`; None: of everybody who ever came."""
        return self.since is None or (day is not None and day >= self.since)


def read_people(folder: DataFolder, since: date | None) -> People:
    """Read everybody; what they held of those not gone before `since`, or of all for None.

    Most who ever worked in a department have left it, and a page of a day asks nothing of them.
    """
    with folder.database.read() as connection:
        staff = stored.read_all(connection, STAFF)
        if since is None:
            history = cast("tuple[StaffHistory, ...]", stored.read_all(connection, STAFF_HISTORY))
            certificates = cast(
                "tuple[Certificate, ...]", stored.read_all(connection, CERTIFICATES)
            )
        else:
            history = stored.read_history_in_post(connection, since)
            certificates = stored.read_certificates_in_post(connection, since)
    return People(
        since=since,
        staff=cast("tuple[Staff, ...]", staff),
        history=history,
        certificates=certificates,
    )
