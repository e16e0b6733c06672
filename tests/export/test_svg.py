"""A picture as SVG: every shape at its place, seen from the top, and every text whole."""

import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmdept.export.charts import as_svg
from nmdept.export.pdf.lines import width
from nmdept.export.pdf.style import Style, Weight
from nmdept.export.picture import Box, Dot, Fill, Label, Picture, Shape, Stroke, Tone

SVG = "{http://www.w3.org/2000/svg}"
_places = st.floats(0, 500).map(lambda number: round(number, 2))


def _drawn(*shapes: Shape, height: float = 100) -> list[ET.Element]:
    root = ET.fromstring(as_svg(Picture(width=200, height=height, shapes=shapes)))  # noqa: S314
    assert (root.tag, root.get("viewBox")) == (f"{SVG}svg", f"0 0 200 {height:g}")
    return list(root)


@given(x=_places, y=_places, width=_places, height=_places)
def test_a_box_stands_where_the_page_has_it(
    x: float, y: float, width: float, height: float
) -> None:
    (rect,) = _drawn(Box(x=x, y=y, width=width, height=height, fill=Fill.SOLID), height=600)
    found = [float(rect.get(name, "")) for name in ("x", "y", "width", "height")]
    assert found == pytest.approx([x, 600 - y - height, width, height], abs=0.001)


@given(points=st.lists(st.tuples(_places, _places), min_size=2, max_size=5))
def test_a_line_goes_through_its_points(points: list[tuple[float, float]]) -> None:
    (path,) = _drawn(Stroke(points=tuple(points), width=0.35), height=600)
    steps = (path.get("d") or "").replace("M", "L").split("L")[1:]
    found = [tuple(map(float, step.split(","))) for step in steps]
    flat = [number for x, y in points for number in (x, 600 - y)]
    assert [number for place in found for number in place] == pytest.approx(flat, abs=0.001)
    assert "Z" not in (path.get("d") or "")


def test_texts_are_whole_and_begin_where_they_were_measured() -> None:
    text = "82.5% 本科室 R&D <b> 99mTc"
    found = _drawn(Label(x=10, y=20, text=text, size=7))
    assert "".join(one.text or "" for one in found) == text
    at = [float(one.get("x", "")) for one in found]
    assert at[0] == 10
    assert at == sorted(at)
    before = width("82.5% 本科室 R&D <b> ", Style(size=7, leading=7, weight=Weight.REGULAR))
    raised = next(one for one in found if one.text == "99m")
    assert float(raised.get("x", "")) == pytest.approx(10 + before, abs=1)
    assert float(raised.get("y", "")) < 80
    assert {one.get("{http://www.w3.org/XML/1998/namespace}space") for one in found} == {"preserve"}


def test_fills_and_tones_tell_apart() -> None:
    box = Box(x=0, y=0, width=20, height=10, fill=Fill.HATCH)
    outline, hatch = _drawn(box)
    assert "fill: none" in (outline.get("style") or "")
    assert (hatch.get("d") or "").count("M") == 11
    hollow, filled = _drawn(
        Dot(x=5, y=5, radius=1, filled=False), Dot(x=5, y=5, radius=1, filled=True)
    )
    assert "fill: rgb(100%,100%,100%)" in (hollow.get("style") or "")
    assert "100%" not in (filled.get("style") or "")
    ink, mid = _drawn(*(Stroke(points=((0, 0), (1, 1)), width=1, tone=tone) for tone in Tone))[:2]
    assert ink.get("style") != mid.get("style")


def test_drawing_for_a_screen_imports_no_page() -> None:
    """The window waits for it: a canvas and reportlab's drawings take a fifth of a second."""
    code = (
        "import sys, nmdept.services.charts;"
        "print([name for name in sys.modules if name.startswith(('reportlab.graphics',"
        " 'reportlab.pdfgen', 'reportlab.platypus'))])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
