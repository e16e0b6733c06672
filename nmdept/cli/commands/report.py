"""`report`: the director's annual summary."""

from collections.abc import Mapping

from nmdept.cli.call import Call
from nmdept.cli.dispatch import Verb
from nmdept.errors import ExitStatus
from nmdept.services.summary import write_summary


def report(call: Call) -> int:
    """Write the summary and print its path."""
    year, file = call.year, call.file
    with call.open() as folder, call.progress() as progress:
        write_summary(folder, year, file, language=call.language, progress=progress)
    print(file)
    return ExitStatus.DONE


VERBS: Mapping[str, Verb] = {"report": report}
