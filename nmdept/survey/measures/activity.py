"""Activity: what was completed in the data year, month by month."""

from dataclasses import replace

from nmdept.messages import Message
from nmdept.records.kinds import ACTIVITY
from nmdept.records.months import Month, Months
from nmdept.records.values import NOT_OFFERED, Activity
from nmdept.survey.combine import add_up
from nmdept.survey.figures import BasisRow, Exclusion, Figure
from nmdept.survey.measures.indexed import IndexedSnapshot


def activity(records: IndexedSnapshot, *, item: str) -> Figure:
    """The sum of the year's twelve months of `item`; a month without a number is named."""
    rows = records.counted(item)
    tallies = [None if row is None else row.count for row in rows]
    state, value = add_up(tallies)
    recorded = [row for row in rows if row is not None]
    months = [month for month, tally in zip(records.months, tallies, strict=True) if tally is None]
    known = sum(tally for tally in tallies if isinstance(tally, int)) if months else 0
    figure = Figure(state=state, value=value, missing=_missing(tuple(months)), known=known)
    if not records.basis:
        return figure
    return replace(
        figure,
        rows=tuple([_row(row, row.count) for row in recorded if isinstance(row.count, int)]),
        exclusions=tuple([_exclusion(row) for row in recorded if not isinstance(row.count, int)]),
    )


def _row(row: Activity, count: int) -> BasisRow:
    what = Message("survey.month_count", (("month", row.month), ("number", count)))
    return BasisRow(ref=ACTIVITY.ref(row), what=what, adds=count)


def _exclusion(row: Activity) -> Exclusion:
    not_offered = row.count is NOT_OFFERED
    return Exclusion(
        ref=ACTIVITY.ref(row),
        what=Message.of("survey.month", month=row.month),
        why=Message.of("survey.month_not_offered" if not_offered else "survey.month_blank"),
    )


def _missing(months: tuple[Month, ...]) -> tuple[Message, ...]:
    if not months:
        return ()
    return (Message.of("survey.months_missing", months=Months(months), count=len(months)),)
