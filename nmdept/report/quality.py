"""Data quality: what is missing, what stands by hand; and where every figure comes from."""

from collections.abc import Iterator

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.codes import ASPECT
from nmdept.records.kinds import STAFF
from nmdept.records.months import Month, Months
from nmdept.report import counting, parts, wards
from nmdept.report.choices import SectionName
from nmdept.report.ledger import PeriodRecords
from nmdept.report.scope import ByHand, Scope
from nmdept.report.values import (
    Listing,
    ListingRow,
    Part,
    Style,
    SummaryFigure,
    SummarySection,
    Words,
)


def quality_section(scope: Scope) -> SummarySection:
    """Return the section on what is missing or set by hand."""
    rows = (*_counts(scope), *_wards(scope), *_staff(scope), *_yearly(scope))
    found: list[Part] = []
    if rows:
        found.append(
            Listing(
                name="missing",
                title=Message.of("report.missing_title"),
                columns=(
                    parts.column("report.head_what_is_missing", 320),
                    parts.column("report.head_when", 140),
                ),
                rows=rows,
            )
        )
    else:
        found.append(parts.note("report.nothing_missing", small=False))
    found += _by_hand(scope)
    if scope.checked.others:
        code = "report.other_findings" if scope.checked.growth else "report.all_findings"
        found.append(parts.note(code, count=scope.checked.others))
    return SummarySection(
        name=SectionName.QUALITY, title=Message.of("report.section_quality"), parts=tuple(found)
    )


def _counts(scope: Scope) -> Iterator[ListingRow]:
    """Give the items with months missing, those with the same months together.

    Items nothing was ever counted of are one row at the end: a department need not do everything.
    """
    together: dict[tuple[Month, ...], list[str]] = {}
    for item in catalogue().activity:
        missing = counting.read(scope.now, (item,)).missing
        if missing:
            together.setdefault(missing, []).append(item)
    for months, items in together.items():
        refs = tuple(
            ref
            for item in items
            for month in counting.refs_of_items(scope.now, (item,))
            for ref in month
        )
        cells = (parts.text(_items(items)), parts.text(_months(scope, months)))
        yield ListingRow(cells=cells, refs=refs)


def _months(scope: Scope, months: tuple[Month, ...]) -> Words:
    if months == scope.now.months:
        return Message.of("report.all_months")
    return Message.of("report.some_months", months=Months(months))


def _items(items: list[str]) -> Message:
    """Name the items by their groups; a group that is missing whole goes by its own name."""
    labels = catalogue()
    grouped: dict[str, list[str]] = {}
    for item in items:
        grouped.setdefault(labels.activity[item].group, []).append(item)
    said = [_group(group, found) for group, found in grouped.items()]
    joined = said.pop()
    while said:
        joined = Message.of("report.joined_by_semicolon", first=said.pop(), rest=joined)
    return joined


def _group(group: str, items: list[str]) -> Message:
    labels = catalogue()
    if len(items) == len(counting.items_of(group)):
        return Message.of("report.group_whole", group=labels.groups[group], count=len(items))
    named = [labels.activity[item].label for item in items]
    return Message.of("report.items_of_group", group=labels.groups[group], items=named)


def _wards(scope: Scope) -> Iterator[ListingRow]:
    found = [month for month in wards.bed_months(scope.now) if month.in_service]
    missing = [month for month in found if not month.is_complete]
    if missing:
        when = Months(tuple(month.month for month in missing))
        yield ListingRow(
            cells=(
                parts.text(Message.of("report.bed_days")),
                parts.text(Message.of("report.some_months", months=when)),
            ),
            refs=tuple(ref for month in missing for ref in month.refs),
        )


def _staff(scope: Scope) -> Iterator[ListingRow]:
    day = Message.of("report.day", day=scope.period.last_day)
    for aspect in ("post", "title", "education"):
        lacking = scope.now.aspects[aspect].without
        if lacking:
            what = Message.of(
                "report.people_without", aspect=ASPECT.label(aspect), count=len(lacking)
            )
            refs = tuple(STAFF.ref(person) for person in lacking)
            yield ListingRow(cells=(parts.text(what), parts.text(day)), refs=refs)
    people = [one for one in scope.now.staff if one.span.covers(scope.period.last_day)]
    unborn = [one for one in people if one.birth_year is None or one.sex is None]
    if unborn:
        what = Message.of("report.people_without_birth", count=len(unborn))
        refs = tuple(STAFF.ref(person) for person in unborn)
        yield ListingRow(cells=(parts.text(what), parts.text(day)), refs=refs)


def _yearly(scope: Scope) -> Iterator[ListingRow]:
    if not scope.period.is_whole_year:
        return
    lacking = [
        item.label
        for item in catalogue().yearly.values()
        if item.code.startswith("education.") and _is_blank(scope.now, item.code)
    ]
    if lacking:
        what = Message.of("report.items", items=lacking)
        when = Message.of("report.in_year", year=str(scope.period.year))
        yield ListingRow(cells=(parts.text(what), parts.text(when)))


def _is_blank(records: PeriodRecords, item: str) -> bool:
    entry = records.yearly.get(item)
    return entry is None or entry.value is None


def _by_hand(scope: Scope) -> Iterator[Part]:
    if not scope.checked.by_hand:
        return
    yield Listing(
        name="by_hand",
        title=Message.of("report.by_hand_title"),
        columns=(
            parts.column("report.head_item", 170),
            parts.counts(Message.of("report.head_records"), 60),
            parts.counts(Message.of("report.head_by_hand"), 60),
            parts.column("report.head_reason", 200),
        ),
        rows=tuple(_hand_row(given) for given in scope.checked.by_hand),
    )


def _hand_row(given: ByHand) -> ListingRow:
    answer = given.answer
    return ListingRow(
        cells=(
            parts.text(given.label),
            parts.number(_whole(answer.figure.value)),
            parts.number(_whole(answer.value)),
            parts.text(answer.reason or ""),
        ),
        refs=tuple(row.ref for row in answer.figure.rows),
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def basis_section(scope: Scope) -> SummarySection:
    """Return how each figure of page one is counted, and on how many records it stands."""
    rows = tuple(_basis_row(figure) for figure in scope.figures)
    found: list[Part] = [
        Listing(
            name="basis",
            title=Message.of("report.basis_title", day=scope.period.last_day),
            columns=(
                parts.column("report.head_figure", 120),
                parts.counts(str(scope.period.year), 50),
                parts.counts(Message.of("report.head_records_behind"), 60),
                parts.column("report.head_counted", 260),
            ),
            rows=rows,
        ),
        parts.note("report.basis_states"),
        parts.note("report.basis_growth"),
    ]
    return SummarySection(
        name=SectionName.BASIS, title=Message.of("report.section_basis"), parts=tuple(found)
    )


def _basis_row(figure: SummaryFigure) -> ListingRow:
    refs = tuple(row.ref for row in figure.rows)
    kind = "year" if figure.code.startswith(("imaging.", "function.", "therapy.")) else "census"
    known = {"occupancy": "occupancy", "therapy.beds": "census"}
    said = Message.of(f"report.counted_{known.get(figure.code, kind)}")
    style = figure.style if figure.style is not Style.WHOLE else Style.WHOLE
    cells = (
        parts.text(figure.label),
        parts.reading(figure.now, style),
        parts.number(len(refs)),
        parts.text(Message.of("report.counted_by_hand") if figure.now.overridden else said),
    )
    return ListingRow(cells=cells, refs=refs)
