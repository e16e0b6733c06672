"""What is wrong with records, before they are stored: in sentences, without touching anything.

The database refuses the same with its constraints; here the user learns which record, which field
and what to do. The importer, the forms and the services all ask here.
"""

from collections.abc import Iterator, Mapping, Sequence

from nmdept.errors import DataProblemError
from nmdept.language import Label
from nmdept.messages import Message
from nmdept.records import between, field_check
from nmdept.records.kinds import KIND_OF, Kind, RecordRef
from nmdept.records.problem import Problem
from nmdept.records.values import Record

Kinds = Mapping[type[Record], Kind]


def problems(
    records: Sequence[Record],
    *,
    existing: Mapping[RecordRef, Record],
    kinds: Kinds = KIND_OF,
) -> tuple[Problem, ...]:
    """Return what stands against storing `records` beside the `existing` ones.

    `existing` holds at least the stored records with the same keys, those of the same group where
    spans may not overlap, and the staff referred to. A record takes the place of the stored one
    with its key.
    """
    found = [problem for record in records for problem in _of_one(kinds[type(record)], record)]
    named = [(kinds[type(record)].ref(record), record) for record in records]
    found.extend(_twice(named))
    if not found:
        final = {**existing, **dict(named)}
        found.extend(between.strangers(named, final))
        found.extend(between.overlaps(named, final, kinds))
    return tuple(found)


def refuse(found: Sequence[Problem], kinds: Kinds = KIND_OF) -> None:
    """Raise DataProblemError naming the first of the problems `found`, if there is any."""
    if not found:
        return
    first, others = found[0], len(found) - 1
    label = next(kind.label for kind in kinds.values() if kind.name == first.ref.kind)
    sentence = named(label, first.ref, first.message)
    if others:
        raise DataProblemError("records.and_more", problem=sentence, count=others)
    raise DataProblemError(sentence.code, **dict(sentence.params))


def named(label: Label, ref: RecordRef, message: Message) -> Message:
    """Return `message` with the record it is about before it."""
    key = " ".join(field_check.printable(part) for part in ref.key)
    return Message.of("records.of_record", kind=label, key=key, problem=message)


def _of_one(kind: Kind, record: Record) -> Iterator[Problem]:
    ref = kind.ref(record)
    sound = True
    for field in kind.fields:
        message = field_check.check_field(field, record)
        if message is not None:
            sound = False
            yield Problem(ref, field.name, message)
    if sound:
        yield from between.within_record(kind, record)


def _twice(records: Sequence[tuple[RecordRef, Record]]) -> Iterator[Problem]:
    seen: set[RecordRef] = set()
    for ref, _ in records:
        if ref in seen:
            yield Problem(ref, None, Message.of("records.twice"))
        seen.add(ref)
