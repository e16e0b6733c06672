"""What is recorded once a year: teaching, research, the in vitro profile, opinions."""

from nmdept.messages import Message
from nmdept.records.kinds import YEARLY
from nmdept.records.values import Yearly
from nmdept.survey.figures import BasisRow, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot


def yearly(records: IndexedSnapshot, *, item: str) -> Figure:
    """The value recorded for the data year; nothing recorded is not reported, never zero."""
    entry = records.yearly.get(item)
    if entry is None or entry.value is None or entry.value == "":
        missing = Message.of("survey.yearly_missing", year=str(records.year))
        return Figure(state=State.NOT_REPORTED, missing=(missing,))
    return Figure(state=State.VALUE, value=entry.value, rows=(recorded_row(entry),))


def recorded_row(entry: Yearly) -> BasisRow:
    """Return the yearly record as a row; a number adds itself, a text is not repeated."""
    year = str(entry.year)
    if isinstance(entry.value, str):
        return BasisRow(ref=YEARLY.ref(entry), what=Message.of("survey.yearly_text", year=year))
    is_count = isinstance(entry.value, int) and not isinstance(entry.value, bool)
    return BasisRow(
        ref=YEARLY.ref(entry),
        what=Message.of("survey.yearly", year=year, value=entry.value),
        adds=entry.value if is_count else None,
    )
