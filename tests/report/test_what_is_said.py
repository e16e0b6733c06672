"""What a summary says of odd choices and of records that are not whole."""

from dataclasses import replace
from datetime import date

import pytest

from nmdept.export.charts.draw import picture_of
from nmdept.export.charts.files import as_pdf
from nmdept.export.compose_report import compose_report
from nmdept.export.document import Cell, Column, Document, Paragraph, Row, Table, Text
from nmdept.export.pdf import write_pdf
from nmdept.export.pdf.blocks import set_blocks
from nmdept.export.pdf.flow import fill
from nmdept.export.picture import Picture
from nmdept.language import Language
from nmdept.messages import word
from nmdept.records.months import Month
from nmdept.records.values import NOT_OFFERED, Activity
from nmdept.report.choices import Choices
from nmdept.report.counting import items_of
from nmdept.report.values import Chart, Listing, Mark, Note, Part, Summary
from tests.report.small import BEDS, YEAR, Small, department_of_everything, person

EN = Language.EN


def counts(*rows: tuple[int, str, object]) -> Small:
    made = tuple(
        Activity(month=Month(YEAR, month), item=item, count=count)  # type: ignore[arg-type]
        for month, item, count in rows
    )
    return Small(rows=made)


def sentences(summary: Summary) -> str:
    return "\n".join(word(one.message, EN) for one in summary.sentences)


def parts_of(summary: Summary, section: str) -> tuple[Part, ...]:
    (found,) = [one.parts for one in summary.sections if one.name == section]
    return found


def notes_of(summary: Summary, section: str) -> str:
    found = [one for one in parts_of(summary, section) if isinstance(one, Note)]
    return "\n".join(word(one.message, EN) for one in found)


def printed(document: Document) -> str:
    blocks = (*document.cover, *document.blocks)
    return "\n".join(block.text.lead for block in blocks if isinstance(block, Paragraph))


def test_one_count_is_not_no_activity() -> None:
    summary = counts((5, "imaging.pet_ct.tumour", 1)).summary()
    assert "No activity is reported" not in sentences(summary)
    assert "For May 2023 some activity is reported" in sentences(summary)
    assert "For May 2023 some examinations are recorded" in notes_of(summary, "activity")


def test_no_count_is_no_activity_of_the_months_asked_for() -> None:
    assert "No activity is reported for 2023." in sentences(Small().summary())
    summary = counts((5, "imaging.pet_ct.tumour", 1)).summary(Choices(last_month=1))
    assert "No activity is reported for January 2023." in sentences(summary)
    assert "No examinations are recorded for January 2023." in notes_of(summary, "activity")


def test_zero_counted_everywhere_is_not_no_activity() -> None:
    said = sentences(Small(counts={"pet": {YEAR: 0}}).summary())
    assert "No activity" not in said


def test_the_staff_that_moved_is_that_of_the_years_compared() -> None:
    small = Small(
        staff=(
            person(1),
            person(2, since=2021),
            person(3, since=2023),
            person(4, until=date(2020, 12, 31)),
        )
    )
    assert "since 31 December 2020, 2 joined and 1 left." in sentences(
        small.summary(Choices(compare=2020))
    )
    assert "since 31 December 2022, 1 joined." in sentences(small.summary())
    part = small.summary(Choices(first_month=2, last_month=5))
    assert "since 31 May 2022, 1 joined." in sentences(part)


def test_what_is_not_offered_is_not_farthest_from_the_country() -> None:
    beginning = "imaging.single_photon."
    offered = {f"{beginning}endocrine": 10, f"{beginning}urinary": 10, f"{beginning}nervous": 80}
    rows = [
        (month, item, offered.get(item, NOT_OFFERED))
        for month in range(1, 13)
        for item in items_of("imaging.single_photon")
    ]
    summary = counts(*rows).summary()
    caption = word(summary.charts["mix_imaging_single_photon"].caption, EN)  # type: ignore[arg-type]
    assert "farthest from the country is" in caption
    assert ": 0.0%" not in caption


def test_a_table_of_nothing_but_not_reported_is_one_sentence() -> None:
    summary = Small(beds=BEDS).summary()
    assert not [one for one in parts_of(summary, "therapy") if isinstance(one, Listing)]
    assert "No month's bed-days of the ward are reported for 2023." in notes_of(summary, "therapy")
    assert not [one for one in parts_of(summary, "activity") if isinstance(one, Listing)]


