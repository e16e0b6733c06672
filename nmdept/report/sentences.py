"""Three to six sentences on what changed; each only when its figures carry it.

No growth from zero or from a handful, no rise or fall where a month is missing, no cause: two dates
may be named in one sentence, and that is all it says of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from nmdept.messages import Message, Param
from nmdept.records.months import Month, Months
from nmdept.report import counting, measuring
from nmdept.report.choices import Period
from nmdept.report.comparing import SMALLEST_BASE, percent_change, said_years, same_months
from nmdept.report.ledger import Ledger
from nmdept.report.moves import movements
from nmdept.report.numbers import written
from nmdept.report.shifts import Event, device_events, shift_sentences
from nmdept.report.subjects import SUBJECTS, Source, Subject
from nmdept.report.values import Reading, Sentence, Style, SummaryFigure
from nmdept.survey.figures import State

MOST = 6
_MOST_OF_COUNTS = 3
_MOST_DEVICES = 4
"""Devices a sentence names; of more it gives the number."""
_UNCHANGED = 0.05
"""In per cent: what rounds to 0.0."""


_COUNTED = tuple(subject.code for subject in SUBJECTS if subject.source is Source.COUNTS)
_PARTS = {subject.code for subject in SUBJECTS if not subject.in_sentences}
"""Lines that are a part of another line."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the sentences are written from."""

    ledger: Ledger
    period: Period
    compared: Period
    figures: tuple[SummaryFigure, ...]

    @property
    def years(self) -> dict[str, Param]:
        """Both years as a sentence names them."""
        return dict(said_years(self.period, self.compared))


def what_changed(told: Told) -> tuple[Sentence, ...]:
    """Return the sentences in order of weight."""
    counted = _counts(told)
    missing = list(_missing(told))
    shifts = list(shift_sentences(told.ledger, told.period, told.compared))
    rest = [*_staff(told), *_occupancy(told), *_beds(told), *_devices(told, shifts)]
    chosen = [*missing[:1], *counted[:_MOST_OF_COUNTS], *shifts[:1], *rest]
    spare = counted[_MOST_OF_COUNTS:]
    return tuple([*chosen, *spare][:MOST])


def _counts(told: Told) -> list[Sentence]:
    figures = {figure.code: figure for figure in told.figures}
    return [
        sentence
        for subject in SUBJECTS
        if subject.source is Source.COUNTS and subject.in_sentences and subject.code in figures
        for sentence in _of_count(told, subject, figures[subject.code])
    ]


def _of_count(told: Told, subject: Subject, figure: SummaryFigure) -> Iterator[Sentence]:
    message = (
        _by_hand(told, subject, figure)
        or _partial(told, subject, figure)
        or _offered_in_part(told, figure)
        or _change(told, figure)
    )
    if message is not None:
        yield Sentence(message=message, codes=(figure.code,))


def _by_hand(told: Told, subject: Subject, figure: SummaryFigure) -> Message | None:
    """Say beside a number that the return sets by hand what the records make of it."""
    if not figure.now.overridden or figure.now.value is None:
        return None
    made = measuring.reading(subject, told.ledger.of(told.period))
    params: dict[str, Param] = {"what": figure.label, "now": _whole(figure.now)}
    if made.value is None:
        return Message.of("report.by_hand_alone", **params)
    return Message.of("report.by_hand", **params, records=_whole(made))


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
            "report.partial_alone", **{**params, "now": figure.now.so_far, **_named(reported)}
        )
    params |= {
        "now": sum(mine for _, mine, _ in pairs),
        "before": sum(theirs for _, _, theirs in pairs),
    }
    return Message.of("report.partial", **params, **_named([month for month, _, _ in pairs]))


def _named(months: list[Month]) -> dict[str, Param]:
    return {"months": Months(tuple(months)), "count": len(months)}


def _params(told: Told, figure: SummaryFigure) -> dict[str, Param]:
    return {
        **told.years,
        "what": figure.label,
        "now": _whole(figure.now),
        "before": _whole(figure.before),
    }


def _whole(reading: Reading) -> Param:
    return int(reading.value) if reading.value is not None else ""


def _say(told: Told, what: str, params: dict[str, Param]) -> Message:
    """Return the sentence; one on a part of the year says so first, and speaks of its months."""
    if told.period.is_whole_year or what == "part_of_year":
        return Message.of(f"report.change_{what}", **params)
    months = told.period.months
    said = Message.of(f"report.change_{what}_part", **{**params, "count": len(months)})
    return Message.of("report.in_months", months=Months(months), said=said)


