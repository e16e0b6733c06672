"""The grammar, its help and its dispatch describe the same commands, in both languages."""

import re
import tomllib
from pathlib import Path

import pytest

from nmdept.cli.dispatch import verb
from nmdept.cli.main import language_of, run
from nmdept.cli.texts import COMMANDS, OPTIONS

ROOT = Path(__file__).resolve().parents[2]
LEAVES = [path for path in COMMANDS if path not in ("records", "activity", "survey")]


@pytest.mark.parametrize("path", LEAVES)
def test_every_command_has_its_function(path: str) -> None:
    assert callable(verb(path))


@pytest.mark.parametrize("path", ["", *COMMANDS])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_explains_itself(
    path: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*path.split(), "--help", "--lang", language], open_window=int) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{'用法：' if language == 'zh' else 'usage: '}nmdept {path}".rstrip())
    assert "--data DIR" in out
    assert OPTIONS["data"][language == "en"] in out
    if path:
        assert COMMANDS[path][language == "en"] in out


def test_the_readme_and_the_interface_name_these_commands() -> None:
    assert set(LEAVES) == {
        "demo", "init", "dump", "history", "report",
        "records kinds", "records template", "records import", "records export",
        "activity set",
        "survey forms", "survey start", "survey show", "survey set", "survey check",
        "survey explain", "survey write",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("argv", "environ", "expected"),
    [
        (["--lang", "zh"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["--lang=en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"NMDEPT_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"NMDEPT_LANG": "fr", "LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LANG": "zh_TW"}, "zh"),
        ([], {}, "en"),
    ],
)
def test_the_language_is_chosen(argv: list[str], environ: dict[str, str], expected: str) -> None:
    assert language_of(argv, environ) == expected


def test_every_sentence_of_the_command_line_exists_in_both_languages() -> None:
    texts = tomllib.loads((ROOT / "resources/i18n/messages/cli.toml").read_text("utf-8"))
    source = "\n".join(file.read_text("utf-8") for file in (ROOT / "nmdept").rglob("*.py"))
    named = set(re.findall(r'"(cli\.[a-z_]+)"', source))
    stems = tuple(re.findall(r'f"(cli\.[a-z_]+_){', source))
    assert named <= set(texts)
    for code, sentences in texts.items():
        assert {"zh", "en"} <= set(sentences)
        composed = code.startswith(stems) or code in ("cli.key", "cli.required", "cli.optional")
        assert code in named or composed, code