def test_the_national_files_own_note_stands_under_the_mix() -> None:
    counted = {"therapy.i131_thyroid_cancer": 9, "therapy.i131_graves": 8}
    rows = [
        (month, item, counted.get(item, 0))
        for month in range(1, 13)
        for item in items_of("therapy")
    ]
    summary = counts(*rows).summary()
    found = [one.name if isinstance(one, Chart) else "" for one in parts_of(summary, "therapy")]
    note = parts_of(summary, "therapy")[found.index("mix_therapy") + 1]
    assert isinstance(note, Note)
    assert "The report says “131I treatment for thyroid disease”" in word(note.message, EN)


def test_a_part_of_a_year_says_why_the_country_is_left_out() -> None:
    small = department_of_everything()
    part = printed(compose_report(small.summary(Choices(last_month=1)), EN))
    assert "Country per device:" not in part
    assert "January 2023 is not one, so page one leaves them out." in part
    whole = printed(compose_report(small.summary(), EN))
    assert "Country per device:" in whole
    assert "page one leaves them out" not in whole


def test_one_month_is_spoken_of_as_one_month() -> None:
    small = department_of_everything()
    one = small.summary(Choices(first_month=3, last_month=3))
    captions = [word(chart.caption, EN) for chart in one.charts.values() if chart.caption]  # type: ignore[arg-type]
    said = "\n".join([sentences(one), *captions])
    assert "in the same month of 2022" in said
    assert "same months" not in said
    assert "in the same months of 2022" in sentences(small.summary(Choices(last_month=3)))


def test_a_part_of_a_year_is_not_titled_annual() -> None:
    small = department_of_everything()
    part = compose_report(small.summary(Choices(last_month=3)), EN)
    assert part.title.lead == part.footer.lead == "Summary of nuclear medicine"
    assert "Annual" not in part.header.lead
    assert compose_report(small.summary(), EN).title.lead.startswith("Annual summary")


def test_a_year_before_the_national_figures_has_no_empty_column() -> None:
    summary = department_of_everything().summary(year=2010)
    assert summary.national is None
    (table,) = [one for one in compose_report(summary, EN).cover if isinstance(one, Table)]
    heads = [column.head.lead for column in table.columns]
    assert len(set(heads)) == len(heads)
    assert "unit" not in heads


def test_devices_whose_examinations_are_not_whole_keep_their_row() -> None:
    base = department_of_everything()
    months = [300] * 11 + [None]
    summary = replace(base, counts={**base.counts, "spect": {YEAR: months}}).summary()
    (work,) = [
        one
        for one in parts_of(summary, "devices")
        if isinstance(one, Listing) and one.name == "device_work"
    ]
    rows = {word(row.cells[0].words, EN): row.cells[3] for row in work.rows}  # type: ignore[arg-type]
    assert rows["Single-photon examinations"].mark is Mark.NOT_REPORTED
    assert rows["PET/CT examinations"].number


def test_no_face_is_named_that_is_not_embedded() -> None:
    summary = department_of_everything().summary()
    pdf = write_pdf(compose_report(summary, EN))
    assert b"Noto" in pdf
    for written in (pdf, as_pdf(draw_alone(summary))):
        assert b"/Helvetica" not in written
        assert b"/Times" not in written


def draw_alone(summary: Summary) -> Picture:
    spark = next(figure.spark for figure in summary.figures if figure.spark is not None)
    return picture_of(spark, EN, width=60)


@pytest.mark.parametrize("filled", range(1, 60))
def test_the_notes_under_a_table_stand_on_the_page_of_its_last_row(filled: int) -> None:
    table = Table(
        name="t",
        columns=(Column(head=Text("head"), width=10),),
        rows=tuple(Row(cells=(Cell(text=Text(f"row {number}")),)) for number in range(20)),
    )
    notes = [Paragraph(text=Text(f"note {number}"), small=True) for number in range(2)]
    before = [Paragraph(text=Text("filling")) for _ in range(filled)]
    sheets = fill(set_blocks([*before, table, *notes]), 700)
    page = {
        mark.text: number
        for number, sheet in enumerate(sheets)
        for placed in sheet.placed
        for mark in placed.piece.marks
    }
    assert page["row 19"] == page["note 0"] == page["note 1"]
