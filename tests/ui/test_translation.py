import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from nmdept.paths import resource

SOURCES = sorted(str(path) for path in Path("ui").rglob("*.py"))
LANGUAGES = ["-source-language", "en_GB", "-target-language", "zh_CN"]
LUPDATE = ["-silent", "-no-obsolete", "-locations", "none", *LANGUAGES]


def tool(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}")


@pytest.fixture
def shipped() -> Path:
    return resource("i18n", "nmdept_zh_CN.ts")


def test_every_text_of_the_window_is_translated(shipped: Path, tmp_path: Path) -> None:
    """After a new text: lupdate with these options, translate, lrelease."""
    fresh = tmp_path / "fresh.ts"
    fresh.write_bytes(shipped.read_bytes())
    subprocess.run([tool("lupdate"), *LUPDATE, *SOURCES, "-ts", str(fresh)], check=True)
    text = fresh.read_text(encoding="utf-8")
    assert re.findall(r"<source>(.*?)</source>\s*<translation type=", text, re.DOTALL) == []
    assert text.count("<source>") == shipped.read_text(encoding="utf-8").count("<source>")


def test_the_compiled_translation_is_up_to_date(shipped: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "nmdept_zh_CN.qm"
    subprocess.run([tool("lrelease"), "-silent", str(shipped), "-qm", str(compiled)], check=True)
    assert compiled.read_bytes() == shipped.with_suffix(".qm").read_bytes()


def test_places_in_a_text_are_kept_in_its_translation(shipped: Path) -> None:
    text = shipped.read_text(encoding="utf-8")
    pairs = re.findall(
        r"<source>(.*?)</source>\s*<translation>(.*?)</translation>", text, re.DOTALL
    )
    assert len(pairs) > 150
    for source, translation in pairs:
        names = re.findall(r"\{\w*\}", source)
        assert sorted(names) == sorted(re.findall(r"\{\w*\}", translation)), source


def test_no_text_hides_in_an_f_string() -> None:
    """lupdate does not look into f-strings: such a text would never be translated."""
    hidden = re.compile(r"""f["'][^\n]*\{[^}\n]*\b(self\.tr|translate)\(""")
    found = [path for path in SOURCES if hidden.search(Path(path).read_text(encoding="utf-8"))]
    assert found == []
