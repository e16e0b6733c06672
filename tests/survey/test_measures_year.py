"""Activity, drugs, licences, yearly records and the profile."""

from datetime import date

import pytest

from nmdept.language import Language
from nmdept.messages import word
from nmdept.records.months import Month, months_of
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import (
    NOT_OFFERED,
    Activity,
    Department,
    Drug,
    Licence,
    Tally,
    Yearly,
    YearlyValue,
)
from nmdept.survey.figures import Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.registry import measure

_ITEM = "imaging.pet_ct.tumour"


def _measure(snapshot: Snapshot, name: str, **arguments: object) -> Figure:
    return measure(IndexedSnapshot(snapshot), name, arguments)  # type: ignore[arg-type]


def _year(counts: dict[int, Tally], *, fill: Tally) -> Snapshot:
    rows = [
        Activity(month=month, item=_ITEM, count=counts.get(month.month, fill))
        for month in months_of(2023)
    ]
    return Snapshot(year=2023, activity=tuple(rows))


@pytest.mark.parametrize(
    ("counts", "fill", "state", "value", "missing"),
    [
        ({}, 100, State.VALUE, 1200, []),
        ({}, 0, State.VALUE, 0, []),
        ({}, None, State.NOT_REPORTED, None, ["January to December 2023 are not reported."]),
        ({5: None}, 100, State.NOT_REPORTED, None, ["May 2023 is not reported."]),
        ({5: None}, NOT_OFFERED, State.NOT_REPORTED, None, ["May 2023 is not reported."]),
        ({}, NOT_OFFERED, State.NOT_OFFERED, None, []),
        ({5: 7, 6: 0}, NOT_OFFERED, State.VALUE, 7, []),
        ({6: 0}, NOT_OFFERED, State.VALUE, 0, []),
    ],
)
def test_a_year_is_the_sum_of_its_months(
    counts: dict[int, Tally], fill: Tally, state: State, value: int | None, missing: list[str]
) -> None:
    figure = _measure(_year(counts, fill=fill), "activity", item=_ITEM)
    assert (figure.state, figure.value) == (state, value)
    assert [word(each, Language.EN) for each in figure.missing] == missing


def test_a_month_without_a_row_is_not_reported_and_the_rest_stays_readable() -> None:
    full = _year({}, fill=1300)
    gaps = tuple(row for row in full.activity if row.month.month not in {1, 3, 4, 5})
    figure = _measure(Snapshot(year=2023, activity=gaps), "activity", item=_ITEM)
    assert figure.state is State.NOT_REPORTED
    assert word(figure.missing[0], Language.ZH) == "2023年1月、3月至5月未报告。"
    assert len(figure.rows) == 8
    assert word(figure.rows[0].what, Language.EN) == "February 2023: 1,300"
    assert word(figure.rows[0].what, Language.ZH) == "2023年2月：1,300"
    assert str(figure.rows[0].ref) == f"activity:2023-02:{_ITEM}"


def test_months_left_out_say_why() -> None:
    figure = _measure(_year({1: None, 2: NOT_OFFERED}, fill=1), "activity", item=_ITEM)
    said = [f"{word(e.what, Language.EN)}: {word(e.why, Language.EN)}" for e in figure.exclusions]
    assert said == [
        "January 2023: left empty, so not reported",
        "February 2023: not offered in this month, counts nothing",
    ]


def test_the_neighbouring_years_count_nothing() -> None:
    rows = (*_year({}, fill=1).activity, Activity(month=Month(2022, 5), item=_ITEM, count=99))
    figure = _measure(Snapshot(year=2023, activity=rows), "activity", item=_ITEM)
    assert figure.value == 12


def _drug(nuclide: str, start: str, end: str | None = None, source: str = "purchased") -> Drug:
    return Drug(
        name=f"{nuclide}-X",
        nuclide=nuclide,
        kind="positron",
        source=source,
        in_use_from=date.fromisoformat(start),
        in_use_to=date.fromisoformat(end) if end else None,
    )


