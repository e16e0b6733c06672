"""The sentences on counts: what rose, what fell, what cannot be compared and why."""

from collections.abc import Iterator

from nmdept.messages import Message, Param
from nmdept.records.months import Month, Months
from nmdept.report import counting, measuring
from nmdept.report.choices import Period
from nmdept.report.comparing import SMALLEST_BASE, percent_change, same_months
from nmdept.report.numbers import written
from nmdept.report.subjects import SUBJECTS, Source, Subject
from nmdept.report.telling import Told, by_hand, named, whole
from nmdept.report.values import Reading, Sentence, Style, SummaryFigure
from nmdept.survey.figures import State

_UNCHANGED = 0.05
"""In per cent: what rounds to 0.0."""


def count_sentences(told: Told) -> list[Sentence]:
    """Return a sentence for each kind of examination and treatment that has something to say."""
    figures = {figure.code: figure for figure in told.figures}
    return [
        sentence
        for subject in SUBJECTS
        if subject.source is Source.COUNTS and subject.in_sentences and subject.code in figures
        for sentence in _of_count(told, subject, figures[subject.code])
    ]


def _of_count(told: Told, subject: Subject, figure: SummaryFigure) -> Iterator[Sentence]:
    message = (
        by_hand(told, figure)
        or _partial(told, subject, figure)
        or _offered_in_part(told, figure)
        or _change(told, figure)
    )
    if message is not None:
        yield Sentence(message=message, codes=(figure.code,))


def _offered_in_part(told: Told, figure: SummaryFigure) -> Message | None:
    """Say of what was not offered in the same months of both years when it was; nothing rises."""
    now, before = figure.now, figure.before
    if now.value is None or not before.value or same_months(now, before):
        return None
    params = _params(told, figure) | {
        "months": Months(_offered(told.period, now)),
        "before_months": Months(_offered(told.compared, before)),
    }
    return Message.of("report.change_offered", **params)


def _offered(period: Period, reading: Reading) -> tuple[Month, ...]:
    return tuple(month for month in period.months if month not in reading.closed)


def _change(told: Told, figure: SummaryFigure) -> Message | None:
    now, before = figure.now, figure.before
    if now.state is State.NOT_OFFERED and before.value:
        return _say(told, "not_offered_now", _params(told, figure))
    if now.value is None or (not now.value and not before.value):
        return None
    params = _params(told, figure)
    said = _without_growth(figure)
    return _rise_or_fall(told, figure, params) if said is None else _say(told, said, params)


def _without_growth(figure: SummaryFigure) -> str | None:
    """Return which sentence says a number that cannot be set against the one before."""
    before = figure.before
    if before.state is State.NOT_REPORTED:
        return "without_before"
    if before.state is State.NOT_OFFERED:
        return "not_offered_before"
    if not before.value:
        return "from_zero"
    return None if figure.now.value else "to_zero"


def _rise_or_fall(told: Told, figure: SummaryFigure, params: dict[str, Param]) -> Message:
    now, before = figure.now.value or 0, figure.before.value or 0
    if now == before:
        return _say(told, "same", params)
    if before < SMALLEST_BASE:
        return _say(told, "few", params)
    change = percent_change(now, before)
    if abs(change) < _UNCHANGED:
        return _say(told, "few", params)
    params["percent"] = written(abs(change), Style.PERCENT)
    if not told.period.is_whole_year:
        params["percent"] = written(change, Style.CHANGE)
        params["count"] = len(told.period.months)
        return _say(told, "part_of_year", params)
    return _say(told, "rose" if change > 0 else "fell", params)


def _partial(told: Told, subject: Subject, figure: SummaryFigure) -> Message | None:
    """Say of a period that is not whole only what its months and the same months before hold."""
    if figure.now.state is not State.NOT_REPORTED or figure.now.so_far is None:
        return None
    items = measuring.items_of(subject)
    now = counting.months_of_items(told.ledger.of(told.period), items)
    before = counting.months_of_items(told.ledger.of(told.compared), items)
    pairs = [
        (month, mine, theirs)
        for month, mine, theirs in zip(told.period.months, now, before, strict=True)
        if isinstance(mine, int) and isinstance(theirs, int)
    ]
    params = _params(told, figure)
    if not pairs:
        reported = [
            month for month, mine in zip(told.period.months, now, strict=True) if mine is not None
        ]
        return Message.of(
            "report.partial_alone", **{**params, "now": figure.now.so_far, **named(reported)}
        )
    params |= {
        "now": sum(mine for _, mine, _ in pairs),
        "before": sum(theirs for _, _, theirs in pairs),
    }
    return Message.of("report.partial", **params, **named([month for month, _, _ in pairs]))


def _params(told: Told, figure: SummaryFigure) -> dict[str, Param]:
    return {
        **told.years,
        "what": figure.label,
        "now": whole(figure.now),
        "before": whole(figure.before),
    }


def _say(told: Told, what: str, params: dict[str, Param]) -> Message:
    """Return the sentence; one on a part of the year says so first, and speaks of its months."""
    if told.period.is_whole_year or what == "part_of_year":
        return Message.of(f"report.change_{what}", **params)
    months = told.period.months
    said = Message.of(f"report.change_{what}_part", **{**params, "count": len(months)})
    return Message.of("report.in_months", months=Months(months), said=said)
