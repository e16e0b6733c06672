"""The command line's grammar, built in a few milliseconds: nothing here reads a file.

Only the arguments of the commands named on the line are described in full.
"""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence

from nmdept.cli.texts import ABOUT, COMMANDS, FRAME, OPTIONS, Pair

TYPE_CHECKING = False  # as typing has it, without the cost of importing typing
if TYPE_CHECKING:
    from typing import NoReturn

Grammar = Callable[["Parser"], None]


class CommandLineError(Exception):
    """The command line is not understood; `raw` is argparse's own English sentence."""

    def __init__(self, raw: str, usage: str) -> None:
        """Keep what argparse says, to be worded at the door."""
        super().__init__(raw)
        self.raw = raw
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """A parser whose frame and help are in one language, and which never ends the process."""

    def __init__(self, *, prog: str, language: str, about: Pair) -> None:
        """Describe nothing but `--help` and the options every command takes."""
        super().__init__(
            prog=prog,
            description=_pick(about, language),
            formatter_class=lambda prog: _Formatter(prog, language),
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self._places = self.add_argument_group(_pick(FRAME["arguments"], language))
        self._choices = self.add_argument_group(_pick(FRAME["options"], language))
        self._choices.add_argument("-h", "--help", action="help", help=self.text("help"))

    def text(self, name: str) -> str:
        """Return the help text of an option or argument."""
        return _pick(OPTIONS[name], self.language)

    def place(self, name: str, *, optional: bool = False) -> None:
        """Add a positional argument; an optional one left out is None."""
        self._places.add_argument(
            name,
            metavar=name.upper(),
            help=self.text(name),
            nargs="?" if optional else None,
        )

    def option(
        self,
        flag: str,
        metavar: str,
        *,
        required: bool = False,
        default: str | None = None,
        choices: Sequence[str] | None = None,
    ) -> None:
        """Add an option that takes a value."""
        self._choices.add_argument(
            flag,
            metavar=metavar,
            required=required,
            default=default,
            choices=choices,
            help=self.text(flag.lstrip("-").replace("-", "_")),
        )

    def switch(self, *flags: str) -> None:
        """Add options that are on when they are there."""
        for flag in flags:
            name = flag.lstrip("-").replace("-", "_")
            self._choices.add_argument(flag, action="store_true", help=self.text(name))

    def anywhere(self, default: str | None) -> None:
        """Add the options that may stand before or after the command's name."""
        self.option("--data", "DIR", default=default)
        self.option("--user", "NAME", default=default)
        self.option("--lang", "zh|en", default=default, choices=("zh", "en"))

    def version(self, text: str) -> None:
        """Add `--version`."""
        self._choices.add_argument(
            "--version", action="version", version=text, help=self.text("version")
        )

    def children(
        self,
        names: Sequence[str],
        words: Sequence[str],
        grammars: dict[str, Grammar],
        *,
        dest: str,
        required: bool,
    ) -> None:
        """Add sub-commands; those not among `words` are known by name only."""
        group = self.add_subparsers(
            dest=dest,
            metavar="COMMAND",
            prog=self.prog,
            required=required,
            title=_pick(FRAME["commands"], self.language),
        )
        for path in names:
            about = COMMANDS[path]
            name = path.rpartition(" ")[2]
            child = group.add_parser(
                name, help=_pick(about, self.language), language=self.language, about=about
            )
            if name in words:
                child.anywhere(argparse.SUPPRESS)
                grammars[path](child)
                child.set_defaults(path=path)

    def error(self, message: str) -> "NoReturn":
        """Raise CommandLineError instead of ending the process."""
        raise CommandLineError(message, self.prog)


class _Formatter(argparse.HelpFormatter):
    """Help with the frame's words in one language and a width known without imports."""

    def __init__(self, prog: str, language: str) -> None:
        super().__init__(prog, max_help_position=30, width=_width())
        self._frame = language

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        wanted = _pick(FRAME["usage"], self._frame) if prefix is None else prefix
        super().add_usage(usage, actions, groups, wanted)


def build(argv: Sequence[str], language: str, version: str) -> Parser:
    """Return the parser of the whole command line, complete for the commands in `argv`."""
    parser = Parser(prog="nmdept", language=language, about=ABOUT)
    parser.anywhere(None)
    parser.version(version)
    top = [path for path in COMMANDS if " " not in path]
    grammars = {path: _group(path, argv) for path in top if path in _GROUPS} | _GRAMMARS
    parser.children(top, argv, grammars, dest="command", required=False)
    return parser


def _group(name: str, words: Sequence[str]) -> Grammar:
    def describe(parser: Parser) -> None:
        paths = [path for path in COMMANDS if path.startswith(f"{name} ")]
        parser.children(paths, words, _GRAMMARS, dest="verb", required=True)

    return describe


def _pick(pair: Pair, language: str) -> str:
    return pair[0] if language == "zh" else pair[1]


def _width() -> int:
    try:
        return max(60, min(100, os.get_terminal_size().columns - 2))
    except OSError:
        return 90


def _nothing(_parser: Parser) -> None:
    """Describe a command without arguments of its own."""


def _demo(parser: Parser) -> None:
    parser.option("--out", "DIR", required=True)


def _kinds(parser: Parser) -> None:
    parser.switch("--json")


def _kind_file(parser: Parser) -> None:
    parser.place("kind")
    parser.place("file")


def _import(parser: Parser) -> None:
    _kind_file(parser)
    parser.switch("--dry-run", "--json")
    parser.option("--encoding", "NAME")


def _count(parser: Parser) -> None:
    parser.place("month")
    parser.place("item", optional=True)
    parser.place("count", optional=True)


def _start(parser: Parser) -> None:
    parser.place("year")
    parser.option("--form", "ID")


def _year_json(parser: Parser) -> None:
    parser.place("year")
    parser.switch("--json")


def _set(parser: Parser) -> None:
    parser.place("year")
    parser.place("code")
    parser.place("value")
    parser.option("--reason", "TEXT", required=True)


def _explain(parser: Parser) -> None:
    parser.place("year")
    parser.place("finding")
    parser.option("--reason", "TEXT", required=True)


def _write(parser: Parser) -> None:
    parser.place("year")
    parser.place("file")
    parser.switch("--blank", "--single-language", "--without-names")


def _history(parser: Parser) -> None:
    parser.switch("--json")
    parser.option("--since", "DATE")
    parser.option("--record", "ID")


def _report(parser: Parser) -> None:
    parser.place("year")
    parser.place("file")
    parser.option("--from", "MONTH")
    parser.option("--to", "MONTH")
    parser.option("--years", "N")
    parser.option("--compare", "YEAR")
    parser.option("--sections", "LIST")
    parser.option("--retirement", "AGES")
    parser.option("--layout", "NAME")
    parser.option("--save-layout", "NAME")
    parser.option("--chart", "NAME")
    parser.switch("--without-names")


_GROUPS = ("records", "activity", "survey")

_GRAMMARS: dict[str, Grammar] = {
    "demo": _demo,
    "init": _nothing,
    "records kinds": _kinds,
    "records template": _kind_file,
    "records import": _import,
    "records export": _kind_file,
    "activity set": _count,
    "dump": _nothing,
    "survey forms": _kinds,
    "survey start": _start,
    "survey show": _year_json,
    "survey set": _set,
    "survey check": _year_json,
    "survey explain": _explain,
    "survey write": _write,
    "history": _history,
    "report": _report,
}
