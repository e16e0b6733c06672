"""The parts under the grid one enters: where keys lead, and what waits for the disk."""

from hypothesis import given
from hypothesis import strategies as st

from nmdept.messages import Message
from nmdept.records.months import Month
from ui.models.entries import CellKey, Entries, Read, Refused
from ui.widgets.stepping import Place, Step, step_from

ROWS = st.lists(st.integers(0, 40), min_size=1, max_size=12, unique=True).map(sorted)
BACK = {
    Step.NEXT: Step.PREVIOUS,
    Step.PREVIOUS: Step.NEXT,
    Step.BELOW: Step.ABOVE,
    Step.ABOVE: Step.BELOW,
    Step.LEFT: Step.RIGHT,
    Step.RIGHT: Step.LEFT,
    Step.UP: Step.DOWN,
    Step.DOWN: Step.UP,
}
KEY = CellKey("imaging.pet_ct.tumour", Month(2023, 5))


@given(rows=ROWS, place=st.integers(0, 11), column=st.integers(0, 11), step=st.sampled_from(Step))
def test_every_step_can_be_taken_back(rows: list[int], place: int, column: int, step: Step) -> None:
    here = Place(rows[place % len(rows)], column)
    there = step_from(here, step, rows=rows, columns=12)
    if there is not None:
        assert there.row in rows
        assert 0 <= there.column < 12
        assert step_from(there, BACK[step], rows=rows, columns=12) == here


@given(rows=ROWS, step=st.sampled_from([Step.NEXT, Step.BELOW]))
def test_tab_and_enter_pass_every_cell_once(rows: list[int], step: Step) -> None:
    here: Place | None = Place(rows[0], 0)
    seen = []
    while here is not None:
        seen.append(here)
        here = step_from(here, step, rows=rows, columns=12)
    assert len(set(seen)) == len(seen) == len(rows) * 12


def test_arrows_do_not_go_round_corners() -> None:
    assert step_from(Place(0, 11), Step.RIGHT, rows=[0, 1], columns=12) is None
    assert step_from(Place(1, 3), Step.DOWN, rows=[0, 1], columns=12) is None


@given(values=st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_the_latest_entry_is_shown_until_it_is_stored(values: list[int]) -> None:
    entries = Entries()
    acts = [(entries.begin([Read(key=KEY, value=v)]), Read(key=KEY, value=v)) for v in values]
    for number, read in acts:
        assert entries.value(KEY) == values[-1]
        assert entries.is_waiting(KEY)
        entries.settle([read], number)
    assert entries.value(KEY) == values[-1]
    assert not entries.is_waiting(KEY)


def test_what_failed_late_does_not_bring_back_what_was_typed_over() -> None:
    entries = Entries()
    reason = Message.of("entry.pending")
    first = entries.begin([Read(key=KEY, value=1)])
    second = entries.begin([Read(key=KEY, value=2)])
    entries.refuse(Refused(key=KEY, text="1", reason=reason), first)
    assert not entries.refused
    assert entries.value(KEY) == 2
    entries.refuse(Refused(key=KEY, text="2", reason=reason), second)
    assert entries.refused[KEY].text == "2"
    assert not entries.is_waiting(KEY)
