"""The example's annual summary as text, held against what was read and found right.

When a difference is meant: pytest tests/report/test_golden_summary.py --regenerate-goldens, and
read the difference before it is kept.
"""

import subprocess
from pathlib import Path

import pytest

from nmdept.export.compose_report import compose_report
from nmdept.export.pdf import write_pdf
from nmdept.language import Language
from nmdept.report.values import Summary

REFERENCE = Path(__file__).parents[1] / "reference"


@pytest.mark.parametrize("language", Language)
def test_pages_read_as_they_did(
    example: Summary, language: Language, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "made.pdf"
    path.write_bytes(write_pdf(compose_report(example, language)))
    texts = subprocess.check_output(["pdftotext", "-raw", path, "-"], text=True).split("\f")[:-1]
    read = "".join(f"--- page {number}\n{text}" for number, text in enumerate(texts, start=1))
    golden = REFERENCE / f"summary-{language.value}.txt"
    if request.config.getoption("--regenerate-goldens"):
        golden.write_text(read, encoding="utf-8")
    assert read.splitlines() == golden.read_text(encoding="utf-8").splitlines()
