"""Progress of long work: the work reports steps, whoever runs it decides what to show."""

from typing import Protocol

from nmdept.messages import Message


class CancelledError(Exception):
    """The user asked the running work to stop; nothing half-done stays."""


class Progress(Protocol):
    """What long work reports to."""

    def step(self, done: int, total: int, what: Message) -> None:
        """Report `done` of `total` steps, the present one being `what`.

        Raises CancelledError when the user has asked to stop.
        """


class Silent:
    """Progress nobody looks at."""

    def step(self, done: int, total: int, what: Message) -> None:
        """Ignore the report."""
