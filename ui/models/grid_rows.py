"""The rows of the grids, computed from records: counts by month, bed-days, yearly data."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from nmdept.language import ENGLISH_MONTHS, Label
from nmdept.messages import Message
from nmdept.records.catalogue import Catalogue
from nmdept.records.months import Month, Months, months_of
from nmdept.records.values import NOT_OFFERED, Activity, BedDays, Tally, Yearly
from nmdept.survey.combine import add_up
from nmdept.survey.figures import State
from ui.cells import Emphasis
from ui.models.grid import Cell, GridColumn, GridRow

TOTAL = Label("合计", "Total")
_UNLIKE = frozenset({"in_vitro"})
"""Groups whose items are no parts of one sum: samples, and the tests made of them."""
_OPEN = Label("开放床日", "Open")
_OCCUPIED = Label("占用床日", "Occupied")
_OCCUPANCY = Label("使用率（%）", "Occupancy (%)")


def month_columns(year: int) -> tuple[GridColumn, ...]:
    """Return twelve months, the year's total and the total of the year before."""
    months = tuple(
        GridColumn(head=Label(f"{number}月", ENGLISH_MONTHS[number - 1][:3]))
        for number in range(1, 13)
    )
    total = GridColumn(head=Label(f"{year}年", str(year)), emphasis=Emphasis.TOTAL)
    before = GridColumn(head=Label(f"{year - 1}年", str(year - 1)), emphasis=Emphasis.QUIET)
    return (*months, total, before)


def activity_rows(
    records: Iterable[Activity], items: Catalogue, *, group: str, year: int
) -> tuple[GridRow, ...]:
    """Return the items of `group` and their total; no sum over a month not reported."""
    counts = {(one.item, one.month): one.count for one in records}
    rows = [
        _item_row(code, item.label, counts, year)
        for code, item in items.activity.items()
        if item.group == group
    ]
    is_summed = len(rows) > 1 and group not in _UNLIKE
    return (*rows, _total_row(rows)) if is_summed else tuple(rows)


def bed_day_rows(records: Iterable[BedDays], *, year: int) -> tuple[GridRow, ...]:
    """Return open and occupied bed-days and the occupancy, by ward."""
    by_ward: dict[str, dict[Month, BedDays]] = {}
    for one in records:
        by_ward.setdefault(one.ward, {})[one.month] = one
    return tuple(row for ward, months in by_ward.items() for row in _ward_rows(ward, months, year))


def year_columns(last: int, count: int = 5) -> tuple[GridColumn, ...]:
    """Return `count` years up to `last`, the last one first to be read: at the right."""
    return tuple(
        GridColumn(
            head=Label(f"{year}年", str(year)),
            emphasis=Emphasis.TOTAL if year == last else Emphasis.NONE,
        )
        for year in range(last - count + 1, last + 1)
    )


def yearly_rows(
    records: Iterable[Yearly], items: Catalogue, *, prefixes: Sequence[str], last: int
) -> tuple[GridRow, ...]:
    """Return the yearly items whose codes begin with one of `prefixes`, five years across."""
    values = {(one.item, one.year): one.value for one in records}
    years = range(last - 4, last + 1)
    return tuple(
        GridRow(code=code, head=item.label, cells=tuple(values.get((code, y)) for y in years))
        for code, item in items.yearly.items()
        if code.startswith(tuple(prefixes))
    )


def _item_row(
    code: str, head: Label, counts: Mapping[tuple[str, Month], Tally], year: int
) -> GridRow:
    months = [counts.get((code, month)) for month in months_of(year)]
    before = [counts.get((code, month)) for month in months_of(year - 1)]
    missing = tuple(m for m, count in zip(months_of(year), months, strict=True) if count is None)
    note = Message.of("window.months_missing", months=Months(missing)) if missing else None
    return GridRow(
        code=code,
        head=head,
        cells=(*months, _sum(months), _sum(before)),
        notes=(*[None] * 12, note, None),
    )


def _total_row(rows: Sequence[GridRow]) -> GridRow:
    columns = zip(*[row.cells for row in rows], strict=True)
    cells = tuple(_sum([_tally(cell) for cell in column]) for column in columns)
    return GridRow(code="", head=TOTAL, cells=cells, emphasis=Emphasis.TOTAL)


def _ward_rows(ward: str, months: Mapping[Month, BedDays], year: int) -> list[GridRow]:
    def cells(attribute: str) -> tuple[Tally, ...]:
        now = [getattr(months.get(month), attribute, None) for month in months_of(year)]
        before = [getattr(months.get(month), attribute, None) for month in months_of(year - 1)]
        return (*now, _sum(now), _sum(before))

    open_days, occupied = cells("open_bed_days"), cells("occupied_bed_days")
    shares = tuple(_share(part, of) for part, of in zip(occupied, open_days, strict=True))
    blank = ("",) * len(shares)
    return [
        GridRow(code=ward, head=Label(ward, ward), cells=blank, emphasis=Emphasis.HEAD),
        GridRow(code=f"{ward}/open", head=_OPEN, cells=open_days),
        GridRow(code=f"{ward}/occupied", head=_OCCUPIED, cells=occupied),
        GridRow(code=f"{ward}/occupancy", head=_OCCUPANCY, cells=shares, emphasis=Emphasis.TOTAL),
    ]


def _share(part: Tally, of: Tally) -> Cell:
    if isinstance(part, int) and isinstance(of, int) and of > 0:
        return Decimal(part * 100) / Decimal(of)
    return None


def _tally(cell: Cell) -> Tally:
    return cell if isinstance(cell, int) or cell is NOT_OFFERED else None


def _sum(tallies: Sequence[Tally]) -> Tally:
    state, value = add_up(tallies)
    return NOT_OFFERED if state is State.NOT_OFFERED else value
