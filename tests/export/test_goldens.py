"""The return's pages as text, held against what was read and found right.

When a difference is meant: pytest tests/export/test_goldens.py --regenerate-goldens, and read the
difference before it is kept.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from nmdept.export.compose import compose_return
from nmdept.export.document import Document
from nmdept.export.pdf import write_pdf
from nmdept.language import Language
from nmdept.questionnaire.catalogue import national_figures
from nmdept.survey.answers import Return

REFERENCE = Path(__file__).parents[1] / "reference"
Tool = Callable[..., str]


def _return(ret: Return, language: Language) -> Document:
    national = national_figures(ret.data_year)
    return compose_return(ret, national, language=language, single=False, names=True, blank=False)


GOLDENS = {
    "return-zh": (_return, Language.ZH),
    "return-en": (_return, Language.EN),
}


@pytest.fixture(params=GOLDENS)
def pages(
    ret: Return, tool: Tool, tmp_path: Path, request: pytest.FixtureRequest
) -> tuple[str, str]:
    """A document's name and the text of its pages, each under its number."""
    make_document, language = GOLDENS[request.param]
    path = tmp_path / "made.pdf"
    path.write_bytes(write_pdf(make_document(ret, language)))
    texts = tool("pdftotext", "-raw", path, "-").split("\f")[:-1]
    read = "".join(f"--- page {number}\n{text}" for number, text in enumerate(texts, start=1))
    return request.param, read


def test_pages_read_as_they_did(pages: tuple[str, str], request: pytest.FixtureRequest) -> None:
    name, read = pages
    golden = REFERENCE / f"{name}.txt"
    if request.config.getoption("--regenerate-goldens"):
        golden.write_text(read, encoding="utf-8")
    assert read.splitlines() == golden.read_text(encoding="utf-8").splitlines()
