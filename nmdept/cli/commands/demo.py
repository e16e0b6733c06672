"""`demo`: the example department, its return and its documents."""

from collections.abc import Mapping
from pathlib import Path

from nmdept.cli.call import Call
from nmdept.cli.dispatch import Verb
from nmdept.errors import ExitStatus
from nmdept.services.demo import make_demo


def demo(call: Call) -> int:
    """Make the example afresh and print the path of each document."""
    out = Path(call.arguments.out)
    with call.progress() as progress:
        paths = make_demo(out, user=call.user, language=call.language, progress=progress)
    for path in paths:
        print(path)
    return ExitStatus.DONE


VERBS: Mapping[str, Verb] = {"demo": demo}
