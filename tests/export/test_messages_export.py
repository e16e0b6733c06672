import re
import tomllib
from pathlib import Path

from nmdept.paths import resource
from nmdept.questionnaire.definition import Severity

ROOT = Path(__file__).parents[2]


def test_every_code_has_both_languages_and_is_used() -> None:
    with resource("i18n", "messages", "export.toml").open("rb") as file:
        messages = tomllib.load(file)
    places = [*(ROOT / "nmdept" / "export").rglob("*.py"), ROOT / "nmdept/services/documents.py"]
    source = "\n".join(path.read_text(encoding="utf-8") for path in places)
    used = set(re.findall(r'"(export\.[a-z0-9_]+)"', source))
    families = tuple(re.findall(r'f"(export\.[a-z0-9_]+?_?)\{', source))
    assert used <= set(messages)
    assert all(code in used or code.startswith(families) for code in messages)
    for code, sentence in messages.items():
        assert {"zh", "en"} <= set(sentence), code
        fields = {name: set(re.findall(r"\{(\w+)\}", sentence[name])) for name in ("zh", "en")}
        assert fields["zh"] == fields["en"], code


def test_a_finding_is_called_the_same_on_paper_and_on_the_line() -> None:
    words = []
    for prefix in ("export", "cli"):
        with resource("i18n", "messages", f"{prefix}.toml").open("rb") as file:
            messages = tomllib.load(file)
        words.append([messages[f"{prefix}.severity_{each}"] for each in Severity])
    assert words[0] == words[1]
    assert [each["zh"] for each in words[0]] == ["须处理", "须说明", "提示"]
    assert [each["en"] for each in words[0]] == ["blocks", "needs a reason", "note"]
