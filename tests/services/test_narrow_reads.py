"""What is read narrowly for a page says the same as everything read widely."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nmdept.errors import DataProblemError
from nmdept.messages import Message
from nmdept.questionnaire.catalogue import latest_national_figures, questionnaire_by_id
from nmdept.records import codes, kinds
from nmdept.records.kinds import Kind
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import Certificate, Record, Staff, StaffHistory
from nmdept.report.choices import Choices, SectionName
from nmdept.report.ledger import Ledger
from nmdept.report.scope import Checked
from nmdept.report.summary import Given, summarise
from nmdept.services.folder import DataFolder
from nmdept.services.overview import Readiness, read_readiness
from nmdept.services.people import read_people
from nmdept.services.records import read_records, save_records
from nmdept.services.returns import read_return, start_return
from nmdept.services.summary import read_summary
from nmdept.store.reach import last_counted
from nmdept.store.records import read_where
from nmdept.store.trend import read_year_tallies
from nmdept.survey.compute import answers, answers_to_compare, compute
from nmdept.survey.figures import State
from nmdept.survey.validate import findings
from tests.store import strategies

YEAR = 2023
_ACT = Message.of("tests.saved", kind=kinds.STAFF.label)
_FORM = questionnaire_by_id("csnm-2024")
_some = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))

_turns = [
    date(year, month, day)
    for year in range(YEAR - 3, YEAR + 3)
    for month, day in ((1, 1), (3, 31), (4, 1), (6, 30), (12, 31))
]
"""Days at which something may begin or end: both sides of where reading ends."""


def _spans(draw: st.DrawFn, least: date, most: int) -> list[tuple[date, date | None]]:
    """Draw at most `most` spans, each from the day after the one before; the last may be open."""
    days = sorted(draw(st.sets(st.sampled_from(_turns), max_size=most + 1)))
    days = [day for day in days if day >= least]
    lasts = [day - timedelta(days=1) for day in days[1:]]
    spans: list[tuple[date, date | None]] = list(zip(days, lasts, strict=False))
    if len(spans) < most and days and draw(st.booleans()):
        spans.append((days[-1], None))
    return spans


@st.composite
def _people(draw: st.DrawFn) -> list[Record]:
    """Draw some people with what they held and their certificates."""
    found: list[Record] = []
    for number in range(draw(st.integers(1, 4))):
        for first, last in _spans(draw, _turns[0], 1):
            sex, born = draw(st.sampled_from("fm")), draw(st.integers(1950, 2000))
            found.append(
                Staff(
                    staff_no=f"S{number}",
                    name="张三",
                    sex=sex,
                    birth_year=born,
                    employed_from=first,
                    employed_to=last,
                )
            )
            found += _belongings(draw, f"S{number}", first)
    return found


def _belongings(draw: st.DrawFn, staff_no: str, since: date) -> list[Record]:
    held: list[Record] = [
        StaffHistory(
            staff_no=staff_no,
            aspect=aspect,
            from_=first,
            to=last,
            value=draw(strategies.of(codes.ASPECT_VALUES[aspect])),
        )
        for aspect in ("post", "title", "education")
        for first, last in _spans(draw, since, 3)
    ]
    certificates: list[Record] = [
        Certificate(staff_no=staff_no, kind="health_check", valid_from=first, valid_until=last)
        for first, last in _spans(draw, _turns[0], 2)
    ]
    return held + certificates


_others = st.lists(strategies.records, max_size=25)


def _save(folder: DataFolder, records: Sequence[Record]) -> None:
    """Save what the checks let through."""
    for record in records:
        try:
            save_records(folder, [record], act=_ACT)
        except DataProblemError:
            continue


def _all(folder: DataFolder, kind: Kind) -> tuple[Any, ...]:
    return read_records(folder, kind)


def _wide(folder: DataFolder, year: int) -> Snapshot:
    """Return every record there is as the snapshot of `year`."""
    return Snapshot(
        year=year,
        departments=_all(folder, kinds.DEPARTMENT),
        staff=_all(folder, kinds.STAFF),
        staff_history=_all(folder, kinds.STAFF_HISTORY),
        devices=_all(folder, kinds.DEVICES),
        beds=_all(folder, kinds.BEDS),
        bed_days=_all(folder, kinds.BED_DAYS),
        activity=_all(folder, kinds.ACTIVITY),
        drugs=_all(folder, kinds.DRUGS),
        licences=_all(folder, kinds.LICENCES),
        yearly=_all(folder, kinds.YEARLY),
    )


def _promoted(day: date) -> list[Record]:
    """Return somebody promoted on `day`."""
    first, eve = date(YEAR - 3, 1, 1), day - timedelta(days=1)
    return [
        Staff(staff_no="S0", name="张三", employed_from=first),
        StaffHistory(staff_no="S0", aspect="title", from_=first, value="junior", to=eve),
        StaffHistory(staff_no="S0", aspect="title", from_=day, value="intermediate"),
    ]


@_some
@example(people=_promoted(date(YEAR, 1, 1)), months=(1, 12))
@given(people=_people(), months=st.tuples(st.integers(1, 12), st.integers(1, 12)))
def test_a_summary_of_people_says_what_all_records_say(
    fresh: Callable[[], DataFolder],
    people: list[Record],
    months: tuple[int, int],
) -> None:
    sections = (SectionName.STAFF, SectionName.TEACHING, SectionName.LICENCES)
    choices = Choices(first_month=min(months), last_month=max(months), sections=sections)
    with fresh() as folder:
        _save(folder, people)
        told = read_summary(folder, YEAR, choices)
        with folder.database.read() as connection:
            tallies = read_year_tallies(connection, (YEAR - 4, YEAR), (min(months), max(months)))
        ledger = Ledger(_wide(folder, YEAR), _all(folder, kinds.CERTIFICATES), tallies)
    wide = Given(
        ledger=ledger,
        year=YEAR,
        choices=choices,
        national=latest_national_figures(YEAR),
        standing={},
        checked=Checked(),
    )
    assert told == summarise(wide)


@_some
@given(records=_others, people=_people())
def test_a_return_and_its_readiness_are_those_of_all_records(
    fresh: Callable[[], DataFolder],
    records: list[Record],
    people: list[Record],
) -> None:
    with fresh() as folder:
        _save(folder, [*people, *records])
        start_return(folder, YEAR)
        found, readiness = read_return(folder, YEAR), read_readiness(folder, YEAR)
        wide = _wide(folder, YEAR)
    figures = compute(_FORM, replace(wide, filler="tester"))
    before = answers(_FORM, compute(_FORM, replace(wide, year=YEAR - 1)), {})
    assert {code: one.value for code, one in found.previous.items()} == {
        code: before[code].value for code in found.previous
    }
    quantities = {quantity.code: figures[quantity.code] for quantity in _FORM.quantities}
    assert found.findings == findings(_FORM, found.answers, quantities, before, {})
    blocking = sum(finding.blocks for finding in found.findings)
    assert readiness == Readiness(
        year=YEAR,
        state=found.state,
        items=len(found.answers),
        unanswered=sum(one.state is State.NOT_REPORTED for one in found.answers.values()),
        blocking=blocking,
        warnings=len(found.findings) - blocking,
    )


@_some
@given(people=_people(), since=st.sampled_from(_turns), later=st.integers(0, 500))
def test_people_read_since_a_day_tell_of_it_and_of_later_days_what_all_tell(
    fresh: Callable[[], DataFolder], people: list[Record], since: date, later: int
) -> None:
    day = since + timedelta(days=later)
    with fresh() as folder:
        _save(folder, people)
        narrow, wide = read_people(folder, since), read_people(folder, None)
    assert narrow.tell_of(day)
    assert not narrow.tell_of(None)
    assert not narrow.tell_of(since - timedelta(days=1))
    assert wide.tell_of(None)
    assert narrow.staff == wide.staff
    there = {person.staff_no for person in wide.staff if person.span.covers(day)}
    for ours, all_ in ((narrow.history, wide.history), (narrow.certificates, wide.certificates)):
        assert [one for one in ours if one.staff_no in there] == [
            one for one in all_ if one.staff_no in there
        ]


@_some
@given(records=_others)
def test_only_what_a_rule_compares_is_computed_of_the_year_before(
    fresh: Callable[[], DataFolder], records: list[Record]
) -> None:
    with fresh() as folder:
        _save(folder, records)
        wide = _wide(folder, YEAR)
    every = answers(_FORM, compute(_FORM, wide, basis=False), {})
    asked = answers_to_compare(_FORM, wide)
    assert asked
    assert asked == {code: every[code] for code in asked}


@_some
@given(records=_others)
def test_what_is_read_comes_in_the_order_of_its_key(
    fresh: Callable[[], DataFolder], records: list[Record]
) -> None:
    with fresh() as folder:
        _save(folder, records)
        for kind in kinds.KINDS:
            with folder.database.read() as connection:
                found = read_where(connection, kind)
            assert found == _all(folder, kind)


@_some
@given(records=_others)
def test_the_last_month_with_a_count_is_found(
    fresh: Callable[[], DataFolder], records: list[Record]
) -> None:
    with fresh() as folder:
        _save(folder, records)
        counted = [row.month for row in _all(folder, kinds.ACTIVITY) if isinstance(row.count, int)]
        with folder.database.read() as connection:
            assert last_counted(connection) == max(counted, default=None)


def test_a_readiness_is_none_before_the_return_is_started(folder: DataFolder) -> None:
    assert read_readiness(folder, YEAR) is None
