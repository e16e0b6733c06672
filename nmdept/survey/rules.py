"""The kinds of rule, evaluated; `questionnaire.rulekinds` says what each kind and setting means.

A kind is a function from a rule and the readings to what it found. Nothing here knows a rule by
name: the rules are data of the questionnaire.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nmdept.messages import Message, Param
from nmdept.questionnaire.definition import Argument, Rule, RuleKind
from nmdept.questionnaire.rulekinds import Condition
from nmdept.survey.answers import Answer
from nmdept.survey.figures import State
from nmdept.survey.readings import Readings, number_of, value_in_words


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a rule found, before it becomes a finding with an id and a reason."""

    message: Message
    items: tuple[str, ...]
    about: str | None = None
    """The item, where a rule looks at several one by one; part of the finding's id."""


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """The rule could not be checked: these codes are not reported."""

    codes: tuple[str, ...]
    about: str | None = None


Outcome = Found | Unknown
Previous = Mapping[str, Answer]
"""The computed answers of the year before."""


def evaluate(rule: Rule, readings: Readings, previous: Previous) -> Iterator[Outcome]:
    """Give what `rule` finds in the readings, in a fixed order."""
    return _KINDS[rule.kind](rule, readings, previous)


def _sum_equals(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    whole = _codes(rule.settings["whole"])
    if "parts" in rule.settings:
        yield from _sum(rule, readings, whole, _codes(rule.settings["parts"]))
        return
    for total in whole:
        parts = readings.questionnaire.items[total].parts
        yield from _sum(rule, readings, (total,), parts, about=total)


def _sum(
    rule: Rule,
    readings: Readings,
    whole: Sequence[str],
    parts: Sequence[str],
    *,
    about: str | None = None,
) -> Iterator[Outcome]:
    unknown = readings.not_reported([*whole, *parts])
    if unknown:
        yield Unknown(codes=unknown, about=about)
        return
    stated, added = readings.sum(whole), readings.sum(parts)
    if stated != added:
        params: dict[str, Param] = {
            "whole": _each(readings.named, whole),
            "stated": stated,
            "added": added,
            "difference": abs(stated - added),
        }
        yield _found(rule, readings, [*whole, *parts], params, about=about)


def _at_most(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    value, limit = str(rule.settings["value"]), rule.settings["limit"]
    codes = [value] if isinstance(limit, int) else [value, str(limit)]
    unknown = readings.not_reported(codes)
    if unknown:
        yield Unknown(codes=unknown)
        return
    number = readings.sum([value])
    most = limit if isinstance(limit, int) else readings.sum([str(limit)])
    if number > most:
        params: dict[str, Param] = {"count": number, "most": most}
        if value in readings.questionnaire.items:
            params |= {"stated": _each(readings.stated, codes)}
        else:
            params |= {"rows": readings.rows(value)}
        shown_at = rule.settings.get("shown_at")
        yield _found(rule, readings, [*codes, *([shown_at] if shown_at else [])], params)


def _requires(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    when, needs = _codes(rule.settings["when"]), _codes(rule.settings["needs"])
    standing = [code for code in when if readings.above_zero(code)]
    if not standing or any(readings.above_zero(code) for code in needs):
        return
    unknown = readings.not_reported(needs)
    if unknown:
        yield Unknown(codes=unknown)
        return
    params: dict[str, Param] = {
        "items": _each(readings.stated, standing),
        "needs": _each(readings.stated, needs),
        "count": len(standing),
    }
    yield _found(rule, readings, [*standing, *needs], params)


def _implies(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    when, then = str(rule.settings["when"]), _codes(rule.settings["then"])
    if not _condition_holds(readings, when, Condition(str(rule.settings["is"]))):
        return
    broken, unknown = _consequence(readings, then, Condition(str(rule.settings["are"])))
    if broken:
        params: dict[str, Param] = {
            "when": readings.stated(when),
            "items": _each(readings.stated, broken),
            "count": readings.number(when),
        }
        yield _found(rule, readings, [*broken, when], params)
    elif unknown:
        yield Unknown(codes=unknown)


def _condition_holds(readings: Readings, code: str, condition: Condition) -> bool:
    number = readings.number(code)
    if number is None:
        return False
    return (number > 0) is (condition is Condition.ABOVE_ZERO)


def _consequence(
    readings: Readings, codes: Sequence[str], condition: Condition
) -> tuple[Sequence[str], tuple[str, ...]]:
    """Return the codes that break the consequence, and those not reported."""
    unknown = readings.not_reported(codes)
    if condition is Condition.NOT_ZERO:
        return [code for code in codes if readings.is_stated_zero(code)], unknown
    if any(readings.above_zero(code) for code in codes):
        return (), ()
    return ((), unknown) if unknown else (codes, ())


def _changes(rule: Rule, readings: Readings, previous: Previous) -> Iterator[Outcome]:
    percent, base = rule.settings["percent"], rule.settings["base"]
    assert isinstance(percent, int), "the loader reads a number"
    assert isinstance(base, int), "the loader reads a number"
    for code in _codes(rule.settings["items"]):
        before = _reported(previous.get(code))
        if before is None or before < max(base, 1):
            continue
        now = readings.number(code)
        if now is None:
            yield Unknown(codes=(code,), about=code)
        elif abs(now - before) * 100 > percent * before:
            params = _change(readings, code, before, now)
            yield _found(rule, readings, [code], params, about=code)


def _reported(answer: Answer | None) -> int | None:
    if answer is None or answer.state is not State.VALUE:
        return None
    return number_of(answer)


def _change(readings: Readings, code: str, before: int, now: int) -> dict[str, Param]:
    direction = "rose" if now > before else "fell"
    change = Message.of(f"rules.{direction}", percent=_per_cent(abs(now - before), before))
    return {
        "item": readings.named(code),
        "change": change,
        "before": before,
        "now": value_in_words(readings.answers[code]),
    }


def _per_cent(part: int, whole: int) -> str:
    """Return `part` of `whole` in per cent with one decimal, rounded half up."""
    tenths = (part * 2000 + whole) // (whole * 2)
    return f"{tenths // 10:,}.{tenths % 10}"


def _found(
    rule: Rule,
    readings: Readings,
    codes: Sequence[Argument],
    params: Mapping[str, Param],
    *,
    about: str | None = None,
) -> Found:
    return Found(
        message=Message.of(rule.message, **params),
        items=readings.items_among([str(code) for code in codes]),
        about=about,
    )


def _codes(setting: Argument) -> tuple[str, ...]:
    assert isinstance(setting, tuple), "the loader reads codes as tuples"
    return setting


def _each(name: Callable[[str], Message], codes: Sequence[str]) -> tuple[Message, ...]:
    return tuple(name(code) for code in codes)


_KINDS: Mapping[RuleKind, Callable[[Rule, Readings, Previous], Iterator[Outcome]]] = {
    RuleKind.SUM_EQUALS: _sum_equals,
    RuleKind.AT_MOST: _at_most,
    RuleKind.REQUIRES: _requires,
    RuleKind.IMPLIES: _implies,
    RuleKind.CHANGES_MORE_THAN: _changes,
}
