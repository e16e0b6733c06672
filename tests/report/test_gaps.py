"""What stands where there is no number: no chart of one, no circle and no dash unexplained."""

from itertools import pairwise

import pytest

from nmdept.export.charts.draw import picture_of
from nmdept.export.charts.sketch import wide
from nmdept.export.document import Cell, Column, Row, Table, Text
from nmdept.export.pdf.tables import set_table
from nmdept.export.picture import Box, Stroke
from nmdept.export.picture import Label as Drawn
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.records.months import Month
from nmdept.records.values import Activity
from nmdept.report.choices import Choices
from nmdept.report.counting import items_of
from nmdept.report.values import (
    Chart,
    ChartRow,
    Listing,
    Mark,
    Note,
    Summary,
)
from nmdept.survey.figures import State
from tests.report.odd_departments import holes, one_month, thirty_years
from tests.report.small import BEDS, Counts, Small, department_of_everything, person, uneven, ward

EN = Language.EN
ONE_OF_TWELVE = (
    "PET/CT examinations: only January 2023 is fully reported, with 7; one month makes no chart."
)
BOTH_MARKS = (
    "1 of 12 months is not fully reported; a hollow circle marks it, "
    "a dash a month in which nothing was offered."
)
BOTH_YEARS = (
    "A hollow circle marks a year that is not fully reported, "
    "a dash one in which nothing was offered."
)


def notes(summary: Summary) -> list[str]:
    parts = [part for section in summary.sections for part in section.parts]
    return [word(part.message, EN) for part in parts if isinstance(part, Note)]


def caption(chart: Chart) -> str:
    assert isinstance(chart.caption, Message)
    return word(chart.caption, EN)


def listing(summary: Summary, name: str) -> Listing:
    parts = [part for section in summary.sections for part in section.parts]
    (found,) = [part for part in parts if isinstance(part, Listing) and part.name == name]
    return found


def rows(found: Listing) -> list[list[object]]:
    texts = (
        [cell.mark or (cell.words if cell.number is None else cell.number) for cell in row.cells]
        for row in found.rows
    )
    return [[word(one, EN) if isinstance(one, Message) else one for one in row] for row in texts]


def drawn(chart: Chart) -> set[str]:
    return {
        shape.text for shape in picture_of(chart, EN, width=490).shapes if isinstance(shape, Drawn)
    }


@pytest.mark.parametrize(
    ("small", "choices", "said"),
    [
        (
            one_month(),
            Choices(),
            ONE_OF_TWELVE,
        ),
        (
            one_month(),
            Choices(first_month=1, last_month=1),
            "PET/CT examinations: 7 in January 2023.",
        ),
        (holes(), Choices(), "Single-photon examinations: not offered in 2023."),
        (
            Small(counts={"pet": {2022: 5}}),
            Choices(),
            "PET/CT examinations: no month of 2023 is fully reported.",
        ),
        (
            Small(counts={"pet": {2023: 5, 2022: 4}}),
            Choices(),
            "PET/CT examinations: 5 in every month of 2023, 4 in every month of 2022.",
        ),
        (
            Small(counts={"pet": {2023: 0}}),
            Choices(last_month=6),
            "PET/CT examinations: 0 in every month of January to June 2023.",
        ),
    ],
)
def test_one_number_makes_a_sentence_and_no_chart(
    small: Small, choices: Choices, said: str
) -> None:
    summary = small.summary(choices)
    assert said in notes(summary)
    assert len([note for note in notes(summary) if note == said]) == 1
    place = "imaging_single_photon" if said.startswith("Single") else "imaging_pet_ct"
    assert f"months_{place}" not in summary.charts


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (
            [3, None, "-", *[4] * 9],
            BOTH_MARKS,
        ),
        (
            [3, None, None, *[4] * 9],
            "2 of 12 months are not fully reported; a hollow circle marks them.",
        ),
        ([3, "-", "-", *[4] * 9], "Not offered in 2 of 12 months; a dash marks them."),
    ],
)
def test_the_caption_names_the_marks_that_are_drawn(months: Counts, said: str) -> None:
    summary = Small(counts={"pet": {2023: months}}).summary()
    assert caption(summary.charts["months_imaging_pet_ct"]) == said