def _missing(told: Told) -> Iterator[Sentence]:
    """Name the figures of which nothing at all is reported, and say when there is nothing."""
    silent = [
        figure
        for figure in told.figures
        if figure.now.state is State.NOT_REPORTED
        and figure.now.so_far is None
        and figure.code not in _PARTS
    ]
    reported = any(
        figure.now.value is not None or figure.now.so_far is not None
        for figure in told.figures
        if figure.code in _COUNTED or (figure.code == "therapy.beds" and figure.now.value)
    )
    counted = counting.counted_months(told.ledger.of(told.period))
    if silent and not reported and not counted:
        yield Sentence(message=Message.of("report.nothing_reported", when=told.period.said))
    elif silent and not reported:
        yield Sentence(message=Message.of("report.no_whole_month", **_named(list(counted))))
    elif silent:
        yield Sentence(
            message=Message.of(
                "report.not_reported_figures",
                whats=[figure.label for figure in silent],
                count=len(silent),
                when=told.period.said,
            ),
            codes=tuple(figure.code for figure in silent),
        )


def _staff(told: Told) -> Iterator[Sentence]:
    figure = _figure(told, "personnel.total")
    if figure is None or not (figure.now.value or figure.before.value):
        return
    by_hand = _by_hand(told, _subject(figure), figure)
    if by_hand is not None:
        yield Sentence(message=by_hand, codes=(figure.code,))
        return
    records = told.ledger.of(told.period)
    joined, left = movements(records, since=told.compared.last_day)
    parts: list[Message] = []
    if joined:
        parts.append(Message.of("report.people_joined", count=len(joined)))
    if left:
        parts.append(Message.of("report.people_left", count=len(left)))
    params: dict[str, Param] = {
        "said": Message.of(
            "report.people_in_post", count=int(figure.now.value or 0), day=records.census_day
        ),
        "since": told.compared.last_day,
    }
    if not parts:
        yield Sentence(message=Message.of("report.staff_alone", **params), codes=(figure.code,))
        return
    moved = parts[0] if len(parts) == 1 else Message.of("report.both", a=parts[0], b=parts[1])
    message = Message.of("report.staff_moved", **params, moved=moved)
    yield Sentence(message=message, codes=(figure.code,))


def _occupancy(told: Told) -> Iterator[Sentence]:
    figure = _figure(told, "occupancy")
    if figure is None or figure.now.value is None:
        return
    params: dict[str, Param] = {
        **told.years,
        "now": written(figure.now.value, Style.PERCENT),
    }
    part = "" if told.period.is_whole_year else "_part"
    if figure.growth is None:
        months = len(told.period.months)
        message = Message.of(f"report.occupancy_alone{part}", **params, count=months)
    else:
        tenths = round(abs(figure.growth), 1)
        way = "same" if tenths == 0 else "more" if figure.growth > 0 else "less"
        if part:
            way = "part"
        message = Message.of(
            f"report.occupancy_{way}",
            **params,
            points=f"{tenths:.1f}",
            count=len(told.period.months),
            before=written(figure.before.value or 0, Style.PERCENT),
        )
    yield Sentence(message=message, codes=(figure.code,))


def _beds(told: Told) -> Iterator[Sentence]:
    figure = _figure(told, "therapy.beds")
    if figure is None:
        return
    by_hand = _by_hand(told, _subject(figure), figure)
    if by_hand is not None:
        yield Sentence(message=by_hand, codes=(figure.code,))
        return
    if figure.now.value == figure.before.value:
        return
    message = Message.of(
        "report.beds_changed",
        now=_whole(figure.now),
        before=_whole(figure.before),
        day=told.period.last_day,
        before_day=told.compared.last_day,
        count=int(figure.now.value or 0),
    )
    yield Sentence(message=message, codes=(figure.code,))


def _devices(told: Told, shifts: list[Sentence]) -> Iterator[Sentence]:
    """Name what came and left in one sentence, but for what one on the counts names already."""
    named = {ref for sentence in shifts[:1] for ref in sentence.refs}
    left, came = (
        [event for event in device_events(told.ledger.of(told.period)) if event.left is way]
        for way in (True, False)
    )
    events = [event for event in (*left, *came) if measuring.ref_of(event.device) not in named]
    if not events:
        return
    refs = tuple(measuring.ref_of(event.device) for event in events)
    yield Sentence(message=_events_said(events), refs=refs)


def _events_said(events: list[Event]) -> Message:
    left, came = ([event for event in events if event.left is way] for way in (True, False))
    if len(events) == 1:
        (event,) = events
        code = "report.device_left" if event.left else "report.device_came"
        return Message.of(code, device=measuring.short_name(event.device), day=event.day)
    if len(events) > _MOST_DEVICES:
        return Message.of("report.devices_counted", left=len(left), came=len(came))
    which = "changed" if left and came else "left" if left else "came"
    params: dict[str, Param] = {"left": _dated(left), "came": _dated(came)}
    return Message.of(f"report.devices_{which}", **params)


def _dated(events: list[Event]) -> tuple[Message, ...]:
    return tuple(
        Message.of("report.device_on", device=measuring.short_name(event.device), day=event.day)
        for event in events
    )


def _subject(figure: SummaryFigure) -> Subject:
    return next(subject for subject in SUBJECTS if subject.code == figure.code)


def _figure(told: Told, code: str) -> SummaryFigure | None:
    return next((figure for figure in told.figures if figure.code == code), None)
