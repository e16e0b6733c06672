"""The first page as it was when the folder was closed, shown while the folder is being opened.

It is kept beside the ledger in `state.json`, with the ledger's SHA-256. It is shown only if nothing
it follows from has changed: ledger, program, the tables shipped, the month to report. Then it is
what reading the ledger would give; what depends on the day is worked out anew. It is nothing but a
picture of the ledger: nobody takes data from it, and without it, or with a damaged one, the folder
opens as it always does. Nothing here needs SQLAlchemy: that is the point.
"""

import hashlib
import json
import stat
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from nmdept import __version__
from nmdept.paths import resource
from nmdept.records.due import Watched, due
from nmdept.records.months import Month
from nmdept.services.contents import JOURNALS, LEDGER, STATE
from nmdept.services.holding import is_held
from nmdept.services.page_text import from_plain, to_plain
from nmdept.survey.overview import FirstPage

_FORMAT = "nmdept state 1"
_LARGEST = 1_000_000
_LARGEST_LEDGER = 64_000_000
"""Bytes; half a century of a department has half of it, read in 0.04 s (measured)."""
_SHIPPED = ("catalogues", "questionnaires", "national")


def kept_page(folder: Path, today: date) -> FirstPage | None:
    """Return the first page of `folder` on `today`; None when nothing kept is sure to be it."""
    try:
        if is_held(folder):
            return None  # whoever holds it may be changing just this
        content = _content(_read(folder / STATE))
        day = date.fromisoformat(content["day"])
        if content["program"] != program_mark() or not _serves(day, today):
            return None
        if content["ledger"] != ledger_sum(folder):
            return None
        return from_plain(content["page"], today)
    except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None


def page_file(
    page: FirstPage, watched: Iterable[Watched], *, ledger: str, program: str, day: date
) -> bytes:
    """Return the content of the file that keeps `page`, read on `day` from the ledger of that sum.

    Of what is watched, what will have become due by the end of the month.
    """
    last = Month(day.year, day.month).last_day
    soon = [one for one in watched if due(one.record, last) is not None]
    content = {
        "program": program,
        "ledger": ledger,
        "day": day.isoformat(),
        "page": to_plain(page, soon),
    }
    whole = {"format": _FORMAT, "sum": _sum(content), "content": content}
    return json.dumps(whole, separators=(",", ":")).encode()


def keeps(folder: Path, *, ledger: str, program: str, day: date) -> bool:
    """Whether the page of that ledger is kept in `folder` already and will serve after `day`."""
    try:
        content = _content(_read(folder / STATE))
        kept = date.fromisoformat(content["day"])
    except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return False
    same = content.get("ledger") == ledger and content.get("program") == program
    return same and _serves(kept, day)


def ledger_sum(folder: Path) -> str | None:
    """Return the SHA-256 of the ledger in `folder` at rest.

    None when it is being written or was left so, or is too large to be read whole at a start.
    Raises OSError when there is none.
    """
    ledger = folder / LEDGER
    if any(ledger.with_name(ledger.name + end).exists() for end in JOURNALS):
        return None
    if ledger.stat().st_size > _LARGEST_LEDGER:
        return None
    with ledger.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def program_mark() -> str:
    """Return what stands for this program and its tables, as far as the page follows from them."""
    shipped = [
        f"{file.name} {found.st_size} {found.st_mtime_ns}"
        for name in _SHIPPED
        for file in sorted(resource(name).iterdir())
        for found in [file.stat()]
    ]
    tables = hashlib.sha256("\n".join(shipped).encode()).hexdigest()
    return f"{__version__} {tables}"


def _serves(kept: date, today: date) -> bool:
    """Whether a page read on `kept` can be shown on `today`: later in the same month.

    With the month the month to report changes, and what was to become due was kept up to its end.
    """
    return kept <= today and (kept.year, kept.month) == (today.year, today.month)


def _read(path: Path) -> bytes:
    """Return a file of a size that can be ours; ValueError for any other, and for no file."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        raise ValueError(found.st_size)
    return path.read_bytes()


def _content(file: bytes) -> Mapping[str, Any]:
    """Return what the file holds; ValueError or KeyError when it is damaged or not ours."""
    outer = json.loads(file)
    content: Mapping[str, Any] = outer["content"]
    if outer["format"] != _FORMAT or outer["sum"] != _sum(content):
        raise ValueError(STATE)
    return content


def _sum(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
