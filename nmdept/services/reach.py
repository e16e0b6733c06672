"""Which years the counts of the ledger reach over."""

from nmdept.records.kinds import ACTIVITY, BED_DAYS
from nmdept.services.folder import DataFolder
from nmdept.store.reach import reach


def years_of_counts(folder: DataFolder) -> frozenset[int]:
    """Return the first and the last year with counts or bed-days; empty without any."""
    with folder.database.read() as connection:
        reached = [reach(connection, kind) for kind in (ACTIVITY, BED_DAYS)]
    return frozenset(month.year for pair in reached if pair is not None for month in pair)
