"""Staff: posts by title, ages, who comes and goes, whose retirement and certificates are near."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records.codes import ASPECT_VALUES, CERTIFICATE_KIND, POST, SEX, TITLE, CodeList
from nmdept.records.kinds import CERTIFICATES, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.months import year_end
from nmdept.records.spans import Span
from nmdept.records.values import Certificate, Staff, StaffHistory
from nmdept.report import parts
from nmdept.report.choices import SectionName
from nmdept.report.moves import movements
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
_JOINED, _LEFT = Message.of("report.joined"), Message.of("report.left_after")

Happening = tuple[date, Words, Message, RecordRef]
"""A day, a person, what happened, and the record that says so."""


def staff_section(scope: Scope) -> SummarySection:
    """Return the section on staff."""
    people = [one for one in scope.now.staff if one.span.covers(scope.period.last_day)]
    found: list[Part] = []
    if people:
        found += [_posts_by_titles(scope, people), *_pyramid(scope, people)]
    found += [*_mix(scope, people), *_moves(scope), *_coming(scope, people)]
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
    for code, values in items.items():
        share = scope.national.share(code)
        refs = tuple(ref for value, ref in held if value in values)
        if share is None or not (refs or share):
            continue
        yield ListingRow(
            cells=(
                parts.text(_term(aspect, values)),
                parts.number(len(refs)),
                parts.number(100 * len(refs) / len(people), Style.PERCENT),
                parts.number(share, Style.PERCENT),
            ),
            refs=refs,
        )


def _term(aspect: str, values: tuple[str, ...]) -> Words:
    if len(values) == 1:
        label = ASPECT_VALUES[aspect].label(values[0])
        return Message.of(f"report.{aspect}_is", value=label)
    return Message.of(f"report.{aspect}_joined")


def _moves(scope: Scope) -> Iterator[Part]:
    happened = sorted(
        [*_came_and_went(scope), *_promoted(scope)], key=lambda one: (one[0], str(one[3]))
    )
    if happened:
        yield _happenings("moves", Message.of("report.moves_title"), happened)


def _came_and_went(scope: Scope) -> Iterator[Happening]:
    joined, left = movements(scope.now)
    for person in joined:
        yield person.employed_from, scope.person(person), _JOINED, STAFF.ref(person)
    for person in left:
        assert person.employed_to is not None
        yield person.employed_to, scope.person(person), _LEFT, STAFF.ref(person)


def _promoted(scope: Scope) -> Iterator[Happening]:
    people = {person.staff_no: person for person in scope.now.staff}
    for entry in sorted(scope.now.snapshot.staff_history, key=STAFF_HISTORY.ref):
        if entry.aspect != "title" or not scope.now.whole_year.covers(entry.from_):
            continue
        earlier = _before(scope, entry)
        if earlier is not None and entry.staff_no in people:
            said = Message.of(
                "report.promoted", old=TITLE.label(earlier.value), new=TITLE.label(entry.value)
            )
            person = scope.person(people[entry.staff_no])
            yield entry.from_, person, said, STAFF_HISTORY.ref(entry)


def _before(scope: Scope, entry: StaffHistory) -> StaffHistory | None:
    """Return the title held the day before, if it was a lower one."""
    earlier = scope.now.held(entry.staff_no, "title", entry.from_ - timedelta(days=1))
    rank = TITLE.codes.index
    lower = [one for one in earlier if rank(entry.value) < rank(one.value)]
    return lower[0] if lower else None


def _coming(scope: Scope, people: list[Staff]) -> Iterator[Part]:
    """Yield who reaches retirement age, and whose certificate ends, within the year after."""
    year = scope.period.last_day.year + 1
    retiring = [*_retiring(scope, people, year)]
    if retiring:
        yield _happenings(
            "retiring", Message.of("report.retiring_title", year=str(year)), retiring, dated=False
        )
        ages = scope.choices.retirement
        yield parts.note("report.retirement_ages", women=ages.women, men=ages.men)
    ending = sorted(_ending(scope, people, year), key=lambda one: (one[0], str(one[3])))
    if ending:
        yield _happenings(
            "certificates", Message.of("report.certificates_title", year=str(year)), ending
        )


def _retiring(scope: Scope, people: list[Staff], year: int) -> Iterator[Happening]:
    for person in people:
        age = scope.choices.retirement.age_of(person.sex)
        if age is None or person.birth_year is None:
            continue
        reached = person.birth_year + age
        if reached > year:
            continue
        code = "report.reaches" if reached == year else "report.reached"
        said = Message.of(code, age=age, year=str(reached))
        yield year_end(year), scope.person(person), said, STAFF.ref(person)


def _ending(scope: Scope, people: list[Staff], year: int) -> Iterator[Happening]:
    """Give the last certificate of each kind a person has, when it ends by the end of `year`."""
    names = {person.staff_no: person for person in people}
    last: dict[tuple[str, str], Certificate] = {}
    for one in sorted(scope.ledger.certificates, key=lambda one: one.valid_from):
        last[one.staff_no, one.kind] = one
    for (staff_no, _), one in last.items():
        ends = one.valid_until
        if staff_no in names and ends is not None and _matters(scope, ends, year):
            what = Message.of(
                "report.ends" if ends > scope.period.last_day else "report.has_ended",
                what=CERTIFICATE_KIND.label(one.kind),
            )
            yield ends, scope.person(names[staff_no]), what, CERTIFICATES.ref(one)


def _matters(scope: Scope, day: date, year: int) -> bool:
    return Span(scope.period.first_day, year_end(year)).covers(day)


def _happenings(
    name: str, title: Message, happened: list[Happening], *, dated: bool = True
) -> Listing:
    columns = [parts.column("report.head_person", 150), parts.column("report.head_what", 250)]
    if dated:
        columns.insert(0, parts.column("report.head_day", 80))
    return Listing(
        name=name,
        title=title,
        columns=tuple(columns),
        rows=tuple(
            ListingRow(
                cells=(
                    *((parts.text(Message.of("report.day", day=day)),) if dated else ()),
                    parts.text(person),
                    parts.text(what),
                ),
                refs=(ref,),
            )
            for day, person, what, ref in happened
        ),
    )
