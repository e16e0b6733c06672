"""Tables into records: headers, keys, and every rejection with its line and column."""

from dataclasses import replace
from datetime import date

import pytest

from nmdept.intake.incoming import Incoming, prepare
from nmdept.intake.tables import Row, Table
from nmdept.records.kinds import BEDS, BY_NAME, STAFF, STAFF_HISTORY
from nmdept.records.values import Record, Staff

LI = Staff(staff_no="N1", name="李", sex="m", employed_from=date(2010, 1, 1), note="x")


def staff(
    *rows: tuple[object, ...], stored: tuple[Record, ...] = (), kind: str = "staff"
) -> Incoming:
    table = Table("utf-8", tuple(Row(line, cells) for line, cells in enumerate(rows, 1)))  # type: ignore[arg-type]
    existing = {BY_NAME[kind if kind != "staff" else "staff"].ref(r): r for r in stored}
    return prepare(BY_NAME[kind], table, existing)


def rejections(incoming: Incoming) -> list[tuple[int, str | None, str]]:
    return [(row.line, row.column, row.message.code) for row in incoming.rejected]


def test_new_changed_and_unchanged_records() -> None:
    incoming = staff(
        ("工号", "Name", "employed_from", "备 注"),
        ("N1", "李", "2010-01-01", "y"),
        ("N2", "王", "2011-01-01", ""),
        stored=(LI,),
    )
    assert not incoming.rejected
    assert incoming.changed == (
        replace(LI, note="y"),
        Staff(staff_no="N2", name="王", employed_from=date(2011, 1, 1)),
    )
    assert [ref.key for ref in incoming.updated] == [("N1",)]
    assert [ref.key for ref in incoming.created] == [("N2",)]


def test_an_empty_cell_leaves_and_a_dash_clears() -> None:
    kept = staff(("staff_no", "name", "note"), ("N1", "", ""), stored=(LI,))
    assert kept.changed == ()
    assert [ref.key for ref in kept.unchanged] == [("N1",)]
    cleared = staff(("staff_no", "sex", "note"), ("N1", "-", " - "), stored=(LI,))
    assert cleared.changed == (replace(LI, sex=None, note=None),)


def test_the_header_explains_itself() -> None:
    incoming = staff(("nmae", "note", "备注", "xyzzy"), ("N1", "", "", ""))
    assert rejections(incoming) == [
        (1, "nmae", "intake.column_unknown_near"),
        (1, "备注", "intake.column_twice"),
        (1, "xyzzy", "intake.column_unknown"),
        (1, "staff_no", "intake.column_missing"),
    ]


def test_a_column_new_records_need_is_missed_once() -> None:
    incoming = staff(("staff_no", "name"), ("N2", "a"), ("N3", "b"), ("N1", "c"), stored=(LI,))
    assert rejections(incoming) == [(1, "employed_from", "intake.column_missing")]


def test_every_bad_cell_is_named() -> None:
    incoming = staff(
        ("staff_no", "name", "sex", "employed_from", "employed_to", "", "note"),
        ("N1", "a\x07", "m", "2010-01-01", "", "", ""),
        ("", "b", "x", "2010-02-30", "", "", ""),
        ("N3", "c", "女", "2010-01-01", "2009-01-01", "", ""),
        ("N4", "d", "f", "2010-01-01", "", "stray", ""),
        ("N5", "-", "f", "", "", "", ""),
        ("N6", "f", "f", "2010-01-01", "", "", ""),
        ("N6", "g", "f", "2010-01-01", "", "", ""),
    )
    assert rejections(incoming) == [
        (2, "name", "records.character"),
        (3, "employed_from", "intake.no_such_date"),
        (3, "sex", "records.unknown"),
        (3, "staff_no", "intake.key_missing"),
        (4, "employed_to", "records.ends_before_start"),
        (5, None, "intake.beside"),
        (6, "name", "intake.cannot_clear"),
        (8, None, "intake.twice"),
    ]
    assert dict(incoming.rejected[-1].message.params)["first"] == "7"


def test_rules_between_records_name_the_line() -> None:
    table = (
        ("ward", "from", "beds", "to"),
        ("一区", "2010-01-01", 6, ""),
        ("一区", "2015-01-01", 8, ""),
    )
    assert rejections(staff(*table, kind=BEDS.name)) == [(3, "from", "records.overlap")]
    history = (
        ("staff_no", "aspect", "from", "value"),
        ("N9", "post", "2010-01-01", "physician"),
        ("N9", "pots", "2010-01-01", "physician"),
    )
    incoming = staff(*history, kind=STAFF_HISTORY.name)
    assert rejections(incoming) == [
        (2, "staff_no", "records.no_such_staff"),
        (3, "aspect", "records.unknown_near"),
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_labels_in_both_languages_are_headers(language: str) -> None:
    header = tuple(getattr(field.label, language) for field in STAFF.fields)
    row = ("N2", "王", "女", "1980", "2011-01-01", "", "")
    assert len(staff(header, row).created) == 1
