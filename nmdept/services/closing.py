"""Closing a data folder so that the next start can show its first page at once."""

import contextlib
from datetime import date

from nmdept.errors import NmdeptError
from nmdept.files import write_whole
from nmdept.services.contents import STATE
from nmdept.services.due import watched
from nmdept.services.folder import DataFolder
from nmdept.services.kept_page import keeps, ledger_sum, page_file, program_mark
from nmdept.services.overview import read_first_page


def close_folder(folder: DataFolder, today: date) -> None:
    """Keep the first page of `folder` as it is now, and close it.

    The page is a convenience: when it cannot be read or written, the folder is closed all the same
    and nothing is said.
    """
    try:
        with contextlib.suppress(NmdeptError, OSError):
            _keep_page(folder, today)
    finally:
        folder.close()


def _keep_page(folder: DataFolder, today: date) -> None:
    """Write the page, unless the ledger is the one it was read from last time.

    Nobody else has the folder, so the ledger is closed as it is read here.
    """
    ledger, program = ledger_sum(folder.path), program_mark()
    if ledger is None or keeps(folder.path, ledger=ledger, program=program, day=today):
        return
    page = read_first_page(folder, today)
    ending = watched(folder, today)
    content = page_file(page, ending, ledger=ledger, program=program, day=today)
    write_whole(folder.path / STATE, content)
