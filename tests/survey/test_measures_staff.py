from datetime import date

import pytest

from nmdept.language import Language
from nmdept.messages import word
from nmdept.records.snapshot import Snapshot
from nmdept.records.values import Staff, StaffHistory
from nmdept.survey.figures import Figure
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.registry import measure


def _person(no: str, start: str, end: str | None = None) -> Staff:
    return Staff(
        staff_no=no,
        name="张三",
        employed_from=date.fromisoformat(start),
        employed_to=date.fromisoformat(end) if end else None,
    )


def _held(no: str, aspect: str, value: str, start: str, end: str | None = None) -> StaffHistory:
    return StaffHistory(
        staff_no=no,
        aspect=aspect,
        value=value,
        from_=date.fromisoformat(start),
        to=date.fromisoformat(end) if end else None,
    )


def _count(
    staff: list[Staff], history: list[StaffHistory], name: str, **arguments: object
) -> Figure:
    snapshot = Snapshot(year=2023, staff=tuple(staff), staff_history=tuple(history))
    return measure(IndexedSnapshot(snapshot), name, arguments)  # type: ignore[arg-type]


def _said(figure: Figure, language: Language = Language.EN) -> list[str]:
    rows = [word(row.what, language) for row in figure.rows]
    left = [f"{word(e.what, language)} | {word(e.why, language)}" for e in figure.exclusions]
    return rows + left


@pytest.mark.parametrize(
    ("start", "end", "value", "said"),
    [
        ("2010-07-01", None, 1, ["S1 张三, employed since 1 July 2010"]),
        ("2010-07-01", "2023-12-31", 1, ["S1 张三, employed since 1 July 2010"]),
        ("2010-07-01", "2023-12-30", 0, ["S1 张三 | employed only until 30 December 2023"]),
        ("2010-07-01", "2023-01-01", 0, ["S1 张三 | employed only until 1 January 2023"]),
        ("2010-07-01", "2022-12-31", 0, []),
        ("2023-12-31", None, 1, ["S1 张三, employed since 31 December 2023"]),
        ("2024-01-01", None, 0, ["S1 张三 | employed only from 1 January 2024"]),
        ("2024-12-31", None, 0, ["S1 张三 | employed only from 31 December 2024"]),
        ("2025-01-01", None, 0, []),
    ],
)
def test_who_is_employed_to_31_december_is_in_post(
    start: str, end: str | None, value: int, said: list[str]
) -> None:
    figure = _count([_person("S1", start, end)], [], "staff_in_post")
    assert figure.value == value
    assert _said(figure) == said


def test_nobody_is_zero_and_never_not_reported() -> None:
    assert _count([], [], "staff_in_post") == Figure(state="value", value=0)  # type: ignore[arg-type]
    assert _count([], [], "staff_by", aspect="post", values=("nurse",)).value == 0
    assert _count([], [], "staff_role", role="masters_supervisor").value == 0


def test_a_title_counts_as_held_on_31_december_and_says_who_changed() -> None:
    staff = [_person("S1", "2010-07-01")]
    history = [
        _held("S1", "title", "intermediate", "2015-01-01", "2023-08-31"),
        _held("S1", "title", "senior_associate", "2023-09-01"),
    ]
    before = _count(staff, history, "staff_by", aspect="title", values=("intermediate",))
    after = _count(
        staff, history, "staff_by", aspect="title", values=("senior_full", "senior_associate")
    )
    assert (before.value, after.value) == (0, 1)
    other = _count(staff, history, "staff_by", aspect="title", values=("junior",))
    assert (other.value, other.exclusions) == (0, ())
    assert _said(before) == ["S1 张三: intermediate | held only until 31 August 2023"]
    assert _said(after, Language.ZH) == ["S1 张三：副高级，自2023年9月1日起"]


def test_a_person_without_a_title_is_left_out_of_every_title_by_name() -> None:
    staff = [_person("S1", "2010-07-01")]
    history = [_held("S1", "post", "nurse", "2010-07-01")]
    for value in ("senior_full", "intermediate", "junior", "other"):
        figure = _count(staff, history, "staff_by", aspect="title", values=(value,))
        assert figure.value == 0
        assert _said(figure) == ["S1 张三 | no title recorded on 31 December 2023"]
        assert _said(figure, Language.ZH) == ["S1 张三 | 2023年12月31日无职称记录"]
    role = _count(staff, history, "staff_role", role="doctoral_supervisor")
    assert (role.value, role.exclusions) == (0, ())


def test_who_left_is_named_only_where_they_would_have_counted() -> None:
    staff = [_person("S1", "2010-07-01", "2023-06-30"), _person("S2", "2024-03-01")]
    history = [
        _held("S1", "post", "nurse", "2010-07-01", "2023-06-30"),
        _held("S2", "post", "nurse", "2024-03-01"),
    ]
    nurses = _count(staff, history, "staff_by", aspect="post", values=("nurse",))
    others = _count(staff, history, "staff_by", aspect="post", values=("physician",))
    assert _said(nurses) == [
        "S1 张三 | employed only until 30 June 2023",
        "S2 张三 | employed only from 1 March 2024",
    ]
    assert others.exclusions == ()


def test_of_overlapping_entries_the_latest_counts_and_of_degrees_the_highest() -> None:
    staff = [_person("S1", "2010-07-01")]
    history = [
        _held("S1", "post", "nurse", "2012-01-01"),
        _held("S1", "post", "physician", "2010-07-01"),
        _held("S1", "education", "master", "2012-01-01"),
        _held("S1", "education", "doctor", "2011-01-01"),
    ]
    for order in (history, history[::-1]):
        assert _count(staff, order, "staff_by", aspect="post", values=("nurse",)).value == 1
        assert _count(staff, order, "staff_by", aspect="post", values=("physician",)).value == 0
        assert _count(staff, order, "staff_by", aspect="education", values=("doctor",)).value == 1


def test_rows_point_at_the_record_that_decides() -> None:
    staff = [_person("S1", "2010-07-01")]
    history = [_held("S1", "role", "doctoral_supervisor", "2015-01-01")]
    figure = _count(staff, history, "staff_role", role="doctoral_supervisor")
    assert [str(row.ref) for row in figure.rows] == ["staff_history:S1:role:2015-01-01"]
    assert [str(row.ref) for row in _count(staff, [], "staff_in_post").rows] == ["staff:S1"]


def test_whoever_holds_two_roles_counts_in_both() -> None:
    staff = [_person("S1", "2010-07-01")]
    history = [
        _held("S1", "role", "masters_supervisor", "2015-01-01"),
        _held("S1", "role", "doctoral_supervisor", "2019-01-01"),
    ]
    for role in ("masters_supervisor", "doctoral_supervisor"):
        figure = _count(staff, history, "staff_role", role=role)
        assert (figure.value, figure.exclusions) == (1, ())
