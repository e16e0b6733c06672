"""The rules of a questionnaire, read from their tables; `rulekinds` says what each kind takes."""

from collections.abc import Iterator, Mapping, Sequence

from nmdept.messages import Message
from nmdept.questionnaire.definition import (
    Argument,
    Item,
    Missing,
    Rule,
    RuleKind,
    Severity,
)
from nmdept.questionnaire.rulekinds import KINDS, Setting, SettingType
from nmdept.questionnaire.tables import Table


def read_rules(
    root: Table, items: Mapping[str, Item], quantities: Sequence[str]
) -> tuple[Rule, ...]:
    """Read the rules over `items` and `quantities`; a form may have none."""
    if not root.has("rule"):
        return ()
    rules: list[Rule] = []
    for number, values in enumerate(root.list_of_tables("rule"), start=1):
        unnamed = root.at(Message.of("questionnaire.nth_rule", number=number), values)
        rule_id = unnamed.text("id")
        table = root.at(Message.of("questionnaire.rule", name=rule_id), values)
        if rule_id in [rule.id for rule in rules]:
            table.fail("rule_twice", id=rule_id)
        rules.append(_rule(table, items, quantities))
    return tuple(rules)


def _rule(table: Table, items: Mapping[str, Item], quantities: Sequence[str]) -> Rule:
    kind = RuleKind(table.word("kind", [kind.value for kind in RuleKind]))
    rule = Rule(
        id=table.text("id"),
        kind=kind,
        severity=Severity(table.word("severity", [severity.value for severity in Severity])),
        missing=Missing(table.word("missing", [missing.value for missing in Missing])),
        settings=dict(_settings(table, KINDS[kind], items, quantities)),
        text=table.label("text"),
        message=table.text("message"),
        source=table.text("source"),
    )
    table.done()
    if kind is RuleKind.SUM_EQUALS and "parts" not in rule.settings:
        _check_totals(table, rule, items)
    return rule


def _check_totals(table: Table, rule: Rule, items: Mapping[str, Item]) -> None:
    whole = rule.settings["whole"]
    assert isinstance(whole, tuple), "codes are read as tuples"
    for code in whole:
        if code not in items or not items[code].parts:
            table.fail("no_parts", name=code)


def _settings(
    table: Table,
    settings: Mapping[str, Setting],
    items: Mapping[str, Item],
    quantities: Sequence[str],
) -> Iterator[tuple[str, Argument]]:
    for key, setting in settings.items():
        known = list(items) if setting.items_only else [*items, *quantities]
        if setting.required or table.has(key):
            yield key, _setting(table, key, setting, known)


def _setting(table: Table, key: str, setting: Setting, known: Sequence[str]) -> Argument:
    match setting.type:
        case SettingType.WORD:
            return table.word(key, setting.words)
        case SettingType.NUMBER:
            return _number(table, key)
        case SettingType.CODE_OR_NUMBER if isinstance(table.values.get(key), int):
            return _number(table, key)
        case SettingType.CODES:
            codes = table.texts(key)
            return tuple(table.one_of(key, code, known) for code in codes)
        case _:
            return table.word(key, known)


def _number(table: Table, key: str) -> int:
    number = table.whole(key)
    if number < 0:
        table.fail("negative", key=key)
    return number
