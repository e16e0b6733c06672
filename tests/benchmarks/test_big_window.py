"""The window on the largest folder there is, printed beside the example department.

The aims of the window for daily work are a page within 150 ms, a key of a search within 50 ms and
100 MB. What decides is the processor time of the whole process, for others work on the machine too;
how long it took stands beside it. Going back to a page and typing on keep their
aims. Not all do:
the first opening of a page, which imports and makes it, and reading it anew after a change of
everything it shows; the first letter of a search and emptying it again, which repaint the table
twice; and the memory all pages take, that of the example department too. What has been reached is
held there, so that it does not get worse unseen, and what the size of the folder adds to the memory
is held to the aim. The panel beside the list follows a search when the keys rest, and is measured
apart from them.
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

_RUN = Path(__file__).with_name("window_pages.py")
_PAGE, _KEY, _MEMORY = 150.0, 50.0, 100.0
_SHARED = 1.5
"""How much more of the processor the same work takes on a core that is shared, at least."""
_FIRST = {"reports": 4000.0, "survey": 1200.0}
_FIRST_OF_OTHERS = 800.0
_CHANGED = 1200.0
_WORST_KEY = 250.0
"""What has been reached in milliseconds of the processor, with room for a core that is shared."""

Measured = dict[str, Any]
"""What window_pages.py printed."""


def _measure(data: Path, settings: Path) -> Measured:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    run = subprocess.run(
        [sys.executable, str(_RUN), str(data), str(settings)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    found: Measured = json.loads(run.stdout)
    return found


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    out = tmp_path_factory.mktemp("big")
    with make_big_folder(out / "data") as folder:
        start_return(folder, LAST_YEAR)
    return _measure(out / "data", out / "window.ini")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    out = tmp_path_factory.mktemp("example")
    make_demo(out, user="bench", language=Language.ZH, progress=Silent())
    return _measure(out / DATA, out.parent / "window.ini")


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
        assert acts["first"][1] <= _FIRST.get(key, _FIRST_OF_OTHERS), key
        assert acts["changed"][1] <= _CHANGED, key


def test_each_key_of_a_search_is_quick(
    big: Measured, example: Measured, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = big["search"]
    with capsys.disabled():
        print()
        for name, times in keys.items():
            print(_told(f"search {name}", times, example["search"][name]))
    typed = [used for name, (_, used) in keys.items() if "panel" not in name]
    assert statistics.median(typed) <= _KEY * _SHARED
    assert max(used for _, used in keys.values()) <= _WORST_KEY


def test_a_large_folder_takes_little_more_memory(
    big: Measured, example: Measured, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, base = (found["memory"] for found in (big, example))
    with capsys.disabled():
        print(f"\nmemory all pages took: {ours:.0f} MB; example {base:.0f} MB")
    assert ours - base < _MEMORY
