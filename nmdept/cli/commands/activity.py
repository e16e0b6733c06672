"""`activity set`: one monthly count, or many from standard input."""

import sys
from collections.abc import Mapping

from nmdept.cli.call import Call
from nmdept.cli.dispatch import Verb
from nmdept.errors import DataProblemError, ExitStatus, UsageError
from nmdept.messages import Message
from nmdept.services.activity import set_count
from nmdept.services.folder import DataFolder

_LONGEST = 200
"""Characters of a line; a longer one is no count."""


def set_activity(call: Call) -> int:
    """Enter one count, or with `-` those on standard input."""
    arguments = call.arguments
    if arguments.month == "-":
        if arguments.item:
            raise UsageError("cli.unknown_arguments", names=arguments.item)
        return _set_lines(call)
    missing = [
        name
        for name, value in (("ITEM", arguments.item), ("COUNT", arguments.count))
        if value is None
    ]
    if missing:
        raise UsageError("cli.missing_arguments", names=missing, count=len(missing))
    with call.open() as folder:
        set_count(folder, arguments.month, arguments.item, arguments.count)
    count = arguments.count.strip()
    said = count or Message.of("cli.count_blank")
    call.say("cli.count_saved", month=arguments.month, item=arguments.item, count=said)
    return ExitStatus.DONE


def _set_lines(call: Call) -> int:
    """Enter line after line, each a transaction; a bad line is named and the others go on."""
    status = ExitStatus.DONE
    with call.open() as folder:
        for number, line in enumerate(sys.stdin, start=1):
            if not line.strip():
                continue
            try:
                _set_line(folder, line)
            except (DataProblemError, UsageError) as error:
                call.complain(Message.of("cli.bad_line", line=str(number), why=error.message))
                status = ExitStatus.DATA_PROBLEM
            else:
                print(f"saved {number}", flush=True)
    return status


def _set_line(folder: DataFolder, line: str) -> None:
    words = line.split() if len(line) <= _LONGEST else []
    if len(words) != 3:
        raise UsageError("cli.not_a_count_line")
    month, item, count = words
    set_count(folder, month, item, "" if count == '""' else count)


VERBS: Mapping[str, Verb] = {"activity set": set_activity}
