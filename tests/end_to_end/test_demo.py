"""From the example's record files to the documents, as the issue counts them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nmdept.questionnaire.catalogue import questionnaires

Command = Callable[..., Any]

DOCUMENTS = (
    "submission-2023.pdf",
    "submission-2023.xlsx",
    "submission-2023.json",
    "annual-summary-2023.pdf",
)

FIGURES = {
    "personnel.total": 33,
    "personnel.post.physician": 16,
    "personnel.post.technician": 10,
    "personnel.post.nurse": 7,
    "personnel.title.senior": 5,
    "equipment.positron.pet_ct": 1,
    "equipment.positron.pet_mri": 0,
    "equipment.single_photon.spect_ct": 2,
    "equipment.single_photon.spect": 1,
    "equipment.cyclotron": 0,
    "therapy.beds": 20,
    "basic.founded_year": 1972,
}
"""From the department's own page."""


@pytest.fixture(scope="module")
def shown(nmdept: Command, demo: Path) -> dict[str, Any]:
    return dict(nmdept("survey", "show", "2023", "--json", "--data", demo / "data").json())


@pytest.fixture(scope="module")
def answers(shown: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {answer["code"]: answer for answer in shown["answers"]}


def test_it_makes_the_four_documents_and_prints_their_paths(demo: Path) -> None:
    printed = (demo.parent / "printed.txt").read_text("utf-8").split("\n")
    for name in DOCUMENTS:
        assert (demo / name).stat().st_size > 1000
        assert str(demo / name) in printed


@pytest.mark.parametrize("code", FIGURES)
def test_the_figures_are_the_pages(code: str, answers: dict[str, dict[str, Any]]) -> None:
    assert (answers[code]["state"], answers[code]["value"]) == ("value", FIGURES[code])


def test_the_year_is_about_what_the_page_says(answers: dict[str, dict[str, Any]]) -> None:
    assert answers["imaging.pet_ct.total"]["value"] == pytest.approx(5000, rel=0.1)
    assert answers["imaging.single_photon.total"]["value"] == pytest.approx(10000, rel=0.1)
    assert answers["therapy.i131_thyroid_cancer"]["value"] == pytest.approx(1300, rel=0.1)
    assert answers["personnel.title.junior"]["value"] > 20


def test_every_item_is_answered_in_the_forms_order(shown: dict[str, Any]) -> None:
    (form,) = [form for form in questionnaires() if form.id == "csnm-2024"]
    assert [answer["code"] for answer in shown["answers"]] == list(form.items)
    assert len(shown["answers"]) == 171
    assert shown["form"] == {"id": form.id, "sha256": form.sha256}


def test_totals_are_the_sums_of_their_parts(answers: dict[str, dict[str, Any]]) -> None:
    (form,) = [form for form in questionnaires() if form.id == "csnm-2024"]
    totals = [item for item in form.items.values() if item.parts]
    assert len(totals) >= 10
    for item in totals:
        parts = [answers[code] for code in item.parts]
        offered = [part["value"] for part in parts if part["state"] == "value"]
        assert all(part["state"] != "not_reported" for part in parts), item.code
        expected = ("value", sum(offered)) if offered else ("not_offered", None)
        assert (answers[item.code]["state"], answers[item.code]["value"]) == expected, item.code


def test_every_answer_names_the_records_behind_it(answers: dict[str, dict[str, Any]]) -> None:
    staff = answers["personnel.total"]["basis"]["records"]
    assert sum(row["adds"] for row in staff) == 33
    pet_mri = answers["equipment.positron.pet_mri"]["basis"]["left_out"]
    assert [left["record"] for left in pet_mri] == ["devices:D06"]
    assert "2022" in pet_mri[0]["why"]


def test_the_written_json_says_the_same(demo: Path, shown: dict[str, Any]) -> None:
    written = json.loads((demo / "submission-2023.json").read_text("utf-8"))
    assert written["format"] == "nmdept-submission"
    assert [(one["code"], one["value"]) for one in written["answers"]] == [
        (one["code"], one["value"]) for one in shown["answers"]
    ]


def test_it_can_be_made_again(nmdept: Command, demo: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(demo, tmp_path / "again"))
    file = tmp_path / "beds.csv"
    file.write_text("ward,from,beds\n三区,2023-01-01,4\n", "utf-8")
    assert nmdept("records", "import", "beds", file, "--data", out / "data").status == 0
    assert nmdept("--lang", "en", "demo", "--out", out).status == 0
    for name in DOCUMENTS:
        assert (out / name).read_bytes() == (demo / name).read_bytes()


def test_it_leaves_a_foreign_folder_alone(nmdept: Command, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mine.txt").write_text("keep", "utf-8")
    outcome = nmdept("demo", "--out", tmp_path)
    assert outcome.status == 3
    assert [path.name for path in tmp_path.rglob("*")] == ["data", "mine.txt"]
