import csv
import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import pytest
import rfc8785
from python_calamine import CalamineWorkbook

from nmdept.errors import DataProblemError
from nmdept.export.compose import compose_return
from nmdept.export.csv import guarded, write_csv
from nmdept.export.document import Document
from nmdept.export.json import write_json
from nmdept.export.xlsx import CELL_LIMIT, write_xlsx
from nmdept.export.xml import write_xml
from nmdept.language import Language
from nmdept.questionnaire.catalogue import national_figures
from nmdept.survey.answers import Return

Make = Callable[..., Return]


def _document(ret: Return) -> Document:
    national = national_figures(ret.data_year)
    return compose_return(
        ret, national, language=Language.ZH, single=False, names=True, blank=False
    )


def test_json_has_the_fixed_members(ret: Return) -> None:
    read = json.loads(write_json(ret))
    assert set(read) == {
        "format",
        "format_version",
        "form",
        "data_year",
        "state",
        "revision",
        "department",
        "answers",
        "sealed",
    }
    assert (read["format"], read["format_version"]) == ("nmdept-submission", 1)
    assert read["form"] == {"id": "csnm-2024", "sha256": ret.questionnaire.sha256}
    assert (read["data_year"], read["state"], read["revision"]) == (2023, "draft", 0)
    assert read["department"]["department_name"] == "核医学科"
    assert [answer["code"] for answer in read["answers"]] == list(ret.questionnaire.items)


def test_json_answers_keep_value_origin_reason_and_what_was_computed(ret: Return) -> None:
    answers = {answer["code"]: answer for answer in json.loads(write_json(ret))["answers"]}
    assert answers["imaging.single_photon.breast"] == {
        "code": "imaging.single_photon.breast",
        "state": "value",
        "value": 212,
        "origin": "overridden",
        "reason": "补录纸质登记本中的 66 例。",
        "computed": 146,
    }
    assert answers["therapy.performed"]["value"] is True
    assert answers["imaging.pet_mri.total"]["state"] == "not_offered"
    assert answers["imaging.pet_mri.total"]["value"] is None


def test_json_tells_a_blank_from_zero(make: Make) -> None:
    written = json.loads(write_json(make(changes={"activity": ()})))
    answers = {answer["code"]: answer for answer in written["answers"]}
    assert answers["therapy.total"]["state"] == "not_reported"
    assert answers["therapy.total"]["value"] is None
    assert answers["equipment.positron.pet_mri"]["value"] == 0


def test_json_is_canonical(ret: Return) -> None:
    written = write_json(ret)
    assert rfc8785.dumps(json.loads(written)) == written


def test_csv_has_a_row_for_every_item(ret: Return) -> None:
    written = write_csv(ret)
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(written.decode("utf-8-sig"), newline="")))
    assert [row["code"] for row in rows] == list(ret.questionnaire.items)
    row = next(row for row in rows if row["code"] == "imaging.single_photon.breast")
    assert (row["value"], row["origin"], row["computed"]) == ("212", "overridden", "146")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_lets_no_text_become_a_formula(make: Make, begin: str) -> None:
    entries = {"opinion.suggestions": (f"{begin}1+1", f"{begin}cmd")}
    rows = list(csv.reader(StringIO(write_csv(make(entries)).decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert f"'{begin}1+1" in cells
    assert f"'{begin}cmd" in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_csv_leaves_other_texts_alone() -> None:
    assert guarded("核医学科 = 1") == "核医学科 = 1"


def test_xml_says_what_json_says(ret: Return) -> None:
    root = ET.fromstring(write_xml(ret))  # noqa: S314  # our own file
    assert root.findtext("format") == "nmdept-submission"
    answers = root.findall("answers/answer")
    assert [answer.findtext("code") for answer in answers] == list(ret.questionnaire.items)
    by_code = {answer.findtext("code"): answer for answer in answers}
    assert by_code["therapy.performed"].findtext("value") == "true"


def test_workbook_has_a_sheet_for_every_section_and_numbers_as_numbers(ret: Return) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(write_xlsx(_document(ret))))
    assert len(book.sheet_names) == 1 + len(ret.questionnaire.sections) + 2
    sheet = book.get_sheet_by_name("5 核素治疗").to_python()
    row = next(row for row in sheet if row[0] == "5.3")
    assert row[2] == ret.answers["therapy.total"].value
    cover = book.get_sheet_by_index(0).to_python()
    assert any("DRAFT" in str(row[0]) for row in cover)


def test_workbook_texts_stay_texts(make: Make) -> None:
    entries = {"opinion.suggestions": ("=HYPERLINK(1)", "https://example.org")}
    book = CalamineWorkbook.from_filelike(BytesIO(write_xlsx(_document(make(entries)))))
    cells = [
        cell
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    ]
    assert "=HYPERLINK(1)" in cells


def test_the_same_return_gives_the_same_workbook(ret: Return) -> None:
    assert write_xlsx(_document(ret)) == write_xlsx(_document(ret))


def test_a_text_longer_than_a_cell_is_refused(make: Make) -> None:
    entries = {"opinion.suggestions": ("长" * (CELL_LIMIT + 1), "主任意见")}
    document = _document(make(entries))
    with pytest.raises(DataProblemError) as caught:
        write_xlsx(document)
    assert caught.value.message.code == "export.cell_too_long"


def test_a_blank_workbook_is_no_trouble(ret: Return) -> None:
    blank = compose_return(ret, None, language=Language.EN, single=True, names=True, blank=True)
    assert write_xlsx(replace(blank)).startswith(b"PK")
