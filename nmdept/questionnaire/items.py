"""Sections and items of a questionnaire, read from their tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.questionnaire.definition import (
    AnswerType,
    Argument,
    Choice,
    Item,
    Measure,
    Quantity,
    Section,
)
from nmdept.questionnaire.measures import ANSWER_TYPES, MEASURES, Parameter, ParameterType
from nmdept.questionnaire.tables import Table, nearest

_TYPES = tuple(answer_type.value for answer_type in AnswerType)


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What items take by name: sentences on how they count, and lists of choices."""

    counts: Mapping[str, Label]
    choices: Mapping[str, tuple[Choice, ...]]


def read_shared(root: Table) -> Shared:
    """Read the tables `counts` and `choices` of the file."""
    counts, choices = root.inner("counts"), root.inner("choices")
    return Shared(
        counts={name: counts.label(name) for name in counts.values},
        choices={name: _choices(choices, name) for name in choices.values},
    )


def read_sections(root: Table, shared: Shared) -> tuple[Section, ...]:
    """Read the sections with their items, in the form's order."""
    return tuple(
        _section(root.at(_nth_section(number), values), number, shared)
        for number, values in enumerate(root.list_of_tables("section"), start=1)
    )


def read_quantities(root: Table) -> tuple[Quantity, ...]:
    """Read the quantities rules need; a form without rules has none."""
    if not root.has("quantity"):
        return ()
    return tuple(_quantity(table) for table in _coded(root, "quantity", "nth_quantity", "quantity"))


def _nth_section(number: int) -> Message:
    return Message.of("questionnaire.nth_section", number=number)


def _section(table: Table, number: int, shared: Shared) -> Section:
    code = table.text("code")
    table = table.at(Message.of("questionnaire.section", name=code), table.values)
    items = _coded(table, "item", "nth_item", "item", section=number)
    section = Section(
        number=number,
        code=table.text("code"),
        title=table.label("title"),
        text=table.label("text"),
        items=tuple(
            _item(item, f"{number}.{place}", shared) for place, item in enumerate(items, start=1)
        ),
    )
    table.done()
    return section


def _coded(table: Table, key: str, nth: str, place: str, **where: int) -> Iterator[Table]:
    """Give the tables under `key`, each placed by its code, or by its number without one."""
    for number, values in enumerate(table.list_of_tables(key), start=1):
        unnamed = table.at(Message.of(f"questionnaire.{nth}", number=number, **where), values)
        code = unnamed.text("code")
        yield table.at(Message.of(f"questionnaire.{place}", name=code), values)


def _item(table: Table, number: str, shared: Shared) -> Item:
    answer_type = AnswerType(table.word("type", _TYPES))
    measure = _measure(table.inner("measure")) if table.has("measure") else None
    item = Item(
        code=table.text("code"),
        number=number,
        type=answer_type,
        label=table.own_label(),
        counts=shared.counts[table.word("counts", shared.counts)],
        measure=measure,
        choices=_choices_of(table, answer_type, shared),
        parts=_parts(answer_type, measure),
        note=table.optional_label("note"),
    )
    table.done()
    _check_measure(table, item)
    return item


def _check_measure(table: Table, item: Item) -> None:
    if item.measure is None:
        return
    types = ANSWER_TYPES[item.measure.name]
    if item.type not in types:
        types_in_words = tuple(f"“{answer_type.value}”" for answer_type in types)
        table.fail(
            "measure_type",
            measure=item.measure.name,
            types=types_in_words,
            type=item.type.value,
        )


def _parts(answer_type: AnswerType, measure: Measure | None) -> tuple[str, ...]:
    if answer_type is not AnswerType.TOTAL or measure is None:
        return ()
    parts = measure.arguments.get("parts", ())
    assert isinstance(parts, tuple), "items arguments are read as tuples"
    return parts


def _choices_of(table: Table, answer_type: AnswerType, shared: Shared) -> tuple[Choice, ...]:
    named, own = table.has("choices_from"), table.has("choices")
    if answer_type is not AnswerType.CHOICE:
        if named or own:
            table.fail("choices_without_choice", type=answer_type.value)
        return ()
    if named and own:
        table.fail("choices_both")
    if named:
        return shared.choices[table.word("choices_from", shared.choices)]
    return _choices(table, "choices")


def _choices(table: Table, key: str) -> tuple[Choice, ...]:
    choices = tuple(_choice(table.at(table.place, values)) for values in table.list_of_tables(key))
    codes = [choice.code for choice in choices]
    for index, code in enumerate(codes):
        if code in codes[:index]:
            table.fail("value_twice", key=key, value=code)
    return choices


def _choice(table: Table) -> Choice:
    choice = Choice(code=table.text("code"), label=table.own_label())
    table.done()
    return choice


def _quantity(table: Table) -> Quantity:
    quantity = Quantity(
        code=table.text("code"), label=table.own_label(), measure=_measure(table.inner("measure"))
    )
    table.done()
    return quantity


def _measure(table: Table) -> Measure:
    name = table.text("name")
    if name not in MEASURES:
        table.fail("unknown_measure", name=name, hint=nearest(name, MEASURES))
    arguments = dict(_arguments(table, MEASURES[name]))
    for key in table.values:
        if key not in table.known:
            hint = nearest(key, MEASURES[name])
            table.fail("unknown_argument", measure=name, key=key, hint=hint)
    return Measure(name=name, arguments=arguments)


def _arguments(table: Table, signature: Mapping[str, Parameter]) -> Iterator[tuple[str, Argument]]:
    for key, parameter in signature.items():
        if parameter.required or table.has(key):
            yield key, _argument(table, key, parameter)


def _argument(table: Table, key: str, parameter: Parameter) -> Argument:
    if parameter.type is ParameterType.TEXT:
        return _known(table, key, table.text(key), parameter)
    return tuple(_known(table, key, word, parameter) for word in table.texts(key))


def _known(table: Table, key: str, word: str, parameter: Parameter) -> str:
    if parameter.words is None or word in parameter.words:
        return word
    return table.one_of(key, word, sorted(parameter.words))
