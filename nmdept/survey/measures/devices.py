"""Devices in use (在用): on 31 December for the form, during the year for its rules."""

from collections.abc import Callable, Iterable

from nmdept.messages import Message
from nmdept.records.codes import DEVICE_CLASS
from nmdept.records.kinds import DEVICES
from nmdept.records.spans import Span
from nmdept.records.values import Device
from nmdept.survey.figures import BasisRow, Exclusion, Figure, State
from nmdept.survey.measures.indexed import IndexedSnapshot
from nmdept.survey.measures.outside import Begins, Ended, why_outside


def devices_in_use(records: IndexedSnapshot, *, classes: tuple[str, ...]) -> Figure:
    """How many devices of the classes were in use on 31 December."""
    return _count(records, _of_classes(records, classes), _on_census_day(records))


def devices_of_owner(records: IndexedSnapshot, *, owner: str) -> Figure:
    """How many devices, of every class, in use on 31 December belong to `owner`."""
    return _count(records, records.devices_by_owner.get(owner, ()), _on_census_day(records))


def devices_in_use_during(records: IndexedSnapshot, *, classes: tuple[str, ...]) -> Figure:
    """How many devices of the classes were in use on any day of the data year."""
    return _count(records, _of_classes(records, classes), records.whole_year.overlaps)


def devices_in_use_all_year(records: IndexedSnapshot, *, classes: tuple[str, ...]) -> Figure:
    """How many devices of the classes were in use on every day of the data year."""

    def all_year(span: Span) -> bool:
        return span.covers_all(records.whole_year)

    return _count(records, _of_classes(records, classes), all_year)


def _of_classes(records: IndexedSnapshot, classes: tuple[str, ...]) -> Iterable[Device]:
    return (device for name in classes for device in records.devices_by_class.get(name, ()))


def _on_census_day(records: IndexedSnapshot) -> Callable[[Span], bool]:
    def in_use(span: Span) -> bool:
        return span.covers(records.census_day)

    return in_use


def _count(
    records: IndexedSnapshot, devices: Iterable[Device], counts: Callable[[Span], bool]
) -> Figure:
    rows: list[BasisRow] = []
    exclusions: list[Exclusion] = []
    for device in devices:
        if device.span is not None and counts(device.span):
            rows.append(_row(device))
        elif (why := _why_not(records, device)) is not None:
            exclusions.append(Exclusion(ref=DEVICES.ref(device), what=_name(device), why=why))
    return Figure(
        state=State.VALUE, value=len(rows), rows=tuple(rows), exclusions=tuple(exclusions)
    )


def _row(device: Device) -> BasisRow:
    what = Message.of("survey.device_in_use", device=_name(device), since=device.in_use_from)
    return BasisRow(ref=DEVICES.ref(device), what=what, adds=1)


def _name(device: Device) -> Message:
    model = " ".join(part for part in (device.maker, device.model) if part)
    class_ = DEVICE_CLASS.label(device.class_)
    if not model:
        return Message.of("survey.device", device_no=device.device_no, class_=class_)
    return Message.of("survey.device_model", device_no=device.device_no, class_=class_, model=model)


def _why_not(records: IndexedSnapshot, device: Device) -> Message | None:
    day = records.census_day
    if device.span is not None:
        why = why_outside(device.span, records, Ended.IN_USE, Begins.IN_USE)
        if why is None and records.whole_year.first < device.span.first <= day:
            return Message.of(Begins.IN_USE.value, day=device.span.first)
        return why
    if device.installed_on is not None and device.installed_on <= day:
        return Message.of("survey.installed_not_in_use", since=device.installed_on, day=day)
    if device.planned_for is not None:
        return Message.of("survey.planned_not_in_use", year=str(device.planned_for), day=day)
    return Message.of("survey.never_in_use", day=day)
