"""Workbooks (XLSX) into tables, through a child process within limits of memory and time."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

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


def read_spreadsheet(workbook: BinaryIO, *, name: str, progress: Progress) -> Table:
    """Return the first visible sheet of the workbook open in `workbook`, at its beginning.

    Raises UsageError when it cannot be read, or not within the limits; CancelledError when
    `progress` was asked to stop.
    """
    output = _run(workbook, name=name, progress=progress)
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


def _run(workbook: BinaryIO, *, name: str, progress: Progress) -> bytes:
    # The child reads the open file itself: after a time-out, Python 3.11's `communicate` neither
    # goes on sending the input it was given nor takes it again.
    with subprocess.Popen(  # noqa: S603 - our own file, with numbers as arguments
        _command(),
        stdin=workbook,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            output = _wait(child, progress)
        finally:
            child.kill()
    if output is None or child.returncode != 0:
        raise UsageError("intake.workbook_refused", file=name)
    return output


def _wait(child: "subprocess.Popen[bytes]", progress: Progress) -> bytes | None:
    """Return what the child wrote once it has ended; None when it takes too long."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        progress.step(0, 0, Message.of("intake.reading"))
        try:
            output, _ = child.communicate(timeout=_LOOK_AGAIN)
        except subprocess.TimeoutExpired:
            continue
        return output
    return None
