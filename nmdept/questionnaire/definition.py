"""What a questionnaire is made of, as the loader reads it from TOML."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from nmdept.language import Label

Argument = str | int | bool | tuple[str, ...]
"""An argument of a measure as the questionnaire gives it."""


class AnswerType(StrEnum):
    """What an answer's value is."""

    TEXT = "text"
    LONGTEXT = "longtext"
    YEAR = "year"
    YESNO = "yesno"
    COUNT = "count"
    TOTAL = "total"
    CHOICE = "choice"

    @property
    def is_number(self) -> bool:
        """Whether the value is a whole number that can be added and compared."""
        return self in (AnswerType.COUNT, AnswerType.TOTAL)


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A measure's registered name and its arguments; `survey.measures` holds the functions."""

    name: str
    arguments: Mapping[str, Argument]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer of a choice item."""

    code: str
    label: Label


@dataclass(frozen=True, kw_only=True)
class Item:
    """One question: its fixed code, terms, type, how it counts and how it is measured."""

    code: str
    number: str
    """The number printed on the form: section and place, as `3.12`."""
    type: AnswerType
    label: Label
    counts: Label
    """In a sentence, what is counted and as of when."""
    measure: Measure | None
    """None: the answer is entered by hand."""
    choices: tuple[Choice, ...] = ()
    parts: tuple[str, ...] = ()
    """Of a total: the codes it is the sum of, or is broken down into."""
    note: Label | None = None

    def choice(self, code: str) -> Choice:
        """Return the choice with `code`; KeyError when there is none."""
        for choice in self.choices:
            if choice.code == code:
                return choice
        raise KeyError(code)


@dataclass(frozen=True, kw_only=True)
class Section:
    """A section of the form with its items in order."""

    number: int
    code: str
    title: Label
    text: Label
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A figure rules need but the form does not ask; measured like an item."""

    code: str
    label: Label
    measure: Measure


class RuleKind(StrEnum):
    """The kinds of rule; a rule is data of one of them."""

    REPORTED = "reported"
    SUM_EQUALS = "sum_equals"
    AT_MOST = "at_most"
    REQUIRES = "requires"
    IMPLIES = "implies"
    CHANGES_MORE_THAN = "changes_more_than"


class Severity(StrEnum):
    """What a finding asks for."""

    BLOCKS = "blocks"
    """The return cannot be approved while it stands."""
    NEEDS_REASON = "needs_reason"
    """It blocks until somebody has given a reason."""
    WARNS = "warns"
    """It is shown and printed, nothing more."""


class Missing(StrEnum):
    """What a rule does when a value it needs is not reported."""

    SKIP = "skip"
    AS_ZERO = "as_zero"
    FINDING = "finding"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule over answers and quantities; `settings` depend on the kind."""

    id: str
    kind: RuleKind
    severity: Severity
    missing: Missing
    settings: Mapping[str, Argument]
    text: Label
    """The rule in a sentence, as it is printed in the questionnaire's documentation."""
    message: str
    """Code of the finding's sentence in `resources/i18n/messages/rules.toml`."""
    source: str
    """Where the rule comes from."""


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """A published questionnaire; immutable, known by its id and the hash of its file."""

    id: str
    version: str
    title: Label
    about: Label
    """What the form is and is not: rebuilt after the published report, not the official form."""
    data_years: tuple[int, ...]
    """The years it was made for; it may be used for others."""
    sections: tuple[Section, ...]
    quantities: tuple[Quantity, ...]
    rules: tuple[Rule, ...]
    sha256: str

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """All items by code, in the form's order."""
        return {item.code: item for section in self.sections for item in section.items}

    @cached_property
    def section_of(self) -> Mapping[str, Section]:
        """Each item's section, by the item's code."""
        return {item.code: section for section in self.sections for item in section.items}


class NationalKind(StrEnum):
    """What a national figure counts."""

    COUNT = "count"
    """Units, examinations, treatments, persons: comparable as a part of the whole country."""
    INSTITUTIONS = "institutions"
    """How many institutions answered yes."""
    SHARE = "share"
    """A percentage of the total the item is a part of."""


@dataclass(frozen=True, kw_only=True)
class NationalFigure:
    """A published national figure of one item."""

    value: str
    """As published: `1381758` or `93.78`; digits and at most one point."""
    kind: NationalKind
    of: str | None = None
    """Of a share: the code of the total; of institutions: how many there were in all."""
    note: Label | None = None
    """The page's own caveat."""


@dataclass(frozen=True, kw_only=True)
class NationalFigures:
    """The published figures of one data year, with their source."""

    data_year: int
    source: Label
    figures: Mapping[str, NationalFigure]
