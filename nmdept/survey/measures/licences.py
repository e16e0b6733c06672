"""Radiopharmaceutical use licences: valid on 31 December, or together all year."""

from datetime import timedelta

from nmdept.messages import Message
from nmdept.records.codes import LICENCE_CLASS
from nmdept.records.kinds import LICENCES
from nmdept.records.spans import Span
from nmdept.records.values import Licence
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.outside import Begins


def licence_valid(records: IndexedSnapshot, *, class_: str) -> Figure:
    """Whether a radiopharmaceutical use licence of the class was valid on 31 December."""
    rows: list[BasisRow] = []
    exclusions: list[Exclusion] = []
    for licence in records.licences:
        if licence.class_ != class_:
            continue
        if licence.span.covers(records.census_day):
            rows.append(_row(licence))
        elif (why := _why_not(records, licence)) is not None:
            exclusions.append(Exclusion(ref=LICENCES.ref(licence), what=_name(licence), why=why))
    return Figure(
        state=State.VALUE, value=bool(rows), rows=tuple(rows), exclusions=tuple(exclusions)
    )


def licence_valid_all_year(records: IndexedSnapshot, *, classes: tuple[str, ...]) -> Figure:
    """Whether licences of the classes together cover every day of the data year."""
    touching = [
        licence
        for licence in records.licences
        if licence.class_ in classes and licence.span.overlaps(records.whole_year)
    ]
    covered = _cover([licence.span for licence in touching], records.whole_year)
    return Figure(state=State.VALUE, value=covered, rows=tuple(_row(each) for each in touching))


def _cover(spans: list[Span], whole: Span) -> bool:
    """Whether the spans leave no day of `whole` out; one may begin the day after another ends."""
    day = whole.first
    for span in sorted(spans, key=lambda span: span.first):
        if span.first > day:
            return False
        if span.last is None:
            return True
        day = max(day, span.last + timedelta(days=1))
    return whole.last is not None and day > whole.last


def _why_not(records: IndexedSnapshot, licence: Licence) -> Message | None:
    if records.ended_in_year(licence.span):
        return Message.of(
            "survey.licence_expired", day=licence.valid_until, census=records.census_day
        )
    if records.begins_next_year(licence.span):
        return Message.of(Begins.VALID.value, day=licence.valid_from)
    return None


def _row(licence: Licence) -> BasisRow:
    code = "survey.licence_open" if licence.valid_until is None else "survey.licence_valid"
    what = Message.of(
        code, licence=_name(licence), since=licence.valid_from, until=licence.valid_until
    )
    return BasisRow(ref=LICENCES.ref(licence), what=what)


def _name(licence: Licence) -> Message:
    assert licence.class_ is not None, "only classed licences are measured"
    return Message.of(
        "survey.licence", number=licence.number, class_=LICENCE_CLASS.label(licence.class_)
    )
