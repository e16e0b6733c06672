"""Reads a workbook from standard input in a process of its own, within limits of memory and time.

A hostile workbook of 5 kB can take 3 GB or abort the process that reads it, so the program never
reads one itself: `spreadsheet` starts this file as a script. It imports nothing of nmdept, so that
it starts in some 40 ms and needs no path. Each row is written as one line of JSON, its number
first; a cell that JSON has no form for is an object: `{"date": …}` or `{"no_value": …}`. A workbook
that cannot be taken ends with `{"problem": …}` instead.
"""

import io
import json
import math
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    import python_calamine

MEMORY = 700_000_000
"""Bytes of address space; promise P8."""

SECONDS = 12
"""Seconds of processor time."""

FROM_A1 = 5_000_000
"""Cells of the rectangle from A1 to the last cell, before anything is made of them."""

LARGEST_EXACT = 1e15
"""Up to here a spreadsheet's numbers hold every whole number."""

UNPACKED = 150_000_000
"""Bytes of all parts of the workbook together."""

_CELL = re.compile(rb"<c\b((?:[^>/]|/(?!>))*)>(.*?)</c>", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_HAS_VALUE = re.compile(rb"<(?:v|is)\b[^>/]*>[^<]*[^<\s]|<is>")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FORBIDDEN = tuple("<!DOCTYPE".encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))


class Unacceptable(Exception):  # noqa: N818 - not a failure: the answer this process gives
    """The workbook cannot be taken; the argument says why, as `spreadsheet` words it."""


def main(arguments: list[str]) -> int:
    """Read the workbook on standard input; `arguments` are the most rows, columns and cells."""
    _limit()
    rows, columns, cells = (int(argument) for argument in arguments)
    write = sys.stdout.buffer.write
    try:
        for number, row in _rows(sys.stdin.buffer.read(), rows, columns, cells):
            write(json.dumps([number, *row], ensure_ascii=True).encode() + b"\n")
    except Unacceptable as reason:
        write(json.dumps({"problem": str(reason)}).encode() + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: there only the time limit of the parent holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _rows(content: bytes, rows: int, columns: int, cells: int) -> Iterator[tuple[int, list[Any]]]:
    holes_by_sheet = _inspect(content)
    index, table = _read(content)
    holes = holes_by_sheet.get(index, {})
    # A missing value may stand below or beside everything the library shows.
    height = max([len(table), *(row for row, _ in holes)])
    width = max([*(len(row) for row in table[:1]), *(column + 1 for _, column in holes)], default=0)
    if height > rows or width > columns or height * width > cells:
        raise Unacceptable("too_large")
    for number in range(1, height + 1):
        row = table[number - 1] if number <= len(table) else []
        full = [*row, *[""] * (width - len(row))]
        yield number, [_cell(cell, holes.get((number, at))) for at, cell in enumerate(full)]


def _read(content: bytes) -> tuple[int, list[list[Any]]]:
    """Return the place of the first visible sheet, and its cells from A1 on."""
    import python_calamine as calamine

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        index = _first_visible(workbook)
        sheet = workbook.get_sheet_by_index(index)
        if sheet.end is not None and (sheet.end[0] + 1) * (sheet.end[1] + 1) > FROM_A1:
            raise Unacceptable("too_large")
        return index, sheet.to_python(skip_empty_area=False)
    except (calamine.CalamineError, calamine.WorksheetNotFound) as error:
        raise Unacceptable("damaged") from error


def _first_visible(workbook: "python_calamine.CalamineWorkbook") -> int:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for index, sheet in enumerate(workbook.sheets_metadata):
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
            return index
    return 0


def _cell(cell: object, hole: str | None) -> object:
    if hole is not None and cell == "":
        return {"no_value": hole}
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return {"date": cell.date().isoformat()} if cell.time() == time() else {"no_value": "time"}
    if isinstance(cell, date):
        return {"date": cell.isoformat()}
    return {"no_value": "time"} if isinstance(cell, (time, timedelta)) else cell


def _number(cell: float) -> object:
    if not math.isfinite(cell):
        return {"no_value": "error"}
    return int(cell) if cell.is_integer() and abs(cell) < LARGEST_EXACT else cell


def _inspect(content: bytes) -> Mapping[int, Mapping[tuple[int, int], str]]:
    """Refuse what no honest workbook holds; find, by sheet, the cells that hide a missing value.

    The library shows a failed formula, and one whose result was never stored, as an empty cell:
    an empty cell would leave the stored value, which is not what the sheet says.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise Unacceptable("too_large")
            if "xl/workbook.xml" not in archive.namelist():
                raise Unacceptable("not_a_workbook")
            _refuse_declarations(archive)
            return {
                index: dict(_holes(archive.read(part)))
                for index, part in enumerate(_sheet_parts(archive))
            }
    except (
        zipfile.BadZipFile,
        KeyError,
        ET.ParseError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise Unacceptable("damaged") from error
    except (OSError, ValueError, EOFError, zipfile.LargeZipFile) as error:
        raise Unacceptable("damaged") from error


def _refuse_declarations(archive: zipfile.ZipFile) -> None:
    """Refuse a document type: it is the door of entity bombs and of files read from outside."""
    for part in archive.infolist():
        tail = b""
        with archive.open(part) as file:
            while chunk := file.read(1 << 20):
                if part.filename.endswith((".xml", ".rels")) and any(
                    mark in tail + chunk for mark in _FORBIDDEN
                ):
                    raise Unacceptable("declarations")
                tail = chunk[-32:]


def _sheet_parts(archive: zipfile.ZipFile) -> Iterable[str]:
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - no DTD here
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    workbook = ET.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - no DTD here
    for sheet in workbook.iter():
        if sheet.tag.endswith("}sheet"):
            target = targets[sheet.get(_RELATIONSHIP)]
            yield target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _holes(sheet: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _CELL.finditer(sheet):
        attributes, inside = match[1], match[2]
        failed = b't="e"' in attributes
        empty_text = b't="str"' in attributes and b"<v" in inside
        if not failed and (b"<f" not in inside or empty_text or _HAS_VALUE.search(inside)):
            continue
        reference = _REFERENCE.search(attributes)
        if reference is not None:
            yield (int(reference[2]), _column(reference[1])), "error" if failed else "formula"


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
