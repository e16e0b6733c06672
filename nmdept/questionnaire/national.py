"""Reads the published national figures of a data year from their TOML file."""

import re
from pathlib import Path

from nmdept.messages import Message
from nmdept.questionnaire.definition import NationalFigure, NationalFigures, NationalKind
from nmdept.questionnaire.tables import Table
from nmdept.questionnaire.tomlfile import read_toml

_NUMBER = re.compile(r"\d+(\.\d+)?", re.ASCII)


def load_national(path: Path) -> NationalFigures:
    """Return the figures in the file at `path`; UsageError as of `loader.load`."""
    file = read_toml(path)
    root = Table(file.name, Message.of("questionnaire.head"), file.tables)
    data_year, source = root.whole("data_year"), root.label("source")
    figures: dict[str, NationalFigure] = {}
    for number, values in enumerate(root.list_of_tables("figure"), start=1):
        unnamed = root.at(Message.of("questionnaire.nth_figure", number=number), values)
        code = unnamed.text("code")
        table = root.at(Message.of("questionnaire.figure", name=code), values)
        if code in figures:
            table.fail("code_twice", name=code)
        figures[code] = _figure(table)
    root.done()
    return NationalFigures(data_year=data_year, source=source, figures=figures)


def _figure(table: Table) -> NationalFigure:
    table.text("code")
    figure = NationalFigure(
        value=_number(table, "value"),
        kind=NationalKind(table.word("kind", [kind.value for kind in NationalKind])),
        of=table.text("of") if table.has("of") else None,
        note=table.optional_label("note"),
    )
    table.done()
    return figure


def _number(table: Table, key: str) -> str:
    value = table.text(key)
    if _NUMBER.fullmatch(value) is None:
        table.fail("not_digits", key=key, value=value)
    return value
