"""Measures the window on a data folder, in a process of its own as the program has it.

Usage: window_pages.py DATA SETTINGS [once]. Prints as JSON what each page took to open, each key
of a search, and how much memory all of it cost; with `once` it only opens each page. Times are
milliseconds: how long it took, and how much of the processor this process used meanwhile in all its
threads.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from nmdept.language import Language
from nmdept.records.kinds import BY_NAME
from ui.app import make_application, make_context
from ui.changes import Touched
from ui.collecting import Collector
from ui.main_window import MainWindow
from ui.pages.activity import ActivityPage
from ui.pages.reports import ReportsPage
from ui.pages.staff import StaffPage
from ui.places import places
from ui.settings import Settings

YEAR = 2023
TYPED = ("zxm", "zhangxiao", "ljun", "晓明", "s0012")
ROUNDS = 7

Times = tuple[float, float]


class Pages:
    """A window open on a folder, and how long it takes to do something in it."""

    def __init__(self, data: Path, settings: Path) -> None:
        """Open the window on its first page and wait until that is filled."""
        self._at = "overview"
        context = make_context(Settings(settings), user="bench", language=Language.ZH)
        self._collector = Collector(context.tasks)
        self.window = MainWindow(context)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.opening.open(data)
        self.settle()

    def close(self) -> None:
        """End all work."""
        self.window.close()
        self._collector.close()

    @property
    def activity(self) -> ActivityPage:
        """The page of counts."""
        page = self.window.page("activity")
        assert isinstance(page, ActivityPage)
        return page

    @property
    def staff(self) -> StaffPage:
        """The page of people."""
        page = self.window.page("staff")
        assert isinstance(page, StaffPage)
        return page

    def settle(self) -> None:
        """Return when all work has come back and been painted."""
        tasks = self.window.context.tasks
        QApplication.processEvents()
        while not tasks.is_idle or self._grows():
            QApplication.processEvents()
            time.sleep(0.0005)
        QApplication.processEvents()

    def _grows(self) -> bool:
        """Return whether the summary on the page of reports still gets sections."""
        if self._at != "reports":
            return False
        page = self.window.page("reports")
        assert isinstance(page, ReportsPage)
        return page.body_widget is not None and not page.body_widget.is_whole

    def timed(self, act: Callable[[], object]) -> Times:
        """Return how long `act` takes until it is painted, and the processor's share."""
        begin, used = time.perf_counter(), time.process_time()
        act()
        self.settle()
        return (time.perf_counter() - begin) * 1e3, (time.process_time() - used) * 1e3

    def open(self, key: str) -> Times:
        """Return what it takes to go to a page."""
        self._at = key
        return self.timed(lambda: self.window.go_to(key))

    def changed(self) -> None:
        """Let every page hear that all of what it shows has changed."""
        self.window.context.changes.announce(Touched(kinds=frozenset({*BY_NAME, "returns"})))
        self.settle()


def opened(pages: Pages) -> dict[str, dict[str, Times]]:
    """Measure each page: made and filled, gone back to, and gone back to after a change."""
    found: dict[str, dict[str, Times]] = {}
    keys = [place.key for place in places()]
    for key in keys:
        if key == "activity":
            pages.activity.year.choose(YEAR)
        found[key] = {"first": pages.open(key)}
    for key in keys:
        other = "department" if key != "department" else "devices"
        again, changed = [], []
        for _ in range(ROUNDS):
            pages.open(other)
            again.append(pages.open(key))
            pages.open(other)
            pages.changed()
            changed.append(pages.open(key))
        found[key] |= {"again": middle(again), "changed": middle(changed)}
    return found


def everybody(pages: Pages) -> dict[str, Times]:
    """Measure the page of staff with all who were ever there."""
    page = pages.staff
    pages.open("staff")
    whole = pages.timed(lambda: page.with_past.setChecked(True))
    reloads = [pages.timed(page.reload) for _ in range(ROUNDS)]
    return {"shown": whole, "read anew": middle(reloads)}


def searched(pages: Pages) -> dict[str, Times]:
    """Measure each key of some searches on that page; the first is typed before any was."""
    page = pages.staff
    field = page.header.search
    page.reload()
    pages.settle()
    found: dict[str, Times] = {}
    for number, typed in enumerate((TYPED[0], *TYPED)):
        for length in range(1, len(typed) + 1):
            text = typed[:length]
            name = text if number else f"{text} at once"
            found[name] = pages.timed(partial(field.setText, text))
        found[f"panel of {typed}"] = pages.timed(page.staff.catch_up)
        name = f"{typed} taken out" if number else f"{typed} taken out at once"
        found[name] = pages.timed(field.clear)
    return found


def middle(times: list[Times]) -> Times:
    """Return the medians."""
    return (statistics.median(t for t, _ in times), statistics.median(u for _, u in times))


def memory() -> float:
    """Return how much memory the process holds, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def main(data: Path, settings: Path, once: str = "") -> None:
    """Measure everything and print it; with `once` only open every page."""
    application = make_application(sys.argv[:1])
    pages = Pages(data, settings)
    if once:
        for place in places():
            pages.open(place.key)
        pages.close()
        return
    before = memory()
    measured: dict[str, object] = {"pages": opened(pages)}
    measured["everybody"] = everybody(pages)
    measured["search"] = searched(pages)
    measured["memory"] = memory() - before
    measured["whole"] = memory()
    pages.close()
    del application
    print(json.dumps(measured))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
