import re
import tomllib
from pathlib import Path

from nmdept.paths import resource

ROOT = Path(__file__).parents[2]


def test_every_code_has_both_languages_and_is_used() -> None:
    with resource("i18n", "messages", "report.toml").open("rb") as file:
        messages = tomllib.load(file)
    places = [
        *(ROOT / "nmdept" / "report").rglob("*.py"),
        *(ROOT / "nmdept" / "export").rglob("*.py"),
        *(ROOT / "nmdept" / "services").glob("*.py"),
        ROOT / "nmdept" / "cli" / "commands" / "report.py",
    ]
    source = "\n".join(path.read_text(encoding="utf-8") for path in places)
    used = set(re.findall(r'"(report\.[a-z0-9_]+)"', source))
    families = tuple(re.findall(r'f"(report\.[a-z_]*)\{', source))
    made = {code for code in messages if re.fullmatch(r"report\.[a-z]+_(is|joined)", code)}
    assert used <= set(messages)
    known = used | made
    assert all(code in known or code.startswith(_named(families)) for code in messages)
    for texts in messages.values():
        assert texts["zh"]
        assert texts["en"]
        assert set(texts) <= {"zh", "en", "en_one"}


def _named(families: tuple[str, ...]) -> tuple[str, ...]:
    """Without `report.{...}`, which would let every code pass."""
    return tuple(family for family in families if family != "report.")


def test_both_languages_mention_the_same() -> None:
    with resource("i18n", "messages", "report.toml").open("rb") as file:
        messages = tomllib.load(file)
    for code, texts in messages.items():
        mentioned = {key: set(re.findall(r"\{([a-z_]+)\}", text)) for key, text in texts.items()}
        assert mentioned["zh"] - {"count"} == mentioned["en"] - {"count", "year"} or (
            mentioned["en"] <= mentioned["zh"] | {"year"}
        ), code
