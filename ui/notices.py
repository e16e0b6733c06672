"""Sentences for the user that need no answer: shown in a bar of the window, never a box."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nmdept.errors import NmdeptError
from nmdept.messages import Message


class Tone(StrEnum):
    """How a notice is meant; shown by icon and word as well as by colour."""

    DONE = "done"
    INFO = "info"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One sentence, and the file it is about, if the user may want to open it."""

    tone: Tone
    message: Message
    file: Path | None = None
    restores: bool = False
    """Whether what was just discarded can be brought back from here."""


class Notices(QObject):
    """Where pages say what happened; the window shows the latest."""

    said = Signal(object)
    """A Notice."""

    def say(self, tone: Tone, message: Message, *, file: Path | None = None) -> None:
        """Show one sentence until the next one or until it is closed."""
        self.said.emit(Notice(tone=tone, message=message, file=file))

    def offer_back(self, message: Message) -> None:
        """Say that something was discarded, with a button that brings it back."""
        self.said.emit(Notice(tone=Tone.INFO, message=message, restores=True))

    def explain(self, error: NmdeptError) -> None:
        """Show why something could not be done; fits as `failed=` of a task."""
        self.say(Tone.PROBLEM, error.message)
