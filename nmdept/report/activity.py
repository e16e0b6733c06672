"""Activity: by month and modality, the mix of categories, the years."""

from collections.abc import Iterator

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.months import Month, Months
from nmdept.report import counting, measuring, parts
from nmdept.report.choices import SectionName
from nmdept.report.scope import Scope
from nmdept.report.subjects import SUBJECTS, Source
from nmdept.report.values import (
    Chart,
    ChartKind,
    ChartRow,
    Listing,
    ListingRow,
    Mark,
    Part,
    Point,
    Reading,
    Series,
    Style,
    SummarySection,
)

GROUPS = {
    "imaging.pet_ct": "report.pet_ct",
    "imaging.pet_mri": "report.pet_mri",
    "imaging.single_photon": "report.single_photon",
    "imaging.coincidence": "report.coincidence",
    "function.organ": "report.organ_function",
}
_CHARTS_IN_A_ROW = 2
_LEAST_PARTS = 2
"""Of one category alone the mix is one number, and needs no chart."""
_MOST_SHARES = 8


def activity_section(scope: Scope) -> SummarySection:
    """Return the section on examinations."""
    monthly = list(_monthly(scope))
    found: list[Part] = [*monthly, *_mixes(scope), *trends(scope)]
    counted = _counted_months(scope)
    if not found and not counted:
        found.append(parts.note("report.no_activity", small=False, when=scope.period.said))
    elif counted and not monthly:
        found.insert(
            0, parts.note("report.activity_not_whole", small=False, months=Months(counted))
        )
    return SummarySection(
        name=SectionName.ACTIVITY, title=Message.of("report.section_activity"), parts=tuple(found)
    )


def _counted_months(scope: Scope) -> tuple[Month, ...]:
    """Return the months in which any examination has a count."""
    found = {month for group in GROUPS for month in counting.counted_months(scope.now, group)}
    return tuple(sorted(found))


def months_chart(scope: Scope, group: str, said: str) -> Chart:
    """Return a group's months beside those of the other year."""
    items = counting.items_of(group)
    now, before = counting.points(scope.now, items), counting.points(scope.before, items)
    return Chart(
        name="months_" + group.replace(".", "_"),
        kind=ChartKind.MONTHS,
        title=Message.of(said),
        caption=_caption(scope, now, before),
        unit=Message.of("report.unit_cases"),
        places=tuple(str(month.month) for month in scope.period.months),
        series=(
            Series(name=str(scope.period.year), points=now),
            Series(name=str(scope.compared.year), points=before),
        ),
    )


def _monthly(scope: Scope) -> Iterator[Part]:
    for group, said in GROUPS.items():
        chart = months_chart(scope, group, said)
        if not chart.is_empty:
            yield chart


def _caption(scope: Scope, now: tuple[Point, ...], before: tuple[Point, ...]) -> Message:
    """Say which months are highest and lowest, or that the numbers are not whole."""
    months = scope.period.months
    if any(point.value is None for point in now):
        reported = sum(point.value is not None for point in now)
        return Message.of("report.caption_partial", count=reported, months=len(months))
    if len(months) < 3:
        return Message.of("report.caption_short", count=len(months), **scope.years)
    values = [int(point.value or 0) for point in now]
    if max(values) == min(values):
        return Message.of("report.caption_even", most=max(values))
    return Message.of(
        "report.caption_months" if _whole(before) else "report.caption_months_alone",
        most=max(values),
        least=min(values),
        most_month=months[values.index(max(values))],
        least_month=months[values.index(min(values))],
        above=sum(_exceeds(mine, theirs) for mine, theirs in zip(now, before, strict=True)),
        of=len(months),
        **scope.years,
    )


def _whole(points: tuple[Point, ...]) -> bool:
    return all(point.value is not None for point in points)


def _exceeds(mine: Point, theirs: Point) -> bool:
    return mine.value is not None and theirs.value is not None and mine.value > theirs.value


def mix_chart(scope: Scope, group: str, said: str) -> Chart | None:
    """Return the shares of a group's categories beside the country's; None without a mix."""
    total = counting.read(scope.now, counting.items_of(group)).value
    if not total:
        return None
    labels = catalogue().activity
    counted = [(item, counting.read(scope.now, (item,))) for item in counting.items_of(group)]
    shown = [
        (item, read)
        for item, read in sorted(counted, key=lambda pair: -(pair[1].value or 0))
        if read.value or scope.national.share(item) is not None
    ]
    if sum(bool(read.value) for _, read in shown) < _LEAST_PARTS:
        return None
    shown = shown[:_MOST_SHARES]
    own = Series(
        name=Message.of("report.own"),
        points=tuple(_share(scope, item, read, total) for item, read in shown),
    )
    shares = [scope.national.share(item) for item, _ in shown]
    country = Series(
        name=Message.of("report.country", year=scope.national.data_year),
        points=tuple(Point(value=share) for share in shares),
    )
    has_country = scope.national.has_shares([item for item, _ in shown])
    return Chart(
        name="mix_" + group.replace(".", "_"),
        kind=ChartKind.SHARES,
        title=Message.of("report.mix_of", what=Message.of(said)),
        caption=_mix_caption(scope, shown, total),
        unit="%",
        style=Style.PERCENT,
        places=tuple(labels[item].label for item, _ in shown),
        series=(own, country) if has_country else (own,),
    )


