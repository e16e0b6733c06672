"""The rules of a questionnaire, read from their tables; `rulekinds` says what each kind takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nmdept.messages import Message, sentences
from nmdept.questionnaire.definition import (
    AnswerType,
    Argument,
    Item,
    Missing,
    Rule,
    RuleKind,
    Severity,
)
from nmdept.questionnaire.rulekinds import KINDS, Setting, SettingType
from nmdept.questionnaire.tables import Table


@dataclass(frozen=True)
class Codes:
    """What a rule may refer to: the items of the form, and the quantities beside it."""

    items: Mapping[str, Item]
    quantities: Sequence[str]


def read_rules(root: Table, codes: Codes) -> tuple[Rule, ...]:
    """Read the rules over `codes`; a form may have none."""
    if not root.has("rule"):
        return ()
    rules: dict[str, Rule] = {}
    for number, values in enumerate(root.list_of_tables("rule"), start=1):
        unnamed = root.at(Message.of("questionnaire.nth_rule", number=number), values)
        rule_id = unnamed.text("id")
        table = root.at(Message.of("questionnaire.rule", name=rule_id), values)
        if rule_id in rules:
            table.fail("rule_twice", id=rule_id)
        rules[rule_id] = _rule(table, codes)
    return tuple(rules.values())


def _rule(table: Table, codes: Codes) -> Rule:
    kind = RuleKind(table.word("kind", [kind.value for kind in RuleKind]))
    rule = Rule(
        id=table.text("id"),
        kind=kind,
        severity=Severity(table.word("severity", [severity.value for severity in Severity])),
        missing=Missing(table.word("missing", [missing.value for missing in Missing])),
        settings=dict(_settings(table, KINDS[kind], codes)),
        text=table.label("text"),
        message=table.word("message", sentences("rules")),
        source=table.text("source"),
    )
    table.done()
    if kind is RuleKind.SUM_EQUALS and "parts" not in rule.settings:
        _check_totals(table, rule, codes.items)
    return rule


def _check_totals(table: Table, rule: Rule, items: Mapping[str, Item]) -> None:
    whole = rule.settings["whole"]
    assert isinstance(whole, tuple), "codes are read as tuples"
    for code in whole:
        if code not in items or not items[code].parts:
            table.fail("no_parts", name=code)


def _settings(
    table: Table, settings: Mapping[str, Setting], codes: Codes
) -> Iterator[tuple[str, Argument]]:
    for key, setting in settings.items():
        if setting.required or table.has(key):
            yield key, _setting(table, key, setting, codes)


def _setting(table: Table, key: str, setting: Setting, codes: Codes) -> Argument:
    match setting.type:
        case SettingType.WORD:
            return table.word(key, setting.words)
        case SettingType.NUMBER:
            return _number(table, key)
        case SettingType.CODE_OR_NUMBER if not isinstance(table.values.get(key), str):
            return _number(table, key)
        case SettingType.CODES:
            return tuple(_code(table, key, code, setting, codes) for code in table.texts(key))
        case _:
            return _code(table, key, table.text(key), setting, codes)


def _code(table: Table, key: str, code: str, setting: Setting, codes: Codes) -> str:
    if code in codes.quantities and not setting.items_only:
        return code
    item = codes.items.get(code)
    if item is None:
        known = codes.items if setting.items_only else [*codes.items, *codes.quantities]
        return table.one_of(key, code, known)
    if not (setting.any_type or item.type.is_number or item.type is AnswerType.YESNO):
        table.fail("not_comparable", name=code, type=item.type.value)
    return code


def _number(table: Table, key: str) -> int:
    number = table.whole(key)
    if number < 0:
        table.fail("negative", key=key)
    return number
