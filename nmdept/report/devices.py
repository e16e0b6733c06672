"""Devices: how old, how much each works beside the country's mean, what came, left, is planned."""

from collections.abc import Iterator
from datetime import date

from nmdept.messages import Message
from nmdept.records.codes import DEVICE_CLASS
from nmdept.records.kinds import DEVICES
from nmdept.records.values import Device
from nmdept.report import counting, parts
from nmdept.report.activity import GROUPS
from nmdept.report.choices import SectionName
from nmdept.report.national import per
from nmdept.report.scope import Scope
from nmdept.report.subjects import CLASSES_OF_GROUP
from nmdept.report.values import (
    Listing,
    ListingCell,
    ListingRow,
    Mark,
    Part,
    Reading,
    Style,
    SummarySection,
)
from nmdept.survey.figures import State

WORKING_DAYS = 250
"""Of a year: 365 less 104 days of rest and 11 holidays, after the ministry's reckoning of average
working time, 劳社部发〔2008〕3号. From 2025 two holidays more make 248; one number keeps the years
and the country's mean comparable."""

_DAYS_OF_A_YEAR = 365.25
_NATIONAL_UNITS = {
    "imaging.pet_ct": ("imaging.pet_ct.total", "equipment.positron.pet_ct"),
    "imaging.pet_mri": ("imaging.pet_mri.total", "equipment.positron.pet_mri"),
    "imaging.single_photon": ("imaging.single_photon.total", "equipment.single_photon.total"),
}
_COUNTED_WITH = {"imaging.single_photon": ("imaging.coincidence",)}
"""The published single-photon figure holds coincidence imaging."""


def devices_section(scope: Scope) -> SummarySection:
    """Return the section on devices."""
    found: list[Part] = [*_listings(scope)]
    if not found:
        found.append(parts.note("report.no_devices", small=False))
    return SummarySection(
        name=SectionName.DEVICES, title=Message.of("report.section_devices"), parts=tuple(found)
    )


def _listings(scope: Scope) -> Iterator[Part]:
    rows = [_row(scope, device) for device in scope.now.devices if _concerns(scope, device)]
    if rows:
        yield Listing(
            name="devices",
            title=Message.of("report.devices_title", day=scope.period.last_day),
            columns=(
                parts.column("report.head_device", 205),
                parts.column("report.head_since", 85),
                parts.counts(Message.of("report.head_age"), 45),
                parts.column("report.head_standing", 150),
            ),
            rows=tuple(rows),
        )
    work = [row for group in _NATIONAL_UNITS for row in _work(scope, group)]
    if work:
        yield Listing(
            name="device_work",
            title=Message.of("report.work_title"),
            columns=(
                parts.column("report.head_modality", 150),
                parts.counts(Message.of("report.head_in_use"), 70),
                parts.counts(Message.of("report.head_device_years"), 70),
                parts.counts(Message.of("report.head_per_day"), 90),
                parts.counts(
                    Message.of("report.head_per_day_national", year=scope.national.data_year)
                    if scope.national.figures is not None
                    else Message.of("report.head_no_national"),
                    90,
                ),
            ),
            rows=tuple(work),
        )
        yield parts.note("report.work_definition", days=WORKING_DAYS)
        yield from parts.source(scope.national.source)


def _concerns(scope: Scope, device: Device) -> bool:
    """Whether it was in use in the period, or is to come."""
    if device.span is None:
        return True
    return device.span.last is None or device.span.last >= scope.period.first_day


def _row(scope: Scope, device: Device) -> ListingRow:
    day = scope.period.last_day
    started = device.span is not None and device.span.first <= day
    cells = (
        parts.text(device_name(device)),
        parts.text(Message.of("report.day", day=device.in_use_from) if started else ""),
        _age(device, day) if started else ListingCell(),
        parts.text(_standing(scope, device)),
    )
    return ListingRow(cells=cells, refs=(DEVICES.ref(device),))


def device_name(device: Device) -> Message:
    """Return a device with its class, number and model."""
    class_ = DEVICE_CLASS.label(device.class_)
    model = " ".join(part for part in (device.maker, device.model) if part)
    if not model:
        return Message.of("survey.device", device_no=device.device_no, class_=class_)
    return Message.of("survey.device_model", device_no=device.device_no, class_=class_, model=model)


def _age(device: Device, day: date) -> ListingCell:
    assert device.in_use_from is not None
    until = min(day, device.in_use_to or day)
    years = (until - device.in_use_from).days / _DAYS_OF_A_YEAR
    return parts.number(int(years * 10) / 10 if years >= 0 else None, Style.TENTHS)


def _standing(scope: Scope, device: Device) -> Message | str:
    """Say what happened to the device in the period, or what is to happen."""
    day, first_day = scope.period.last_day, scope.period.first_day
    if device.span is None or device.span.first > day:
        return _to_come(device, day)
    if device.span.last is not None and device.span.last <= day:
        code = "report.left_on" if device.span.first < first_day else "report.came_and_left"
        return Message.of(code, day=device.span.last)
    if device.span.first >= first_day:
        return Message.of("report.arrived")
    return Message.of("report.in_use")


def _to_come(device: Device, day: date) -> Message:
    if device.in_use_from is not None:
        return Message.of("report.in_use_from", day=device.in_use_from)
    if device.installed_on is not None and device.installed_on <= day:
        return Message.of("report.installed", day=device.installed_on)
    if device.planned_for is not None:
        return Message.of("report.planned", year=str(device.planned_for))
    return Message.of("report.never_in_use")


def _work(scope: Scope, group: str) -> Iterator[ListingRow]:
    devices = [
        device
        for name in CLASSES_OF_GROUP[group]
        for device in scope.now.devices_by_class.get(name, ())
    ]
    days = sum(_days_in_use(scope, device) for device in devices)
    groups = (group, *_COUNTED_WITH.get(group, ()))
    reads = [counting.read(scope.now, counting.items_of(one)) for one in groups]
    if not days or reads[0].state is State.NOT_OFFERED:
        return
    part, units = (scope.national.count(code) for code in _NATIONAL_UNITS[group])
    country = per(part, units)
    in_use = sum(
        device.span is not None and device.span.covers(scope.period.last_day) for device in devices
    )
    year_share = scope.period.days / _DAYS_OF_A_YEAR
    device_years = days / scope.period.days
    yield ListingRow(
        cells=(
            parts.text(Message.of(GROUPS[group])),
            parts.number(in_use),
            parts.number(device_years, Style.TENTHS),
            _per_day(reads, device_years * _working_days(scope, year_share)),
            parts.number(None if country is None else country / WORKING_DAYS, Style.TENTHS),
        ),
        refs=tuple(DEVICES.ref(device) for device in devices),
    )


def _per_day(reads: list[Reading], device_days: float) -> ListingCell:
    if reads[0].value is None:
        return ListingCell(mark=Mark.NOT_REPORTED)
    return parts.number(sum(read.value or 0 for read in reads) / device_days, Style.TENTHS)


def _working_days(scope: Scope, year_share: float) -> float:
    return WORKING_DAYS if scope.period.is_whole_year else WORKING_DAYS * year_share


def _days_in_use(scope: Scope, device: Device) -> int:
    if device.span is None:
        return 0
    first = max(device.span.first, scope.period.first_day)
    last = min(device.span.last or scope.period.last_day, scope.period.last_day)
    return max((last - first).days + 1, 0)
