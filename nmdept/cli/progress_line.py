"""Progress as one line on a terminal, written over as the work goes on."""

import time
from typing import Self, TextIO

from nmdept.cli.table import width
from nmdept.language import Language
from nmdept.messages import Message, word

_INTERVAL = 0.1
"""Seconds between two updates, so that the line costs nothing."""


class ProgressLine:
    """A `nmdept.progress.Progress` that shows itself only on a terminal, and then wipes itself."""

    def __init__(self, stream: TextIO, language: Language) -> None:
        """Write on `stream` in `language`."""
        self._stream = stream
        self._language = language
        self._shown = 0
        self._next = 0.0

    def __enter__(self) -> Self:
        """Begin the work."""
        return self

    def __exit__(self, *_failure: object) -> None:
        """Wipe the line."""
        if self._shown:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    def step(self, done: int, total: int, what: Message) -> None:
        """Show `done` of `total` steps."""
        now = time.monotonic()
        if not self._stream.isatty() or now < self._next:
            return
        self._next = now + _INTERVAL
        share = f"{100 * done // total:3d} %" if total else ""
        self._write(f"{share} {word(what, self._language)}")

    def _write(self, text: str) -> None:
        padding = " " * max(0, self._shown - width(text))
        self._stream.write(f"\r{text}{padding}")
        self._stream.flush()
        self._shown = width(text)
