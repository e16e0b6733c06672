"""Staff: posts by title, ages, the mix beside the country's, who comes and goes."""

from collections.abc import Iterable, Iterator, Mapping

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.codes import ASPECT_VALUES, POST, SEX, TITLE, CodeList
from nmdept.records.kinds import STAFF, RecordRef
from nmdept.records.values import Staff
from nmdept.report import parts
from nmdept.report.choices import SectionName
from nmdept.report.coming import coming, moves
from nmdept.report.scope import Scope
from nmdept.report.values import (
    Chart,
    ChartKind,
    Listing,
    ListingRow,
    Part,
    Point,
    Series,
    Style,
    SummarySection,
    Words,
)

_UNKNOWN = "unknown"
_NOT_RECORDED = Label("未登记", "not recorded")
_YOUNGEST, _BAND = 20, 5


def staff_section(scope: Scope) -> SummarySection:
    """Return the section on staff."""
    people = [one for one in scope.now.staff if one.span.covers(scope.period.last_day)]
    found: list[Part] = []
    if people:
        found += [_posts_by_titles(scope, people), *_pyramid(scope, people)]
    found += [*_mix(scope, people), *moves(scope), *coming(scope, people)]
    if not found:
        found.append(parts.note("report.no_staff", small=False, day=scope.period.last_day))
    return SummarySection(
        name=SectionName.STAFF, title=Message.of("report.section_staff"), parts=tuple(found)
    )


def _held(scope: Scope, person: Staff, aspect: str) -> str:
    held = scope.now.held(person.staff_no, aspect, scope.period.last_day)
    return held[0].value if held else _UNKNOWN


def _posts_by_titles(scope: Scope, people: list[Staff]) -> Listing:
    counted: dict[tuple[str, str], list[RecordRef]] = {}
    for person in people:
        place = (_held(scope, person, "post"), _held(scope, person, "title"))
        counted.setdefault(place, []).append(STAFF.ref(person))
    posts = [post for post in (*POST.codes, _UNKNOWN) if any(key[0] == post for key in counted)]
    titles = [one for one in (*TITLE.codes, _UNKNOWN) if any(key[1] == one for key in counted)]
    rows = [_post_row(post, titles, counted) for post in posts]
    rows.append(_all_row(titles, counted))
    return Listing(
        name="posts_by_titles",
        title=Message.of("report.posts_title", day=scope.period.last_day),
        columns=(
            parts.column("report.head_post", 110),
            *(parts.counts(_label(TITLE, one), 70) for one in titles),
            parts.counts(Message.of("report.in_all"), 60),
        ),
        rows=tuple(rows),
    )


def _label(codes: CodeList, code: str) -> Label:
    return _NOT_RECORDED if code == _UNKNOWN else codes.label(code)


def _post_row(
    post: str, titles: list[str], counted: dict[tuple[str, str], list[RecordRef]]
) -> ListingRow:
    found = [counted.get((post, title), []) for title in titles]
    refs = tuple(ref for one in found for ref in one)
    cells = [parts.number(len(one)) for one in found]
    return ListingRow(
        cells=(parts.text(_label(POST, post)), *cells, parts.number(len(refs))), refs=refs
    )


def _all_row(titles: list[str], counted: dict[tuple[str, str], list[RecordRef]]) -> ListingRow:
    sums = [
        sum(len(refs) for (_, held), refs in counted.items() if held == title) for title in titles
    ]
    cells = (parts.text(Message.of("report.in_all")), *map(parts.number, [*sums, sum(sums)]))
    return ListingRow(cells=cells, strong=True)


