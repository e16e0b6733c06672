"""Every sentence about acts, their undoing and counts is in both languages, and is used."""

import re
import tomllib
from string import Formatter

import pytest

from nmdept.messages import sentences
from nmdept.paths import resource, resources
from nmdept.records.codes import ASPECT

_PREFIXES = ("acts", "history", "staff", "devices", "wards", "pasted", "pattern")
_CODE = re.compile(rf'(?:Message\.of|Error)\(\s*"((?:{"|".join(_PREFIXES)})\.[a-z_]+)"')
_COMPOSED = {
    *(f"acts.promoted_{aspect}" for aspect in ASPECT.codes),
    *("acts.undone", "acts.redone", "acts.reverted", "acts.beds_changed", "acts.ward_opened"),
    *(f"pattern.{way}{year}" for way in ("above", "below") for year in ("", "_year")),
}


def _used() -> set[str]:
    sources = (resources().parent / "nmdept").rglob("*.py")
    return {code for path in sources for code in _CODE.findall(path.read_text("utf-8"))}


def test_every_code_has_its_sentences_and_every_sentence_its_use() -> None:
    known = {code for prefix in _PREFIXES for code in sentences(prefix)}
    assert known == _used() | _COMPOSED


@pytest.mark.parametrize("prefix", _PREFIXES)
def test_both_languages_mention_the_same(prefix: str) -> None:
    with resource("i18n", "messages", f"{prefix}.toml").open("rb") as file:
        read = tomllib.load(file)
    for code, said in read.items():
        names = {
            language: {name for _, name, _, _ in Formatter().parse(text) if name}
            for language, text in said.items()
        }
        assert names["zh"] == names["en"], code
        assert names.get("en_one", set()) <= names["en"], code
