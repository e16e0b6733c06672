"""From a snapshot to figures, and from figures and entries to the answers that stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nmdept.messages import Message
from nmdept.questionnaire.definition import Item, Measure, Quantity, Questionnaire, RuleKind
from nmdept.records.snapshot import Snapshot
from nmdept.survey.answers import Answer, Entry, Origin
from nmdept.survey.combine import COMBINED, Part
from nmdept.survey.figures import Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.registry import measure
from nmdept.survey.outcomes import codes_of

_Asked = Mapping[str, Item | Quantity]


def compute(
    questionnaire: Questionnaire, snapshot: Snapshot, *, basis: bool = True
) -> Mapping[str, Figure]:
    """Return the figure of every item and quantity by code; linear in the snapshot's rows.

    Without `basis` the figures need not carry the records behind them: same states and values, in
    less time, for a year that is only compared with.
    Questionnaires whose totals go round in a circle are refused by the loader, not here.
    """
    return compute_from(questionnaire, IndexedSnapshot(snapshot, basis=basis))


def compute_from(questionnaire: Questionnaire, records: IndexedSnapshot) -> Mapping[str, Figure]:
    """Do what `compute` does over records that were arranged already."""
    computing = _Computing(asked=_asked(questionnaire), records=records)
    return {code: computing.figure(code) for code in computing.asked}


def answers_to_compare(questionnaire: Questionnaire, snapshot: Snapshot) -> Mapping[str, Answer]:
    """Return the computed answers of a year before to those items a rule compares with it."""
    asked = _asked(questionnaire)
    computing = _Computing(asked=asked, records=IndexedSnapshot(snapshot, basis=False))
    codes = dict.fromkeys(
        code
        for rule in questionnaire.rules
        if rule.kind is RuleKind.CHANGES_MORE_THAN
        for code in codes_of(rule, "items")
    )
    figures = {code: computing.figure(code) for code in codes}
    standing = _Standing(asked=asked, figures={**computing.found, **figures}, entries={})
    return {code: standing.answer(code) for code in codes}


def answers(
    questionnaire: Questionnaire, figures: Mapping[str, Figure], entries: Mapping[str, Entry]
) -> Mapping[str, Answer]:
    """Return the answer to every item by code, in the form's order.

    An entry stands over its figure. What is made from other answers is made again from those that
    stand; set by hand itself, it keeps as its figure what the parts would have made.
    """
    standing = _Standing(asked=_asked(questionnaire), figures=figures, entries=entries)
    return {code: standing.answer(code) for code in questionnaire.items}


@dataclass(frozen=True, kw_only=True)
class _Computing:
    """One computation: what is asked, and the figures found so far."""

    asked: _Asked
    records: IndexedSnapshot
    found: dict[str, Figure] = field(default_factory=dict)

    def figure(self, code: str) -> Figure:
        if code not in self.found:
            self.found[code] = self._measured(self.asked[code].measure)
        return self.found[code]

    def _measured(self, asked: Measure | None) -> Figure:
        if asked is None:
            return Figure(state=State.NOT_REPORTED, missing=(Message.of("survey.to_be_entered"),))
        if asked.name in COMBINED:
            return _combined(asked, self._part)
        return measure(self.records, asked.name, asked.arguments)

    def _part(self, code: str) -> Part:
        figure = self.figure(code)
        return Part(
            code=code,
            label=self.asked[code].label,
            state=figure.state,
            value=figure.value,
            missing=figure.missing,
            known=figure.known,
        )


@dataclass(frozen=True, kw_only=True)
class _Standing:
    """One combination of figures with entries: what is asked, and the answers found so far."""

    asked: _Asked
    figures: Mapping[str, Figure]
    entries: Mapping[str, Entry]
    found: dict[str, Answer] = field(default_factory=dict)

    def answer(self, code: str) -> Answer:
        if code not in self.found:
            asked = self.asked[code].measure
            figure = self.figures[code]
            if asked is not None and asked.name in COMBINED:
                figure = _combined(asked, self._part)
            self.found[code] = _answer(code, asked, figure, self.entries.get(code))
        return self.found[code]

    def _part(self, code: str) -> Part:
        answer = self.answer(code)
        return Part(
            code=code,
            label=self.asked[code].label,
            state=answer.state,
            value=answer.value,
            missing=answer.figure.missing,
            known=answer.known,
        )


def _asked(questionnaire: Questionnaire) -> _Asked:
    quantities = {quantity.code: quantity for quantity in questionnaire.quantities}
    return {**questionnaire.items, **quantities}


def _combined(asked: Measure, part: Callable[[str], Part]) -> Figure:
    codes = asked.arguments["parts"]
    assert isinstance(codes, tuple), "the loader reads `parts` as a list"
    return COMBINED[asked.name]([part(code) for code in codes])


def _answer(code: str, asked: Measure | None, figure: Figure, entry: Entry | None) -> Answer:
    if entry is None:
        origin = Origin.ENTERED if asked is None else Origin.COMPUTED
        return Answer(
            code=code, state=figure.state, value=figure.value, origin=origin, figure=figure
        )
    by_hand_only = figure.state is State.NOT_REPORTED
    return Answer(
        code=code,
        state=entry.state,
        value=entry.value,
        origin=Origin.ENTERED if by_hand_only else Origin.OVERRIDDEN,
        figure=figure,
        entry=entry,
    )
