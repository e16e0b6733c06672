"""A kind of examination that changes from some month on, as a device comes or leaves.

Only two dates are set beside each other. The counts of an item from the first full month after the
device's date to the period's end are compared with the same months of the other year, and said only
when they differ by a tenth or more, all months are reported, and the months before did not already
go the same way as far.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nmdept.messages import Message, Param
from nmdept.records.catalogue import catalogue
from nmdept.records.months import Month
from nmdept.records.values import Device, Tally
from nmdept.report import counting, measuring
from nmdept.report.choices import Period
from nmdept.report.comparing import percent_change, said_years
from nmdept.report.ledger import Ledger, PeriodRecords
from nmdept.report.numbers import written
from nmdept.report.subjects import CLASSES_OF_GROUP
from nmdept.report.values import Sentence, Style

_TENTH = 10.0
_LEAST_MONTHS = 2
_LEAST_COUNT = 50
_ABOUT_THEN = timedelta(days=92)


@dataclass(frozen=True, kw_only=True)
class Event:
    """A device that came into use or left it in the period, and on which day."""

    device: Device
    left: bool
    day: date

    @property
    def month(self) -> int:
        """The number of the first month that is wholly after it, 13 when there is none."""
        whole = not self.left and self.day.day == 1
        return self.day.month if whole else self.day.month + 1


@dataclass(frozen=True, kw_only=True)
class _Shift:
    """How far an item's counts moved after an event."""

    item: str
    change: float
    moved: int


def shift_sentences(ledger: Ledger, period: Period, compared: Period) -> Iterator[Sentence]:
    """Give a sentence for each device that came or left, when counts of its kind changed with it.

    Nothing is said of a part of a year.
    """
    if not period.is_whole_year:
        return
    records = ledger.of(period)
    events = list(device_events(records))
    for event in events:
        shifts = [
            shift
            for group, classes in CLASSES_OF_GROUP.items()
            if event.device.class_ in classes and _alone(event, events, classes)
            for item in counting.items_of(group)
            if (shift := _shift(records, ledger.of(compared), item, event)) is not None
        ]
        if shifts:
            largest = max(shifts, key=lambda shift: shift.moved)
            yield _sentence(event, largest, period, compared)


def device_events(records: PeriodRecords) -> Iterator[Event]:
    """Yield what came and what left in the period; a device may do both."""
    for device in records.devices:
        if device.span is None:
            continue
        first, last = device.span.first, device.span.last
        if records.whole_year.covers(first):
            yield Event(device=device, left=False, day=first)
        if last is not None and records.whole_year.covers(last):
            yield Event(device=device, left=True, day=last)


def _alone(event: Event, events: Sequence[Event], classes: Sequence[str]) -> bool:
    """Whether no other device of the kind came or left about then: one may stand for the other."""
    return not any(
        other.device != event.device
        and other.device.class_ in classes
        and abs(other.day - event.day) <= _ABOUT_THEN
        for other in events
    )


def _shift(now: PeriodRecords, before: PeriodRecords, item: str, event: Event) -> _Shift | None:
    mine, theirs = (counting.months_of_items(records, (item,)) for records in (now, before))
    at = event.month - 1
    after = _sums(mine[at:], theirs[at:])
    earlier = _sums(mine[:at], theirs[:at])
    if after is None or earlier is None or len(mine[at:]) < _LEAST_MONTHS:
        return None
    if after[1] < _LEAST_COUNT or earlier[1] < _LEAST_COUNT:
        return None
    change, until_then = percent_change(*after), percent_change(*earlier)
    if (change < 0) is not event.left or abs(change) < _TENTH:
        return None
    if abs(change - until_then) < _TENTH or abs(until_then) > abs(change):
        return None
    return _Shift(item=item, change=change, moved=abs(after[0] - after[1]))


def _sums(mine: tuple[Tally, ...], theirs: tuple[Tally, ...]) -> tuple[int, int] | None:
    """Return both sums when every month is a number."""
    numbers = [tally for tally in (*mine, *theirs) if isinstance(tally, int)]
    if not mine or len(numbers) != len(mine) + len(theirs):
        return None
    return sum(numbers[: len(mine)]), sum(numbers[len(mine) :])


def _sentence(event: Event, shift: _Shift, period: Period, compared: Period) -> Sentence:
    labels = catalogue()
    item = labels.activity[shift.item]
    way = "fell" if shift.change < 0 else "rose"
    params: dict[str, Param] = {
        **said_years(period, compared),
        "item": item.label,
        "group": labels.groups[item.group],
        "percent": written(abs(shift.change), Style.PERCENT),
        "month": Month(period.year, event.month),
        "device": measuring.short_name(event.device),
        "day": event.day,
    }
    return Sentence(
        message=Message.of(f"report.shift_{way}", **params),
        codes=(shift.item,),
        refs=(measuring.ref_of(event.device),),
    )
