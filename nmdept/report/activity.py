"""Activity: by month and modality, the mix of categories, the years."""

from collections.abc import Iterator

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.months import Month, Months
from nmdept.report import counting, parts
from nmdept.report.choices import SectionName
from nmdept.report.monthly import months_of
from nmdept.report.scope import Scope
from nmdept.report.values import (
    Chart,
    ChartKind,
    Mark,
    Part,
    Point,
    Reading,
    Series,
    Style,
    SummarySection,
)
from nmdept.report.years import trends

GROUPS = {
    "imaging.pet_ct": "report.pet_ct",
    "imaging.pet_mri": "report.pet_mri",
    "imaging.single_photon": "report.single_photon",
    "imaging.coincidence": "report.coincidence",
    "function.organ": "report.organ_function",
}
_LEAST_PARTS = 2
"""Of one category alone the mix is one number, and needs no chart."""


def activity_section(scope: Scope) -> SummarySection:
    """Return the section on examinations."""
    found_months = (months_of(scope, group, said) for group, said in GROUPS.items())
    monthly = [part for part in found_months if part is not None]
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
        source=scope.national.source if has_country else None,
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
    yield from _unpublished(scope, group, chart)
    labels = catalogue().activity
    for item in counting.items_of(group):
        note = scope.national.note(item)
        if note is not None and labels[item].label in chart.places:
            yield parts.note("report.national_note", item=labels[item].label, note=note)


def _unpublished(scope: Scope, group: str, chart: Chart) -> Iterator[Part]:
    """Name the categories drawn without the country's share: none is published."""
    if chart.source is None:
        return
    labels = catalogue().activity
    names = [
        labels[item].label
        for item in counting.items_of(group)
        if labels[item].label in chart.places and scope.national.share(item) is None
    ]
    if names:
        yield parts.note("report.mix_unpublished", items=tuple(names))


def _mixes(scope: Scope) -> Iterator[Part]:
    for group, said in GROUPS.items():
        yield from mix(scope, group, said)
