"""Entries over figures, and what is made again from the answers that stand."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from nmdept.language import Label, Language
from nmdept.messages import word
from nmdept.questionnaire.catalogue import questionnaire_by_id
from nmdept.questionnaire.definition import (
    AnswerType,
    Argument,
    Item,
    Measure,
    Questionnaire,
    Section,
)
from nmdept.records.snapshot import Snapshot
from nmdept.survey.answers import Answer, Entry, Origin
from nmdept.survey.compute import answers, compute
from nmdept.survey.figures import State, Value
from tests.survey.departments import departments, full_department

_FORM = questionnaire_by_id("csnm-2024")
_FULL = full_department()
_FIGURES = compute(_FORM, _FULL)


def _entry(code: str, value: Value | None, state: State = State.VALUE) -> Entry:
    return Entry(
        code=code, state=state, value=value, reason="r", by="u", at=datetime(2024, 1, 1, tzinfo=UTC)
    )


def _answers(*entries: Entry) -> dict[str, Answer]:
    return dict(answers(_FORM, _FIGURES, {entry.code: entry for entry in entries}))


def test_without_entries_the_figures_stand() -> None:
    found = _answers()
    assert list(found) == list(_FORM.items)
    for code, answer in found.items():
        assert (answer.state, answer.value) == (_FIGURES[code].state, _FIGURES[code].value)
        assert answer.figure == _FIGURES[code]
        assert answer.origin is Origin.COMPUTED


def test_an_entry_over_a_value_is_overridden_and_over_nothing_entered() -> None:
    found = _answers(_entry("imaging.pet_ct.tumour", 7), _entry("education.residents", 3))
    tumour, residents = found["imaging.pet_ct.tumour"], found["education.residents"]
    assert (tumour.origin, tumour.value, tumour.reason) == (Origin.OVERRIDDEN, 7, "r")
    assert tumour.figure.value == _FIGURES["imaging.pet_ct.tumour"].value
    assert (residents.origin, residents.value) == (Origin.ENTERED, 3)


def test_a_part_set_by_hand_moves_its_total_and_nothing_else() -> None:
    before, after = _answers(), _answers(_entry("imaging.pet_ct.tumour", 0))
    moved = {code for code in after if after[code].value != before[code].value}
    assert moved == {"imaging.pet_ct.tumour", "imaging.pet_ct.total"}
    total = after["imaging.pet_ct.total"]
    tumour = before["imaging.pet_ct.tumour"].value
    assert total.value == before["imaging.pet_ct.total"].value - tumour  # type: ignore[operator]
    assert (total.origin, total.figure.value) == (Origin.COMPUTED, total.value)


def test_a_part_set_to_not_reported_makes_its_total_so_by_name() -> None:
    found = _answers(_entry("imaging.pet_ct.bone", None, State.NOT_REPORTED))
    total = found["imaging.pet_ct.total"]
    assert (total.state, total.value) == (State.NOT_REPORTED, None)
    assert [word(each, Language.EN) for each in total.figure.missing] == [
        "Bone imaging: not reported."
    ]


def test_parts_not_offered_count_nothing_and_all_of_them_make_the_total_so() -> None:
    parts = _FIGURES["equipment.positron.total"].parts
    off = [_entry(code, None, State.NOT_OFFERED) for code in parts]
    assert _answers(*off)["equipment.positron.total"].state is State.NOT_OFFERED
    two = _answers(*off[:2], _entry(parts[2], 4))
    assert two["equipment.positron.total"].value == 4


def test_a_total_set_by_hand_stands_and_keeps_what_its_parts_make() -> None:
    found = _answers(_entry("imaging.pet_ct.total", 1), _entry("imaging.pet_ct.tumour", 0))
    total = found["imaging.pet_ct.total"]
    assert (total.value, total.origin) == (1, Origin.OVERRIDDEN)
    assert total.figure.value == sum(
        found[code].value or 0  # type: ignore[misc]
        for code in total.figure.parts
    )


def test_performed_follows_the_answers_that_stand() -> None:
    zero = _answers(*(_entry(code, 0) for code in _FIGURES["therapy.performed"].parts))
    assert zero["therapy.performed"].value is False
    assert zero["therapy.total"].value == 0


def _item(code: str, name: str | None, **arguments: Argument) -> Item:
    return Item(
        code=code,
        number="1.1",
        type=AnswerType.COUNT,
        label=Label(code, code),
        counts=Label("", ""),
        measure=None if name is None else Measure(name=name, arguments=arguments),
    )


def test_totals_of_totals_in_any_order_and_an_item_entered_by_hand() -> None:
    items = (
        _item("all", "total", parts=("half", "c")),
        _item("half", "total", parts=("a", "b")),
        _item("a", None),
        _item("b", "yearly", item="x"),
        _item("c", "beds"),
    )
    empty = Label("", "")
    section = Section(number=1, code="s", title=empty, text=empty, items=items)
    form = Questionnaire(
        id="t",
        version="1",
        title=empty,
        about=empty,
        data_years=(2023,),
        sections=(section,),
        quantities=(),
        rules=(),
        sha256="",
    )
    figures = compute(form, Snapshot(year=2023))
    assert [word(each, Language.EN) for each in figures["all"].missing] == [
        "half: a: This item has to be entered by hand.",
        "half: b: Nothing is recorded for 2023.",
    ]
    assert answers(form, figures, {})["a"].origin is Origin.ENTERED
    found = answers(form, figures, {"a": _entry("a", 2), "b": _entry("b", 3)})
    assert (found["half"].value, found["all"].value) == (5, 5)
    assert found["a"].origin is Origin.ENTERED


_states = st.sampled_from(list(State))


@settings(deadline=None, max_examples=40)
@given(
    departments(),
    st.dictionaries(st.sampled_from(list(_FORM.items)), st.tuples(_states, st.integers(0, 99))),
)
def test_every_total_not_set_by_hand_is_the_sum_of_the_answers_below(
    snapshot: Snapshot, set_by_hand: dict[str, tuple[State, int]]
) -> None:
    entries = {
        code: _entry(code, value if state is State.VALUE else None, state)
        for code, (state, value) in set_by_hand.items()
        if _FORM.items[code].type.is_number
    }
    found = answers(_FORM, compute(_FORM, snapshot), entries)
    for code, answer in found.items():
        measure = _FORM.items[code].measure
        if measure is None or measure.name != "total" or code in entries:
            continue
        parts = [found[part] for part in answer.figure.parts]
        states = {part.state for part in parts}
        if State.NOT_REPORTED in states:
            assert answer.state is State.NOT_REPORTED
        elif states == {State.NOT_OFFERED}:
            assert answer.state is State.NOT_OFFERED
        else:
            assert answer.value == sum(part.value or 0 for part in parts)  # type: ignore[misc]
