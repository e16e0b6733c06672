"""What an act is called, in the Undo menu and in the history: "Promotion of 张三".

A record goes by what people call it: somebody by name, a device by its model, anything else by its
kind and key.
"""

from nmdept.messages import Message
from nmdept.records.codes import DEVICE_CLASS
from nmdept.records.kinds import KIND_OF, Kind, RecordRef
from nmdept.records.values import Device, Drug, Record, Staff


def called(record: Record) -> Message:
    """Return what people call `record`."""
    if isinstance(record, Staff | Drug):
        return Message.of("acts.called", name=record.name)
    if isinstance(record, Device):
        model = record.model or DEVICE_CLASS.label(record.class_)
        return Message.of("acts.device", device_no=record.device_no, model=model)
    return named(KIND_OF[type(record)].ref(record))


def named(ref: RecordRef) -> Message:
    """Return the record's kind and key, when nothing more is known of it."""
    kind = next(kind for kind in KIND_OF.values() if kind.name == ref.kind)
    return Message.of("acts.record", kind=kind.label, key=" ".join(ref.key))


def entered(record: Record) -> Message:
    """Return the name of entering a new record."""
    return Message.of("acts.entered", record=called(record))


def corrected(record: Record) -> Message:
    """Return the name of correcting a record in place, without a date."""
    return Message.of("acts.corrected", record=called(record))


def saved(kind: Kind) -> Message:
    """Return the name of entering or correcting several records of `kind` at once."""
    return Message.of("acts.saved", kind=kind.label)


def deleted(record: Record, *, others: int) -> Message:
    """Return the name of deleting a record with `others` that belong to it."""
    if not others:
        return Message.of("acts.deleted", record=called(record))
    return Message.of("acts.deleted_with", record=called(record), count=others)
