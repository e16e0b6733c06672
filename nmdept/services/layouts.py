"""Named layouts of the summary: what somebody chose once, kept in the data folder.

One file, `layouts.toml`, which people may read and mend; it holds no records.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import tomli_w

from nmdept.errors import DataProblemError, UsageError
from nmdept.files import failure, write_whole
from nmdept.records.characters import refused_character
from nmdept.records.nearest import nearest
from nmdept.report.choices import Choices, Retirement, SectionName
from nmdept.services.folder import DataFolder

FILE = "layouts.toml"
_LONGEST_NAME = 40
_WHOLE = ("first_month", "last_month", "years")


def saved_layouts(folder: DataFolder) -> tuple[str, ...]:
    """Return the names of the layouts saved; DataProblemError when their file cannot be read."""
    return tuple(sorted(_read(folder)))


def read_layout(folder: DataFolder, name: str) -> Choices:
    """Return the layout `name`; UsageError when there is none, DataProblemError as above."""
    layouts = _read(folder)
    if name not in layouts:
        raise _unknown(name, layouts)
    try:
        return _choices(layouts[name])
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(folder, str(error)) from error


def save_layout(folder: DataFolder, name: str, choices: Choices) -> None:
    """Save `choices` as the layout `name`, in the place of one of that name.

    Raises UsageError for a name that cannot be, EnvironmentFailedError when it cannot be written.
    """
    if not 0 < len(name.strip()) <= _LONGEST_NAME or refused_character(name) is not None:
        raise UsageError("report.layout_name")
    _write(folder, {**_read(folder), name: _table(choices)})


def delete_layout(folder: DataFolder, name: str) -> None:
    """Forget the layout `name`; UsageError when there is none."""
    layouts = dict(_read(folder))
    if name not in layouts:
        raise _unknown(name, layouts)
    del layouts[name]
    _write(folder, layouts)


def _read(folder: DataFolder) -> Mapping[str, Any]:
    path = _path(folder)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise failure(error, path) from error
    try:
        layouts = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _broken(folder, str(error)) from error
    if not all(isinstance(table, dict) for table in layouts.values()):
        raise _broken(folder, "TOML")
    return layouts


def _write(folder: DataFolder, layouts: Mapping[str, Any]) -> None:
    write_whole(_path(folder), tomli_w.dumps(dict(sorted(layouts.items()))).encode())


def _path(folder: DataFolder) -> Path:
    return folder.path / FILE


def _table(choices: Choices) -> dict[str, Any]:
    table = {name: value for name, value in asdict(choices).items() if value is not None}
    return {**table, "sections": [section.value for section in choices.sections]}


def _choices(table: Mapping[str, Any]) -> Choices:
    """Return the choices of a table; KeyError, TypeError or ValueError when it is none."""
    numbers = {name: _number(table[name]) for name in _WHOLE}
    compare = table.get("compare")
    ages = table["retirement"]
    if not isinstance(table["names"], bool):
        raise TypeError("names")
    return Choices(
        **numbers,
        compare=None if compare is None else _number(compare),
        sections=tuple(SectionName(name) for name in table["sections"]),
        names=table["names"],
        retirement=Retirement(women=_number(ages["women"]), men=_number(ages["men"])),
    )


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value


def _unknown(name: str, layouts: Mapping[str, Any]) -> UsageError:
    if not layouts:
        return UsageError("report.no_layouts", given=name)
    near = nearest(name, list(layouts))
    known = tuple(sorted(layouts)) if near is None else (near,)
    return UsageError("report.no_such_layout", given=name, known=known)


def _broken(folder: DataFolder, reason: str) -> DataProblemError:
    return DataProblemError("report.layouts_broken", path=str(_path(folder)), reason=reason)
