"""Every sentence of the store, the records and the returns is in both languages, and is used."""

import re
import tomllib
from string import Formatter

import pytest

from nmdept.paths import resource, resources

_CODE = re.compile(r'"((?:store|records|returns)\.[a-z_]+)"')
_SUFFIXED = {"returns.item_near", "returns.finding_near"}


def _sentences(prefix: str) -> dict[str, dict[str, str]]:
    with resource("i18n", "messages", f"{prefix}.toml").open("rb") as file:
        return tomllib.load(file)


def _used() -> set[str]:
    sources = (resources().parent / "nmdept").rglob("*.py")
    return {code for path in sources for code in _CODE.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("prefix", ["store", "records", "returns"])
def test_every_code_has_its_sentences_and_every_sentence_its_use(prefix: str) -> None:
    used = {code for code in _used() if code.startswith(f"{prefix}.")} | {
        code for code in _SUFFIXED if code.startswith(prefix)
    }
    assert set(_sentences(prefix)) == used


@pytest.mark.parametrize("prefix", ["store", "records", "returns"])
def test_both_languages_mention_the_same(prefix: str) -> None:
    for code, sentences in _sentences(prefix).items():
        assert {"zh", "en"} <= set(sentences), code
        names = {
            language: {name for _, name, _, _ in Formatter().parse(text) if name}
            for language, text in sentences.items()
        }
        assert names["zh"] == names["en"], code
        assert names.get("en_one", set()) <= names["en"], code
