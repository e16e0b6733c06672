"""Page one of the example, traced to its record files by a reckoning that shares no code with ours.

The CSV files are read with the standard library alone; nothing of the program takes part.
"""

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from nmdept.report.values import Summary, SummaryFigure

EXAMPLE = Path(__file__).parents[2] / "resources" / "example"
YEARS = range(2019, 2024)


def rows(kind: str) -> list[dict[str, str]]:
    with (EXAMPLE / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def counted(year: int, *beginnings: str) -> int:
    """What the months of a year add up to, over the items that begin so."""
    found = [
        row["count"]
        for row in rows("activity")
        if row["month"].startswith(f"{year}-") and row["item"].startswith(beginnings)
    ]
    assert "" not in found
    return sum(int(count) for count in found if count != "not_offered")


def on(day: str, begin: str, end: str) -> bool:
    return bool(begin) and begin <= day and (not end or end >= day)


def in_use(year: int, beginning: str) -> int:
    return sum(
        row["class"].startswith(beginning)
        and on(f"{year}-12-31", row["in_use_from"], row["in_use_to"])
        for row in rows("devices")
    )


def in_post(year: int) -> int:
    return sum(
        on(f"{year}-12-31", row["employed_from"], row["employed_to"]) for row in rows("staff")
    )


def beds(year: int) -> int:
    return sum(
        int(row["beds"]) for row in rows("beds") if on(f"{year}-12-31", row["from"], row["to"])
    )


def occupancy(year: int) -> Fraction:
    found = [row for row in rows("bed_days") if row["month"].startswith(f"{year}-")]
    occupied = sum(int(row["occupied_bed_days"]) for row in found)
    return Fraction(100 * occupied, sum(int(row["open_bed_days"]) for row in found))


def traced(code: str, year: int) -> Fraction | int:
    """A figure of page one, from the files."""
    beginnings = {
        "imaging.pet_ct.total": "imaging.pet_ct.",
        "imaging.pet_mri.total": "imaging.pet_mri.",
        "imaging.single_photon.total": "imaging.single_photon.",
        "imaging.coincidence.total": "imaging.coincidence.",
        "function.organ.total": "function.organ.",
        "therapy.total": "therapy.",
        "therapy.i131_thyroid_cancer": "therapy.i131_thyroid_cancer",
        "therapy.i131_graves": "therapy.i131_graves",
    }
    if code in beginnings:
        return counted(year, beginnings[code])
    return {
        "therapy.beds": beds,
        "occupancy": occupancy,
        "personnel.total": in_post,
        "equipment.positron.total": lambda year: in_use(year, "positron."),
        "equipment.single_photon.total": lambda year: in_use(year, "single_photon."),
    }[code](year)


PER_UNIT = {
    "imaging.pet_ct.total": (Fraction(1381758, 721), Fraction(5007, 1)),
    "imaging.single_photon.total": (Fraction(2716806, 1044), Fraction(10088, 3)),
    "therapy.total": (Fraction(570840, 801), Fraction(1585)),
    "therapy.beds": (Fraction(2993, 389), Fraction(20)),
    "personnel.total": (Fraction(15677, 1237), Fraction(33)),
}
"""The country per unit, from the published report by hand; the department's own beside it."""

FIELD_NOTES = {
    "imaging.pet_ct.total": "1,916",
    "imaging.single_photon.total": "2,602",
    "therapy.beds": "7.7",
    "personnel.total": "12.7",
}


@pytest.fixture(scope="module")
def figures(example: Summary) -> dict[str, SummaryFigure]:
    return {figure.code: figure for figure in example.figures}


def test_it_holds_the_figures_people_ask_for(figures: dict[str, SummaryFigure]) -> None:
    assert {*PER_UNIT, "occupancy", "equipment.positron.total"} <= set(figures)


def test_every_figure_is_what_the_records_make(figures: dict[str, SummaryFigure]) -> None:
    for code, figure in figures.items():
        for year, read in figure.line:
            assert read.value is not None
            expected = pytest.approx(float(traced(code, year)), abs=1e-9)
            assert float(read.value) == expected, (code, year)
        assert figure.line[-1] == (2023, figure.now)
        assert figure.line[-2] == (2022, figure.before)


def test_growth_is_over_the_year_before(figures: dict[str, SummaryFigure]) -> None:
    for code, figure in figures.items():
        now, before = (Fraction(traced(code, year)) for year in (2023, 2022))
        if code == "occupancy":
            assert figure.growth == pytest.approx(float(now - before))
        elif before < 20:
            assert figure.growth is None
        else:
            assert figure.growth == pytest.approx(float(100 * (now - before) / before))


def test_the_country_per_unit_is_the_reports(figures: dict[str, SummaryFigure]) -> None:
    for code, (country, own) in PER_UNIT.items():
        unit = figures[code].per_unit
        assert unit is not None
        assert unit.national == pytest.approx(float(country))
        assert unit.own == pytest.approx(float(own))
    for code, figure in figures.items():
        if figure.per_unit is not None:
            assert code in PER_UNIT


def test_the_country_per_unit_reads_as_the_field_notes_have_it(
    figures: dict[str, SummaryFigure],
) -> None:
    for code, written in FIELD_NOTES.items():
        unit = figures[code].per_unit
        assert unit is not None
        assert unit.national is not None
        places = 1 if "." in written else 0
        assert f"{unit.national:,.{places}f}" == written


def test_the_records_behind_a_figure_add_up_to_it(figures: dict[str, SummaryFigure]) -> None:
    for code, figure in figures.items():
        if code == "occupancy":
            assert len(figure.rows) == 24
            continue
        assert sum(row.adds or 0 for row in figure.rows) == figure.now.value, code


def test_the_records_behind_a_figure_are_in_the_files(figures: dict[str, SummaryFigure]) -> None:
    keys = {
        "activity": {(row["month"], row["item"]) for row in rows("activity")},
        "staff": {(row["staff_no"],) for row in rows("staff")},
        "devices": {(row["device_no"],) for row in rows("devices")},
        "beds": {(row["ward"], row["from"]) for row in rows("beds")},
        "bed_days": {(row["ward"], row["month"]) for row in rows("bed_days")},
    }
    for figure in figures.values():
        for row in figure.rows:
            assert row.ref.key in keys[row.ref.kind]
        assert len({row.ref for row in figure.rows}) == len(figure.rows)


def test_the_heads_of_two_years_and_those_who_moved_add_up(example: Summary) -> None:
    (moves,) = [
        dict(sentence.message.params)
        for sentence in example.sentences
        if sentence.message.code == "report.staff_moved"
    ]
    joined, left = (dict(part.params)["count"] for _, part in moves["moved"].params)
    assert in_post(2022) + joined - left == in_post(2023)
    assert moves["since"] == date(2022, 12, 31)
