"""Every sentence of the intake exists in both languages, and every one is said somewhere."""

import re
import tomllib
from pathlib import Path
from string import Formatter

import nmdept
from nmdept.intake.tables import NoValue
from nmdept.paths import resource

SOURCES = Path(nmdept.__file__).parent
PROBLEMS = re.compile(r'Unacceptable\("(\w+)"\)')


def sentences() -> dict[str, dict[str, str]]:
    with resource("i18n", "messages", "intake.toml").open("rb") as file:
        return tomllib.load(file)


def said() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in (SOURCES / "intake").glob("*.py")]
    texts += [(SOURCES / "services" / name).read_text() for name in ("files.py", "demo.py")]
    text = "\n".join(texts)
    codes = set(re.findall(r'"(intake\.\w+)"', text))
    codes |= {f"intake.cell_{mark.value}" for mark in NoValue}
    return codes | {f"intake.workbook_{problem}" for problem in PROBLEMS.findall(text)}


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_what_is_said_is_what_is_written() -> None:
    assert said() == set(sentences())


def test_both_languages_mention_the_same() -> None:
    for code, sentence in sentences().items():
        assert names(sentence["zh"]) == names(sentence["en"]), code
        assert sentence["zh"].strip(), code
