"""Cells into values: what people write, and what is refused with a reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.intake.cells import Said, UnreadableCellError, read_cell
from nmdept.intake.guard import guarded, unguarded
from nmdept.intake.tables import Cell, NoValue
from nmdept.records.kinds import BY_NAME, Field
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED


def field(kind: str, name: str) -> Field:
    return BY_NAME[kind].by_name[name]


def reason(of: Field, cell: Cell, **row: object) -> str:
    with pytest.raises(UnreadableCellError) as error:
        read_cell(of, cell, row)
    return error.value.message.code


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("１２０", 120),
        ("1,234", 1234),
        ("1，234，567", 1_234_567),
        ("9999999", 9_999_999),
        (120, 120),
        ("not_offered", NOT_OFFERED),
        ("不开展", NOT_OFFERED),
        ("Not offered", NOT_OFFERED),
        ("-", None),
        ("", Said.NOTHING),
        ("  ", Said.NOTHING),
    ],
)
def test_counts_are_read_as_people_write_them(cell: Cell, value: object) -> None:
    assert read_cell(field("activity", "count"), cell, {}) == value


@pytest.mark.parametrize(
    "cell",
    [
        *("1e3", "+5", "-5", "1_000", "NaN", "inf", "=1+1", "12.0", "1,23", "12345678", "٣", "12²"),
        *("①", "0x10", "1 000", "—", "about 5", "100000000000000000000", "1;2"),
        *(-5, 0.5, 1e300, 10_000_000, True, date(2023, 5, 1)),
    ],
)
def test_what_only_looks_like_a_count_is_refused(cell: Cell) -> None:
    assert reason(field("activity", "count"), cell) == "intake.not_tally"
    assert reason(field("beds", "beds"), cell) == "intake.not_whole"


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "2023-05-01",
            "2023/5/1",
            "2023.5.1",
            "2023年5月1日",
            "２０２３－０５－０１",
            " 2023-5-1 ",
        ),
        date(2023, 5, 1),
    ],
)
def test_dates(cell: Cell) -> None:
    assert read_cell(field("beds", "from"), cell, {}) == date(2023, 5, 1)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2023-02-29", "intake.no_such_date"),
        ("2023-13-01", "intake.no_such_date"),
        ("0000-01-01", "intake.no_such_date"),
        ("5/1/2023", "intake.not_date"),
        ("2023-05", "intake.not_date"),
        ("2023-5/1", "intake.not_date"),
        ("20230501", "intake.not_date"),
        (45047, "intake.not_date"),
        (NoValue.TIME, "intake.cell_time"),
        (NoValue.FORMULA, "intake.cell_formula"),
        (NoValue.ERROR, "intake.cell_error"),
        ("-", "intake.cannot_clear"),
    ],
)
def test_days_that_are_none(cell: Cell, code: str) -> None:
    assert reason(field("beds", "from"), cell) == code


@pytest.mark.parametrize("cell", ["2023-05", "2023/5", "2023.5", "2023年5月", date(2023, 5, 1)])
def test_months(cell: Cell) -> None:
    assert read_cell(field("activity", "month"), cell, {}) == Month(2023, 5)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2023-13", "intake.no_such_month"),
        ("May-23", "intake.not_month"),
        ("2023", "intake.not_month"),
        (date(2023, 5, 2), "intake.month_is_day"),
    ],
)
def test_months_that_are_none(cell: Cell, code: str) -> None:
    assert reason(field("activity", "month"), cell) == code


@pytest.mark.parametrize("cell", ["1972", "１９７２", "1972年", 1972])
def test_years(cell: Cell) -> None:
    assert read_cell(field("department", "founded_year"), cell, {}) == 1972


@pytest.mark.parametrize("cell", ["72", "19722", 1972.5, True, "soon"])
def test_years_that_are_none(cell: Cell) -> None:
    assert reason(field("department", "founded_year"), cell) == "intake.not_year"


@pytest.mark.parametrize("cell", ["positron.pet_ct", "PET/CT", "ｐｅｔ／ｃｔ", " Pet / CT "])
def test_codes_by_code_or_label(cell: str) -> None:
    assert read_cell(field("devices", "class"), cell, {}) == "positron.pet_ct"


def test_codes_that_are_none_name_the_nearest() -> None:
    with pytest.raises(UnreadableCellError) as error:
        read_cell(field("devices", "class"), "positron.pet_tc", {})
    assert dict(error.value.message.params)["nearest"] == "positron.pet_ct"


def test_several_codes() -> None:
    services = field("department", "services")
    assert read_cell(services, "pet; 核素治疗；", {}) == ("pet", "therapy")
    assert read_cell(services, ";", {}) == ()


def test_items_by_code_or_by_a_label_that_names_only_one() -> None:
    item = field("activity", "item")
    assert read_cell(item, "therapy.lu177", {}) == "therapy.lu177"
    assert read_cell(item, "１７７Lu治疗", {}) == "therapy.lu177"
    assert reason(item, "肿瘤显像") == "intake.item_ambiguous"


def test_a_history_value_is_read_as_its_aspect_says() -> None:
    value = field("staff_history", "value")
    assert read_cell(value, "技师", {"aspect": "post"}) == "technician"
    assert reason(value, "技师", aspect="title") == "records.unknown"
    assert read_cell(value, "whatever", {}) is Said.NOTHING


def test_a_yearly_value_is_read_as_its_item_says() -> None:
    value = field("yearly", "value")
    assert read_cell(value, "是", {"item": "opinion.drugs"}) is True
    assert read_cell(value, cell=False, row={"item": "opinion.drugs"}) is False
    assert read_cell(value, "15", {"item": "education.residents"}) == 15
    assert read_cell(value, "15", {"item": "opinion.suggestions"}) == "15"
    assert reason(value, "maybe", item="opinion.drugs") == "intake.not_yes_no"
    assert reason(value, "yes", item="education.residents") == "intake.not_whole"


def test_text_that_a_spreadsheet_changed_is_refused() -> None:
    number = field("licences", "number")
    assert read_cell(number, 17, {}) == "17"
    assert reason(number, date(2018, 1, 7)) == "intake.not_text"
    assert reason(number, 0.5) == "intake.not_text"


@given(st.text(min_size=1))
def test_every_text_survives_a_cell(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text).strip() not in {"", "-"}
    assert guarded(text)[:1] not in set("=+-@#\t\r")


@pytest.mark.parametrize("text", ["'s-Hertogenbosch", "'", "O'Neil"])
def test_an_apostrophe_somebody_typed_stays(text: str) -> None:
    assert unguarded(text) == text
