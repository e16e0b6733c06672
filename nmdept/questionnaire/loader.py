"""Reads a questionnaire from its TOML file, strictly: what is not understood is refused.

The file's own head explains its form; `measures` lists the measures, `rulekinds` the rules.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from nmdept.messages import Message
from nmdept.questionnaire.definition import (
    AnswerType,
    Item,
    Measure,
    Quantity,
    Questionnaire,
    Section,
)
from nmdept.questionnaire.items import read_quantities, read_sections, read_shared
from nmdept.questionnaire.measures import MEASURES, ParameterType
from nmdept.questionnaire.rules import Codes, read_rules
from nmdept.questionnaire.tables import Table
from nmdept.questionnaire.tomlfile import read_toml

FIRST_YEAR, LAST_YEAR = 1900, 9999
"""The years the ledger knows, as its months do."""


def load(path: Path) -> Questionnaire:
    """Return the questionnaire in the file at `path`.

    Raises UsageError naming the file, the item and, where there is one, the nearest right spelling.
    """
    file = read_toml(path)
    root = Table(file.name, Message.of("questionnaire.head"), file.tables)
    questionnaire_id, version = root.text("id"), root.text("version")
    title, about = root.label("title"), root.label("about")
    data_years = _data_years(root)
    sections = read_sections(root, read_shared(root))
    quantities = read_quantities(root)
    items = _by_code(root, sections, [quantity.code for quantity in quantities])
    _check_items(root, items)
    _check_quantities(root, quantities, items)
    rules = read_rules(root, Codes(items, [quantity.code for quantity in quantities]))
    root.done()
    return Questionnaire(
        id=questionnaire_id,
        version=version,
        title=title,
        about=about,
        data_years=data_years,
        sections=sections,
        quantities=quantities,
        rules=rules,
        sha256=hashlib.sha256(file.content).hexdigest(),
    )


def _data_years(root: Table) -> tuple[int, ...]:
    years = root.wholes("data_years")
    for year in years:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            root.fail("year", key="data_years", year=str(year))
    return years


def _by_code(
    root: Table, sections: Sequence[Section], quantities: Sequence[str]
) -> Mapping[str, Item]:
    items: dict[str, Item] = {}
    for item in (item for section in sections for item in section.items):
        if item.code in items:
            _at(root, "item", item.code).fail("code_twice", name=item.code)
        items[item.code] = item
    for index, code in enumerate(quantities):
        if code in items or code in quantities[:index]:
            _at(root, "quantity", code).fail("code_twice", name=code)
    return items


def _check_items(root: Table, items: Mapping[str, Item]) -> None:
    for item in items.values():
        table = _at(root, "item", item.code)
        if item.code in _check_references(table, item.measure, items):
            table.fail("part_of_itself", name=item.code)
        _check_depth(table, item, items)


def _check_quantities(
    root: Table, quantities: Sequence[Quantity], items: Mapping[str, Item]
) -> None:
    for quantity in quantities:
        _check_references(_at(root, "quantity", quantity.code), quantity.measure, items)


def _check_references(
    table: Table, measure: Measure | None, items: Mapping[str, Item]
) -> tuple[str, ...]:
    """Return the codes the measure is combined from, all of them numbers of the form."""
    codes: list[str] = []
    for key, code in _references(measure):
        table.one_of(key, code, items)
        if not items[code].type.is_number:
            table.fail("not_a_number", name=code)
        codes.append(code)
    return tuple(codes)


def _check_depth(table: Table, item: Item, items: Mapping[str, Item]) -> None:
    """A total of totals could run in a circle; the form needs none."""
    for code in item.parts:
        if items[code].type is AnswerType.TOTAL and items[code].parts:
            table.fail("total_of_totals", name=code)


def _references(measure: Measure | None) -> Iterator[tuple[str, str]]:
    if measure is None:
        return
    for key, parameter in MEASURES[measure.name].items():
        value = measure.arguments.get(key)
        if parameter.type is ParameterType.ITEMS and isinstance(value, tuple):
            yield from ((key, code) for code in value)


def _at(root: Table, place: str, code: str) -> Table:
    return root.at(Message.of(f"questionnaire.{place}", name=code), {})