def test_a_year_without_a_month_is_not_named_beside_the_chart() -> None:
    now = uneven(5)
    alone = Small(counts={"pet": {2023: now}}).summary().charts["months_imaging_pet_ct"]
    both = Small(counts={"pet": {2023: now, 2022: 4}}).summary().charts["months_imaging_pet_ct"]
    assert "2022" not in drawn(alone)
    assert {"2022", "2023"} <= drawn(both)


def test_no_line_is_spoken_of_that_is_not_drawn() -> None:
    beside = department_of_everything().summary().charts["occupancy"]
    assert "the lines across are the same months of 2022" in caption(beside)
    alone = department_of_everything().summary(Choices(compare=2019)).charts["occupancy"]
    assert caption(alone) == "80.0% over the period; 2019 has no bed-days to compare."
    short = Small(counts={"pet": {2023: uneven(5)}}).summary(Choices(first_month=3, last_month=4))
    said = caption(short.charts["months_imaging_pet_ct"])
    assert said == "2022 has none of these months fully reported."


def test_a_column_is_no_wider_for_standing_among_few() -> None:
    few = department_of_everything().summary(Choices(first_month=3, last_month=5))
    chart = few.charts["months_imaging_pet_ct"]
    columns = [shape for shape in picture_of(chart, EN, width=490).shapes if isinstance(shape, Box)]
    assert max(column.width for column in columns) <= 30


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {2023: 3, 2022: None, 2021: 4},
            "A hollow circle marks a year that is not fully reported.",
        ),
        (
            {2023: 3, 2022: "-", 2021: 4, 2020: 1, 2019: 1},
            "A dash marks a year in which nothing was offered.",
        ),
        (
            {2023: 3, 2022: "-", 2021: 4},
            BOTH_YEARS,
        ),
        (dict.fromkeys(range(2019, 2024), 1), None),
    ],
)
def test_the_years_say_what_stands_for_one_without_a_number(
    counts: dict[int, Counts], said: str | None
) -> None:
    summary = Small(counts={"pet": counts}).summary()
    parts = [part for section in summary.sections for part in section.parts]
    (row,) = [part for part in parts if isinstance(part, ChartRow)]
    assert (row.caption and word(row.caption, EN)) == said
    year = counts.get(2022)
    marks = {2022: {"-": Mark.NOT_OFFERED, None: Mark.NOT_REPORTED}.get(year)}  # type: ignore[arg-type]
    assert row.charts[0].series[0].points[3].mark == marks[2022]


def test_the_years_run_as_the_charts_do_and_the_first_is_named() -> None:
    summary = thirty_years().summary(Choices(years=30))
    years = [row[0] for row in rows(listing(summary, "years"))]
    assert years == [str(year) for year in range(1994, 2024)]
    assert {"1994", "2023"} <= drawn(summary.charts["years_imaging_pet_ct_total"])


def test_the_years_of_a_part_of_a_year_say_so() -> None:
    summary = department_of_everything().summary(Choices(first_month=3, last_month=5))
    title = listing(summary, "years").title
    assert isinstance(title, Message)
    assert word(title, EN) == "Year by year, the same months as March to May 2023"


def test_months_without_bed_days_are_one_row() -> None:
    found = rows(listing(one_month().summary(), "bed_days"))
    assert [row[0] for row in found] == ["1", "2–12", "all"]
    assert found[1][1:] == [Mark.NOT_REPORTED] * 3


