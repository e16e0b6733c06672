"""Treatments by kind, and the ward: bed-days, occupancy."""

from collections.abc import Iterator
from itertools import groupby

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.report import counting, parts, wards
from nmdept.report.activity import mix
from nmdept.report.choices import SectionName
from nmdept.report.monthly import LEAST_MONTHS, months_of
from nmdept.report.scope import Scope
from nmdept.report.values import (
    Chart,
    ChartKind,
    Listing,
    ListingRow,
    Mark,
    Part,
    Point,
    Series,
    Style,
    SummarySection,
)
from nmdept.report.wards import BedMonth
from nmdept.survey.figures import State

_GROUP = "therapy"


def therapy_section(scope: Scope) -> SummarySection:
    """Return the section on treatments and the ward."""
    found: list[Part] = [*_treatments(scope), *_ward(scope)]
    if not found:
        found.append(parts.note("report.no_therapy", small=False, when=scope.period.said))
    return SummarySection(
        name=SectionName.THERAPY, title=Message.of("report.section_therapy"), parts=tuple(found)
    )


def _treatments(scope: Scope) -> Iterator[Part]:
    months = months_of(scope, _GROUP, "report.therapy")
    if months is not None:
        yield months
    listing = _kinds(scope)
    if listing.rows:
        yield listing
    yield from mix(scope, _GROUP, "report.therapy")


def _kinds(scope: Scope) -> Listing:
    labels = catalogue().activity
    rows = []
    for item in counting.items_of(_GROUP):
        now, before = (counting.read(records, (item,)) for records in (scope.now, scope.before))
        if now.value or before.value or now.so_far or before.so_far:
            cells = (
                parts.text(labels[item].label),
                parts.reading(now),
                parts.reading(before),
                parts.change(now, before),
            )
            behind = counting.refs_of_items(scope.now, (item,))
            rows.append(ListingRow(cells=cells, refs=tuple(ref for refs in behind for ref in refs)))
    return Listing(
        name="treatments",
        title=Message.of("report.treatments_title"),
        columns=(
            parts.column("report.head_treatment", 250),
            parts.counts(str(scope.period.year), 60),
            parts.counts(str(scope.compared.year), 60),
            parts.counts(Message.of("report.head_change"), 60),
        ),
        rows=tuple(rows),
    )


def _ward(scope: Scope) -> Iterator[Part]:
    months = [month for month in wards.bed_months(scope.now) if month.in_service]
    if not months:
        return
    chart = _occupancy_chart(scope)
    if sum(point.value is not None for point in chart.series[0].points) >= LEAST_MONTHS:
        yield chart
    listing = _bed_days(scope, months)
    if not any(parts.says_something(row) for row in listing.rows):
        yield parts.note("report.no_bed_days", small=False, when=scope.period.said)
        return
    yield listing
    yield parts.note("report.occupancy_definition")


def _occupancy_chart(scope: Scope) -> Chart:
    now, before = (
        tuple(_occupied(month) for month in wards.bed_months(records))
        for records in (scope.now, scope.before)
    )
    return Chart(
        name="occupancy",
        kind=ChartKind.MONTHS,
        title=Message.of("report.occupancy"),
        caption=_occupancy_caption(scope, now, before),
        unit="%",
        style=Style.PERCENT,
        places=tuple(str(month.month) for month in scope.period.months),
        series=(
            Series(name=str(scope.period.year), points=now),
            Series(name=str(scope.compared.year), points=before),
        ),
    )


def _occupancy_caption(scope: Scope, now: tuple[Point, ...], before: tuple[Point, ...]) -> Message:
    """Say the whole period's rate and what is drawn besides, or what stands for a month without."""
    read = wards.occupancy(scope.now)
    if read.state is not State.VALUE:
        return Message.of("report.caption_occupancy_partial")
    closed = "_closed" if any(point.mark is Mark.NOT_OFFERED for point in now) else ""
    alone = "" if any(point.value is not None for point in before) else "_alone"
    return Message.of(
        f"report.caption_occupancy{closed}{alone}",
        rate=f"{read.value:.1f}",
        count=len(scope.period.months),
        **scope.years,
    )


def _occupied(month: BedMonth) -> Point:
    if not month.in_service or month.open == 0:
        return Point(mark=Mark.NOT_OFFERED, refs=month.refs)
    rate = wards.percent_occupied([month])
    if rate is None:
        return Point(mark=Mark.NOT_REPORTED, refs=month.refs)
    return Point(value=rate, refs=month.refs)


def _bed_days(scope: Scope, months: list[BedMonth]) -> Listing:
    rows = [_bed_row(_named(run), run) for run in _runs(months)]
    if len(months) > 1:
        rows.append(_bed_row(Message.of("report.in_all"), months, strong=True))
    return Listing(
        name="bed_days",
        title=Message.of("report.bed_days_title", **scope.years),
        columns=(
            parts.column("report.head_month", 60),
            parts.counts(Message.of("report.head_open"), 100),
            parts.counts(Message.of("report.head_occupied"), 100),
            parts.counts(Message.of("report.head_occupancy"), 100),
        ),
        rows=tuple(rows),
    )


def _runs(months: list[BedMonth]) -> Iterator[list[BedMonth]]:
    """Yield each month alone, but those that follow each other without any number together."""
    for is_silent, run in groupby(months, key=_is_silent):
        if is_silent:
            yield list(run)
        else:
            yield from ([month] for month in run)


def _is_silent(month: BedMonth) -> bool:
    return month.open is None and month.occupied is None


def _named(run: list[BedMonth]) -> str:
    first, last = run[0].month.month, run[-1].month.month
    return str(first) if first == last else f"{first}–{last}"


def _bed_row(name: Message | str, months: list[BedMonth], *, strong: bool = False) -> ListingRow:
    whole = all(month.is_complete for month in months)
    opened = sum(month.open or 0 for month in months)
    occupied = sum(month.occupied or 0 for month in months)
    rate = wards.percent_occupied(months) if whole else None
    missing = None if whole else Mark.NOT_REPORTED
    closed = Mark.NOT_OFFERED if whole and not opened else missing
    cells = (
        parts.text(name),
        parts.pointed(Point(value=opened if whole else None, mark=missing)),
        parts.pointed(Point(value=occupied if whole else None, mark=missing)),
        parts.pointed(Point(value=rate, mark=closed), Style.PERCENT),
    )
    refs = tuple(ref for month in months for ref in month.refs)
    return ListingRow(cells=cells, refs=refs, strong=strong)
