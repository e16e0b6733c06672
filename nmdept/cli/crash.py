"""Reports of the program's own bugs, left as files for whoever mends them."""

import os
import platform
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from nmdept import __version__
from nmdept.paths import crash_folder


def write_crash_report(error: Exception) -> Path:
    """Write where and how the program failed, and return the file.

    The command line is left out: it may hold names.
    """
    text = "\n".join(
        [
            f"nmdept {__version__}, Python {platform.python_version()}, {platform.platform()}",
            "".join(traceback.format_exception(error)),
        ]
    )
    name = f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.txt"
    for folder in (crash_folder(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path(name)
