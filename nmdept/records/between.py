"""What fields of a record, and records among each other, ask of one another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from nmdept.messages import Message
from nmdept.records import codes, field_check
from nmdept.records.due import sound_steps
from nmdept.records.kinds import LICENCES, STAFF, STAFF_HISTORY, Kind, RecordRef
from nmdept.records.problem import Problem
from nmdept.records.values import Certificate, Device, Licence, Record, Staff, StaffHistory

Named = Sequence[tuple[RecordRef, Record]]


def within_record(kind: Kind, record: Record) -> Iterator[Problem]:
    """Give what is wrong between the fields of one record."""
    ref = kind.ref(record)
    if kind.period is not None:
        yield from _ends_after_start(kind, ref, record)
    if isinstance(record, StaffHistory):
        known = codes.ASPECT_VALUES[record.aspect].codes
        if record.value not in known:
            field = STAFF_HISTORY.by_name["value"]
            yield Problem(ref, "value", field_check.unknown(field, record.value, known))
    if isinstance(record, Staff):
        yield from _old_enough(kind, ref, record)
    if isinstance(record, Device):
        yield from _use_after_installation(kind, ref, record)
    if isinstance(record, Licence) and record.class_ and record.kind != _CLASSED:
        label = codes.LICENCE_KIND.label(_CLASSED)
        field = LICENCES.by_name["class"]
        message = Message.of("records.class_not_here", field=field.label, kind=label)
        yield Problem(ref, "class", message)
    if isinstance(record, Licence | Certificate) and not sound_steps(record.lead_days):
        field = kind.by_name["lead_days"]
        value = field_check.printable(record.lead_days or "")
        message = Message.of("records.lead_days", field=field.label, value=value)
        yield Problem(ref, "lead_days", message)


def strangers(records: Named, final: Mapping[RecordRef, Record]) -> Iterator[Problem]:
    """Give the records that name a staff number nobody has."""
    for ref, record in records:
        if not isinstance(record, StaffHistory | Certificate):
            continue
        if RecordRef(STAFF.name, (record.staff_no,)) not in final:
            shown = field_check.printable(record.staff_no)
            yield Problem(ref, "staff_no", Message.of("records.no_such_staff", staff_no=shown))


def overlaps(
    records: Named, final: Mapping[RecordRef, Record], kinds: Mapping[type[Record], Kind]
) -> Iterator[Problem]:
    """Give the records whose span shares a day with another of the same group."""
    touched = {group for _, record in records for group in [_group(kinds, record)] if group}
    members = defaultdict(list)
    for ref, record in final.items():
        group = _group(kinds, record) if type(record) in kinds else None
        if group in touched:
            members[group].append((ref, record))
    new = {ref for ref, _ in records}
    for group in touched:
        kind = kinds[type(members[group][0][1])]
        yield from _overlaps_of_group(kind, members[group], new)


_CLASSED = "radiopharmaceutical_use"
_YOUNGEST = 14
"""Years from the year of birth to the first of employment; less is a slip of the hand."""


def _old_enough(kind: Kind, ref: RecordRef, person: Staff) -> Iterator[Problem]:
    born, employed = kind.by_name["birth_year"], kind.by_name["employed_from"]
    if person.birth_year is None or person.employed_from.year - person.birth_year >= _YOUNGEST:
        return
    message = Message.of(
        "records.too_young",
        born=born.label,
        year=str(person.birth_year),
        employed=employed.label,
        day=person.employed_from,
        youngest=_YOUNGEST,
    )
    yield Problem(ref, born.name, message)


def _use_after_installation(kind: Kind, ref: RecordRef, device: Device) -> Iterator[Problem]:
    if device.in_use_to and not device.in_use_from:
        yield Problem(ref, "in_use_to", Message.of("records.ends_unstarted"))
    if device.installed_on and device.in_use_from and device.in_use_from < device.installed_on:
        installed, used = kind.by_name["installed_on"], kind.by_name["in_use_from"]
        message = Message.of(
            "records.ends_before_start",
            first=installed.label,
            last=used.label,
            start=device.installed_on,
            end=device.in_use_from,
        )
        yield Problem(ref, used.name, message)


def _ends_after_start(kind: Kind, ref: RecordRef, record: Record) -> Iterator[Problem]:
    first, last = (kind.by_name[name] for name in kind.period or ())
    start, end = getattr(record, first.attribute), getattr(record, last.attribute)
    if start is not None and end is not None and end < start:
        message = Message.of(
            "records.ends_before_start",
            first=first.label,
            last=last.label,
            start=start,
            end=end,
        )
        yield Problem(ref, last.name, message)


def _group(kinds: Mapping[type[Record], Kind], record: Record) -> tuple[str, ...] | None:
    kind = kinds[type(record)]
    if not kind.exclusive_within:
        return None
    names = list(kind.exclusive_within)
    beside = kind.beside
    if beside is not None and _value(kind, record, beside.field) == beside.value:
        names.append(beside.unless)
    return (kind.name, *(_value(kind, record, name) for name in names))


def _value(kind: Kind, record: Record, name: str) -> str:
    return str(getattr(record, kind.by_name[name].attribute))


def _overlaps_of_group(
    kind: Kind, members: list[tuple[RecordRef, Record]], new: set[RecordRef]
) -> Iterator[Problem]:
    first, last = (kind.by_name[name] for name in kind.period or ())

    def start(member: tuple[RecordRef, Record]) -> date:
        found: date = getattr(member[1], first.attribute)
        return found

    reaches, holder = date.min, None
    for ref, record in sorted(members, key=start):
        begins = getattr(record, first.attribute)
        if holder is not None and begins <= reaches and (ref in new or holder in new):
            ours, other = (ref, holder) if ref in new else (holder, ref)
            message = Message.of("records.overlap", first=first.label, other=_from(kind, other))
            yield Problem(ours, first.name, message)
        ends = getattr(record, last.attribute) or date.max
        if holder is None or ends > reaches:
            reaches, holder = ends, ref


def _from(kind: Kind, ref: RecordRef) -> str:
    """Return the start of the span `ref` names; it is part of the key of every exclusive kind."""
    names = [field.name for field in kind.key]
    assert kind.period is not None
    return ref.key[names.index(kind.period[0])]