def _pyramid(scope: Scope, people: list[Staff]) -> Iterator[Part]:
    known = [one for one in people if one.birth_year is not None and one.sex in SEX.codes]
    if len(known) > 1:
        ages = {one.staff_no: scope.period.year - (one.birth_year or 0) for one in known}
        oldest = max([*ages.values(), _YOUNGEST])
        bands = range(_first_band(ages.values()), oldest + 1, _BAND)
        series = tuple(
            Series(
                name=SEX.label(sex),
                points=tuple(
                    _band([one for one in known if one.sex == sex], ages, band) for band in bands
                ),
            )
            for sex in SEX.codes
        )
        yield Chart(
            name="ages",
            kind=ChartKind.PYRAMID,
            title=Message.of("report.ages_title"),
            caption=_ages_caption(scope, sorted(ages.values())),
            unit=Message.of("report.unit_people"),
            places=tuple(f"{band}–{band + _BAND - 1}" for band in bands),
            series=series,
        )
    if len(known) < len(people):
        yield parts.note("report.ages_unknown", count=len(people) - len(known))


def _first_band(ages: Iterable[int]) -> int:
    return min(ages) // _BAND * _BAND


def _band(people: list[Staff], ages: dict[str, int], band: int) -> Point:
    within = [one for one in people if band <= ages[one.staff_no] < band + _BAND]
    return Point(value=len(within), refs=tuple(STAFF.ref(one) for one in within))


def _ages_caption(scope: Scope, ages: list[int]) -> Message:
    middle = (ages[(len(ages) - 1) // 2] + ages[len(ages) // 2]) / 2
    return Message.of(
        "report.caption_ages",
        year=str(scope.period.year),
        youngest=ages[0],
        oldest=ages[-1],
        middle=f"{middle:g}",
    )


def _mix(scope: Scope, people: list[Staff]) -> Iterator[Part]:
    """Yield posts, titles and degrees in per cent beside the country's."""
    if not people or scope.national.figures is None:
        return
    rows = [
        row
        for aspect, items in _NATIONAL_ITEMS.items()
        for row in _mix_rows(scope, people, aspect, items)
    ]
    if not rows:
        return
    yield Listing(
        name="staff_mix",
        title=Message.of("report.staff_mix_title"),
        columns=(
            parts.column("report.head_of", 150),
            parts.counts(Message.of("report.head_people"), 60),
            parts.counts(Message.of("report.own"), 70),
            parts.counts(Message.of("report.country", year=scope.national.data_year), 90),
        ),
        rows=tuple(rows),
    )
    yield from parts.source(scope.national.source)


_NATIONAL_ITEMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "post": {f"personnel.post.{code}": (code,) for code in POST.codes},
    "title": {
        "personnel.title.senior": ("senior_full", "senior_associate"),
        "personnel.title.intermediate": ("intermediate",),
        "personnel.title.junior": ("junior",),
        "personnel.title.other": ("other",),
    },
    "education": {
        "personnel.education.postgraduate": ("doctor", "master"),
        "personnel.education.undergraduate": ("undergraduate",),
        "personnel.education.junior_college": ("junior_college",),
    },
}


def _mix_rows(
    scope: Scope, people: list[Staff], aspect: str, items: Mapping[str, tuple[str, ...]]
) -> Iterator[ListingRow]:
    held = [(_held(scope, person, aspect), STAFF.ref(person)) for person in people]
    unknown = tuple(ref for value, ref in held if value == _UNKNOWN)
    if unknown:
        yield _mix_row(Message.of(f"report.{aspect}_is", value=_NOT_RECORDED), unknown, people)
    if len(unknown) == len(people):
        return
    for code, values in items.items():
        share = scope.national.share(code)
        refs = tuple(ref for value, ref in held if value in values)
        if share is None or not (refs or share):
            continue
        yield _mix_row(_term(aspect, values), refs, people, share)


def _mix_row(
    term: Words, refs: tuple[RecordRef, ...], people: list[Staff], share: float | None = None
) -> ListingRow:
    cells = (
        parts.text(term),
        parts.number(len(refs)),
        parts.number(100 * len(refs) / len(people), Style.PERCENT),
        parts.number(share, Style.PERCENT),
    )
    return ListingRow(cells=cells, refs=refs)


def _term(aspect: str, values: tuple[str, ...]) -> Words:
    if len(values) == 1:
        label = ASPECT_VALUES[aspect].label(values[0])
        return Message.of(f"report.{aspect}_is", value=label)
    return Message.of(f"report.{aspect}_joined")