@pytest.mark.parametrize(
    ("start", "end", "used", "excluded"),
    [
        ("2020-01-01", None, True, 0),
        ("2020-01-01", "2023-01-01", True, 0),
        ("2020-01-01", "2022-12-31", False, 0),
        ("2023-12-31", None, True, 0),
        ("2024-01-01", None, False, 1),
        ("2025-01-01", None, False, 0),
    ],
)
def test_a_drug_was_used_when_in_use_on_any_day(
    *,
    start: str,
    end: str | None,
    used: bool,
    excluded: int,
) -> None:
    snapshot = Snapshot(year=2023, drugs=(_drug("F-18", start, end),))
    figure = _measure(snapshot, "drugs_in_use", kind="positron", nuclides=("18F",))
    assert figure.value is used
    assert len(figure.exclusions) == excluded
    assert _measure(snapshot, "drugs_in_use", kind="single_photon").value is False


@pytest.mark.parametrize(
    ("nuclide", "item"),
    [("[18F]", "18F"), ("Ga-68", "68Ga"), ("C-11", "11C"), ("¹³N", "13N"), ("64Cu", "other")],
)
def test_each_positron_drug_counts_under_its_nuclide_alone(nuclide: str, item: str) -> None:
    snapshot = Snapshot(year=2023, drugs=(_drug(nuclide, "2020-01-01"),))
    known = ("18F", "68Ga", "11C", "13N")
    used = {
        each: _measure(snapshot, "drugs_in_use", kind="positron", nuclides=(each,)).value
        for each in known
    }
    used["other"] = _measure(snapshot, "drugs_in_use", kind="positron", not_nuclides=known).value
    assert used == {each: each == item for each in (*known, "other")}


@pytest.mark.parametrize(
    ("source", "recorded", "value", "rows", "exclusions"),
    [
        ("in_house", None, True, 1, 0),
        ("in_house", True, True, 2, 0),
        ("in_house", False, True, 1, 1),
        ("generator", None, False, 0, 0),
        ("generator", True, True, 1, 0),
        ("generator", False, False, 1, 0),
    ],
)
def test_made_in_house_by_the_drugs_or_by_the_years_entry(
    source: str, recorded: YearlyValue, value: YearlyValue, rows: int, exclusions: int
) -> None:
    yearly = Yearly(year=2023, item="pharmacy.in_house", value=recorded)
    snapshot = Snapshot(
        year=2023, drugs=(_drug("18F", "2020-01-01", source=source),), yearly=(yearly,)
    )
    figure = _measure(snapshot, "drugs_in_house")
    assert (figure.value, len(figure.rows), len(figure.exclusions)) == (value, rows, exclusions)


def _licence(number: str, start: str, end: str | None, class_: str = "2") -> Licence:
    return Licence(
        kind="radiopharmaceutical_use",
        number=number,
        class_=class_,
        valid_from=date.fromisoformat(start),
        valid_until=date.fromisoformat(end) if end else None,
    )


