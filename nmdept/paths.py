"""Where the program's own files are, in a checkout, an installed wheel and a frozen bundle."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder of shipped data: questionnaires, catalogues, fonts, texts."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [package / "_resources", package.parent / "resources"]
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(candidates[-1])


def resource(*parts: str) -> Path:
    """Return the path of one shipped file."""
    return resources().joinpath(*parts)
