"""Personnel: who was in post (在职) on 31 December, and what they held then."""

from collections.abc import Callable

from nmdept.messages import Message
from nmdept.records.codes import ASPECT, ASPECT_VALUES
from nmdept.records.kinds import STAFF, STAFF_HISTORY
from nmdept.records.values import Staff, StaffHistory
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.outside import Begins, Ended, why_outside


def staff_in_post(records: IndexedSnapshot) -> Figure:
    """How many people were employed on 31 December; an end date is the last day that counts."""
    rows = tuple(
        BasisRow(
            ref=STAFF.ref(person),
            what=Message.of("survey.employed", person=_name(person), since=person.employed_from),
            adds=1,
        )
        for person in records.in_post
    )
    exclusions = tuple(
        exclusion
        for person, _ in records.near_post
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
    census = records.aspects[aspect]
    counted = [(person, held) for person, held in census.standing if held.value in values]
    if not records.basis:
        return Figure(state=State.VALUE, value=len(counted))
    names = {person.staff_no for person, _ in counted}
    exclusions = [
        *map(without, census.without),
        *(
            _held_before_or_after(records, person, entry)
            for person, entry in census.turning
            if entry.value in values and person.staff_no not in names
        ),
        *(_not_employed(records, person) for person, held in census.absent if held.value in values),
    ]
    return Figure(
        state=State.VALUE,
        value=len(counted),
        rows=tuple(_holding(person, held) for person, held in counted),
        exclusions=tuple(each for each in exclusions if each is not None),
    )


def _holding(person: Staff, held: StaffHistory) -> BasisRow:
    what = Message.of(
        "survey.holds",
        person=_name(person),
        value=ASPECT_VALUES[held.aspect].label(held.value),
        since=held.from_,
    )
    return BasisRow(ref=STAFF_HISTORY.ref(held), what=what, adds=1)


def _held_before_or_after(
    records: IndexedSnapshot, person: Staff, entry: StaffHistory
) -> Exclusion | None:
    why = why_outside(entry.span, records, Ended.HELD, Begins.HELD)
    if why is None:
        return None
    label = ASPECT_VALUES[entry.aspect].label(entry.value)
    what = Message.of("survey.person_as", person=_name(person), value=label)
    return Exclusion(ref=STAFF_HISTORY.ref(entry), what=what, why=why)


def _not_employed(records: IndexedSnapshot, person: Staff) -> Exclusion | None:
    why = why_outside(person.span, records, Ended.EMPLOYED, Begins.EMPLOYED)
    if why is None:
        return None
    return Exclusion(ref=STAFF.ref(person), what=_name(person), why=why)


def _name(person: Staff) -> Message:
    return Message.of("survey.person", staff_no=person.staff_no, name=person.name)
