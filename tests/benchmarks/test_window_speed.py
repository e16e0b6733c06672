"""The window, shown and filled from the example department, against an empty table in a window.

The aim is 2.5, and it is not reached. Its floor is printed too: the same empty window in a program
that opens the folder through SQLAlchemy and reads one kind of record. That takes 2.5 to 3.1 times
the empty one already (importing SQLAlchemy alone: 2.4 to 2.6). Ours takes 1.25 to 1.4 times that
floor: Qt's enumerations, made when first asked for, the modules of the window and of the records,
and the first page. The limits hold what has been reached, so that it does not get worse unseen; the
one over the floor is the closer, for what slows a busy machine slows both alike.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.kinds import KINDS
from nmdept.services.files import import_records
from nmdept.services.folder import create_folder

RUNS = Path(__file__).with_name("window_runs.py")
LIMIT = 4.5
LIMIT_OVER_FLOOR = 1.6


def run(*arguments: Path) -> None:
    """Run one of the programs."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    subprocess.run(
        [sys.executable, str(RUNS), *map(str, arguments)],
        env=environment,
        stderr=subprocess.DEVNULL,
        check=True,
    )


def test_the_window_is_filled_soon(tmp_path: Path, ratio: Callable[..., float]) -> None:
    data = tmp_path / "data"
    with create_folder(data, user="bench", example=True) as folder:
        for kind in KINDS:
            file = resource("example", f"{kind.name}.csv")
            import_records(folder, kind.name, file, progress=Silent())

    ours, floor = partial(run, data, tmp_path / "window.ini"), partial(run, data)
    ratio("floor: a ledger read behind an empty window, against it alone", floor, run)
    over_floor = ratio("window shown and filled against that floor", ours, floor)
    assert over_floor <= LIMIT_OVER_FLOOR
    assert ratio("window shown and filled against an empty one", ours, run) <= LIMIT
