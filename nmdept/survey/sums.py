"""The rule kind `sum_equals`: what is stated as a whole against the sum of its parts.

Where a part is not reported the sum is a lower bound: it cannot confirm the whole, but it can
refute it. A whole that is not reported itself is left to the rule kind `reported`, which names it.
"""

from collections.abc import Iterator, Sequence

from nmdept.messages import Message, Param
from nmdept.questionnaire.definition import Rule
from nmdept.survey.outcomes import Found, Outcome, Previous, Unknown, codes_of, each, found
from nmdept.survey.readings import Readings, one_after_another


def sum_equals(rule: Rule, readings: Readings, _: Previous) -> Iterator[Outcome]:
    """Give where the parts do not make the whole, and where that cannot be told."""
    whole = codes_of(rule, "whole")
    if "parts" in rule.settings:
        yield from _sum(rule, readings, whole, codes_of(rule, "parts"))
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
    if readings.not_reported(whole):
        return
    missing = readings.not_reported(parts)
    stated, added = readings.sum(whole), sum(readings.at_least(code) for code in parts)
    if missing and added <= stated:
        yield _unknown(readings, whole, missing, about=about)
    elif stated != added:
        yield _broken(rule, readings, whole, parts, about=about)


def _broken(
    rule: Rule,
    readings: Readings,
    whole: Sequence[str],
    parts: Sequence[str],
    *,
    about: str | None,
) -> Found:
    missing = readings.not_reported(parts)
    stated, added = readings.sum(whole), sum(readings.at_least(code) for code in parts)
    params: dict[str, Param] = {
        "whole": each(readings.named, whole),
        "stated": stated,
        "added": added,
        "difference": abs(stated - added),
    }
    message = rule.message
    if all(readings.is_not_offered(code) for code in whole):
        message = "rules.whole_not_offered"
        params["added"] = Message.of("rules.at_least", number=added) if missing else added
    elif missing:
        message = "rules.parts_exceed"
        params["missing"] = one_after_another(each(readings.lacking, missing))
    return found(message, readings, [*whole, *parts], params, about=about)


def _unknown(
    readings: Readings, whole: Sequence[str], missing: tuple[str, ...], *, about: str | None
) -> Unknown:
    message = Message.of(
        "rules.sum_unchecked",
        whole=each(readings.stated, whole),
        missing=one_after_another(each(readings.lacking, missing)),
    )
    return Unknown(codes=(*whole, *missing), about=about, message=message)
