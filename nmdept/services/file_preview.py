"""A look into a record file before it is taken in: how it reads, its first rows, what it may be."""

from dataclasses import dataclass
from pathlib import Path

from nmdept.intake.guess import is_clear, kinds_of
from nmdept.intake.reader import read_table
from nmdept.progress import Progress
from nmdept.records.kinds import Kind

_ROWS = 20


@dataclass(frozen=True, kw_only=True)
class FilePreview:
    """What a record file looks like."""

    encoding: str
    """`xlsx` for a workbook."""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first rows below the header."""
    count: int
    """How many rows there are below the header."""
    kinds: tuple[Kind, ...]
    """The kinds its header fits, the likeliest first."""
    kind: Kind | None
    """What it is, if that is clear."""


def preview_file(path: Path, *, encoding: str | None = None, progress: Progress) -> FilePreview:
    """Return a preview of the CSV or XLSX file at `path`.

    Raises UsageError when it cannot be read, CancelledError when `progress` was asked to stop.
    """
    table = read_table(path, encoding=encoding, progress=progress)
    header, *rows = table.rows
    data = [row for row in rows if not row.is_comment]
    kinds = kinds_of(header, path.name)
    return FilePreview(
        encoding=table.encoding,
        header=tuple(str(cell) for cell in header.cells),
        rows=tuple(tuple(str(cell) for cell in row.cells) for row in data[:_ROWS]),
        count=len(data),
        kinds=kinds,
        kind=kinds[0] if is_clear(kinds, header, path.name) else None,
    )
