"""The kinds of rule and their settings, as a questionnaire's `[[rule]]` tables give them.

A rule reads answers of items and quantities by code. A number counts as it stands, yes as 1, no and
"not offered" as 0; "not reported" is what the rule's `missing` is about. Of a year with a month not
reported, the months that are reported are its least: what they break already is broken.
`survey.rules` evaluates them; the sentences of the findings are named by the rule's `message`.

reported
    Every item is reported, but for those of `optional`; each section has a finding of its own. What
    is made of other answers is missing as they are, and is not named beside them. The other rules
    need not repeat what this one says: their `missing` may be `skip`.
sum_equals
    The sum of `parts` equals the sum of `whole`. Without `parts`, every code of `whole` is a total
    of the form and is held to its own parts, each with a finding of its own. With a part missing,
    parts that are more than the whole already are found all the same; a whole that is missing
    itself has nothing to be held to.
at_most
    `value` is not above `limit`, a code or a number. A rule over quantities alone says with
    `shown_at` at which item its finding is shown.
requires
    If any of `when` is above zero (or yes), at least one of `needs` must be, too.
implies
    If `when` is as `is` says, then `then` must be as `are` says: `above_zero` asks for at least one
    of them above zero or yes; `not_zero` asks of each of them that it is not a zero, because "not
    offered" is meant. `is` is `above_zero` (or yes) or `zero` (or no).
changes_more_than
    Each of `items` is compared with the year before: a change of more than `percent` per cent, up
    or down, is a finding of its own. The year before must be a number of at least `base`, or the
    percentage says nothing. A service given up counts as a fall to zero.

`missing` says what a rule does when a value it needs is not reported: `skip` leaves it silent,
`as_zero` reads a zero, `finding` reports, as a warning, that the rule could not be checked. The
condition of `requires` and `implies` (`when`) is simply not met as long as it is not reported.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nmdept.questionnaire.definition import RuleKind


class SettingType(StrEnum):
    """What a setting holds."""

    CODE = "code"
    """The code of an item or a quantity."""
    CODES = "codes"
    CODE_OR_NUMBER = "code_or_number"
    NUMBER = "number"
    WORD = "word"


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A setting of a kind of rule."""

    type: SettingType
    required: bool = True
    words: tuple[str, ...] = ()
    items_only: bool = False
    """Whether quantities, which have no year before, are refused."""
    any_type: bool = False
    """Whether items that cannot be compared, such as texts, may be named, too."""


class Condition(StrEnum):
    """How `implies` looks at an answer."""

    ABOVE_ZERO = "above_zero"
    ZERO = "zero"
    NOT_ZERO = "not_zero"


_CODE = Setting(type=SettingType.CODE)
_CODES = Setting(type=SettingType.CODES)

KINDS: Mapping[RuleKind, Mapping[str, Setting]] = {
    RuleKind.REPORTED: {
        "optional": Setting(type=SettingType.CODES, required=False, items_only=True, any_type=True),
    },
    RuleKind.SUM_EQUALS: {
        "whole": _CODES,
        "parts": Setting(type=SettingType.CODES, required=False),
    },
    RuleKind.AT_MOST: {
        "value": _CODE,
        "limit": Setting(type=SettingType.CODE_OR_NUMBER),
        "shown_at": Setting(type=SettingType.CODE, required=False, items_only=True),
    },
    RuleKind.REQUIRES: {"when": _CODES, "needs": _CODES},
    RuleKind.IMPLIES: {
        "when": _CODE,
        "is": Setting(type=SettingType.WORD, words=(Condition.ABOVE_ZERO, Condition.ZERO)),
        "then": _CODES,
        "are": Setting(type=SettingType.WORD, words=(Condition.ABOVE_ZERO, Condition.NOT_ZERO)),
    },
    RuleKind.CHANGES_MORE_THAN: {
        "items": Setting(type=SettingType.CODES, items_only=True),
        "percent": Setting(type=SettingType.NUMBER),
        "base": Setting(type=SettingType.NUMBER),
    },
}
"""The settings of each kind of rule, by their keys in the questionnaire."""
