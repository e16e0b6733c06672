"""The kinds of rule, evaluated; `questionnaire.rulekinds` says what each kind and setting means.

A kind is a function from a rule and the readings to what it found. Nothing here knows a rule by
name: the rules are data of the questionnaire.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from nmdept.messages import Message, Param
from nmdept.questionnaire.definition import Rule, RuleKind
from nmdept.questionnaire.rulekinds import Condition
from nmdept.survey.answers import Answer
from nmdept.survey.figures import State
from nmdept.survey.outcomes import Outcome, Previous, Unknown, codes_of, each, found
from nmdept.survey.readings import Readings, number_of, one_after_another, value_in_words
from nmdept.survey.sums import sum_equals


def evaluate(rule: Rule, readings: Readings, previous: Previous) -> Iterator[Outcome]:
    """Give what `rule` finds in the readings, in a fixed order."""
    return _KINDS[rule.kind](rule, readings, previous)


def _unreported(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    optional = codes_of(rule, "optional")
    for section in readings.questionnaire.sections:
        codes = [item.code for item in section.items if item.code not in optional]
        missing = [code for code in codes if readings.is_missing(code)]
        if missing:
            params: dict[str, Param] = {
                "section": section.title,
                "number": str(section.number),
                "items": one_after_another(each(readings.lacking, missing)),
                "count": len(missing),
            }
            yield found(rule.message, readings, missing, params, about=section.code)


def _at_most(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    value, limit = str(rule.settings["value"]), rule.settings["limit"]
    codes = [value] if isinstance(limit, int) else [value, str(limit)]
    unknown = readings.not_reported(codes)
    number = readings.at_least(value)
    most = limit if isinstance(limit, int) else readings.number(str(limit))
    if most is None or (unknown and number <= most):
        yield Unknown(codes=unknown)
    elif number > most:
        params: dict[str, Param] = {"count": number, "most": most}
        if value in readings.questionnaire.items:
            params |= {"stated": each(readings.stated, codes)}
        else:
            params |= {"rows": readings.rows(value)}
        shown_at = [str(rule.settings["shown_at"])] if "shown_at" in rule.settings else []
        yield found(rule.message, readings, [*codes, *shown_at], params)


def _requires(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    when, needs = codes_of(rule, "when"), codes_of(rule, "needs")
    standing = [code for code in when if readings.above_zero(code)]
    if not standing or any(readings.above_zero(code) for code in needs):
        return
    unknown = readings.not_reported(needs)
    if unknown:
        yield Unknown(codes=unknown)
        return
    params: dict[str, Param] = {
        "items": each(readings.stated, standing),
        "needs": each(readings.stated, needs),
        "count": len(standing),
    }
    yield found(rule.message, readings, [*standing, *needs], params)


def _implies(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    when, then = str(rule.settings["when"]), codes_of(rule, "then")
    if not _condition_holds(readings, when, Condition(str(rule.settings["is"]))):
        return
    broken, unknown = _consequence(readings, then, Condition(str(rule.settings["are"])))
    if broken:
        params: dict[str, Param] = {
            "when": readings.stated(when),
            "items": each(readings.stated, broken),
            "count": readings.number(when),
        }
        yield found(rule.message, readings, [*broken, when], params)
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
    for code in codes_of(rule, "items"):
        before = _reported(previous.get(code))
        if before is None or before < max(base, 1):
            continue
        now, known = readings.number(code), readings.at_least(code)
        if now is None and (known - before) * 100 <= percent * before:
            yield Unknown(codes=(code,), about=code)
        elif abs(known - before) * 100 > percent * before:
            params = _change(readings, code, before, known)
            yield found(rule.message, readings, [code], params, about=code)


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


_KINDS: Mapping[RuleKind, Callable[[Rule, Readings, Previous], Iterator[Outcome]]] = {
    RuleKind.REPORTED: _unreported,
    RuleKind.SUM_EQUALS: sum_equals,
    RuleKind.AT_MOST: _at_most,
    RuleKind.REQUIRES: _requires,
    RuleKind.IMPLIES: _implies,
    RuleKind.CHANGES_MORE_THAN: _changes,
}
