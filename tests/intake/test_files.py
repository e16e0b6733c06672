"""Record files through the services, on a real data folder."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nmdept.errors import EnvironmentFailedError, NmdeptError, UsageError
from nmdept.intake.delimited import read_delimited
from nmdept.intake.incoming import prepare
from nmdept.intake.outgoing import csv_of
from nmdept.messages import Message
from nmdept.progress import CancelledError, Silent
from nmdept.records import check
from nmdept.records.catalogue import catalogue
from nmdept.records.characters import refused_character
from nmdept.records.kinds import BY_NAME, KIND_OF, KINDS, STAFF
from nmdept.records.months import Month
from nmdept.records.values import (
    NOT_OFFERED,
    Activity,
    Department,
    Device,
    Drug,
    Record,
    Staff,
    Yearly,
)
from nmdept.services.dump import dump
from nmdept.services.files import ImportReport, export_records, import_records, write_template
from nmdept.services.folder import DataFolder, create_folder
from nmdept.services.history import read_history
from nmdept.services.records import read_records, save_records

Write = Callable[..., Path]
HEADER = "staff_no,name,employed_from,note\n"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    with create_folder(tmp_path / "data", user="王") as folder:
        yield folder


def take_in(folder: DataFolder, kind: str, path: Path, **options: object) -> ImportReport:
    return import_records(folder, kind, path, progress=Silent(), **options)  # type: ignore[arg-type]


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    parts = (report.created, report.updated, report.unchanged, report.rejected)
    return tuple(len(part) for part in parts)  # type: ignore[return-value]


def test_a_file_twice_changes_nothing_the_second_time(folder: DataFolder, write: Write) -> None:
    path = write("a.csv", HEADER + "N1,李,2010-01-01,\nN2,王,2011-01-01,x\n")
    assert counts(take_in(folder, "staff", path)) == (2, 0, 0, 0)
    before = dump(folder)
    assert counts(take_in(folder, "staff", path)) == (0, 0, 2, 0)
    assert dump(folder) == before


def test_a_dry_run_changes_nothing(folder: DataFolder, write: Write) -> None:
    before = dump(folder)
    path = write("a.csv", HEADER + "N1,李,2010-01-01,\n")
    assert counts(take_in(folder, "staff", path, dry_run=True)) == (1, 0, 0, 0)
    assert dump(folder) == before


def test_one_bad_row_among_four_thousand_changes_nothing(folder: DataFolder, write: Write) -> None:
    before = dump(folder)
    rows = [f"N{number},李,2010-01-01,\n" for number in range(4_000)]
    rows.insert(1_234, "bad,李,2010-13-01,\n")
    report = take_in(folder, "staff", write("a.csv", HEADER + "".join(rows)))
    assert [(row.line, row.column) for row in report.rejected] == [(1_236, "employed_from")]
    assert dump(folder) == before


def test_a_workbook_and_a_csv_say_the_same(folder: DataFolder, write: Write) -> None:
    rows = [
        ["工号", "姓名", "入职日期", "备注"],
        ["001", "李", date(2010, 1, 1), None],
        [2, "王", "2011年2月3日", "=1+1"],
    ]
    assert counts(take_in(folder, "staff", write("a.xlsx", rows))) == (2, 0, 0, 0)
    again = write("a.csv", HEADER + "001,李,2010-01-01,\n2,王,2011/2/3,'=1+1\n")
    assert counts(take_in(folder, "staff", again)) == (0, 0, 2, 0)


def test_twenty_thousand_rows_take_seconds(folder: DataFolder, write: Write) -> None:
    items = list(catalogue().activity)
    months = [Month(year, month) for year in range(1990, 2024) for month in range(1, 13)]
    rows = [f"{month},{item},7\n" for month in months for item in items][:20_000]
    path = write("a.csv", "month,item,count\n" + "".join(rows))
    start = time.monotonic()
    assert counts(take_in(folder, "activity", path)) == (20_000, 0, 0, 0)
    assert time.monotonic() - start < 30


def test_a_file_name_that_is_no_text_does_not_disturb_the_history(
    folder: DataFolder, write: Write
) -> None:
    path = write(os.fsdecode(b"\xff\x1b[31m.csv"), HEADER + "N1,李,2010-01-01,\n")
    assert counts(take_in(folder, "staff", path)) == (1, 0, 0, 0)
    (change, *_) = read_history(folder, since=None, record=None)
    assert dict(change.act.what.params)["file"] == "U+DCFFU+001B[31m.csv"


def test_stopping_changes_nothing(folder: DataFolder, write: Write) -> None:
    class Stop:
        def step(self, done: int, total: int, what: Message) -> None:  # noqa: ARG002
            if what.code == "intake.storing":
                raise CancelledError

    before = dump(folder)
    path = write("a.csv", HEADER + "N1,李,2010-01-01,\n")
    with pytest.raises(CancelledError):
        import_records(folder, "staff", path, progress=Stop())
    assert dump(folder) == before


def test_kinds_and_formats_that_are_none(folder: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        take_in(folder, "staf", tmp_path / "a.csv")
    assert dict(error.value.message.params)["nearest"] == "staff"
    with pytest.raises(UsageError) as error:
        export_records(folder, "xyzzy", tmp_path / "a.csv")
    assert error.value.message.code == "intake.kind_unknown"
    with pytest.raises(UsageError) as error:
        export_records(folder, "staff", tmp_path / "a.xlsx")
    assert error.value.message.code == "intake.only_csv"


def test_an_export_that_fails_leaves_the_file_that_was_there(
    folder: DataFolder, tmp_path: Path
) -> None:
    with pytest.raises((EnvironmentFailedError, UsageError)):
        export_records(folder, "staff", tmp_path / "none" / "a.csv")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_template_is_an_import_of_nothing(folder: DataFolder, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "template.csv"
    write_template(kind, path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == ",".join(field.name for field in BY_NAME[kind].fields)
    assert lines[1].startswith("#")
    assert len(lines) == 2
    assert counts(take_in(folder, kind, path)) == (0, 0, 0, 0)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_the_example_row_of_a_template_is_right(
    folder: DataFolder, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "template.csv"
    write_template(kind, path)
    path.write_bytes(path.read_bytes().replace(b"\n#", b"\n"))
    staff = read_records(folder, STAFF)
    report = take_in(folder, kind, path, dry_run=True)
    known = {row.message.code for row in report.rejected}
    assert known <= {"records.no_such_staff"}
    assert not staff


PLAIN = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@'\"#,;\t ·䶮㛃𬭊"),
    min_size=1,
    max_size=20,
).filter(lambda text: bool(text.strip()) and refused_character(text) is None)
LINES = st.lists(PLAIN, min_size=1, max_size=3).map("\n".join)
HOSTILE = st.sampled_from(["=1+1", "-", "'", "'-", "''", "#x", '"', 'a"b', ",", ";", "x ", " x"])
NAMES = PLAIN | HOSTILE
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
SOME = st.none()

RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(Staff, staff_no=NAMES, name=NAMES, employed_from=DAYS, note=SOME | LINES | HOSTILE),
    st.builds(
        Department,
        effective_from=DAYS,
        hospital_name=SOME | NAMES,
        founded_year=SOME | st.integers(1900, 2100),
        services=SOME | st.lists(st.sampled_from(["pet", "therapy"]), unique=True).map(tuple),
    ),
    st.builds(
        Activity,
        month=st.builds(Month, st.integers(1900, 2100), st.integers(1, 12)),
        item=st.sampled_from(sorted(catalogue().activity)),
        count=SOME | st.just(NOT_OFFERED) | st.integers(0, 9_999_999),
        note=SOME | LINES,
    ),
    st.builds(
        Device,
        device_no=NAMES,
        class_=st.just("cyclotron"),
        owner=st.just("other"),
        model=SOME | NAMES,
        note=SOME | LINES,
    ),
    st.builds(
        Drug,
        name=NAMES,
        in_use_from=DAYS,
        in_use_to=SOME,
        nuclide=NAMES,
        kind=st.just("therapy"),
        source=st.just("purchased"),
    ),
    st.builds(
        Yearly,
        year=st.integers(1900, 2100),
        item=st.just("opinion.suggestions"),
        value=SOME | LINES,
    ),
    st.builds(
        Yearly,
        year=st.integers(1900, 2100),
        item=st.just("opinion.drugs"),
        value=SOME | st.booleans(),
    ),
)


@settings(deadline=None)
@given(RECORDS)
def test_every_record_comes_back_from_its_file_as_it_was(record: Record) -> None:
    kind = KIND_OF[type(record)]
    assume(not check.problems([record], existing={}))
    content = csv_of(kind, [record])
    table = read_delimited(content, name="a.csv", encoding=None, progress=Silent())
    incoming = prepare(kind, table, {})
    assert (incoming.changed, incoming.rejected) == ((record,), ())
    assert prepare(kind, table, {kind.ref(record): record}).changed == ()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(RECORDS, min_size=5, max_size=30))
def test_what_is_exported_comes_back_into_an_empty_folder(records: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as name:
        here = Path(name)
        with (
            create_folder(here / "old", user="u") as old,
            create_folder(here / "new", user="u") as new,
        ):
            for record in records:
                _keep(old, record)
            for kind in KINDS:
                path = here / f"{kind.name}.csv"
                count = export_records(old, kind.name, path)
                assert counts(take_in(old, kind.name, path)) == (0, 0, count, 0)
                if count:
                    assert counts(take_in(new, kind.name, path)) == (count, 0, 0, 0)
            assert dump(new) == dump(old)


def _keep(folder: DataFolder, record: Record) -> None:
    """Store the record, unless it stands against those before it."""
    try:
        save_records(folder, [record], act=Message.of("intake.storing"))
    except NmdeptError:
        return


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_bytes_are_taken_in_or_refused_never_else(
    folder: DataFolder, tmp_path: Path, data: st.DataObject
) -> None:
    good = bytearray((HEADER + 'N1,李,2010-01-01,"a,b"\nN2,王,2011-01-01,x\n').encode())
    for _ in range(data.draw(st.integers(0, 4))):
        place = data.draw(st.integers(0, len(good) - 1))
        good[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path = tmp_path / "a.csv"
    path.write_bytes(data.draw(st.just(bytes(good)) | st.binary(max_size=60)))
    try:
        report = take_in(folder, "staff", path, dry_run=True)
    except UsageError:
        return
    assert report.rejected or report.created or not report.updated
