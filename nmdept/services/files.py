"""Record files: taking them in, writing them out, and the templates to begin with."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from nmdept.errors import UsageError
from nmdept.files import write_whole
from nmdept.intake.incoming import Incoming, prepare
from nmdept.intake.outgoing import csv_of, template_of
from nmdept.intake.reader import read_table
from nmdept.intake.tables import Rejected
from nmdept.messages import Message
from nmdept.paths import resource
from nmdept.progress import Progress
from nmdept.records.field_check import printable
from nmdept.records.kinds import BY_NAME, STAFF, Kind, RecordRef
from nmdept.records.nearest import nearest
from nmdept.records.values import Record
from nmdept.services.folder import DataFolder
from nmdept.services.records import read_records, save_records


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """What an import did, or would have done; with any row rejected, nothing was changed."""

    kind: Kind
    encoding: str
    created: tuple[RecordRef, ...]
    updated: tuple[RecordRef, ...]
    unchanged: tuple[RecordRef, ...]
    rejected: tuple[Rejected, ...]


def kind_named(name: str) -> Kind:
    """Return the record kind called `name`; UsageError with the nearest name when there is none."""
    kind = BY_NAME.get(name)
    if kind is not None:
        return kind
    near = nearest(name, BY_NAME)
    if near is not None:
        raise UsageError("intake.kind_unknown_near", kind=name, nearest=near)
    raise UsageError("intake.kind_unknown", kind=name, kinds=list(BY_NAME))


def import_records(  # noqa: PLR0913 - each is an option of the command
    folder: DataFolder,
    kind_name: str,
    path: Path,
    *,
    dry_run: bool = False,
    encoding: str | None = None,
    progress: Progress,
) -> ImportReport:
    """Create and update records from the CSV or XLSX file at `path`: all of it or nothing.

    Raises UsageError when the file cannot be read, CancelledError when `progress` was asked to
    stop; rows that cannot be taken are in the report. With `dry_run` nothing is changed.
    """
    kind = kind_named(kind_name)
    progress.step(0, 3, Message.of("intake.reading"))
    table = read_table(path, encoding=encoding, progress=progress)
    progress.step(1, 3, Message.of("intake.comparing"))
    incoming = prepare(kind, table, _existing(folder, kind))
    progress.step(2, 3, Message.of("intake.storing"))  # the last place to stop: then it is stored
    if not dry_run and not incoming.rejected and incoming.changed:
        act = Message.of("intake.imported", kind=kind.label, file=printable(path.name))
        save_records(folder, incoming.changed, act=act)
    return _report(kind, table.encoding, incoming)


def export_records(folder: DataFolder, kind_name: str, path: Path) -> int:
    """Write all records of the kind to `path` as CSV; return how many there are.

    Raises UsageError when the name asks for another format, EnvironmentFailedError when the disk
    fails; the file that was there stays until the new one is whole.
    """
    kind = kind_named(kind_name)
    _refuse_other_formats(path)
    records = read_records(folder, kind)
    write_whole(path, csv_of(kind, records))
    return len(records)


def write_template(kind_name: str, path: Path) -> None:
    """Write an empty CSV file of the kind to `path`, with one example row as a comment."""
    kind = kind_named(kind_name)
    _refuse_other_formats(path)
    write_whole(path, template_of(kind, _example(kind)))


def _existing(folder: DataFolder, kind: Kind) -> dict[RecordRef, Record]:
    """Return the stored records of the kind, and the staff they may refer to."""
    needed = {kind.name: kind}
    if "staff_no" in kind.by_name:
        needed[STAFF.name] = STAFF
    return {
        each.ref(record): record
        for each in needed.values()
        for record in read_records(folder, each)
    }


def _report(kind: Kind, encoding: str, incoming: Incoming) -> ImportReport:
    return ImportReport(
        kind=kind,
        encoding=encoding,
        created=incoming.created,
        updated=incoming.updated,
        unchanged=incoming.unchanged,
        rejected=incoming.rejected,
    )


def _refuse_other_formats(path: Path) -> None:
    if path.suffix.lower() in {".xlsx", ".xls", ".ods", ".json", ".pdf", ".xml"}:
        raise UsageError("intake.only_csv", file=path.name)


def _example(kind: Kind) -> list[str]:
    """Return the first row of the kind's shipped example file."""
    text = resource("example", f"{kind.name}.csv").read_text(encoding="utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""))
    next(rows)
    return next(rows)
