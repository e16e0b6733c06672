"""Page one: the year in numbers, each beside last year, its own line and the country per unit."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nmdept.messages import Message
from nmdept.report import counting, measuring
from nmdept.report.choices import Period
from nmdept.report.comparing import growth
from nmdept.report.ledger import Ledger
from nmdept.report.national import National, per
from nmdept.report.subjects import SUBJECTS, Source, Subject, Unit
from nmdept.report.values import (
    Chart,
    ChartKind,
    PerUnit,
    Point,
    Reading,
    Series,
    SummaryFigure,
)
from nmdept.survey.answers import Answer
from nmdept.survey.figures import State

_ALWAYS = frozenset({Source.STAFF, Source.DEVICES})
_MISSED_ANYWAY = frozenset({"pet", "single_photon", "therapy"})
"""Services asked for even when the department's profile does not say what it offers."""

Standing = Mapping[str, Answer]
"""The answers of the year's return, if it has been started; they stand over the records."""


def year_in_numbers(
    ledger: Ledger,
    periods: tuple[Period, Period, tuple[Period, ...]],
    national: National,
    standing: Standing,
) -> tuple[SummaryFigure, ...]:
    """Return page one's figures: of the period, the one it is compared with, and the trend's."""
    found = (_figure(subject, ledger, periods, national, standing) for subject in SUBJECTS)
    services = _services(ledger, periods[0])
    return tuple(
        figure
        for subject, figure in zip(SUBJECTS, found, strict=True)
        if _belongs(subject, figure, services)
    )


def _figure(
    subject: Subject,
    ledger: Ledger,
    periods: tuple[Period, Period, tuple[Period, ...]],
    national: National,
    standing: Standing,
) -> SummaryFigure:
    period, compared, trend = periods
    records = ledger.of(period)
    now = _over(measuring.reading(subject, records), standing.get(subject.code), period)
    before = measuring.reading(subject, ledger.of(compared))
    line = tuple(_line(subject, ledger, trend, period, now))
    basis = measuring.behind(subject, records)
    return SummaryFigure(
        code=subject.code,
        label=Message.of(subject.said),
        style=subject.style,
        now=now,
        before=before,
        line=line,
        per_unit=_per_unit(subject, ledger, period, now, national),
        rows=basis.rows,
        exclusions=basis.exclusions,
        growth=growth(now, before, subject.style),
        spark=_spark(subject, line),
    )


def _over(reading: Reading, answer: Answer | None, period: Period) -> Reading:
    """Return what the return says by hand in the place of what the records make."""
    if answer is None or not period.is_whole_year or not _differs(reading, answer):
        return reading
    value = answer.value if isinstance(answer.value, int) else None
    return replace(reading, state=answer.state, value=value, overridden=True)


def _differs(reading: Reading, answer: Answer) -> bool:
    return (answer.state, answer.value) != (reading.state, reading.value)


def _line(
    subject: Subject, ledger: Ledger, trend: tuple[Period, ...], period: Period, now: Reading
) -> Iterator[tuple[int, Reading]]:
    for past in trend:
        read = now if past == period else measuring.year_of_trend(subject, ledger, past)
        yield past.year, read


def _per_unit(
    subject: Subject, ledger: Ledger, period: Period, now: Reading, national: National
) -> PerUnit | None:
    """Return the figure per unit of a whole year: the country's is of a year."""
    unit = subject.unit
    if unit is None or not period.is_whole_year:
        return None
    units = national.asked() if unit.units is None else _units(national, unit.units)
    country = per(national.count(unit.part), units)
    own = _own(unit, ledger, period, now)
    if own is None and country is None:
        return None
    return PerUnit(own=own, national=country, what=Message.of(unit.said))


def _units(national: National, code: str) -> float | None:
    return national.count(code) or national.institutions(code)


def _own(unit: Unit, ledger: Ledger, period: Period, now: Reading) -> float | None:
    if not unit.classes or now.value is None:
        return now.value
    records = ledger.of(period)
    also = [counting.read(records, counting.items_of(group)).value or 0 for group in unit.also]
    return per(now.value + sum(also), measuring.count_devices(records, unit.classes))


def _spark(subject: Subject, line: tuple[tuple[int, Reading], ...]) -> Chart | None:
    if sum(read.value is not None for _, read in line) < 2:
        return None
    said = Message.of(subject.said)
    return Chart(
        name="line_" + subject.code.replace(".", "_"),
        kind=ChartKind.SPARK,
        title=said,
        caption="",
        unit=Message.of(f"report.unit_{subject.source.value}"),
        style=subject.style,
        places=tuple(str(year) for year, _ in line),
        series=(Series(name=said, points=tuple(Point(value=read.value) for _, read in line)),),
    )


def _services(ledger: Ledger, period: Period) -> tuple[str, ...] | None:
    profiles = ledger.of(period).snapshot.departments
    known = [one for one in profiles if one.effective_from <= period.last_day]
    latest = max(known, key=lambda one: one.effective_from, default=None)
    return None if latest is None else latest.services


def _belongs(subject: Subject, figure: SummaryFigure, services: tuple[str, ...] | None) -> bool:
    """Whether the line says something: a service offered is missed, any other only if counted."""
    if subject.source in _ALWAYS:
        return True
    if subject.source is Source.OCCUPANCY and figure.now.state is State.NOT_REPORTED:
        return True
    if any(read.value for _, read in figure.line) or figure.before.value or figure.now.value:
        return True
    if _partly(figure.now) or _partly(figure.before):
        return True
    asked = _MISSED_ANYWAY if services is None else services
    offered = figure.now.state is not State.NOT_OFFERED
    return subject.service is not None and subject.service in asked and offered


def _partly(reading: Reading) -> bool:
    return bool(reading.so_far)
