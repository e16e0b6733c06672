"""A questionnaire's data dictionary as Markdown, written from the questionnaire itself."""

from collections.abc import Iterable, Iterator

from nmdept.language import Language
from nmdept.questionnaire.definition import Item, Questionnaire, Rule, Section

_HEADS = {
    Language.ZH: ("编号", "代码", "项目", "类型", "如何统计"),
    Language.EN: ("No.", "Code", "Item", "Type", "How it counts"),
}
_RULE_HEADS = {
    Language.ZH: ("规则", "内容", "级别", "缺报时", "依据"),
    Language.EN: ("Rule", "What it says", "Severity", "If missing", "Source"),
}
_RULES = {Language.ZH: "规则", Language.EN: "Rules"}


def dictionary(questionnaire: Questionnaire, language: Language) -> str:
    """Return every section, item and rule of `questionnaire` as one Markdown document."""
    return "\n".join(_lines(questionnaire, language)) + "\n"


def _lines(questionnaire: Questionnaire, language: Language) -> Iterator[str]:
    yield f"# {questionnaire.title.text(language)}"
    yield ""
    yield questionnaire.about.text(language)
    for section in questionnaire.sections:
        yield from _section(section, language)
    if questionnaire.rules:
        yield from ("", f"## {_RULES[language]}", "")
        yield from _table(
            _RULE_HEADS[language], (_rule(rule, language) for rule in questionnaire.rules)
        )


def _section(section: Section, language: Language) -> Iterator[str]:
    yield from ("", f"## {section.number}. {section.title.text(language)}", "")
    yield from (section.text.text(language), "")
    yield from _table(_HEADS[language], (_item(item, language) for item in section.items))


def _item(item: Item, language: Language) -> tuple[str, ...]:
    counts = [item.counts, *([item.note] if item.note is not None else [])]
    joined = ("" if language is Language.ZH else " ").join(text.text(language) for text in counts)
    label = item.label.text(language)
    return item.number, f"`{item.code}`", label, _type(item), joined


def _type(item: Item) -> str:
    if not item.choices:
        return item.type.value
    return f"{item.type.value}: " + ", ".join(f"`{choice.code}`" for choice in item.choices)


def _rule(rule: Rule, language: Language) -> tuple[str, ...]:
    severity, missing = rule.severity.value, rule.missing.value
    return f"`{rule.id}`", rule.text.text(language), severity, missing, rule.source


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _row(heads)
    yield _row(("---",) * len(heads))
    yield from (_row(row) for row in rows)


def _row(cells: tuple[str, ...]) -> str:
    """A bar within a text would end its cell."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
