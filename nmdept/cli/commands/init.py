"""`init`: a new, empty data folder."""

from collections.abc import Mapping

from nmdept.cli.call import Call
from nmdept.cli.dispatch import Verb
from nmdept.errors import ExitStatus
from nmdept.services.folder import create_folder


def init(call: Call) -> int:
    """Make the folder and say so when it is on the disk."""
    with create_folder(call.folder, user=call.user) as folder:
        path = str(folder.path)
    call.say("cli.folder_made", path=path)
    return ExitStatus.DONE


VERBS: Mapping[str, Verb] = {"init": init}
