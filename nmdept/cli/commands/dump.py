"""`dump`: everything as one canonical JSON document."""

from collections.abc import Mapping

from nmdept.cli.call import Call
from nmdept.cli.dispatch import Verb
from nmdept.errors import ExitStatus
from nmdept.services.dump import dump as read_all


def dump(call: Call) -> int:
    """Print the document, the same bytes for the same content."""
    with call.open() as folder:
        document = read_all(folder)
    print(document.decode())
    return ExitStatus.DONE


VERBS: Mapping[str, Verb] = {"dump": dump}
