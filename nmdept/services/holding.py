"""Whether somebody has a data folder open; without the database, for the start of the window."""

from pathlib import Path

from nmdept.services.contents import LOCK
from nmdept.store.lock import is_held as is_lock_held


def is_held(folder: Path) -> bool:
    """Whether a process holds the data folder `folder` just now; nothing is created or waited for.

    Only a hint: a moment later it may be otherwise.
    """
    return is_lock_held(folder / LOCK)
