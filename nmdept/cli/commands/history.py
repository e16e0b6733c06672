"""`history`: who changed what, when, from what to what."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from nmdept.cli.call import Call, day, print_json
from nmdept.cli.dispatch import Verb
from nmdept.cli.table import render
from nmdept.errors import ExitStatus, UsageError
from nmdept.messages import Message
from nmdept.records.changes import Change
from nmdept.records.kinds import BY_NAME, RecordRef
from nmdept.services.history import read_history


def history(call: Call) -> int:
    """Print the changes, oldest first."""
    since = day(call.arguments.since)
    record = _ref(call.arguments.record)
    with call.open() as folder:
        changes = read_history(folder, since=since, record=record)
    if call.arguments.json:
        print_json([_change(call, change) for change in changes])
    elif changes:
        print(render(_head(call), [_row(call, change) for change in changes]))
    else:
        call.say("cli.no_changes")
    return ExitStatus.DONE


def _ref(text: str | None) -> RecordRef | None:
    """Read a record's name as `staff:0012`; UsageError when it is none."""
    if text is None:
        return None
    kind, *key = text.split(":")
    if kind not in BY_NAME or len(key) != len(BY_NAME[kind].key):
        raise UsageError("cli.not_a_record", given=text)
    return RecordRef(kind, tuple(unquote(part) for part in key))


def _head(call: Call) -> list[str]:
    names = ("at", "by", "act", "record", "field", "old", "new")
    return [call.text(Message.of(f"cli.head_{name}")) for name in names]


def _row(call: Call, change: Change) -> list[str]:
    act = change.act
    told = (change.old or "", change.new or "")
    at = act.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return [at, act.user, call.text(act.what), str(change.ref), change.field, *told]


def _change(call: Call, change: Change) -> dict[str, Any]:
    return {
        "number": change.act.number,
        "at": change.act.at.isoformat(),
        "by": change.act.user,
        "act": call.text(change.act.what),
        "record": str(change.ref),
        "field": change.field,
        "old": change.old,
        "new": change.new,
    }


VERBS: Mapping[str, Verb] = {"history": history}
