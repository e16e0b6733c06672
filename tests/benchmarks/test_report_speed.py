"""The summary against a bare canvas with the same drawings; thirty years against one."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.graphics import renderPDF

from nmdept.export.pdf import pen
from nmdept.export.pdf.pieces import Mark
from nmdept.language import Language
from nmdept.messages import Message
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.catalogue import catalogue
from nmdept.records.months import months_of
from nmdept.records.values import Activity, Department, Record, Staff, StaffHistory
from nmdept.report.choices import Choices
from nmdept.services.demo import make_demo
from nmdept.services.folder import DataFolder, create_folder, open_folder
from nmdept.services.records import save_records
from nmdept.services.summary import write_summary

ROOT = Path(__file__).parents[2]
BARE = Path(__file__).with_name("bare_report.py")
USER = "benchmark"
YEAR = 2023
ACT = Message.of("survey.profile", since=date(YEAR, 1, 1))

Ratio = Callable[..., float]
Page = dict[str, list[Any]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo")
    make_demo(out, user=USER, language=Language.ZH, progress=Silent())
    return out


@pytest.fixture(scope="module")
def pages(demo: Path) -> Path:
    """Every line and drawing of the example's summary, page by page."""
    with _noted() as found, open_folder(demo / "data", user=USER) as folder:
        write_summary(folder, YEAR, demo / "noted.pdf", language=Language.ZH)
    path = demo / "pages.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


@contextmanager
def _noted() -> Iterator[list[Page]]:
    """Note what the pen writes and draws; a pen is made for each page."""
    found: list[Page] = []
    begin, write, draw = pen.Pen.__init__, pen.Pen.write, renderPDF.draw

    def note_page(self: pen.Pen, canvas: object) -> None:
        found.append({"lines": [], "drawings": []})
        begin(self, canvas)

    def note_lines(self: pen.Pen, marks: Sequence[Mark], top: float) -> None:
        found[-1]["lines"] += [
            [mark.style.weight.value, mark.style.size, mark.x, top - mark.y, mark.text]
            for mark in marks
        ]
        write(self, marks, top)

    def note_drawing(drawing: Any, canvas: object, x: float, y: float) -> None:  # noqa: ANN401
        shapes = [_plain(shape) for shape in drawing.contents]
        found[-1]["drawings"].append([x, y, drawing.width, drawing.height, shapes])
        draw(drawing, canvas, x, y)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pen.Pen, "__init__", note_page)
        patch.setattr(pen.Pen, "write", note_lines)
        patch.setattr(renderPDF, "draw", note_drawing)
        yield found


ARGUMENTS = {
    "String": ("x", "y", "text"),
    "Line": ("x1", "y1", "x2", "y2"),
    "PolyLine": ("points",),
    "Rect": ("x", "y", "width", "height"),
    "Circle": ("cx", "cy", "r"),
    "Path": ("points", "operators"),
}
PROPERTIES = ("fillColor", "strokeColor", "strokeWidth", "fontName", "fontSize")


def _plain(shape: Any) -> list[Any]:  # noqa: ANN401
    name = type(shape).__name__
    properties = {key: getattr(shape, key) for key in PROPERTIES if hasattr(shape, key)}
    for key in ("fillColor", "strokeColor"):
        colour = properties.get(key)
        if colour is not None:
            properties[key] = [colour.red, colour.green, colour.blue]
    return [name, [getattr(shape, key) for key in ARGUMENTS[name]], properties]


def _run(*command: object) -> None:
    subprocess.run([sys.executable, *map(str, command)], cwd=ROOT, check=True, capture_output=True)


def test_the_bare_canvas_draws_what_the_report_draws(demo: Path, pages: Path) -> None:
    read = json.loads(pages.read_text(encoding="utf-8"))
    assert sum(len(page["lines"]) for page in read) > 300
    assert sum(len(page["drawings"]) for page in read) > 15
    _run(BARE, pages, resource("fonts"), demo / "bare.pdf")
    assert len(pypdfium2.PdfDocument(demo / "bare.pdf")) == len(read)


def test_a_summary_is_written_within_two_and_a_half_times_a_bare_canvas(
    demo: Path, pages: Path, ratio: Ratio
) -> None:
    command = ("main.py", "--data", demo / "data", "--user", USER, "--lang", "zh")
    measured = ratio(
        "report against a bare canvas",
        lambda: _run(*command, "report", YEAR, demo / "timed.pdf"),
        lambda: _run(BARE, pages, resource("fonts"), demo / "bare.pdf"),
    )
    assert measured <= 2.5


def _records(years: range) -> Iterator[Record]:
    start = date(years[0], 1, 1)
    yield Department(effective_from=start, hospital_name="示例医院", services=("pet",))
    for number in range(33):
        no = f"S{number:03d}"
        yield Staff(staff_no=no, name="张三", employed_from=start, birth_year=1970, sex="f")
        for aspect, value in (("post", "nurse"), ("title", "junior")):
            yield StaffHistory(staff_no=no, aspect=aspect, from_=start, value=value)
    for year in years:
        for item in catalogue().activity:
            for month in months_of(year):
                yield Activity(month=month, item=item, count=month.month + year - years[0])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[DataFolder]:
    with create_folder(tmp_path / "thirty", user=USER) as folder:
        save_records(folder, list(_records(range(YEAR - 29, YEAR + 1))), act=ACT)
        yield folder


def test_thirty_years_cost_at_most_half_more_a_page_than_one(
    ledger: DataFolder, tmp_path: Path, ratio: Ratio
) -> None:
    def write(years: int) -> Path:
        path = tmp_path / f"{years}.pdf"
        write_summary(ledger, YEAR, path, language=Language.ZH, choices=Choices(years=years))
        return path

    counts = [len(pypdfium2.PdfDocument(write(years))) for years in (1, 30)]
    cost = ratio("report of 30 years against 1", lambda: write(30), lambda: write(1))
    assert cost * counts[0] / counts[1] <= 1.5
