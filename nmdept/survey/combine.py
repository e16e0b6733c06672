"""How figures combine: a year of months, a total of parts, and whether anything was performed.

The rules of the interface's "How figures combine", in one place: what is not offered counts
nothing; one thing not reported makes the whole not reported, never a smaller number; if nothing is
offered, neither is the whole. Zero is a number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.values import NOT_OFFERED, Tally
from nmdept.survey.figures import Figure, State, Value


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of the answers a combined figure is made of, as it stands."""

    code: str
    label: Label
    state: State
    value: Value | None
    missing: tuple[Message, ...] = ()
    """What of the part is not reported; empty when a number was set to not reported by hand."""
    known: int = 0
    """What is recorded of a part that is not reported: some of its months."""

    @property
    def tally(self) -> Tally:
        """The part as a count."""
        if self.state is State.VALUE:
            return int(self.value or 0)
        return NOT_OFFERED if self.state is State.NOT_OFFERED else None

    @property
    def at_least(self) -> int:
        """What the part amounts to as far as it is known."""
        tally = self.tally
        if tally is None:
            return self.known
        return tally if isinstance(tally, int) else 0


def add_up(tallies: Sequence[Tally]) -> tuple[State, int | None]:
    """Return the sum of `tallies` as a state and its value."""
    if any(tally is None for tally in tallies):
        return State.NOT_REPORTED, None
    numbers = [tally for tally in tallies if tally is not None and tally is not NOT_OFFERED]
    if not numbers:
        return State.NOT_OFFERED, None
    return State.VALUE, sum(numbers)


def total(parts: Sequence[Part]) -> Figure:
    """Return the total of `parts`."""
    state, value = add_up([part.tally for part in parts])
    return Figure(
        state=state,
        value=value,
        missing=_missing(parts),
        parts=_codes(parts),
        known=sum(part.at_least for part in parts) if state is State.NOT_REPORTED else 0,
    )


def performed(parts: Sequence[Part]) -> Figure:
    """Return yes when any part is above zero; else not reported when a part is; else no.

    One recorded month above zero is enough, whatever the year's other months are.
    """
    codes = _codes(parts)
    if any(part.at_least > 0 for part in parts):
        return Figure(state=State.VALUE, value=True, parts=codes)
    if any(part.tally is None for part in parts):
        return Figure(state=State.NOT_REPORTED, missing=_missing(parts), parts=codes)
    return Figure(state=State.VALUE, value=False, parts=codes)


class Combine(Protocol):
    """A measure over other answers instead of records."""

    def __call__(self, parts: Sequence[Part]) -> Figure:
        """Return the figure the parts make."""


COMBINED: Mapping[str, Combine] = {"total": total, "performed": performed}
"""The measures made from other answers, by their registered names; their argument is `parts`."""


def _codes(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(part.code for part in parts)


def _missing(parts: Sequence[Part]) -> tuple[Message, ...]:
    return tuple(message for part in parts for message in _missing_of(part))


def _missing_of(part: Part) -> tuple[Message, ...]:
    if part.state is not State.NOT_REPORTED:
        return ()
    if not part.missing:
        return (Message.of("survey.part_missing", part=part.label),)
    return tuple(
        Message.of("survey.missing_of_part", part=part.label, missing=message)
        for message in part.missing
    )
