"""Named layouts of the summary: what somebody chose once, kept in the data folder.

One file, `layouts.toml`, which people may read and mend; it holds no records. The comparison year
is kept as a distance, so that a layout is as good next January.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import tomli_w

from nmdept.errors import DataProblemError, UsageError
from nmdept.files import failure, write_whole
from nmdept.language import Language
from nmdept.records.characters import refused_character
from nmdept.records.nearest import nearest
from nmdept.report.choices import Choices, Retirement, SectionName
from nmdept.services.folder import DataFolder

FILE = "layouts.toml"
_LONGEST_NAME = 40
_WHOLE = ("first_month", "last_month", "years")


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What is chosen of a summary, and the language it is written in."""

    choices: Choices
    language: Language


def saved_layouts(folder: DataFolder) -> tuple[str, ...]:
    """Return the names of the layouts saved; DataProblemError when their file cannot be read."""
    return tuple(sorted(_read(folder)))


def read_layout(folder: DataFolder, name: str, *, year: int) -> Layout:
    """Return the layout `name` for `year`; UsageError when there is none, else as above."""
    layouts = _read(folder)
    if name not in layouts:
        raise _unknown(name, layouts)
    try:
        return _layout(layouts[name], year)
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(folder, str(error)) from error


def save_layout(folder: DataFolder, name: str, layout: Layout, *, year: int) -> None:
    """Save what was chosen for `year` as the layout `name`, in the place of one of that name.

    Raises UsageError for a name that cannot be, EnvironmentFailedError when it cannot be written.
    """
    if not 0 < len(name.strip()) <= _LONGEST_NAME or refused_character(name) is not None:
        raise UsageError("report.layout_name")
    _write(folder, {**_read(folder), name: _table(layout, year)})


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


def _table(layout: Layout, year: int) -> dict[str, Any]:
    table = asdict(layout.choices)
    compare = table.pop("compare")
    if compare is not None:
        table["years_back"] = year - compare
    sections = [section.value for section in layout.choices.sections]
    return {**table, "sections": sections, "language": layout.language.value}


def _layout(table: Mapping[str, Any], year: int) -> Layout:
    """Return the layout of a table; KeyError, TypeError or ValueError when it is none."""
    return Layout(choices=_choices(table, year), language=Language(table["language"]))


def _choices(table: Mapping[str, Any], year: int) -> Choices:
    numbers = {name: _number(table[name]) for name in _WHOLE}
    back = table.get("years_back")
    ages = table["retirement"]
    if not isinstance(table["names"], bool):
        raise TypeError("names")
    return Choices(
        **numbers,
        compare=None if back is None else year - _number(back),
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
