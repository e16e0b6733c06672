"""Departments made up at random, their dates crowded around the edges of the data year."""

from datetime import date, timedelta

from hypothesis import strategies as st

from nmdept.records import codes
from nmdept.records.catalogue import YearlyAnswer, catalogue
from nmdept.records.months import months_of
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import (
    NOT_OFFERED,
    Activity,
    Beds,
    Department,
    Device,
    Drug,
    Licence,
    Staff,
    StaffHistory,
    Tally,
    Yearly,
)

YEAR = 2023
_DAYS = [
    date.fromisoformat(text)
    for text in (
        *("2010-01-01", "2022-12-31", "2023-01-01", "2023-06-30", "2023-12-30"),
        *("2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"),
    )
]
_days = st.sampled_from(_DAYS)
_tallies: st.SearchStrategy[Tally] = st.sampled_from([0, 1, 250, None, NOT_OFFERED])


@st.composite
def _spans(draw: st.DrawFn) -> tuple[date, date | None]:
    first = draw(_days)
    return first, draw(st.none() | st.sampled_from([day for day in _DAYS if day >= first]))


@st.composite
def _history(draw: st.DrawFn, staff_no: str) -> list[StaffHistory]:
    rows: list[StaffHistory] = []
    for aspect, values in codes.ASPECT_VALUES.items():
        earlier, later = (draw(st.none() | st.sampled_from(values.codes)) for _ in range(2))
        cut = draw(_days)
        if earlier is not None:
            rows.append(
                StaffHistory(
                    staff_no=staff_no,
                    aspect=aspect,
                    from_=date(2000, 1, 1),
                    to=cut - timedelta(days=1),
                    value=earlier,
                )
            )
        if later is not None:
            rows.append(StaffHistory(staff_no=staff_no, aspect=aspect, from_=cut, value=later))
    return rows


@st.composite
def _activity(draw: st.DrawFn) -> tuple[Activity, ...]:
    fill = draw(_tallies)
    items = st.sampled_from(list(catalogue().activity))
    years = draw(st.dictionaries(items, _tallies, max_size=4))
    cells = draw(st.dictionaries(st.tuples(items, st.integers(1, 12)), _tallies, max_size=4))
    gone = draw(st.sets(st.tuples(items, st.integers(1, 12)), max_size=1))
    return tuple(
        Activity(
            month=month, item=item, count=cells.get((item, month.month), years.get(item, fill))
        )
        for item in catalogue().activity
        for month in months_of(YEAR)
        if (item, month.month) not in gone
    )


_ANSWERS: dict[YearlyAnswer, st.SearchStrategy[int | bool | str]] = {
    YearlyAnswer.COUNT: st.integers(0, 50),
    YearlyAnswer.YESNO: st.booleans(),
    YearlyAnswer.LONGTEXT: st.just("建议"),
}


@st.composite
def _yearly(draw: st.DrawFn) -> tuple[Yearly, ...]:
    items = draw(st.sets(st.sampled_from(list(catalogue().yearly)), max_size=6))
    return tuple(
        Yearly(
            year=draw(st.sampled_from([YEAR - 1, YEAR])),
            item=item,
            value=draw(st.none() | _ANSWERS[catalogue().yearly[item].answer]),
        )
        for item in sorted(items)
    )


@st.composite
def departments(draw: st.DrawFn) -> Snapshot:
    """Draw the records of a department around 2023; no two records share a key."""
    people = draw(st.lists(_spans(), max_size=5))
    staff = [
        Staff(staff_no=f"S{n}", name="张三", employed_from=span[0], employed_to=span[1])
        for n, span in enumerate(people)
    ]
    return Snapshot(
        year=YEAR,
        departments=draw(
            st.lists(_profiles, max_size=2, unique_by=lambda p: p.effective_from).map(tuple)
        ),
        staff=tuple(staff),
        staff_history=tuple(row for person in staff for row in draw(_history(person.staff_no))),
        devices=tuple(
            Device(
                device_no=f"D{n}",
                class_=draw(st.sampled_from(codes.DEVICE_CLASS.codes)),
                owner=draw(st.sampled_from(codes.OWNER.codes)),
                in_use_from=span[0] if span else None,
                in_use_to=span[1] if span else None,
            )
            for n, span in enumerate(draw(st.lists(st.none() | _spans(), max_size=5)))
        ),
        beds=tuple(
            Beds(ward=f"{n}病区", from_=span[0], to=span[1], beds=n + 3)
            for n, span in enumerate(draw(st.lists(_spans(), max_size=3)))
        ),
        activity=draw(_activity()),
        drugs=tuple(
            Drug(
                name=f"X{n}",
                nuclide=draw(st.sampled_from(["F-18", "[68Ga]", "11C", "13-N", "64Cu"])),
                kind=draw(st.sampled_from(codes.DRUG_KIND.codes)),
                source=draw(st.sampled_from(codes.DRUG_SOURCE.codes)),
                in_use_from=span[0],
                in_use_to=span[1],
            )
            for n, span in enumerate(draw(st.lists(_spans(), max_size=4)))
        ),
        licences=tuple(
            Licence(
                kind="radiopharmaceutical_use",
                number=f"L{n}",
                class_=draw(st.sampled_from(codes.LICENCE_CLASS.codes)),
                valid_from=span[0],
                valid_until=span[1],
            )
            for n, span in enumerate(draw(st.lists(_spans(), max_size=3)))
        ),
        yearly=draw(_yearly()),
        filler=draw(st.sampled_from([None, "李四"])),
    )


_profiles = st.builds(
    Department,
    effective_from=_days,
    hospital_name=st.none() | st.just("示例医院"),
    founded_year=st.none() | st.just(1972),
    grade=st.none() | st.sampled_from(codes.GRADE.codes),
    services=st.none()
    | st.sets(st.sampled_from(codes.SERVICE.codes)).map(lambda s: tuple(sorted(s))),
)


def full_department() -> Snapshot:
    """Return a department in which every count of 2023 is reported, none of them zero."""
    items = list(catalogue().activity)
    return Snapshot(
        year=YEAR,
        activity=tuple(
            Activity(month=month, item=item, count=place + month.month)
            for place, item in enumerate(items)
            for month in months_of(YEAR)
        ),
    )
