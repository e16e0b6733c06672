"""Personnel: who was in post (在职) on 31 December, and what they held then."""

from collections.abc import Callable, Iterator

from nmdept.messages import Message
from nmdept.records.codes import ASPECT, ASPECT_VALUES
from nmdept.records.kinds import STAFF, STAFF_HISTORY
from nmdept.records.values import Staff, StaffHistory
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.outside import Begins, Ended, ended_in_year, why_outside


def staff_in_post(records: IndexedSnapshot) -> Figure:
    """How many people were employed on 31 December; an end date is the last day that counts."""
    rows = tuple(
        BasisRow(
            ref=STAFF.ref(person),
            what=Message.of("survey.employed", person=_name(person), since=person.employed_from),
            adds=1,
        )
        for person in records.staff
        if person.span.covers(records.census_day)
    )
    exclusions = tuple(
        exclusion
        for person in records.staff
        if (exclusion := _not_employed(records, person)) is not None
    )
    return Figure(state=State.VALUE, value=len(rows), rows=rows, exclusions=exclusions)


def staff_by(records: IndexedSnapshot, *, aspect: str, values: tuple[str, ...]) -> Figure:
    """How many of those in post held one of `values` of the aspect on 31 December.

    Somebody in post of whom nothing is recorded is left out of every item of the aspect, by name.
    """

    def without(person: Staff) -> Exclusion:
        why = Message.of("survey.nothing_held", aspect=ASPECT.label(aspect), day=records.census_day)
        return Exclusion(ref=STAFF.ref(person), what=_name(person), why=why)

    return _holders(records, aspect, values, without)


def staff_role(records: IndexedSnapshot, *, role: str) -> Figure:
    """How many of those in post held the role on 31 December; most people hold none."""
    return _holders(records, "role", (role,), lambda _person: None)


def _holders(
    records: IndexedSnapshot,
    aspect: str,
    values: tuple[str, ...],
    without: Callable[[Staff], Exclusion | None],
) -> Figure:
    rows: list[BasisRow] = []
    exclusions: list[Exclusion] = []
    for person in records.staff:
        held = records.held(person.staff_no, aspect, records.census_day)
        if not person.span.covers(records.census_day):
            exclusions += _gone_or_coming(records, person, aspect, values)
        elif held is not None and held.value in values:
            rows.append(_holding(person, held))
        else:
            if held is None and (nothing := without(person)) is not None:
                exclusions.append(nothing)
            exclusions += _held_before_or_after(records, person, aspect, values)
    return Figure(
        state=State.VALUE, value=len(rows), rows=tuple(rows), exclusions=tuple(exclusions)
    )


def _holding(person: Staff, held: StaffHistory) -> BasisRow:
    what = Message.of(
        "survey.holds",
        person=_name(person),
        value=ASPECT_VALUES[held.aspect].label(held.value),
        since=held.from_,
    )
    return BasisRow(ref=STAFF_HISTORY.ref(held), what=what, adds=1)


def _gone_or_coming(
    records: IndexedSnapshot, person: Staff, aspect: str, values: tuple[str, ...]
) -> Iterator[Exclusion]:
    """Somebody not in post is named where they would have counted: by what they held last."""
    exclusion = _not_employed(records, person)
    if exclusion is None:
        return
    day = person.employed_from
    if ended_in_year(person.span, records) and person.employed_to is not None:
        day = person.employed_to
    held = records.held(person.staff_no, aspect, day)
    if held is not None and held.value in values:
        yield exclusion


def _held_before_or_after(
    records: IndexedSnapshot, person: Staff, aspect: str, values: tuple[str, ...]
) -> Iterator[Exclusion]:
    for entry in records.history.get((aspect, person.staff_no), ()):
        why = why_outside(entry.span, records, Ended.HELD, Begins.HELD)
        if entry.value in values and why is not None:
            what = Message.of(
                "survey.person_as",
                person=_name(person),
                value=ASPECT_VALUES[aspect].label(entry.value),
            )
            yield Exclusion(ref=STAFF_HISTORY.ref(entry), what=what, why=why)


def _not_employed(records: IndexedSnapshot, person: Staff) -> Exclusion | None:
    why = why_outside(person.span, records, Ended.EMPLOYED, Begins.EMPLOYED)
    if why is None:
        return None
    return Exclusion(ref=STAFF.ref(person), what=_name(person), why=why)


def _name(person: Staff) -> Message:
    return Message.of("survey.person", staff_no=person.staff_no, name=person.name)
