"""CSV files in all the shapes hospitals send them."""

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.errors import UsageError
from nmdept.intake.encoding import decode
from nmdept.intake.reader import read_table
from nmdept.intake.tables import MAX_BYTES, Table
from nmdept.progress import CancelledError, Silent

Write = Callable[..., Path]
TEXT = "staff_no,name\nN1,龚䶮\nN2,卫𬭊\n"


def read(path: Path, encoding: str | None = None) -> Table:
    return read_table(path, encoding=encoding, progress=Silent())


def refused(path: Path, encoding: str | None = None) -> tuple[str, dict[str, object]]:
    with pytest.raises(UsageError) as error:
        read(path, encoding)
    return error.value.message.code, dict(error.value.message.params)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
    ],
)
def test_the_known_encodings_are_told_apart(write: Write, content: bytes, encoding: str) -> None:
    table = read(write("a.csv", content))
    assert table.encoding == encoding
    assert [row.cells for row in table.rows] == [
        ("staff_no", "name"),
        ("N1", "龚䶮"),
        ("N2", "卫𬭊"),
    ]


@pytest.mark.parametrize("form", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32"])
def test_wide_text_without_its_mark_is_refused(write: Write, form: str) -> None:
    assert refused(write("a.csv", "staff_no,name\nN1,Li\n".encode(form)))[0] in (
        "intake.nul",
        "intake.encoding_wrong",
    )


def test_a_broken_byte_after_the_utf8_mark_is_not_taken_for_another_encoding(write: Write) -> None:
    content = codecs.BOM_UTF8 + "staff_no,name\nN1,王".encode()[:-1] + b"\xc0\xc1"
    assert refused(write("a.csv", content))[0] == "intake.encoding_wrong"


def test_the_user_decides_where_two_encodings_fit(write: Write) -> None:
    doubtful = "联通".encode("gb18030")
    path = write("a.csv", b"staff_no,name\nN1," + doubtful + b"\n")
    assert read(path, "gbk").rows[1].cells[1] == "联通"
    assert refused(path, "latin-1") == ("intake.encoding_unknown", {"encoding": "latin-1"})
    assert refused(path, "utf-16")[0] == "intake.encoding_wrong"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_delimiter_is_known_by_the_header(write: Write, delimiter: str) -> None:
    text = f'staff_no{delimiter}name\nN1{delimiter}"a,b;c\td"\n'
    assert read(write("a.csv", text)).rows[1].cells == ("N1", "a,b;c\td")


def test_lines_are_those_of_the_file(write: Write) -> None:
    text = '# a,b\n\nstaff_no,note\nN1,"one\ntwo\nthree"\n,\n# comment\nN2,x\n'
    assert [(row.line, row.cells[0]) for row in read(write("a.csv", text)).rows] == [
        (3, "staff_no"),
        (4, "N1"),
        (9, "N2"),
    ]


def test_windows_line_ends_and_a_missing_last_one(write: Write) -> None:
    assert [row.line for row in read(write("a.csv", "a,b\r\n1,2\r\n3,4")).rows] == [1, 2, 3]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"staff_no,name\nN1,a\x00b\n", "intake.nul", "2"),
        (b'staff_no,name\nN1,a\nN2,"b\nN3,c\n', "intake.quote_unclosed", "3"),
        (b'staff_no,name\nN1,"a"b\n', "intake.csv_broken", "2"),
        (b"staff_no,name\rN1,a\r", "intake.csv_broken", "1"),
        (b"staff_no,name\nN1," + b"x" * 200_000, "intake.csv_broken", "2"),
        (b"a" + b",a" * 1_000_000 + b"\n", "intake.too_many_cells", "1"),
        (b"a\n" + b"1\n" * 100_001, "intake.too_many_cells", "100001"),
        (b"\n" * 19_000_000, "intake.too_many_cells", "500000"),
        (b"#\n" * 9_000_000, "intake.too_many_cells", "500000"),
    ],
)
def test_what_cannot_be_split_without_doubt_is_refused(
    write: Write, content: bytes, code: str, line: str
) -> None:
    found, params = refused(write("a.csv", content))
    assert (found, params["line"], params["file"]) == (code, line, "a.csv")


def test_ragged_rows_are_all_named(write: Write) -> None:
    code, params = refused(write("a.csv", "a,b\n1,2\n3\n4,5\n6,7,8\n"))
    assert code == "intake.ragged"
    assert (params["lines"], params["count"], params["columns"]) == (("3", "5"), 2, "2")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "intake.empty"),
        (b"\n \n,,\n", "intake.empty"),
        (b"# only a comment\n", "intake.empty"),
        (b"<html><table><tr><td>staff_no</td></tr></table></html>", "intake.markup"),
        (b"\xff\xfe\xfd\xfc\xfb", "intake.encoding_wrong"),
    ],
)
def test_files_that_hold_no_table(write: Write, content: bytes, code: str) -> None:
    assert refused(write("a.csv", content))[0] == code


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 50)
    assert refused(path)[0] == "intake.too_large"


def test_no_file_and_no_plain_file(tmp_path: Path) -> None:
    for name in ("none.csv", "x" * 300, "a\0b", "none/../none.csv", "\u202egnp.csv"):
        assert refused(tmp_path / name)[0] == "intake.no_such_file"
    assert refused(tmp_path)[0] == "intake.not_a_file"


def test_reading_stops_when_asked(write: Write) -> None:
    class Stop:
        def step(self, *_: object) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_table(write("a.csv", "a\n" + "1\n" * 5_000), encoding=None, progress=Stop())


def test_a_damaged_byte_in_utf8_is_not_read_as_another_encoding(write: Write) -> None:
    content = "staff_no,name\nN003,张三".encode() + b"\xe5\xbc\n"
    code, params = refused(write("a.csv", content))
    assert (code, params["line"]) == ("intake.utf8_damaged", "2")


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=20))
def test_chinese_in_gb18030_is_not_taken_for_damaged_utf8(text: str) -> None:
    content = text.encode("gb18030")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        assert decode(content, name="a.csv", encoding=None) == (text, "gb18030")


def test_a_number_sign_begins_a_name_and_a_comment_only_before_a_blank(write: Write) -> None:
    table = read(write("a.csv", "staff_no,name\n#1,张三\n# N2,李四\n"))
    assert [row.cells[0] for row in table.rows] == ["staff_no", "#1"]
