"""A subject of page one measured in a period: its reading, and the records behind it."""

from collections.abc import Callable, Iterator, Mapping

from nmdept.messages import Message
from nmdept.records.catalogue import catalogue
from nmdept.records.codes import DEVICE_CLASS
from nmdept.records.kinds import BED_DAYS, DEVICES, RecordRef
from nmdept.records.values import Device
from nmdept.report import counting, wards
from nmdept.report.choices import Period
from nmdept.report.ledger import Ledger, PeriodRecords
from nmdept.report.subjects import Source, Subject
from nmdept.report.values import Reading
from nmdept.survey.figures import BasisRow, Figure, State
from nmdept.survey.measures.activity import activity
from nmdept.survey.measures.beds import beds
from nmdept.survey.measures.devices import devices_in_use
from nmdept.survey.measures.staff import staff_in_post


def items_of(subject: Subject) -> tuple[str, ...]:
    """Return the counted items a subject adds up."""
    grouped = (item for group in subject.groups for item in counting.items_of(group))
    return (*grouped, *subject.items)


def reading(subject: Subject, records: PeriodRecords) -> Reading:
    """Return what the period says of `subject`."""
    return _READERS[subject.source](subject, records)


def year_of_trend(subject: Subject, ledger: Ledger, period: Period) -> Reading:
    """Return what a year of the trend says of `subject`; of counts only their sum."""
    if subject.source is Source.COUNTS:
        return counting.read_year(ledger, period, items_of(subject))
    return reading(subject, ledger.of(period))


def behind(subject: Subject, records: PeriodRecords) -> Figure:
    """Return the records behind the reading, and what was left out of it."""
    if subject.source is Source.COUNTS:
        rows = tuple(_rows_of_counts(subject, records))
        return Figure(state=State.VALUE, rows=rows)
    if subject.source is Source.OCCUPANCY:
        return Figure(state=State.VALUE, rows=tuple(_rows_of_wards(records)))
    return _census(subject, records)


def count_devices(records: PeriodRecords, classes: tuple[str, ...]) -> int:
    """Return how many devices of `classes` are in use on the census day."""
    spans = (device.span for name in classes for device in records.devices_by_class.get(name, ()))
    return sum(span is not None and span.covers(records.census_day) for span in spans)


def _census(subject: Subject, records: PeriodRecords) -> Figure:
    if subject.source is Source.DEVICES:
        return devices_in_use(records, classes=subject.classes)
    return beds(records) if subject.source is Source.BEDS else staff_in_post(records)


def _rows_of_counts(subject: Subject, records: PeriodRecords) -> Iterator[BasisRow]:
    labels = catalogue().activity
    for item in items_of(subject):
        for row in activity(records, item=item).rows:
            what = Message.of("report.of_item", item=labels[item].label, what=row.what)
            yield BasisRow(ref=row.ref, what=what, adds=row.adds)


def _rows_of_wards(records: PeriodRecords) -> Iterator[BasisRow]:
    for row in records.bed_days:
        if row.open_bed_days is not None and row.occupied_bed_days is not None:
            what = Message.of(
                "report.bed_days_of",
                ward=row.ward,
                month=row.month,
                occupied=row.occupied_bed_days,
                open=row.open_bed_days,
            )
            yield BasisRow(ref=BED_DAYS.ref(row), what=what)


def _counts(subject: Subject, records: PeriodRecords) -> Reading:
    return counting.read(records, items_of(subject))


def _devices(subject: Subject, records: PeriodRecords) -> Reading:
    return _number(count_devices(records, subject.classes))


def _beds(_: Subject, records: PeriodRecords) -> Reading:
    in_force = (records.beds_on(ward, records.census_day) for ward in records.beds_by_ward)
    return _number(sum(row.beds for row in in_force if row is not None))


def _occupancy(_: Subject, records: PeriodRecords) -> Reading:
    return wards.occupancy(records)


def _staff(_: Subject, records: PeriodRecords) -> Reading:
    return _number(len(records.in_post))


def _number(value: int) -> Reading:
    """A census is never "not reported": nobody there is zero."""
    return Reading(state=State.VALUE, value=value)


_READERS: Mapping[Source, Callable[[Subject, PeriodRecords], Reading]] = {
    Source.COUNTS: _counts,
    Source.DEVICES: _devices,
    Source.BEDS: _beds,
    Source.OCCUPANCY: _occupancy,
    Source.STAFF: _staff,
}


def ref_of(device: Device) -> RecordRef:
    """Return the name of a device's record."""
    return DEVICES.ref(device)


def short_name(device: Device) -> Message:
    """Return how a sentence names a device: class and number; its model stands in the listing."""
    class_ = DEVICE_CLASS.label(device.class_)
    return Message.of("survey.device", device_no=device.device_no, class_=class_)
