"""Every page of odd departments: nothing cut, nothing printed over, no empty chart, same bytes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from nmdept.export.compose_report import compose_report
from nmdept.export.document import Document, Pictures
from nmdept.export.pdf import write_pdf
from nmdept.export.pdf.style import SIDE
from nmdept.export.picture import Box, Dot, Picture, Stroke
from nmdept.language import Language
from nmdept.report.values import Chart, ChartRow, Listing, Summary
from tests.report.odd_departments import LONG_NAME, ODD
from tests.report.printed import glyphs_of_pages, outside, touching


@cache
def _summary(name: str) -> Summary:
    make, choices = ODD[name]
    return make().summary(choices)


@cache
def _document(name: str, language: Language) -> Document:
    return compose_report(_summary(name), language)


@cache
def _pdf(name: str, language: Language) -> bytes:
    return write_pdf(_document(name, language))


def printed(name: str) -> str:
    pages = glyphs_of_pages(_pdf(name, Language.ZH))
    return "".join(glyph.text for _, page in pages for glyph in page)


@pytest.fixture(params=ODD)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def summary(name: str) -> Summary:
    return _summary(name)


@pytest.fixture(params=Language)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


@pytest.fixture
def document(name: str, language: Language) -> Document:
    return _document(name, language)


def pictures(document: Document) -> Iterator[Picture]:
    for block in (*document.cover, *document.blocks):
        if isinstance(block, Pictures):
            yield from block.pictures


def charts(summary: Summary) -> Iterator[Chart]:
    for section in summary.sections:
        for part in section.parts:
            if isinstance(part, Chart):
                yield part
            elif isinstance(part, ChartRow):
                yield from part.charts


def test_nothing_is_cut_and_nothing_printed_over(name: str, language: Language) -> None:
    for number, (size, glyphs) in enumerate(glyphs_of_pages(_pdf(name, language)), start=1):
        assert glyphs, f"page {number} is empty"
        assert not outside(size, glyphs, SIDE - 1.0), f"page {number}"
        assert not touching(glyphs), f"page {number}"


def test_the_same_department_gives_the_same_bytes(name: str) -> None:
    make, choices = ODD[name]
    again = write_pdf(compose_report(make().summary(choices), Language.ZH))
    assert again == _pdf(name, Language.ZH)


def test_no_chart_and_no_section_is_empty(summary: Summary) -> None:
    for chart in charts(summary):
        assert not chart.is_empty, chart.name
        assert all(len(one.points) == len(chart.places) for one in chart.series)
    for section in summary.sections:
        assert section.parts
        for part in section.parts:
            assert not isinstance(part, Listing) or part.rows


def test_charts_stay_within_their_own_edges(document: Document) -> None:
    for picture in pictures(document):
        for shape in picture.shapes:
            for x, y in _corners(shape):
                assert -0.6 <= x <= picture.width + 0.6
                assert -0.6 <= y <= picture.height + 0.6


def _corners(shape: object) -> Iterator[tuple[float, float]]:
    if isinstance(shape, Box):
        yield shape.x, shape.y
        yield shape.x + shape.width, shape.y + shape.height
    elif isinstance(shape, Dot):
        yield shape.x - shape.radius, shape.y - shape.radius
        yield shape.x + shape.radius, shape.y + shape.radius
    elif isinstance(shape, Stroke):
        yield from shape.points


def test_places_to_point_at_lie_in_the_drawing(document: Document) -> None:
    for picture in pictures(document):
        for spot in picture.spots:
            assert spot.says
            assert 0 <= spot.x <= spot.x + spot.width <= picture.width + 0.6
            assert -0.6 <= spot.y <= spot.y + spot.height <= picture.height + 0.6


def test_a_long_name_is_printed_whole() -> None:
    """In three places, lines of other cells between; a hyphen at a line end is read as soft."""
    found = Counter(printed("long names"))
    for character, number in Counter(LONG_NAME.replace("-", "")).items():
        assert found[character] >= 3 * number


def test_without_names_no_name_is_printed() -> None:
    assert "张" not in printed("without names")
    assert "S007" in printed("without names")
    assert "张7" in printed("four hundred people")


def test_the_checks_see_text_that_is_cut_or_printed_over() -> None:
    """Page one of everything, and the same page moved by three points and by half a page."""
    (size, glyphs), *_ = glyphs_of_pages(_pdf("everything", Language.ZH))
    moved = [replace(one, left=one.left + 3, right=one.right + 3) for one in glyphs]
    assert touching([*glyphs, *moved])
    far = [replace(one, left=one.left + 300, right=one.right + 300) for one in glyphs]
    assert outside(size, far, SIDE - 1.0)
