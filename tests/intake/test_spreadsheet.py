"""Workbooks, honest and hostile; the hostile ones are made here."""

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.errors import UsageError
from nmdept.intake import spreadsheet, spreadsheet_child
from nmdept.intake.reader import read_table
from nmdept.intake.spreadsheet import read_spreadsheet
from nmdept.intake.tables import NoValue, Table
from nmdept.progress import CancelledError, Progress, Silent

Write = Callable[..., Path]
SHEET = "xl/worksheets/sheet1.xml"


def read(path: Path) -> Table:
    return read_table(path, encoding=None, progress=Silent())


def read_bytes(content: bytes, progress: Progress | None = None) -> Table:
    with TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        return read_spreadsheet(file, name="a.xlsx", progress=progress or Silent())


def code(path: Path) -> str:
    with pytest.raises(UsageError) as error:
        read(path)
    return error.value.message.code


def honest() -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["staff_no", "name"])
        sheet.write_row(1, 0, ["N1", "龚䶮"])
    return file.getvalue()


def patched(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def replaced(part: str, old: str, new: str) -> bytes:
    content = patched(honest(), part, lambda xml: xml.replace(old.encode(), new.encode(), 1))
    assert content != honest()
    return content


READER = """
import sys
from pathlib import Path
from nmdept.errors import UsageError
from nmdept.intake.reader import read_table
from nmdept.progress import Silent

try:
    table = read_table(Path(sys.argv[1]), encoding=None, progress=Silent())
except UsageError as error:
    print(error.message.code)
else:
    print([row.cells for row in table.rows])
"""
"""Reads a file and prints its rows, or the code of what is wrong with it."""

MEASURE = """
import resource, subprocess, sys

subprocess.run([sys.executable, "-c", *sys.argv[1:]], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Prints what the reader prints, and the most memory that it or the child it starts took, in KiB.

A process counts what its parent held when it was started: so the reader is started by a small one,
not by this, in which 200 MB of text was just put together.
"""


def read_within_limits(path: Path) -> str:
    """What comes of reading the file, in 20 s and 700 MB (promise P8)."""
    start = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, READER, str(path)],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
        check=True,
    )
    assert time.monotonic() - start < 20
    found, kib = run.stdout.splitlines()
    assert int(kib) < 700_000
    return found


def test_values_come_as_what_they_are(write: Write) -> None:
    rows = [
        ["text", "whole", "part", "day", "truth"],
        ["001", 12, 0.5, date(2023, 5, 1), True],
        [],
        ["=1+1", 1e300, -3, date(1999, 12, 31), False],
    ]
    table = read(write("a.xlsx", rows))
    assert table.encoding == "xlsx"
    assert [(row.line, row.cells) for row in table.rows] == [
        (1, ("text", "whole", "part", "day", "truth")),
        (2, ("001", 12, 0.5, date(2023, 5, 1), True)),
        (4, ("=1+1", 1e300, -3, date(1999, 12, 31), False)),
    ]
    assert type(table.rows[1].cells[1]) is int


def test_a_csv_named_xlsx_and_the_other_way_round(write: Write) -> None:
    assert read(write("a.xlsx", "a,b\n1,2\n")).rows[1].cells == ("1", "2")
    assert read(write("a.csv", honest())).rows[1].cells == ("N1", "龚䶮")


def test_formulas_failures_and_times_are_not_taken_for_empty_cells(write: Write) -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["stored", "unstored", "failed", "time", "empty", "empty text"])
        sheet.write_formula(1, 0, "=1+1", None, 2)
        sheet.write_formula(1, 1, "=1+1", None, "")
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
        clock = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_datetime(1, 3, datetime(2023, 5, 1, 8, 30), clock)  # noqa: DTZ001
        sheet.write_blank(1, 4, None, clock)
    content = patched(
        file.getvalue(),
        SHEET,
        lambda xml: xml.replace(
            b'<c r="E2"', b'<c r="F2" t="str"><f>A1&amp;""</f><v></v></c><c r="E2"'
        ),
    )
    cells = read(write("a.xlsx", content)).rows[1].cells
    assert cells == (2, NoValue.FORMULA, NoValue.ERROR, NoValue.TIME, "", "")


def test_days_of_the_1904_calendar(write: Write) -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "date_1904": True}) as book:
        day = book.add_format({"num_format": "d/m/yy"})
        book.add_worksheet().write_datetime(0, 0, date(2023, 5, 1), day)
    assert read(write("a.xlsx", file.getvalue())).rows[0].cells == (date(2023, 5, 1),)


