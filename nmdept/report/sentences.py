"""Three to six sentences on what changed; each only when its figures carry it.

No growth from zero or from a handful, no rise or fall where a month is missing, no cause: two dates
may be named in one sentence, and that is all it says of them.
"""

from collections.abc import Iterator

from nmdept.messages import Message, Param
from nmdept.report import counting, measuring
from nmdept.report.count_sentences import count_sentences
from nmdept.report.moves import movements
from nmdept.report.numbers import written
from nmdept.report.shifts import Event, device_events, shift_sentences
from nmdept.report.subjects import SUBJECTS, Source
from nmdept.report.telling import Told, by_hand, named, whole
from nmdept.report.values import Sentence, Style, SummaryFigure
from nmdept.survey.figures import State

MOST = 6
_MOST_OF_COUNTS = 3
_MOST_DEVICES = 4
"""Devices a sentence names; of more it gives the number."""


_COUNTED = tuple(subject.code for subject in SUBJECTS if subject.source is Source.COUNTS)
_PARTS = {subject.code for subject in SUBJECTS if not subject.in_sentences}
"""Lines that are a part of another line."""


def what_changed(told: Told) -> tuple[Sentence, ...]:
    """Return the sentences in order of weight."""
    counted = count_sentences(told)
    missing = list(_missing(told))
    shifts = list(shift_sentences(told.ledger, told.period, told.compared))
    rest = [*_staff(told), *_occupancy(told), *_beds(told), *_devices(told, shifts)]
    chosen = [*missing[:1], *counted[:_MOST_OF_COUNTS], *shifts[:1], *rest]
    spare = counted[_MOST_OF_COUNTS:]
    return tuple([*chosen, *spare][:MOST])


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
        yield Sentence(message=Message.of("report.no_whole_month", **named(list(counted))))
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
    set_by_hand = by_hand(told, figure)
    if set_by_hand is not None:
        yield Sentence(message=set_by_hand, codes=(figure.code,))
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
    set_by_hand = by_hand(told, figure)
    if set_by_hand is not None:
        yield Sentence(message=set_by_hand, codes=(figure.code,))
        return
    if figure.now.value == figure.before.value:
        return
    message = Message.of(
        "report.beds_changed",
        now=whole(figure.now),
        before=whole(figure.before),
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


def _figure(told: Told, code: str) -> SummaryFigure | None:
    return next((figure for figure in told.figures if figure.code == code), None)
