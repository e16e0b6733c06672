"""The command line's entrance: read the line, and only then import what the command needs."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from nmdept import __version__
from nmdept.cli.parser import CommandLineError, build
from nmdept.cli.streams import prepare


def run(argv: Sequence[str], *, open_window: Callable[..., int]) -> int:
    """Do what the command line says; returns the exit status (`nmdept.errors.ExitStatus`).

    `open_window(data, user=, language=)` shows the window and returns its status; data and
    language are None when the line does not name them.

    Besides those: 70 for a bug of the program, 130 when interrupted, 141 when the reader of
    standard output went away. Without a command the window is opened.
    """
    prepare(sys.stdin, sys.stdout, sys.stderr)
    language = language_of(argv, os.environ)
    parser = build(argv, language, f"nmdept {__version__}")
    try:
        arguments = parser.parse_args(argv)
    except CommandLineError as error:
        from nmdept.cli.usage import explain

        return explain(error, language)
    except SystemExit:  # --help and --version have been printed
        return 0
    try:
        from nmdept.cli.door import perform
    except KeyboardInterrupt:  # while the libraries load, before the door stands
        return 130
    return perform(arguments, language, open_window=open_window)


def language_of(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return `zh` or `en`: as `--lang` says, else NMDEPT_LANG, else the system's language."""
    for place, word in enumerate(argv):
        flag, _, value = word.partition("=")
        if flag == "--lang":
            wish = value or "".join(argv[place + 1 : place + 2])
            if wish in ("zh", "en"):
                return wish
    wish = environ.get("NMDEPT_LANG", "")
    return wish if wish in ("zh", "en") else _system_language(environ)


def _system_language(environ: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    if sys.platform == "win32":
        import ctypes

        # the low ten bits of a Windows language identifier are the language; 4 is Chinese
        chinese = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 4
        return "zh" if chinese else "en"
    return "en"
