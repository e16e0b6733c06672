"""What evaluating a rule gives: something found, or a rule that could not be checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from nmdept.messages import Message, Param
from nmdept.questionnaire.definition import Argument, Rule
from nmdept.survey.answers import Answer
from nmdept.survey.readings import Readings


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a rule found, before it becomes a finding with an id and a reason."""

    message: Message
    items: tuple[str, ...]
    about: str | None = None
    """The item or section, where a rule looks at several one by one; part of the finding's id."""


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """The rule could not be checked: these codes are not reported."""

    codes: tuple[str, ...]
    about: str | None = None
    message: Message | None = None
    """The sentence that says so; None leaves it to the one every rule has."""


Outcome = Found | Unknown
Previous = Mapping[str, Answer]
"""The computed answers of the year before."""


def found(
    message: str,
    readings: Readings,
    codes: Sequence[str],
    params: Mapping[str, Param],
    *,
    about: str | None = None,
) -> Found:
    """Return what was found in the sentence `message`, with the items among `codes` to look at."""
    return Found(
        message=Message.of(message, **params), items=readings.items_among(codes), about=about
    )


def codes_of(rule: Rule, key: str) -> tuple[str, ...]:
    """Return the codes under a setting of `rule`; none where it is left out."""
    setting: Argument = rule.settings.get(key, ())
    assert isinstance(setting, tuple), "the loader reads codes as tuples"
    return setting


def each(name: Callable[[str], Message], codes: Sequence[str]) -> tuple[Message, ...]:
    """Return the clause of each of `codes`, to be enumerated in a sentence."""
    return tuple(name(code) for code in codes)
