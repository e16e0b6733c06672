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


def default_data_folder() -> Path:
    """Return where the data folder is unless somebody says otherwise: the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("nmdept", appauthor=False)


def crash_folder() -> Path:
    """Return where reports of the program's own bugs are left; it need not exist."""
    from platformdirs import user_log_path

    return user_log_path("nmdept", appauthor=False)
