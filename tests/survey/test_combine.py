from itertools import product

import pytest

from nmdept.language import Label, Language
from nmdept.messages import Message, word
from nmdept.records.values import NOT_OFFERED, Tally
from nmdept.survey.combine import Part, add_up, performed, total
from nmdept.survey.figures import State, Value


def _part(tally: Tally, *missing: Message) -> Part:
    state, value = State.VALUE, tally
    if tally is None:
        state = State.NOT_REPORTED
    if tally is NOT_OFFERED:
        state, value = State.NOT_OFFERED, None
    return Part(
        code="x", label=Label("肿瘤显像", "Tumour"), state=state, value=value, missing=missing
    )


@pytest.mark.parametrize(
    ("tallies", "state", "value"),
    [
        ([0, 0], State.VALUE, 0),
        ([3, 4], State.VALUE, 7),
        ([3, None], State.NOT_REPORTED, None),
        ([3, NOT_OFFERED], State.VALUE, 3),
        ([0, NOT_OFFERED], State.VALUE, 0),
        ([NOT_OFFERED, NOT_OFFERED], State.NOT_OFFERED, None),
        ([NOT_OFFERED, None], State.NOT_REPORTED, None),
        ([None, None], State.NOT_REPORTED, None),
    ],
)
def test_months_and_parts_add_up_by_one_rule(
    tallies: list[Tally], state: State, value: int | None
) -> None:
    assert add_up(tallies) == (state, value)
    figure = total([_part(tally) for tally in tallies])
    assert (figure.state, figure.value) == (state, value)


@pytest.mark.parametrize("tallies", list(product([0, 5, None, NOT_OFFERED], repeat=3)))
def test_performed_is_yes_over_not_reported_over_no(tallies: tuple[Tally, ...]) -> None:
    expected: tuple[State, Value | None] = (State.VALUE, False)
    if None in tallies:
        expected = (State.NOT_REPORTED, None)
    if 5 in tallies:
        expected = (State.VALUE, True)
    figure = performed([_part(tally) for tally in tallies])
    assert (figure.state, figure.value) == expected
    assert bool(figure.missing) is (figure.state is State.NOT_REPORTED)


def test_a_total_names_its_missing_parts_and_their_months() -> None:
    figure = total([_part(1), _part(None), _part(None, Message.of("survey.filler_missing"))])
    assert [word(message, Language.ZH) for message in figure.missing] == [
        "肿瘤显像未报告。",
        "肿瘤显像：未指明填报人。",
    ]


def test_months_known_make_a_therapy_performed_and_a_total_at_least_that_much() -> None:
    partial = Part(code="x", label=Label("x", "x"), state=State.NOT_REPORTED, value=None, known=12)
    assert performed([partial, _part(0)]).value is True
    figure = total([partial, _part(3)])
    assert (figure.state, figure.value, figure.known) == (State.NOT_REPORTED, None, 15)
    assert performed([_part(None), _part(0)]).state is State.NOT_REPORTED
