"""Answers: what the return says on each item, and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.questionnaire.definition import Questionnaire, Severity
from nmdept.survey.figures import Figure, State, Value
from nmdept.survey.return_state import ReturnState

__all__ = ["Answer", "Entry", "Explained", "Finding", "Origin", "Return", "ReturnState"]


class Origin(StrEnum):
    """How an answer came about; the printed form marks it."""

    COMPUTED = "computed"
    ENTERED = "entered"
    OVERRIDDEN = "overridden"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An answer given by hand: entered, or set over a computed one."""

    code: str
    state: State
    value: Value | None
    reason: str
    by: str
    at: datetime
    """In UTC."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The answer to one item; `figure` is what was computed, whether or not it is what stands."""

    code: str
    state: State
    value: Value | None
    origin: Origin
    figure: Figure
    entry: Entry | None = None

    @property
    def reason(self) -> str | None:
        """Why the answer was set by hand."""
        return None if self.entry is None else self.entry.reason

    @property
    def known(self) -> int:
        """What is recorded of a number not reported; nothing stands beside an answer by hand."""
        return 0 if self.entry is not None else self.figure.known


@dataclass(frozen=True, kw_only=True)
class Explained:
    """A reason given for a finding, and what it said then."""

    reason: str
    said: str


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a rule found. `id` is lasting, so that a reason given for it stays with it."""

    id: str
    rule: str
    severity: Severity
    message: Message
    items: tuple[str, ...]
    """The items to look at, the first to jump to."""
    reason: str | None = None
    former: str | None = None
    """The reason given when it said something else, which is no reason for what it says now."""

    @property
    def said(self) -> str:
        """What it says, as it is kept beside the reason given for it."""
        return word(self.message, Language.ZH)

    @property
    def blocks(self) -> bool:
        """Whether the return cannot be approved while it stands."""
        if self.severity is Severity.NEEDS_REASON:
            return self.reason is None
        return self.severity is Severity.BLOCKS


@dataclass(frozen=True, kw_only=True)
class Return:
    """A return as it stands: the form, the year, the answers and what the rules say of them."""

    questionnaire: Questionnaire
    data_year: int
    state: ReturnState
    revision: int
    answers: Mapping[str, Answer]
    previous: Mapping[str, Answer]
    """The computed answers of the year before to the items a rule compares with it, by code."""
    findings: tuple[Finding, ...] = ()
    example: bool = False
    """Whether the folder holds the made-up example department; printed on every page."""