def test_people_whose_post_is_not_recorded_are_a_part_of_the_mix() -> None:
    history = department_of_everything().history
    known = {one.staff_no for one in history}
    staff = (*department_of_everything().staff, person(900), person(901))
    assert not known & {"S900", "S901"}
    found = rows(listing(Small(staff=staff, history=history).summary(), "staff_mix"))
    first = [row for row in found if str(row[0]).endswith("not recorded")]
    assert [row[:2] for row in first] == [
        ["Post: not recorded", 2],
        ["Title: not recorded", 2],
        ["Degree: not recorded", 2],
    ]
    posts = [row for row in found if str(row[0]).startswith("Post")]
    assert sum(row[1] for row in posts) == len(staff)  # type: ignore[misc]


def test_nobody_recorded_makes_no_rows_of_zeros() -> None:
    found = rows(listing(Small(staff=(person(1),)).summary(), "staff_mix"))
    assert [row[0] for row in found] == [
        "Post: not recorded",
        "Title: not recorded",
        "Degree: not recorded",
    ]


def test_a_total_at_the_end_of_a_table_does_not_pull_what_follows_along() -> None:
    lines = [Row(cells=(Cell(text=Text(text)),), strong=text == "all") for text in ("a", "all")]
    table = Table(
        name="t", columns=(Column(head=Text("head"), width=1),), rows=tuple(lines), together=True
    )
    assert [piece.keep for piece in set_table(table)] == [True, False]


def test_a_ward_without_an_open_bed_has_no_occupancy_and_is_not_missing() -> None:
    days = ward(2023, [0, 0, *[300] * 10], [0, 0, *[200, 210] * 5])
    small = Small(beds=BEDS, bed_days=days)
    summary = small.summary()
    points = summary.charts["occupancy"].series[0].points
    assert [point.mark for point in points[:3]] == [Mark.NOT_OFFERED, Mark.NOT_OFFERED, None]
    assert "a dash marks a month without open beds" in caption(summary.charts["occupancy"])
    assert rows(listing(summary, "bed_days"))[0] == ["1", 0, 0, Mark.NOT_OFFERED]


def test_bed_days_that_are_missing_are_said_on_page_one() -> None:
    summary = Small(beds=BEDS, bed_days=ward(2023, 300, 200)[:3]).summary()
    (figure,) = [one for one in summary.figures if one.code == "occupancy"]
    assert figure.now.state is State.NOT_REPORTED


def test_the_mix_shows_every_category_and_whose_share_is_not_published() -> None:
    items = items_of("imaging.single_photon")
    counted = tuple(
        Activity(month=Month(2023, month), item=item, count=10 + place)
        for month in range(1, 13)
        for place, item in enumerate(items)
    )
    summary = Small(rows=counted).summary()
    chart = summary.charts["mix_imaging_single_photon"]
    assert len(chart.places) == len(items)
    assert sum(float(point.value or 0) for point in chart.series[0].points) == pytest.approx(100)
    assert any(note.startswith("No national share is published for: ") for note in notes(summary))
    assert any(text.startswith("Source of the national figures") for text in drawn(chart))


def test_numbers_stand_clear_of_the_line_they_belong_to() -> None:
    counts = {year: uneven(900 - 29 * (year - 1994)) for year in range(1994, 2024)}
    counts[2001] = uneven(2000)
    summary = Small(counts={"pet": counts}).summary(Choices(years=30))
    picture = picture_of(summary.charts["years_imaging_pet_ct_total"], EN, width=238)
    line = max(
        (shape for shape in picture.shapes if isinstance(shape, Stroke)),
        key=lambda shape: len(shape.points),
    )
    numbers = [one for one in picture.shapes if isinstance(one, Drawn) and "," in one.text]
    assert numbers
    for one in numbers:
        end = one.x + wide(one.text, one.size)
        for (x, y), (x2, y2) in pairwise(line.points):
            for step in range(11):
                at, height = x + (x2 - x) * step / 10, y + (y2 - y) * step / 10
                inside = one.x <= at <= end and one.y <= height <= one.y + 0.7 * one.size
                assert not inside, one.text
