import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nmdept.export.compose import compose_return
from nmdept.export.pdf import pen, write_pdf
from nmdept.export.pdf.pieces import Mark
from nmdept.language import Language
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.questionnaire.catalogue import national_figures
from nmdept.services.demo import make_demo
from nmdept.services.folder import open_folder
from nmdept.services.returns import read_return

ROOT = Path(__file__).parents[2]
BARE = Path(__file__).with_name("bare_canvas.py")
USER = "benchmark"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo")
    make_demo(out, user=USER, language=Language.ZH, progress=Silent())
    return out


@pytest.fixture(scope="module")
def lines(demo: Path) -> Path:
    """Every line of the example's return with its font, size and place, page by page."""
    with open_folder(demo / "data", user=USER) as folder:
        ret = read_return(folder, 2023)
    document = compose_return(
        ret, national_figures(2023), language=Language.ZH, single=False, names=True, blank=False
    )
    pages: list[list[list[str | float]]] = []
    write = pen.Pen.write

    def note(self: pen.Pen, marks: Sequence[Mark], top: float) -> None:
        pages[-1] += [
            [mark.style.weight.value, mark.style.size, mark.x, top - mark.y, mark.text]
            for mark in marks
        ]
        write(self, marks, top)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pen.Pen, "write", note)
        write_pdf(document, on_page=lambda _done, _total: pages.append([]))
    path = demo / "lines.json"
    path.write_text(json.dumps(pages), encoding="utf-8")
    return path


def run(*command: object) -> None:
    subprocess.run([sys.executable, *map(str, command)], cwd=ROOT, check=True, capture_output=True)


def test_a_return_is_written_within_two_and_a_half_times_a_bare_canvas(
    demo: Path, lines: Path, ratio: Callable[..., float]
) -> None:
    command = ("main.py", "--data", demo / "data", "--user", USER, "--lang", "zh")
    measured = ratio(
        "survey write against a bare canvas",
        lambda: run(*command, "survey", "write", "2023", demo / "timed.pdf"),
        lambda: run(BARE, lines, resource("fonts"), demo / "bare.pdf"),
    )
    assert measured <= 2.5
