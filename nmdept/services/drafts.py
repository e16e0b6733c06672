"""The draft store: what was typed and not saved, in one small file of the data folder.

The file is written whole and holds nothing else. It is no record: damaged, foreign or of a newer
version it is put aside under another name and said, never read in part.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import msgspec

from nmdept.files import failure, replace, sync_folder, write_whole
from nmdept.messages import Message
from nmdept.records.drafts import RECORD, Draft, Standing, standing
from nmdept.records.kinds import BY_NAME, KIND_OF, RecordRef
from nmdept.records.texts import texts
from nmdept.records.values import Record
from nmdept.services.folder import DataFolder
from nmdept.store import records as stored
from nmdept.survey.kept import FINDING_REASONS, RETURN_ENTRIES

FILE = "drafts.json"
_FORMAT = "nmdept drafts"
_VERSION = 1
_OF_RETURNS = frozenset({RETURN_ENTRIES.name, FINDING_REASONS.name})
_LARGEST = 8_000_000
"""Bytes; more than any number of forms holds."""


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A draft, and what became of its record meanwhile."""

    draft: Draft
    standing: Standing


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The drafts of a folder; `trouble` says why there are none when their file cannot be read."""

    offered: tuple[Offered, ...] = ()
    trouble: Message | None = None


@dataclass(frozen=True, kw_only=True)
class _Content:
    format: Literal["nmdept drafts"]
    version: Literal[1]
    drafts: tuple[Draft, ...]


def read_drafts(folder: DataFolder) -> Kept:
    """Return what was typed and not saved; what was saved after all is left out.

    A file that is not ours to read is put aside beside itself and named in `trouble`.
    """
    path = folder.path / FILE
    try:
        content = _content(path)
    except FileNotFoundError:
        return Kept()
    except OSError as error:
        return Kept(trouble=failure(error, path).message)
    if _is_newer(content):
        return _put_aside(path, "drafts.newer")
    try:
        drafts = msgspec.convert(content, _Content).drafts
        return Kept(offered=_offered(folder, drafts))
    except (msgspec.ValidationError, KeyError, RecursionError):
        return _put_aside(path, "drafts.unreadable")


def keep_drafts(place: Path, drafts: Sequence[Draft]) -> None:
    """Let the folder at `place`, which the caller holds open, hold exactly `drafts`.

    Without any there is no file. The database is not touched, so that nothing waits for work on it.
    Raises EnvironmentFailedError when it cannot be written; the file is then as it was.
    """
    path = place / FILE
    if drafts:
        held = [{**asdict(draft), "at": draft.at.isoformat()} for draft in drafts]
        content = {"format": _FORMAT, "version": _VERSION, "drafts": held}
        # escaped, so that even half a character of an input method is kept as it was
        write_whole(path, json.dumps(content, indent=1).encode("ascii"))
        return
    try:
        path.unlink(missing_ok=True)
        sync_folder(place)
    except OSError as error:
        raise failure(error, path) from error


def _content(path: Path) -> object:
    """Return what the file holds; None when that is nothing of ours. Raises OSError."""
    if path.stat().st_size > _LARGEST:
        return None
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None


def _is_newer(content: object) -> bool:
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        return False
    version = content.get("version")
    return isinstance(version, int) and version > _VERSION


def _put_aside(path: Path, code: str) -> Kept:
    aside = next(
        place
        for number in range(1, 10_000)
        if not (place := path.with_name(f"drafts-aside-{number}.json")).exists()
    )
    try:
        replace(path, aside)
    except OSError as error:
        return Kept(trouble=failure(error, path).message)
    return Kept(trouble=Message.of(code, path=str(aside)))


def _offered(folder: DataFolder, drafts: Sequence[Draft]) -> tuple[Offered, ...]:
    with folder.database.read() as connection:

        def now(draft: Draft) -> Mapping[str, str] | None:
            if draft.key is not None:
                ref = RecordRef(draft.kind, draft.key)
                return _texts(stored.read_one(connection, ref))
            kind = BY_NAME[draft.kind]
            if draft.form != RECORD:
                return None
            same = (_texts(one) for one in stored.read_all(connection, kind))
            return next((one for one in same if one and _holds(one, draft)), None)

        def stands(draft: Draft) -> Standing:
            if draft.kind in _OF_RETURNS:
                # late: only what is typed into a return needs what computes it
                from nmdept.services.return_drafts import return_standing

                return return_standing(folder, connection, draft)
            return standing(draft, now(draft))

        found = [Offered(draft=one, standing=stands(one)) for one in drafts]
    return tuple(one for one in found if one.standing is not Standing.SAVED)


def _holds(stored_texts: Mapping[str, str], draft: Draft) -> bool:
    return standing(draft, stored_texts) is Standing.SAVED


def _texts(record: Record | None) -> Mapping[str, str] | None:
    if record is None:
        return None
    return {name: text or "" for name, text in texts(KIND_OF[type(record)], record).items()}
