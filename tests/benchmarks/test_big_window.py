"""The window on the largest folder there is, printed beside the example department.

Held to the aims of the window for daily work: a page gone back to, also when all it shows has
changed, within 150 ms, a key of a search within 50 ms, and all of it within 100 MB. What decides is
the processor time of the whole process, for others work on the machine too; how long it took stands
beside it. On a core that is shared the same work was measured to take up to half as long again
(reports after a change: 95 to 160 ms), and that much is granted.

The first opening of a page is no part of the aim. It imports and makes the page, which was measured
to take 40 to 150 ms, the survey 210 ms, and the reports 520 ms: they read and check a whole year
and draw twenty charts, nowhere blocking the window for long. Everybody who was ever there, 15,000
records, takes 120 to 160 ms to be shown. Both are measured but once, so that any disturbance
counts; what has been reached is held with twice its time, so that it does not get worse unseen.

The modules are compiled before, as they are in a program that was started once. The panel beside
the list follows a search when the keys rest, and is measured apart from them.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nmdept.language import Language
from nmdept.progress import Silent
from nmdept.services.demo import DATA, make_demo
from nmdept.services.returns import start_return
from tests.benchmarks.big_folder import LAST_YEAR, make_big_folder

_PROGRAM = Path(__file__).with_name("window_pages.py")
_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
_PAGE, _KEY, _MEMORY = 150.0, 50.0, 100.0
_SHARED = 1.5
"""How much more of the processor the same work takes on a core that is shared."""
_FIRST = {"reports": 1000.0, "survey": 420.0}
_ONCE = 300.0
"""What has been reached in milliseconds of the processor, with room for a core that is shared."""

Measured = dict[str, Any]
"""What window_pages.py printed."""


def _run(data: Path, settings: Path, compiled: Path, *more: str) -> str:
    """Run the window on `data` in a process of its own, its modules kept as compiled."""
    environment = {name: of for name, of in os.environ.items() if name != _NOT_COMPILED}
    environment |= {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    run = subprocess.run(
        [sys.executable, str(_PROGRAM), str(data), str(settings), *more],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return run.stdout.decode()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example department; its pages have been opened, so that all is compiled."""
    out = tmp_path_factory.mktemp("example")
    make_demo(out, user="bench", language=Language.ZH, progress=Silent())
    _run(out / DATA, out.parent / "warm.ini", out.parent / "compiled", "once")
    return out


@pytest.fixture(scope="module")
def big(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Measured:
    out = tmp_path_factory.mktemp("big")
    with make_big_folder(out / "data") as folder:
        start_return(folder, LAST_YEAR)
    found: Measured = json.loads(_run(out / "data", out / "window.ini", made.parent / "compiled"))
    return found


@pytest.fixture(scope="module")
def example(made: Path) -> Measured:
    found: Measured = json.loads(
        _run(made / DATA, made.parent / "window.ini", made.parent / "compiled")
    )
    return found


def _told(name: str, ours: tuple[float, float], base: tuple[float, float] | None) -> str:
    beside = "" if base is None else f"; example {base[0]:.0f} ({base[1]:.0f})"
    return f"{name}: {ours[0]:.0f} ms (processor {ours[1]:.0f}){beside}"


def test_the_pages_open_soon(
    big: Measured, example: Measured, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print()
        for key, acts in big["pages"].items():
            for name, times in acts.items():
                print(_told(f"{key}, {name}", times, example["pages"][key][name]))
        for name, times in big["everybody"].items():
            print(_told(f"staff, everybody {name}", times, example["everybody"][name]))
    for key, acts in big["pages"].items():
        assert acts["again"][1] <= _PAGE * _SHARED, key
        assert acts["first"][1] <= _FIRST.get(key, _ONCE), key
        assert acts["changed"][1] <= _PAGE * _SHARED, key
    assert big["everybody"]["shown"][1] <= _ONCE
    assert big["everybody"]["read anew"][1] <= _PAGE * _SHARED


def test_each_key_of_a_search_is_quick(
    big: Measured, example: Measured, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = big["search"]
    with capsys.disabled():
        print()
        for name, times in keys.items():
            print(_told(f"search {name}", times, example["search"][name]))
    typed = [used for name, (_, used) in keys.items() if "panel" not in name]
    assert statistics.median(typed) <= _KEY
    assert max(typed) <= _KEY * _SHARED


def test_all_pages_take_little_memory(
    big: Measured, example: Measured, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, base = (found["memory"] for found in (big, example))
    with capsys.disabled():
        print(f"\nmemory all pages took: {ours:.0f} MB; example {base:.0f} MB")
    assert ours < _MEMORY
