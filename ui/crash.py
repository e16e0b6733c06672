"""A bug leaves a report on the disk and one sentence for the user, never a traceback."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import qVersion


def write_report(error: BaseException, folder: Path) -> Path:
    """Write what is known of `error` to a new file in `folder` and return its path."""
    import platform  # here, for the start is not to pay for what rarely is needed
    import traceback

    folder.mkdir(parents=True, exist_ok=True)
    at = datetime.now(UTC)
    lines = [
        f"nmdept crash report, {at.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
        *traceback.format_exception(error),
    ]
    path = folder / f"crash-{at:%Y%m%d-%H%M%S-%f}.txt"
    path.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
    return path