def _share(scope: Scope, item: str, read: Reading, total: float) -> Point:
    refs = tuple(ref for month in counting.refs_of_items(scope.now, (item,)) for ref in month)
    if read.value is None:
        return Point(mark=Mark.NOT_OFFERED, refs=refs)
    return Point(value=100 * read.value / total, refs=refs)


def _mix_caption(scope: Scope, shown: list[tuple[str, Reading]], total: float) -> Message:
    """Name the category farthest from the country's share."""
    distances = [
        (abs(100 * (read.value or 0) / total - share), item, share, read)
        for item, read in shown
        if (share := scope.national.share(item)) is not None and read.value is not None
    ]
    if not distances:
        return Message.of("report.caption_mix_alone", total=int(total))
    _, item, share, read = max(distances, key=lambda found: found[0])
    return Message.of(
        "report.caption_mix",
        total=int(total),
        item=catalogue().activity[item].label,
        own=f"{100 * (read.value or 0) / total:.1f}",
        national=f"{share:.1f}",
    )


def mix(scope: Scope, group: str, said: str) -> Iterator[Part]:
    """Yield a group's mix, and what the national file itself says of the shares beside it."""
    chart = mix_chart(scope, group, said)
    if chart is None:
        return
    yield chart
    labels = catalogue().activity
    for item in counting.items_of(group):
        note = scope.national.note(item)
        if note is not None and labels[item].label in chart.places:
            yield parts.note("report.national_note", item=labels[item].label, note=note)


def _mixes(scope: Scope) -> Iterator[Part]:
    for group, said in GROUPS.items():
        yield from mix(scope, group, said)


def trends(scope: Scope) -> Iterator[Part]:
    """Yield the years of each modality as charts, two beside each other, and as a listing."""
    charts = [
        chart for subject in _counted(scope) if (chart := years_chart(scope, subject)) is not None
    ]
    for at in range(0, len(charts), _CHARTS_IN_A_ROW):
        yield ChartRow(charts=tuple(charts[at : at + _CHARTS_IN_A_ROW]))
    listing = _listing(scope)
    if listing is not None:
        yield listing
    for finding in scope.checked.growth:
        yield parts.note("report.growth_finding", finding=finding.message)


def years_chart(scope: Scope, code: str) -> Chart | None:
    """Return a figure's years; None where fewer than two have a number above zero."""
    figure = next(figure for figure in scope.figures if figure.code == code)
    if sum(bool(value) for _, value in figure.line) < 2:
        return None
    return Chart(
        name="years_" + code.replace(".", "_"),
        kind=ChartKind.YEARS,
        title=figure.label,
        caption="",
        unit=Message.of("report.unit_cases"),
        style=figure.style,
        places=tuple(str(year) for year, _ in figure.line),
        series=(
            Series(name=figure.label, points=tuple(Point(value=value) for _, value in figure.line)),
        ),
    )


def _counted(scope: Scope) -> list[str]:
    known = {figure.code for figure in scope.figures}
    return [
        subject.code
        for subject in SUBJECTS
        if subject.source is Source.COUNTS and subject.in_sentences and subject.code in known
    ]


def _listing(scope: Scope) -> Listing | None:
    codes = _counted(scope)
    if not codes or len(scope.trend) < 2:
        return None
    subjects = [subject for subject in SUBJECTS if subject.code in codes]
    rows = []
    for period in reversed(scope.trend):
        reads = [measuring.year_of_trend(subject, scope.ledger, period) for subject in subjects]
        if period == scope.period:
            reads = [figure.now for figure in scope.figures if figure.code in codes]
        cells = [parts.text(str(period.year)), *(parts.reading(read) for read in reads)]
        rows.append(ListingRow(cells=tuple(cells), strong=period == scope.period))
    if not any(parts.says_something(row) for row in rows):
        return None
    return Listing(
        name="years",
        title=Message.of("report.years_title"),
        columns=(
            parts.column("report.head_year", 40),
            *(parts.counts(Message.of(subject.said), 74) for subject in subjects),
        ),
        rows=tuple(rows),
    )
