"""A TOML file read with care: its size and nesting bounded, its faults told with their line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from nmdept.errors import EnvironmentFailedError, UsageError

MAX_BYTES = 512 * 1024
"""Seven times the largest questionnaire shipped."""

MAX_LINE = 8_000
MAX_DOTS = 200
"""Dots in a line: the TOML reader takes time with the square of a dotted key's parts."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_TWICE = ("overwrite", "twice", "Duplicate")


@dataclass(frozen=True)
class TomlFile:
    """What a file holds: its bytes as they lie on the disk, and the tables read from them."""

    name: str
    content: bytes
    tables: Mapping[str, Any]


def read_toml(path: Path) -> TomlFile:
    """Read the TOML file at `path`.

    Raises UsageError for a missing, oversized, wrongly encoded or malformed file, and
    EnvironmentFailedError when the disk or the rights do not let it be read.
    """
    content = _read(path)
    text = _decode(path.name, content)
    _check_bounds(path.name, text)
    return TomlFile(path.name, content, _parse(path.name, text))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise UsageError("questionnaire.file_missing", file=str(path)) from error
    except OSError as error:
        raise EnvironmentFailedError("questionnaire.file_unreadable", file=str(path)) from error
    if len(content) > MAX_BYTES:
        raise UsageError("questionnaire.file_too_large", file=path.name, limit=MAX_BYTES // 1024)
    return content


def _decode(name: str, content: bytes) -> str:
    try:
        # Some editors put a byte order mark before the text; TOML itself does not allow one.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError("questionnaire.not_utf8", file=name, line=line) from error


def _check_bounds(name: str, text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE or line.count(".") > MAX_DOTS:
            raise UsageError("questionnaire.line_too_long", file=name, line=number)


def _parse(name: str, text: str) -> Mapping[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise _syntax_error(name, text, str(error)) from error
    except RecursionError as error:
        raise UsageError("questionnaire.nested_too_deep", file=name) from error


def _syntax_error(name: str, text: str, detail: str) -> UsageError:
    place = _PLACE.search(detail)
    last = text.count("\n") + 1
    line, column = (int(place[1]), int(place[2])) if place else (last, 1)
    twice = any(word in detail for word in _TWICE)
    code = "questionnaire.key_twice" if twice else "questionnaire.not_toml"
    return UsageError(code, file=name, line=line, column=column)
