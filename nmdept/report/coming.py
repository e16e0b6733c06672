"""Who comes and goes, who is promoted, whose retirement and certificates are near."""

from collections.abc import Iterator
from datetime import date, timedelta

from nmdept.messages import Message
from nmdept.records.codes import CERTIFICATE_KIND, TITLE
from nmdept.records.kinds import CERTIFICATES, STAFF, STAFF_HISTORY, RecordRef
from nmdept.records.months import year_end
from nmdept.records.spans import Span
from nmdept.records.values import Certificate, Staff, StaffHistory
from nmdept.report import parts
from nmdept.report.moves import movements
from nmdept.report.scope import Scope
from nmdept.report.values import Listing, ListingRow, Part, Words

Happening = tuple[date, Words, Message, RecordRef]
"""A day, a person, what happened, and the record that says so."""

_JOINED, _LEFT = Message.of("report.joined"), Message.of("report.left_after")


def moves(scope: Scope) -> Iterator[Part]:
    """Yield who came, left and was promoted in the period."""
    happened = sorted(
        [*_came_and_went(scope), *_promoted(scope)], key=lambda one: (one[0], str(one[3]))
    )
    if happened:
        yield _happenings("moves", Message.of("report.moves_title"), happened)
    last_days = {one.employed_to for one in scope.now.staff}
    if last_days & {scope.period.last_day, scope.period.first_day - timedelta(days=1)}:
        yield parts.note("report.moves_definition")


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


def coming(scope: Scope, people: list[Staff]) -> Iterator[Part]:
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
        columns.insert(0, parts.column("report.head_day", 92))
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
