"""Workbooks (XLSX) into tables, through a child process within limits of memory and time."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from nmdept.errors import UsageError
from nmdept.intake import spreadsheet_child
from nmdept.intake.tables import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Cell, NoValue, Row, Table
from nmdept.messages import Message
from nmdept.progress import Progress

SECONDS = 15.0
"""How long the child may take in all; with start and end that stays under promise P8's 20 s."""

FROZEN_ARGUMENT = "--read-spreadsheet"
"""In a frozen bundle there is no interpreter to start the child with: the program starts itself
with this first argument and hands the rest to `spreadsheet_child.main`."""

_LOOK_AGAIN = 0.1


def read_spreadsheet(content: bytes, *, name: str, progress: Progress) -> Table:
    """Return the first visible sheet of the workbook.

    Raises UsageError when it cannot be read, or not within the limits; CancelledError when
    `progress` was asked to stop.
    """
    output = _run(content, name=name, progress=progress)
    rows = []
    for line in output.splitlines():
        read = msgspec.json.decode(line)
        if isinstance(read, dict):
            raise UsageError(f"intake.workbook_{read['problem']}", file=name)
        rows.append(Row(read[0], tuple(_cell(cell) for cell in read[1:])))
    return Table("xlsx", tuple(row for row in rows if not row.is_blank))


def _cell(read: Any) -> Cell:  # noqa: ANN401 - whatever JSON holds
    if read is None:
        return ""
    if isinstance(read, dict):
        return date.fromisoformat(read["date"]) if "date" in read else NoValue(read["no_value"])
    cell: Cell = read
    return cell


def _command() -> list[str]:
    limits = [str(limit) for limit in (MAX_ROWS, MAX_COLUMNS, MAX_CELLS)]
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_ARGUMENT, *limits]
    # -P: the child's own folder stays off its search path, where our modules would shadow others.
    return [sys.executable, "-P", str(Path(spreadsheet_child.__file__)), *limits]


def _run(content: bytes, *, name: str, progress: Progress) -> bytes:
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(  # noqa: S603 - our own file, with numbers as arguments
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        creationflags=no_window,
    ) as child:
        try:
            for output in _wait(child, content, progress):
                if child.returncode == 0:
                    return output
        finally:
            child.kill()
    raise UsageError("intake.workbook_refused", file=name)


def _wait(child: "subprocess.Popen[bytes]", content: bytes, progress: Progress) -> Iterator[bytes]:
    """Yield the child's output once it has ended; nothing when it took too long."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        progress.step(0, 0, Message.of("intake.reading"))
        try:
            output, _ = child.communicate(content, timeout=_LOOK_AGAIN)
        except subprocess.TimeoutExpired:
            continue
        yield output
        return
