"""Each way a questionnaire can be broken is refused by name, in both languages."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from nmdept.errors import UsageError
from nmdept.language import Language
from nmdept.messages import word
from nmdept.questionnaire.loader import load
from nmdept.questionnaire.tomlfile import MAX_BYTES

Write = Callable[[str, str], Path]


class Broken(NamedTuple):
    """A questionnaire with one fault: what is replaced by what, and the sentence it earns."""

    fault: str
    old: str
    new: str
    zh: str
    en: str


FAULTS = Path(__file__).with_name("broken.toml")
BROKEN = [Broken(**fault) for fault in tomllib.loads(FAULTS.read_text("utf-8"))["broken"]]


def refusal(path: Path) -> tuple[str, str]:
    with pytest.raises(UsageError) as caught:
        load(path)
    message = caught.value.message
    return word(message, Language.ZH), word(message, Language.EN)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.fault)
def test_a_fault_is_named_with_its_place_and_its_remedy(small: Write, broken: Broken) -> None:
    path = small(broken.old, broken.new)
    assert refusal(path) == (f"small.toml{broken.zh}", f"small.toml{broken.en}")


def test_the_small_questionnaire_itself_loads(small: Write) -> None:
    questionnaire = load(small("Small form", "Small form"))
    assert list(questionnaire.items) == [
        "imaging.total",
        "imaging.tumour",
        "imaging.bone",
        "imaging.colour",
    ]
    assert questionnaire.items["imaging.total"].parts == ("imaging.tumour", "imaging.bone")
    assert [rule.id for rule in questionnaire.rules] == ["device", "change"]


def test_a_byte_order_mark_and_dos_line_ends_are_read(small: Write) -> None:
    path = small("Small form", "Small form")
    content = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    assert load(path).title.en == "Small form"


def test_the_hash_follows_every_byte(small: Write) -> None:
    first = load(small("Small form", "Small form")).sha256
    assert load(small("[counts.month]", "[counts.month] # by month")).sha256 != first


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    assert refusal(path) == (f"找不到文件“{path}”。", f"There is no file “{path}”.")


def test_a_folder_is_no_questionnaire(tmp_path: Path) -> None:
    assert refusal(tmp_path)[1] == f"There is no file “{tmp_path}”."


def test_a_file_that_is_not_utf_8_is_told_with_its_line(small: Write) -> None:
    path = small("Small form", "Small form")
    path.write_bytes(path.read_bytes().replace("骨".encode(), "骨".encode("gb18030")))
    assert refusal(path) == (
        "small.toml第38行不是UTF-8编码，请将文件另存为UTF-8。",
        "small.toml, line 38, is not UTF-8; save the file as UTF-8.",
    )


def test_an_oversized_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert refusal(path)[1] == (
        "large.toml is larger than 512 KB, so it is not a questionnaire file."
    )


def test_absurd_nesting_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.toml"
    path.write_text("x = [\n" + "[\n" * 100_000, encoding="utf-8")
    assert refusal(path) == (
        "deep.toml中的括号嵌套过深，调查表不需要这样的嵌套。",
        "deep.toml nests its brackets too deeply; a questionnaire needs no such nesting.",
    )


def test_an_absurdly_dotted_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dotted.toml"
    path.write_text("\n" + "a." * 3_000 + "a = 1\n", encoding="utf-8")
    assert refusal(path) == (
        "dotted.toml第2行过长或点号过多，请分成多行。",
        "dotted.toml, line 2, is too long or has too many dots; break it into several lines.",
    )


def test_an_empty_file_says_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "empty.toml"
    path.write_bytes(b"")
    assert refusal(path)[1] == "empty.toml, head of the file: “id” is missing; add it."
