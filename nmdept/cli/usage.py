"""What argparse found wrong with a command line, in a sentence of our own and in both languages."""

import re
import sys
from difflib import get_close_matches

from nmdept.cli.parser import CommandLineError
from nmdept.errors import ExitStatus
from nmdept.language import Language
from nmdept.messages import Message, word

_MISSING = re.compile(r"the following arguments are required: (?P<names>.+)")
_UNKNOWN = re.compile(r"unrecognized arguments: (?P<names>.+)", re.DOTALL)
_NO_VALUE = re.compile(r"argument (?P<name>\S+): expected one argument")
_NOT_ONE_OF = re.compile(
    r"argument (?P<name>\S+): invalid choice: (?P<given>.+) \(choose from (?P<known>.+)\)",
    re.DOTALL,
)


def explain(error: CommandLineError, language: str) -> int:
    """Say what is wrong with the line on standard error; returns the status of wrong usage."""
    sentence = word(_message(error.raw), Language(language))
    hint = word(Message.of("cli.see_help", command=error.usage), Language(language))
    print(f"{sentence} {hint}", file=sys.stderr)
    return ExitStatus.USAGE


def _message(raw: str) -> Message:
    """Recognise argparse's sentence; an unforeseen one is quoted."""
    if match := _MISSING.fullmatch(raw):
        names = match["names"].split(", ")
        return Message.of("cli.missing_arguments", names=names, count=len(names))
    if match := _UNKNOWN.fullmatch(raw):
        return Message.of("cli.unknown_arguments", names=match["names"])
    if match := _NO_VALUE.fullmatch(raw):
        return Message.of("cli.option_needs_value", name=match["name"])
    if match := _NOT_ONE_OF.fullmatch(raw):
        return _not_one_of(match)
    return Message.of("cli.usage", detail=raw)


def _not_one_of(match: re.Match[str]) -> Message:
    given = match["given"].strip("'\"")
    known = [name.strip("'\"") for name in match["known"].split(", ")]
    near = get_close_matches(given, known, n=1)
    if near:
        return Message.of("cli.did_you_mean", given=given, near=near[0])
    return Message.of("cli.not_one_of", given=given, known=known)
