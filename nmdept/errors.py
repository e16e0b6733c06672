"""What can go wrong, by the exit status it ends with.

An error carries a message code and its parameters; the door it reaches (window, command line)
puts it into words with `nmdept.messages`. The statuses are fixed by the command line's interface.
"""

from enum import IntEnum

from nmdept.messages import Message, Param


class ExitStatus(IntEnum):
    """How a command ended."""

    DONE = 0
    DATA_PROBLEM = 1
    USAGE = 2
    REFUSED = 3
    BUSY = 4
    ENVIRONMENT = 5
    NEWER_VERSION = 6
    DAMAGED = 7


class NmdeptError(Exception):
    """A failure the user is told about in one sentence; never a bug of the program."""

    exit_status = ExitStatus.DATA_PROBLEM

    def __init__(self, code: str, **params: Param) -> None:
        """Name the sentence by its message `code` and give what it mentions."""
        self.message = Message.of(code, **params)
        super().__init__(code, params)

    def __str__(self) -> str:
        """The code with its parameters, for logs and tests."""
        return f"{self.message.code} {dict(self.message.params)}"


class DataProblemError(NmdeptError):
    """The data have problems: blocking findings, rejected rows, a character no font has."""


class UsageError(NmdeptError):
    """Wrong usage, or an input that cannot be read."""

    exit_status = ExitStatus.USAGE


class RefusedError(NmdeptError):
    """The act is not allowed in this state, or the folder is not ours."""

    exit_status = ExitStatus.REFUSED


class BusyError(NmdeptError):
    """Another process holds the data folder."""

    exit_status = ExitStatus.BUSY


class EnvironmentFailedError(NmdeptError):
    """The surroundings failed: disk full, no right to write, network share."""

    exit_status = ExitStatus.ENVIRONMENT


class NewerVersionError(NmdeptError):
    """The data folder was written by a newer version of the program."""

    exit_status = ExitStatus.NEWER_VERSION


class DamagedError(NmdeptError):
    """Stored data are damaged or were altered outside the program."""

    exit_status = ExitStatus.DAMAGED
