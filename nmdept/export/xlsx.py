"""A document as a workbook: one sheet for the cover, one for each heading of the first rank.

Numbers are numbers, texts are texts whatever they begin with. Same document, same bytes.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import Any

import xlsxwriter

from nmdept.errors import DataProblemError
from nmdept.export.document import (
    Block,
    Cell,
    Document,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Pictures,
    Row,
    Signatures,
    Table,
    Text,
)

CELL_LIMIT = 32_767
"""Characters a cell holds; the limit of the file format."""

_NAME_LIMIT = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_ACCENT = "#0D4D6B"
_UNIT = 5.2
"""Points of a column's share that make one character of a sheet's column."""


def write_xlsx(document: Document) -> bytes:
    """Return `document` as a workbook.

    Raises DataProblemError when a text is longer than a cell holds; nothing is cut.
    """
    out = BytesIO()
    workbook = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    workbook.set_properties(
        {
            "title": document.title.lead,
            "subject": document.subject,
            "author": document.author,
            "created": datetime.combine(document.as_of, time(), UTC),
        }
    )
    book = _Book(workbook, document)
    for number, blocks in enumerate(_sheets(document)):
        book.add(blocks, name=None if number else document.subject)
    workbook.close()
    return out.getvalue()


def _sheets(document: Document) -> Iterable[Sequence[Block]]:
    """Yield the cover, then the blocks in groups that each begin with a heading of rank 1."""
    whose = [] if document.subtitle is None else [Paragraph(text=document.subtitle)]
    yield [Heading(level=1, text=document.title), *whose, *document.cover]
    group: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1 and _says_something(group):
            yield group
            group = []
        group.append(block)
    if _says_something(group):
        yield group


def _says_something(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Heading) for block in blocks)


class _Book:
    """The workbook as it is filled: its formats, and the names already given to sheets."""

    def __init__(self, workbook: Any, document: Document) -> None:  # noqa: ANN401  # no types
        self._workbook = workbook
        self._marks = [mark for mark in (document.mark, document.example) if mark is not None]
        base = {"text_wrap": True, "valign": "top", "font_size": 10}
        self._text = workbook.add_format(base)
        self._strong = workbook.add_format({**base, "bold": True})
        self._number = workbook.add_format({**base, "num_format": "#,##0.##", "bold": False})
        self._count = workbook.add_format({**base, "num_format": "#,##0"})
        self._head = workbook.add_format({**base, "bold": True, "bottom": 1, "font_color": _ACCENT})
        self._title = workbook.add_format(
            {**base, "bold": True, "font_size": 14, "text_wrap": False}
        )
        self._names: set[str] = set()

    def add(self, blocks: Sequence[Block], *, name: str | None = None) -> None:
        """Add a sheet with `blocks` below one another, called `name` or as its heading."""
        heading = next(block for block in blocks if isinstance(block, Heading))
        sheet = self._workbook.add_worksheet(self._name(name or _called(heading)))
        _Sheet(sheet, self._formats(), heading.text.lead).fill([*map(_mark, self._marks), *blocks])

    def _formats(self) -> dict[str, Any]:
        return {
            "text": self._text,
            "strong": self._strong,
            "number": self._number,
            "count": self._count,
            "head": self._head,
            "title": self._title,
        }

    def _name(self, wanted: str) -> str:
        stem = " ".join(wanted.translate(_NOT_IN_NAMES).split())[:_NAME_LIMIT] or "1"
        name, number = stem, 1
        while name.casefold() in self._names:
            number += 1
            name = f"{stem[: _NAME_LIMIT - 4]} {number}"
        self._names.add(name.casefold())
        return name


def _called(heading: Heading) -> str:
    return " ".join(part for part in (heading.number, heading.text.lead) if part)


def _mark(text: Text) -> Block:
    return Paragraph(text=text)


class _Sheet:
    """One sheet as it is filled from the top."""

    def __init__(self, sheet: Any, formats: dict[str, Any], place: str) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._formats = formats
        self._place = place
        self._row = 0
        self._widths: list[float] = []

    def fill(self, blocks: Iterable[Block]) -> None:
        """Write `blocks`, then give the columns their widths."""
        for block in blocks:
            self._block(block)
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                parts = [block.number or "", *_both(block.text)]
                self._line([Text("  ".join(filter(None, parts)))], "title")
            case Paragraph():
                for text in _both(block.text):
                    self._line([Text(text)], "title" if self._row == 0 else "plain")
            case Table():
                self._table(block)
            case KeyFigures():
                for value, term in block.figures:
                    self._line([term, Text(value)], "text")
            case Signatures():
                for term, name in block.lines:
                    self._line([term, Text(name)], "text")
            case Pictures() | PageBreak():
                pass

    def _table(self, table: Table) -> None:
        widths = [column.width / _UNIT for column in table.columns]
        self._widths = [max(pair) for pair in zip_longest(self._widths, widths, fillvalue=0.0)]
        if not table.rows:
            if table.empty is not None:
                self._line([table.empty], "plain")
            return
        if any(column.head.lead for column in table.columns):
            self._line([column.head for column in table.columns], "head")
        for row in table.rows:
            self._table_row(row)
        for text in table.legend:
            for said in _both(text):
                self._line([Text(said)], "plain")
        self._row += 1

    def _table_row(self, row: Row) -> None:
        for column, cell in enumerate(row.cells):
            self._cell(column, cell, strong=row.strong)
        self._row += 1
        for note in row.notes:
            for said in _both(note):
                self._write(1, said, None)
                self._row += 1

    def _cell(self, column: int, cell: Cell, *, strong: bool) -> None:
        if cell.number is None:
            self._write(
                column, "\n".join(_both(cell.text)), self._formats["strong" if strong else "text"]
            )
        else:
            whole = isinstance(cell.number, int)
            form = self._formats["count" if whole else "number"]
            self._sheet.write_number(self._row, column, cell.number, form)

    def _line(self, texts: Sequence[Text], look: str) -> None:
        for column, text in enumerate(texts):
            self._write(column, "\n".join(_both(text)), self._formats.get(look))
        self._row += 1

    def _write(self, column: int, text: str, form: Any) -> None:  # noqa: ANN401
        if not text:
            return
        if len(text) > CELL_LIMIT:
            raise DataProblemError(
                "export.cell_too_long", place=self._place, length=len(text), limit=CELL_LIMIT
            )
        self._sheet.write_string(self._row, column, text, form)


def _both(text: Text) -> list[str]:
    return [text.lead] if text.second is None else [text.lead, text.second]
