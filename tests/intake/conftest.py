from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

Rows = Iterable[Sequence[object]]


def workbook_bytes(rows: Rows) -> bytes:
    """A workbook of one sheet; dates are written as a spreadsheet writes them."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(line, column, cell, day)
                elif cell is not None:
                    sheet.write(line, column, cell)
    return file.getvalue()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write content to a file of the given name: text as UTF-8, rows as a workbook."""

    def write(name: str, content: str | bytes | Rows) -> Path:
        path = tmp_path / name
        if isinstance(content, str):
            path.write_bytes(content.encode())
        elif isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_bytes(workbook_bytes(content))
        return path

    return write
