"""The published national figures, held to the survey's item list and to the page's own slips."""

import csv
from pathlib import Path

import pytest

from nmdept.errors import UsageError
from nmdept.language import Language
from nmdept.messages import word
from nmdept.questionnaire.catalogue import national_figures, questionnaire_by_id
from nmdept.questionnaire.definition import NationalFigures, NationalKind
from nmdept.questionnaire.national import load_national

REFERENCE = Path(__file__).parents[1] / "reference" / "items.csv"
CODES = questionnaire_by_id("csnm-2024").items


def figures(year: int) -> NationalFigures:
    found = national_figures(year)
    assert found is not None
    return found


@pytest.mark.parametrize("year", [2019, 2023])
def test_every_figure_of_the_reference_is_carried_as_printed(year: int) -> None:
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row[f"national_{year}"]]
    assert rows
    for row in rows:
        figure = figures(year).figures[row["code"]]
        printed = row[f"national_{year}"]
        assert figure.value == printed.removesuffix("%")
        assert (figure.kind is NationalKind.SHARE) == printed.endswith("%")


@pytest.mark.parametrize("year", [2019, 2023])
def test_figures_refer_to_items_that_exist(year: int) -> None:
    for code, figure in figures(year).figures.items():
        assert code in CODES
        if figure.of is not None and figure.kind is NationalKind.SHARE:
            assert figure.of in CODES
        elif figure.of is not None:
            assert figure.of.isdecimal()


def test_shares_of_one_total_do_not_exceed_it() -> None:
    shares: dict[str, int] = {}
    for code, figure in figures(2023).figures.items():
        if figure.kind is NationalKind.SHARE and figure.of in CODES:
            group = f"{figure.of} {code.rpartition('.')[0]}"
            if not code.startswith("in_vitro."):
                shares[group] = shares.get(group, 0) + round(float(figure.value) * 100)
    assert shares
    assert all(9000 < hundredths <= 10000 for hundredths in shares.values())


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("therapy.total", ("8.0%", "8.6%")),
        ("therapy.performed", ("763",)),
        ("basic.service.therapy", ("801",)),
        ("therapy.i131_thyroid_cancer", ("131I",)),
        ("pharmacy.licence.class_3a", ("326",)),
        ("equipment.cyclotron", ("140",)),
        ("basic.affiliation", ("73.6", "13.3", "4.1", "2.9", "6.1")),
    ],
)
def test_the_page_s_caveats_and_slips_are_notes(code: str, words: tuple[str, ...]) -> None:
    note = figures(2023).figures[code].note
    assert note is not None
    for fragment in words:
        assert fragment in note.zh
        assert fragment in note.en


def test_the_source_says_report_doi_and_data_year() -> None:
    source = figures(2023).source
    for text in (source.zh, source.en):
        assert "10.2967/jnumed.124.269044" in text
        assert "2023" in text


def test_a_year_without_a_survey_has_no_national_figures() -> None:
    assert national_figures(2021) is None


def test_a_figure_that_is_not_a_number_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "2023.toml"
    path.write_text(
        'data_year = 2023\nsource = { zh = "源", en = "source" }\n'
        '[[figure]]\ncode = "therapy.total"\nkind = "count"\nvalue = "570,840"\n',
        encoding="utf-8",
    )
    with pytest.raises(UsageError) as caught:
        load_national(path)
    assert word(caught.value.message, Language.EN) == (
        "2023.toml, national figure “therapy.total”: “570,840” in “value” must be digits with at "
        "most one decimal point."
    )
