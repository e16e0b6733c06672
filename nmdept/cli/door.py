"""The door of the command line: what went wrong becomes one sentence and an exit status."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable

from nmdept.cli.call import Call, call_of
from nmdept.cli.crash import write_crash_report
from nmdept.cli.dispatch import verb
from nmdept.errors import EnvironmentFailedError, NmdeptError
from nmdept.language import Language
from nmdept.messages import Message, word
from nmdept.progress import CancelledError

BUG = 70
"""The status after a bug of the program (`EX_SOFTWARE`); no documented status means that."""
INTERRUPTED = 130
READER_GONE = 141


def perform(arguments: Namespace, language: str, *, open_window: Callable[..., int]) -> int:
    """Run the command, or open the window when there is none; never lets an error through."""
    spoken = Language(language)

    def act() -> int:
        call = call_of(arguments, spoken)
        if arguments.command is None:
            return _window(call, open_window)
        return verb(arguments.path)(call)

    return _guarded(act, spoken)


def _guarded(act: Callable[[], int], language: Language) -> int:
    try:
        status = act()
        _flush()
    except NmdeptError as error:
        return _say(error.message, language, error.exit_status)
    except (KeyboardInterrupt, CancelledError):
        return _say(Message.of("cli.interrupted"), language, INTERRUPTED)
    except BrokenPipeError:  # whoever read our output has gone: nobody is left to be told
        _drop_output()
        return READER_GONE
    except (OSError, MemoryError) as error:
        failure = _environment_failure(error)
        return _say(failure.message, language, failure.exit_status)
    except Exception as error:  # noqa: BLE001 -- the door: a bug becomes a report and a sentence
        return _say(Message.of("cli.bug", report=str(write_crash_report(error))), language, BUG)
    return status


def _window(call: Call, open_window: Callable[..., int]) -> int:
    from nmdept.cli.system_libraries import display_answers, has_display, missing_for_window

    if not has_display(os.environ):
        raise EnvironmentFailedError("cli.no_display")
    packages = missing_for_window(os.environ)
    if packages:
        raise EnvironmentFailedError("cli.window_needs", packages=" ".join(packages))
    if not display_answers(os.environ):
        raise EnvironmentFailedError("cli.display_silent", display=os.environ.get("DISPLAY", ""))
    language = call.language if call.arguments.lang else None
    return open_window(call.chosen_folder, user=call.user, language=language)


def _say(message: Message, language: Language, status: int) -> int:
    print(word(message, language), file=sys.stderr)
    return status


def _environment_failure(error: OSError | MemoryError) -> EnvironmentFailedError:
    if isinstance(error, MemoryError):
        return EnvironmentFailedError("cli.out_of_memory")
    place = "" if error.filename is None else str(error.filename)
    if not place:
        return EnvironmentFailedError("cli.system_failed", detail=error.strerror or str(error))
    detail = error.strerror or type(error).__name__
    return EnvironmentFailedError("cli.file_failed", path=place, detail=detail)


def _flush() -> None:
    """Write what is still buffered; a pipe or disk that refuses it is noticed here, not at exit."""
    if sys.stdout is None:  # a windowed program on Windows has none
        return
    try:
        sys.stdout.flush()
    except OSError:
        _drop_output()
        raise


def _drop_output() -> None:
    """Let what is left in the buffer go nowhere, or Python would try again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
