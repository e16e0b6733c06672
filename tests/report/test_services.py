"""Summaries, charts and layouts on a real data folder."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import python_calamine
from sqlalchemy import event

from nmdept.errors import DataProblemError, NmdeptError, UsageError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.progress import CancelledError, Silent
from nmdept.records.values import Record
from nmdept.report.choices import Choices, Retirement, SectionName
from nmdept.report.values import Summary
from nmdept.services.charts import draw, write_chart
from nmdept.services.folder import DataFolder, create_folder
from nmdept.services.layouts import (
    FILE,
    Layout,
    delete_layout,
    read_layout,
    save_layout,
    saved_layouts,
)
from nmdept.services.records import save_records
from nmdept.services.returns import set_answer, start_return
from nmdept.services.summary import read_summary, write_summary
from tests.report.odd_departments import holes, many_years
from tests.report.small import Small, department_of_everything

ACT = Message.of("survey.yearly_text", year="2023")
SVG = "{http://www.w3.org/2000/svg}"


def records(small: Small) -> list[Record]:
    ledger = small.ledger()
    snapshot = ledger.snapshot
    return [
        *snapshot.departments,
        *snapshot.staff,
        *snapshot.staff_history,
        *snapshot.devices,
        *snapshot.beds,
        *snapshot.bed_days,
        *snapshot.activity,
        *snapshot.licences,
        *snapshot.yearly,
        *ledger.certificates,
    ]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DataFolder]:
    """Everything, kept; nothing in this module changes its records."""
    with create_folder(tmp_path_factory.mktemp("kept") / "data", user="tester") as folder:
        save_records(folder, records(department_of_everything()), act=ACT)
        yield folder


@pytest.fixture
def summary(kept: DataFolder) -> Summary:
    return read_summary(kept, 2023)


CHOSEN = (
    Choices(),
    Choices(years=30),
    Choices(years=6, last_month=9),
    Choices(compare=2019),
    Choices(compare=2017, years=3),
)


@pytest.mark.parametrize("small", [many_years(range(2017, 2024)), holes()], ids=["years", "holes"])
def test_what_is_kept_gives_the_summary_that_its_records_give(small: Small, tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        save_records(folder, records(small), act=ACT)
        for choices in CHOSEN:
            same(read_summary(folder, 2023, choices), small.summary(choices))


def same(read: Summary, expected: Summary) -> None:
    assert [figure.line for figure in read.figures] == [one.line for one in expected.figures]
    assert [(one.now, one.before) for one in read.figures] == [
        (one.now, one.before) for one in expected.figures
    ]
    assert read.sentences == expected.sentences
    assert list(read.charts) == list(expected.charts)
    assert list(read.charts.values()) == list(expected.charts.values())


@contextmanager
def statements(folder: DataFolder) -> Iterator[list[str]]:
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        found.append(statement)

    engine = folder.database._engine
    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


def test_many_years_take_as_many_queries_as_one(kept: DataFolder) -> None:
    with statements(kept) as one:
        read_summary(kept, 2023, Choices(years=1))
    with statements(kept) as thirty:
        read_summary(kept, 2023, Choices(years=30))
    assert len(one) == len(thirty) < 20


def test_an_answer_set_by_hand_stands_over_the_records(tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        save_records(folder, records(department_of_everything()), act=ACT)
        start_return(folder, 2023)
        set_answer(folder, 2023, "personnel.total", "99", reason="两人借调未登记")
        found = read_summary(folder, 2023)
    (staff,) = [figure for figure in found.figures if figure.code == "personnel.total"]
    assert (staff.now.value, staff.now.overridden) == (99, True)
    (quality,) = [one for one in found.sections if one.name is SectionName.QUALITY]
    assert any(getattr(part, "name", "") == "by_hand" for part in quality.parts)


def test_a_summary_needs_no_started_return(summary: Summary) -> None:
    assert summary.figures
    assert not any(figure.now.overridden for figure in summary.figures)


@pytest.mark.parametrize("language", Language)
def test_it_writes_a_pdf_and_a_workbook_with_each_charts_data(
    kept: DataFolder, summary: Summary, tmp_path: Path, language: Language
) -> None:
    write_summary(kept, 2023, tmp_path / "a.pdf", language=language)
    write_summary(kept, 2023, tmp_path / "b.pdf", language=language)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    write_summary(kept, 2023, tmp_path / "a.xlsx", language=language)
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    data = word(Message.of("report.chart_data"), language)
    cells = [cell for row in book.get_sheet_by_name(data).to_python() for cell in row]
    numbers = [cell for cell in cells if isinstance(cell, int | float)]
    for chart in summary.charts.values():
        for one in chart.series:
            for point in one.points:
                assert point.value is None or round(point.value, 2) in numbers


def test_every_chart_has_a_drawing_the_window_can_show(summary: Summary) -> None:
    for chart in summary.charts.values():
        drawing = draw(chart, Language.ZH, width=300)
        root = ET.fromstring(drawing.svg)  # noqa: S314  # our own
        assert root.tag == SVG + "svg"
        assert "clip" not in drawing.svg
        assert drawing.width == 300
        assert "None" not in drawing.svg


def test_a_bar_knows_its_number_and_the_records_behind_it(summary: Summary) -> None:
    chart = summary.charts["months_imaging_pet_ct"]
    drawing = draw(chart, Language.EN)
    assert len(drawing.spots) == 12
    first = drawing.spots[0]
    assert first.says == "1 · 2023: 104 · 2022: 103"
    assert {ref.key[0] for ref in first.refs} == {"2023-01"}
    assert all(spot.refs for spot in drawing.spots)


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_a_chart_is_written_as_a_file(summary: Summary, tmp_path: Path, suffix: str) -> None:
    begins = {".svg": b"<?xml", ".png": b"\x89PNG\r\n\x1a\n", ".pdf": b"%PDF-"}
    for name in ("months_imaging_pet_ct", "ages", "occupancy"):
        path = tmp_path / f"{name}{suffix}"
        write_chart(summary, name, path, language=Language.ZH)
        assert path.read_bytes().startswith(begins[suffix])


def test_a_png_is_read_as_an_image(summary: Summary, tmp_path: Path) -> None:
    from PIL import Image

    write_chart(summary, "ages", tmp_path / "ages.png", language=Language.ZH)
    with Image.open(tmp_path / "ages.png") as image:
        image.load()
        assert image.mode == "RGB"
        assert image.getextrema() != ((255, 255),) * 3


LAYOUT = Layout(
    choices=Choices(
        first_month=2,
        last_month=9,
        years=7,
        compare=2020,
        sections=(SectionName.STAFF, SectionName.BASIS),
        names=False,
        retirement=Retirement(women=58, men=63),
    ),
    language=Language.EN,
)
USUAL = Layout(choices=Choices(), language=Language.ZH)


def test_a_layout_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        assert saved_layouts(folder) == ()
        of_one_page = replace(LAYOUT, choices=replace(LAYOUT.choices, sections=()))
        save_layout(folder, "给院长 “一页”", of_one_page, year=2023)
        save_layout(folder, "months", LAYOUT, year=2023)
        save_layout(folder, "usual", USUAL, year=2023)
        assert saved_layouts(folder) == ("months", "usual", "给院长 “一页”")
        assert read_layout(folder, "months", year=2023) == LAYOUT
        assert read_layout(folder, "usual", year=2023) == USUAL
        delete_layout(folder, "usual")
        assert saved_layouts(folder) == ("months", "给院长 “一页”")


def test_a_layout_compares_as_many_years_back_next_year(tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        save_layout(folder, "months", LAYOUT, year=2023)
        assert read_layout(folder, "months", year=2024).choices.compare == 2021
        assert read_layout(folder, "months", year=2020).choices.compare == 2017


def refused(error: NmdeptError, code: str) -> None:
    assert error.message.code == code
    for language in Language:
        assert word(error.message, language)


def test_a_layout_that_is_not_there_is_named(tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        with pytest.raises(UsageError) as none:
            read_layout(folder, "x", year=2023)
        refused(none.value, "report.no_layouts")
        save_layout(folder, "monthly", LAYOUT, year=2023)
        for act in (partial(read_layout, year=2023), delete_layout):
            with pytest.raises(UsageError) as unknown:
                act(folder, "montly")
            refused(unknown.value, "report.no_such_layout")
        for name in ("", "   ", "x" * 41, "a\nb"):
            with pytest.raises(UsageError) as bad:
                save_layout(folder, name, LAYOUT, year=2023)
            refused(bad.value, "report.layout_name")


@pytest.mark.parametrize(
    "content",
    [b"[a", b"\xff", b"a = 1\n", b"[a]\nyears = 'x'\n", b"[a]\nyears = 5\n", b"[a]\n"],
)
def test_a_broken_file_of_layouts_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        (folder.path / FILE).write_bytes(content)
        with pytest.raises(DataProblemError) as caught:
            read_layout(folder, "a", year=2023)
        refused(caught.value, "report.layouts_broken")


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        (Choices(first_month=5, last_month=4), "report.bad_months"),
        (Choices(first_month=0), "report.bad_months"),
        (Choices(last_month=13), "report.bad_months"),
        (Choices(years=0), "report.bad_years"),
        (Choices(years=61), "report.bad_years"),
        (Choices(compare=2023), "report.bad_compare"),
        (Choices(compare=1), "report.bad_compare"),
        (Choices(retirement=Retirement(women=39)), "report.bad_retirement"),
    ],
)
def test_what_cannot_be_chosen_is_refused(kept: DataFolder, choices: Choices, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_summary(kept, 2023, choices)
    refused(caught.value, code)


def test_files_that_cannot_be_are_refused_and_nothing_is_written(
    kept: DataFolder, summary: Summary, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as suffix:
        write_summary(kept, 2023, tmp_path / "a.docx", language=Language.ZH)
    refused(suffix.value, "report.suffix")
    with pytest.raises(UsageError) as chart:
        write_chart(summary, "ages", tmp_path / "a.gif", language=Language.ZH)
    refused(chart.value, "report.chart_suffix")
    with pytest.raises(UsageError) as name:
        write_chart(summary, "agess", tmp_path / "a.svg", language=Language.ZH)
    refused(name.value, "report.no_such_chart")
    assert not list(tmp_path.iterdir())


class _Stop:
    def step(self, done: int, total: int, what: Message) -> None:  # noqa: ARG002
        raise CancelledError


def test_who_cancels_keeps_the_file_as_it_was(kept: DataFolder, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with pytest.raises(CancelledError):
        write_summary(kept, 2023, path, language=Language.ZH, progress=_Stop())
    assert path.read_bytes() == b"old"


def test_what_the_return_sets_by_hand_is_marked_and_compared_with_nothing(tmp_path: Path) -> None:
    with create_folder(tmp_path / "data", user="tester") as folder:
        save_records(folder, records(department_of_everything()), act=ACT)
        start_return(folder, 2023)
        set_answer(folder, 2023, "imaging.pet_ct.total", "2000", reason="补录纸质登记")
        set_answer(folder, 2023, "personnel.total", "15", reason="含借调人员")
        summary = read_summary(folder, 2023)
        path = tmp_path / "a.xlsx"
        write_summary(folder, 2023, path, language=Language.EN, progress=Silent())
    said = [word(one.message, Language.EN) for one in summary.sentences]
    assert said[0].startswith("PET/CT examinations: 2,000, set by hand in the return; the records")
    assert "Staff in post: 15, set by hand in the return; the records make 12." in said
    assert not any("joined" in one or "rose" in one for one in said)
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    assert book.sheet_names[0] == "Annual summary 2023"
    cells = [
        cell
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    ]
    assert "Set by hand in the return; the reason stands under data quality." in cells


def test_a_line_of_page_one_alone_has_a_title_and_its_years(
    summary: Summary, tmp_path: Path
) -> None:
    path = tmp_path / "a.svg"
    write_chart(summary, "line_personnel_total", path, language=Language.EN)
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own
    texts = {element.text for element in root.iter(f"{SVG}text")}
    assert {"Staff in post", "people", "2019", "2023"} <= texts
