"""From a command's name to the function that does it; only that command's module is imported."""

from collections.abc import Callable, Mapping
from importlib import import_module

from nmdept.cli.call import Call

Verb = Callable[[Call], int]


def verb(path: str) -> Verb:
    """Return the function of the command `path`, as `records import`."""
    group = path.partition(" ")[0]
    verbs: Mapping[str, Verb] = import_module(f"nmdept.cli.commands.{group}").VERBS
    return verbs[path]
