"""`python -m nmdept` and the `nmdept` command: the one place of the core that knows the window."""

import gc
import sys

from nmdept.cli.main import run

TYPE_CHECKING = False  # as typing has it, without the cost of importing typing
if TYPE_CHECKING:
    from pathlib import Path

    from nmdept.language import Language

_GARBAGE = 50_000
"""Objects made before Python looks for cycles among the young ones; its own 700 have it walk what
imports leave again and again, a tenth of a short command's time (measured)."""

_QT = frozenset({"PySide6", "shiboken6"})


def main() -> int:
    """Run the program on this process's command line and return its exit status."""
    gc.set_threshold(_GARBAGE)
    return run(sys.argv[1:], open_window=open_window)


def open_window(data: "Path | None", *, user: str, language: "Language | None") -> int:
    """Show the window; EnvironmentFailedError when Qt is not there or does not load."""
    from nmdept.errors import EnvironmentFailedError

    try:
        from ui import app
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _QT:
            raise
        raise EnvironmentFailedError("cli.no_qt", detail=str(error)) from error
    return app.run(data, user=user, language=language)


if __name__ == "__main__":
    sys.exit(main())