@pytest.mark.parametrize(
    ("spans", "valid", "all_year", "why"),
    [
        ([("2020-01-01", "2023-12-31")], True, True, []),
        ([("2020-01-01", None)], True, True, []),
        (
            [("2020-01-01", "2023-12-30")],
            *(False, False, ["valid until 30 December 2023, expired by 31 December 2023"]),
        ),
        (
            [("2020-01-01", "2023-06-30"), ("2023-07-01", "2028-06-30")],
            *(True, True, ["valid until 30 June 2023, expired by 31 December 2023"]),
        ),
        (
            [("2020-01-01", "2023-06-29"), ("2023-07-01", "2028-06-30")],
            *(True, False, ["valid until 29 June 2023, expired by 31 December 2023"]),
        ),
        ([("2023-01-02", None)], True, False, []),
        ([("2024-01-01", None)], False, False, ["valid only from 1 January 2024"]),
        ([("2020-01-01", None), ("2023-02-01", "2023-03-01")], True, True, None),
        ([], False, False, []),
    ],
)
def test_licences_on_31_december_and_all_year(
    *,
    spans: list[tuple[str, str | None]],
    valid: bool,
    all_year: bool,
    why: list[str] | None,
) -> None:
    licences = [_licence(f"A{number}", *span) for number, span in enumerate(spans)]
    other = Licence(
        kind="radiation_safety", number="R", valid_from=date(2000, 1, 1), valid_until=None
    )
    snapshot = Snapshot(year=2023, licences=(other, *licences[::-1]))
    figure = _measure(snapshot, "licence_valid", **{"class": "2"})
    assert figure.value is valid
    if why is not None:
        assert [word(each.why, Language.EN) for each in figure.exclusions] == why
    assert _measure(snapshot, "licence_valid", **{"class": "4"}) == Figure(
        state=State.VALUE, value=False
    )
    assert _measure(snapshot, "licence_valid_all_year", classes=("2", "3a")).value is all_year


@pytest.mark.parametrize(
    ("value", "said", "adds"),
    [
        (5, "Yearly record of 2023: 5", 5),
        (0, "Yearly record of 2023: 0", 0),
        (True, "Yearly record of 2023: yes", None),
        (False, "Yearly record of 2023: no", None),
        ("多培训", "Yearly record of 2023", None),
    ],
)
def test_a_yearly_record_is_the_figure(value: YearlyValue, said: str, adds: int | None) -> None:
    rows = (Yearly(year=2023, item="x", value=value), Yearly(year=2022, item="x", value=77))
    figure = _measure(Snapshot(year=2023, yearly=rows), "yearly", item="x")
    assert (figure.state, figure.value) == (State.VALUE, value)
    assert [(word(row.what, Language.EN), row.adds) for row in figure.rows] == [(said, adds)]


@pytest.mark.parametrize(
    "rows", [(), (Yearly(year=2023, item="x"),), (Yearly(year=2022, item="x", value=1),)]
)
def test_nothing_recorded_for_the_year_is_not_reported(rows: tuple[Yearly, ...]) -> None:
    figure = _measure(Snapshot(year=2023, yearly=rows), "yearly", item="x")
    assert figure.state is State.NOT_REPORTED
    assert word(figure.missing[0], Language.EN) == "Nothing is recorded for 2023."


def test_the_profile_in_force_on_31_december_speaks() -> None:
    profiles = tuple(
        Department(effective_from=date(year, month, day), hospital_name=name, services=services)
        for year, month, day, name, services in (
            (2024, 1, 1, "新名", ()),
            (2023, 12, 31, "本名", ("pet",)),
            (2010, 1, 1, "旧名", None),
        )
    )
    snapshot = Snapshot(year=2023, departments=profiles)
    assert _measure(snapshot, "department_field", field="hospital_name").value == "本名"
    assert _measure(snapshot, "department_service", service="pet").value is True
    assert _measure(snapshot, "department_service", service="therapy").value is False
    director = _measure(snapshot, "department_field", field="director")
    assert director.state is State.NOT_REPORTED
    assert word(director.missing[0], Language.ZH) == "科室信息中未填写“科室主任”。"


def test_a_profile_without_a_list_of_services_does_not_say_no() -> None:
    snapshot = Snapshot(year=2023, departments=(Department(effective_from=date(2010, 1, 1)),))
    assert _measure(snapshot, "department_service", service="pet").state is State.NOT_REPORTED
    empty = _measure(Snapshot(year=2023), "department_service", service="pet")
    assert "31 December 2023" in word(empty.missing[0], Language.EN)
    assert _measure(Snapshot(year=2023), "department_field", field="phone").missing


def test_the_filler_is_who_the_return_names() -> None:
    snapshot = Snapshot(year=2023, filler="李四")
    assert _measure(snapshot, "filler").value == "李四"
    assert _measure(snapshot, "filler_phone").state is State.NOT_REPORTED
