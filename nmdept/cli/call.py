"""One call of a command: its arguments, who acts, on which folder, and how it speaks."""

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmdept.cli.progress_line import ProgressLine
from nmdept.errors import UsageError
from nmdept.language import Label, Language
from nmdept.messages import Message, Param, word
from nmdept.paths import default_data_folder

if TYPE_CHECKING:
    from nmdept.services.folder import DataFolder


@dataclass(frozen=True, kw_only=True)
class Call:
    """What a command is given."""

    arguments: Namespace
    user: str
    language: Language

    @property
    def chosen_folder(self) -> Path | None:
        """The data folder named on the line."""
        return None if self.arguments.data is None else Path(self.arguments.data)

    @property
    def folder(self) -> Path:
        """The data folder the command works on."""
        return self.chosen_folder or default_data_folder()

    @property
    def file(self) -> Path:
        """The file named on the line."""
        return Path(self.arguments.file)

    @property
    def year(self) -> int:
        """The data year named on the line; UsageError when it is none."""
        text: str = self.arguments.year
        if not (len(text) == 4 and text.isascii() and text.isdigit() and text >= "1900"):
            raise UsageError("cli.not_a_year", given=text)
        return int(text)

    def open(self) -> "DataFolder":
        """Open the data folder; held until the returned context is left."""
        from nmdept.services.folder import open_folder  # late: the window is shown without it

        return open_folder(self.folder, user=self.user)

    def progress(self) -> ProgressLine:
        """Return where long work reports to."""
        return ProgressLine(sys.stderr, self.language)

    def text(self, what: Message | Label) -> str:
        """Return the sentence or term in the language of the call."""
        return what.text(self.language) if isinstance(what, Label) else word(what, self.language)

    def say(self, code: str, **params: Param) -> None:
        """Print a sentence on standard output."""
        print(self.text(Message.of(code, **params)))

    def complain(self, message: Message) -> None:
        """Print a sentence on standard error."""
        print(self.text(message), file=sys.stderr)


def call_of(arguments: Namespace, language: Language) -> Call:
    """Return the call the command line describes."""
    return Call(arguments=arguments, user=arguments.user or _system_user(), language=language)


def print_json(document: Mapping[str, Any] | Sequence[Any]) -> None:
    """Print one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def day(text: str | None) -> date | None:
    """Read a date given on the line; UsageError when it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("cli.not_a_date", given=text) from None


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such account, and no variable that names it
        return "unknown"