def test_the_first_visible_sheet_is_read_with_its_hidden_rows(write: Write) -> None:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        hidden, shown = book.add_worksheet("old"), book.add_worksheet("new")
        hidden.write(0, 0, "no")
        hidden.hide()
        shown.activate()
        shown.set_first_sheet()
        shown.write_column(0, 0, ["yes", "also"])
        shown.set_row(1, None, None, {"hidden": True})
        shown.write_formula(2, 0, "=1", None, "")
    rows = read(write("a.xlsx", file.getvalue())).rows
    assert [row.cells for row in rows] == [("yes",), ("also",), (NoValue.FORMULA,)]


def far_cell() -> bytes:
    return replaced(
        SHEET, "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )


def shared_text_bomb() -> bytes:
    return patched(
        honest(),
        "xl/sharedStrings.xml",
        lambda xml: xml.replace(b"<t>N1</t>", b"<t>" + b"x" * 200_000_000 + b"</t>"),
    )


def many_rows() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(3, 200_000))
    return replaced(SHEET, "</sheetData>", rows + "</sheetData>")


def wide_row() -> bytes:
    return replaced(SHEET, "</row>", '<c r="XFD1"><v>1</v></c></row>')


BILLION_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (far_cell, {"intake.workbook_refused", "intake.workbook_too_large"}),
        (shared_text_bomb, {"intake.workbook_too_large"}),
        (many_rows, {"intake.workbook_too_large"}),
        (wide_row, {"intake.workbook_too_large"}),
        (
            lambda: replaced("xl/sharedStrings.xml", "<sst", BILLION_LAUGHS + "<sst"),
            {"intake.workbook_declarations"},
        ),
        (
            lambda: replaced(SHEET, "<worksheet", OUTSIDE + "<worksheet"),
            {"intake.workbook_declarations"},
        ),
        (lambda: honest()[:500], {"intake.workbook_damaged"}),
        (lambda: honest()[:-30], {"intake.workbook_damaged"}),
        (lambda: replaced(SHEET, "</sheetData>", "<row"), {"intake.workbook_damaged"}),
        (lambda: replaced("xl/workbook.xml", "<sheets>", "<sheet"), {"intake.workbook_damaged"}),
        (
            lambda: patched(honest(), SHEET, lambda _: b"<a>" * 1_000_000),
            {"intake.workbook_damaged", "intake.workbook_refused", "intake.empty"},
        ),
    ],
)
def test_hostile_workbooks_end_in_a_sentence(
    write: Write, content: Callable[[], bytes], codes: set[str]
) -> None:
    assert read_within_limits(write("a.xlsx", content())) in codes


def test_a_merged_range_over_the_whole_sheet_costs_nothing(write: Write) -> None:
    merged = '</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>'
    found = read_within_limits(write("a.xlsx", replaced(SHEET, "</sheetData>", merged)))
    assert found == str([("staff_no", "name"), ("N1", "龚䶮")])


def test_other_kinds_of_file_are_told_by_what_they_are(write: Write) -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert code(write("old.xlsx", compound)) == "intake.old_excel"
    locked = compound + "EncryptedPackage".encode("utf-16-le")
    assert code(write("locked.xlsx", locked)) == "intake.locked"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert code(write("letter.xlsx", out.getvalue())) == "intake.workbook_not_a_workbook"


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.integers(0, 6_000), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(0, 6_000),
)
def test_a_damaged_workbook_is_read_or_refused_never_else(
    flips: list[tuple[int, int]], cut: int
) -> None:
    content = bytearray(honest())
    for place, value in flips:
        content[4 + place % (len(content) - 4)] = value
    content = content[: max(100, len(content) - cut)] if cut % 5 == 0 else content
    code = None
    try:
        read_bytes(bytes(content))
    except UsageError as error:
        code = error.message.code
    assert code is None or code.startswith("intake.workbook_")


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "SECONDS", 0.3)
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(spreadsheet, "_command", lambda: sleeper)
    start = time.monotonic()
    with pytest.raises(UsageError) as error:
        read_bytes(honest())
    assert error.value.message.code == "intake.workbook_refused"
    assert time.monotonic() - start < 5


def test_reading_stops_when_asked_and_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(spreadsheet, "_command", lambda: sleeper)

    class Stop:
        def step(self, *_: object) -> None:
            raise CancelledError

    start = time.monotonic()
    with pytest.raises(CancelledError):
        read_bytes(honest(), progress=Stop())
    assert time.monotonic() - start < 5


def test_the_child_imports_nothing_of_the_program() -> None:
    looked = subprocess.run(
        [sys.executable, "-X", "importtime", "-P", spreadsheet_child.__file__, "9", "9", "9"],
        input=honest(),
        capture_output=True,
        check=True,
    )
    assert b"nmdept" not in looked.stderr.replace(spreadsheet_child.__file__.encode(), b"")
    assert looked.stdout.startswith(b'[1, "staff_no", "name"]')
