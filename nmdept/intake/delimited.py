"""CSV files into tables: comma, semicolon or tab, in any of the known encodings."""

import csv
import io
from collections.abc import Iterator

from nmdept.errors import UsageError
from nmdept.intake.encoding import decode
from nmdept.intake.tables import MAX_CELLS, MAX_COLUMNS, MAX_LINES, MAX_ROWS, Row, Table
from nmdept.messages import Message
from nmdept.progress import Progress

_DELIMITERS = ",;\t"
_LOOK_AGAIN = 1_000


def read_delimited(content: bytes, *, name: str, encoding: str | None, progress: Progress) -> Table:
    """Return the rows of a CSV file; blank rows and comments are left out.

    Raises UsageError naming file and line when the text cannot be split into rows without doubt:
    an unclosed quotation mark, a row longer or shorter than the header, a bare carriage return.
    """
    text, found = decode(content, name=name, encoding=encoding)
    if text.count("\n") > MAX_LINES:
        raise UsageError("intake.too_many_cells", file=name, line=str(MAX_LINES))
    if text.lstrip()[:1] == "<":
        raise UsageError("intake.markup", file=name)
    rows: list[Row] = []
    cells = 0
    for row in _rows(text, name=name):
        rows.append(row)
        cells += len(row.cells)
        if len(rows) > MAX_ROWS or cells > MAX_CELLS or len(row.cells) > MAX_COLUMNS:
            raise UsageError("intake.too_many_cells", file=name, line=str(row.line))
        if len(rows) % _LOOK_AGAIN == 0:
            progress.step(0, 0, Message.of("intake.reading"))
    _refuse_ragged(rows, name=name)
    return Table(found, tuple(rows))


def _rows(text: str, *, name: str) -> Iterator[Row]:
    lines = io.StringIO(text, newline="\n")
    reader = csv.reader(lines, delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            row = Row(line, tuple(cells))
            if not row.is_blank and not row.is_comment:
                yield row
            line = reader.line_num + 1
    except csv.Error as error:
        unclosed = str(error) == "unexpected end of data"
        code = "intake.quote_unclosed" if unclosed else "intake.csv_broken"
        raise UsageError(code, file=name, line=str(line)) from error


def _delimiter(text: str) -> str:
    """Return the delimiter the header uses most; labels of fields hold none of them."""
    for line in io.StringIO(text):
        if line.strip(_DELIMITERS + " \r\n") and not line.startswith("#"):
            return max(_DELIMITERS, key=line.count)
    return ","


def _refuse_ragged(rows: list[Row], *, name: str) -> None:
    ragged = [row for row in rows if len(row.cells) != len(rows[0].cells)]
    if ragged:
        raise UsageError(
            "intake.ragged",
            file=name,
            lines=[str(row.line) for row in ragged[:5]],
            count=len(ragged),
            columns=str(len(rows[0].cells)),
        )
