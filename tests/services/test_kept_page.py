"""The first page kept at closing: what reading would give, or nothing."""

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmdept.messages import Message
from nmdept.paths import resource
from nmdept.progress import Silent
from nmdept.records.kinds import KINDS
from nmdept.records.months import Month
from nmdept.records.values import Activity, Beds, Certificate, Licence, Record, Staff
from nmdept.services.activity import set_count
from nmdept.services.closing import close_folder
from nmdept.services.contents import JOURNALS, LEDGER, STATE
from nmdept.services.files import import_records
from nmdept.services.folder import DataFolder, create_folder, open_folder
from nmdept.services.kept_page import kept_page
from nmdept.services.overview import FirstPage, read_first_page
from nmdept.services.records import save_records
from nmdept.services.returns import start_return

DAY = date(2024, 1, 10)
_ACT = Message.of("acts.saved", kind=KINDS[0].label)
_ITEM = "imaging.pet_ct.tumour"


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "data"
    with create_folder(path, user="tester", example=True) as folder:
        for kind in KINDS:
            file = resource("example", f"{kind.name}.csv")
            import_records(folder, kind.name, file, progress=Silent())
        start_return(folder, 2023)
    return path


@pytest.fixture
def closed(example: Path, tmp_path: Path) -> Path:
    """The example, closed with its page kept on DAY."""
    path = tmp_path / "data"
    shutil.copytree(example, path)
    close_folder(open_folder(path, user="tester"), DAY)
    assert kept_page(path, DAY) is not None
    return path


def read(path: Path, today: date) -> FirstPage:
    with open_folder(path, user="tester") as folder:
        return read_first_page(folder, today)


def reclosed(path: Path, records: list[Record], today: date) -> None:
    folder = open_folder(path, user="tester")
    save_records(folder, records, act=_ACT)
    close_folder(folder, today)


@pytest.mark.parametrize(
    "today", [DAY, DAY + timedelta(days=1), date(2024, 1, 31)], ids=["same", "next", "last"]
)
def test_what_is_kept_is_what_a_read_gives(closed: Path, today: date) -> None:
    kept = kept_page(closed, today)
    assert kept is not None
    assert kept.readiness is not None
    assert kept.overview.is_complete
    assert kept == read(closed, today)


@pytest.mark.parametrize("day", [date(2020, 2, 29), date(2023, 12, 1), date(2026, 11, 23)])
def test_it_is_so_on_any_day_of_closing(closed: Path, day: date) -> None:
    close_folder(open_folder(closed, user="tester"), day)
    assert kept_page(closed, day) == read(closed, day)


def test_it_is_so_for_an_empty_folder(fresh: Callable[[], DataFolder]) -> None:
    folder = fresh()
    close_folder(folder, DAY)
    assert kept_page(folder.path, DAY) == read(folder.path, DAY)


_days = st.dates(date(2023, 12, 15), date(2024, 5, 15))
_steps = st.sampled_from([None, "90;60;30", "20;10", "400", "1"])


@st.composite
def _departments(draw: st.DrawFn) -> list[Record]:
    staff = [
        Staff(
            staff_no=str(number),
            name=draw(st.sampled_from(["张三", "买买提·吐尔逊", "𠮷田 <b>"])),
            employed_from=date(2010, 1, 1),
            employed_to=draw(st.none() | st.dates(date(2023, 12, 20), date(2024, 2, 10))),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    checks = [
        Certificate(
            staff_no=person.staff_no,
            kind=kind,
            valid_from=date(2020, 1, 1),
            valid_until=draw(st.none() | _days),
            lead_days=draw(_steps),
        )
        for person in staff
        for kind in ("health_check", "other")
    ]
    licences = [
        Licence(
            kind=kind,
            number=str(number),
            valid_from=draw(st.dates(date(2019, 1, 1), date(2021, 12, 31))),
            valid_until=draw(st.none() | _days),
            lead_days=draw(_steps),
        )
        for number, kind in enumerate(["radiation_safety", "large_equipment", "large_equipment"])
    ]
    months = draw(st.sets(st.sampled_from([Month(2023, n) for n in (4, 11, 12)])))
    counts = [Activity(month=month, item=_ITEM, count=7) for month in months]
    beds = [Beds(ward="一区", from_=date(2010, 1, 1), beds=draw(st.integers(0, 9)))]
    return [*staff, *checks, *licences, *counts, *beds]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(records=_departments(), day=st.integers(1, 31), later=st.integers(0, 30))
def test_whatever_is_due_and_whenever_it_is_opened(
    fresh: Callable[[], DataFolder], records: list[Record], day: int, later: int
) -> None:
    closing = date(2024, 1, day)
    opening = min(closing + timedelta(days=later), date(2024, 1, 31))
    with fresh() as folder:
        path = folder.path
    reclosed(path, records, closing)
    kept = kept_page(path, opening)
    assert kept is not None
    assert kept == read(path, opening)


def test_the_day_after_what_is_due_is_due_and_who_left_has_left(
    fresh: Callable[[], DataFolder],
) -> None:
    with fresh() as folder:
        path = folder.path
    tomorrow = DAY + timedelta(days=1)
    people = [
        Staff(staff_no="1", name="张三", employed_from=date(2010, 1, 1)),
        Staff(staff_no="2", name="李四", employed_from=date(2010, 1, 1), employed_to=DAY),
    ]
    checks = [
        Certificate(
            staff_no=person.staff_no,
            kind="health_check",
            valid_from=date(2020, 1, 1),
            valid_until=last_day,
        )
        for person, last_day in zip(people, [tomorrow + timedelta(days=90), DAY], strict=True)
    ]
    reclosed(path, [*people, *checks], DAY)
    pages = [kept_page(path, day) for day in (DAY, tomorrow)]
    assert [[due.name for due in page.overview.due] for page in pages if page] == [
        ["李四"],
        ["张三"],
    ]
    assert pages == [read(path, day) for day in (DAY, tomorrow)]


@pytest.mark.parametrize("today", [DAY - timedelta(days=1), date(2024, 2, 1), date(2025, 1, 10)])
def test_before_that_day_and_after_its_month_it_does_not_serve(closed: Path, today: date) -> None:
    assert kept_page(closed, today) is None


def test_a_change_by_the_command_line_is_noticed(closed: Path) -> None:
    command = ["activity", "set", "2023-12", _ITEM, "1", "--data", str(closed), "--user", "x"]
    subprocess.run([sys.executable, "-m", "nmdept", *command], check=True, capture_output=True)
    assert kept_page(closed, DAY) is None
    close_folder(open_folder(closed, user="tester"), DAY)
    assert kept_page(closed, DAY) == read(closed, DAY)


def _flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


_LEDGER_CHANGES: dict[str, Callable[[Path], object]] = {
    "one bit": lambda path: _flip(path, 300_000),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-4096]),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\0"),
    "empty": lambda path: path.write_bytes(b""),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("change", _LEDGER_CHANGES.values(), ids=_LEDGER_CHANGES)
def test_a_ledger_changed_outside_is_noticed(
    closed: Path, change: Callable[[Path], object]
) -> None:
    change(closed / LEDGER)
    assert kept_page(closed, DAY) is None


@pytest.mark.parametrize("end", JOURNALS)
def test_a_journal_beside_the_ledger_is_noticed(closed: Path, end: str) -> None:
    (closed / f"{LEDGER}{end}").write_bytes(b"")
    assert kept_page(closed, DAY) is None
    folder = open_folder(closed, user="tester")
    (closed / f"{LEDGER}{end}").unlink(missing_ok=True)
    folder.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": "nmdept state 1"}',
        b'{"format": "nmdept state 1", "sum": "", "content": 3}',
        b'{"format": "somebody else\'s", "sum": "", "content": {}}',
        b"[" * 100_000,
        b" " * 2_000_000,
    ],
)
def test_a_foreign_file_is_not_used_and_is_replaced(closed: Path, content: bytes) -> None:
    (closed / STATE).write_bytes(content)
    assert kept_page(closed, DAY) is None
    close_folder(open_folder(closed, user="tester"), DAY)
    assert kept_page(closed, DAY) == read(closed, DAY)


def test_a_figure_altered_in_the_file_is_not_shown(closed: Path) -> None:
    kept = json.loads((closed / STATE).read_bytes())
    kept["content"]["page"]["years"][0]["count"] += 1
    (closed / STATE).write_text(json.dumps(kept))
    assert kept_page(closed, DAY) is None


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_flipped_bit_changes_nothing_that_is_shown(closed: Path, data: st.DataObject) -> None:
    path = closed / STATE
    sound, shown = path.read_bytes(), kept_page(closed, DAY)
    place = data.draw(st.integers(0, len(sound) - 1))
    damaged = bytearray(sound)
    damaged[place] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(damaged)
    try:
        assert kept_page(closed, DAY) in (None, shown)  # white space may change
    finally:
        path.write_bytes(sound)


@pytest.mark.parametrize("name", ["program", "ledger"])
def test_the_page_of_another_program_or_ledger_is_not_used(closed: Path, name: str) -> None:
    """Such a file is sound in itself: its sum is right."""
    script = (
        "import json, sys; from pathlib import Path;"
        "from nmdept.services.kept_page import _sum;"
        "path = Path(sys.argv[1]); kept = json.loads(path.read_bytes());"
        "kept['content'][sys.argv[2]] += '0'; kept['sum'] = _sum(kept['content']);"
        "path.write_text(json.dumps(kept))"
    )
    subprocess.run([sys.executable, "-c", script, str(closed / STATE), name], check=True)
    assert kept_page(closed, DAY) is None


def test_only_the_owner_can_read_it(closed: Path) -> None:
    modes = [stat.S_IMODE((closed / name).stat().st_mode) for name in (LEDGER, STATE)]
    assert modes == [0o600, 0o600]


def test_without_room_for_it_the_folder_closes_all_the_same(closed: Path) -> None:
    (closed / STATE).unlink()
    (closed / STATE).mkdir()
    reclosed(closed, [Activity(month=Month(2023, 12), item=_ITEM, count=1)], DAY)
    assert kept_page(closed, DAY) is None
    assert list((closed / STATE).iterdir()) == []
    read(closed, DAY)  # it is free, and holds what was saved


def test_a_ledger_that_was_only_looked_at_is_not_read_again(closed: Path) -> None:
    before = (closed / STATE).stat().st_mtime_ns
    close_folder(open_folder(closed, user="tester"), DAY + timedelta(days=3))
    assert (closed / STATE).stat().st_mtime_ns == before


def test_a_count_entered_is_in_the_next_page(closed: Path) -> None:
    folder = open_folder(closed, user="tester")
    set_count(folder, "2023-12", _ITEM, "4711")
    close_folder(folder, DAY)
    kept = kept_page(closed, DAY)
    assert kept == read(closed, DAY)
    assert "4711" not in (closed / STATE).read_text()  # a sum is shown, not the count


def test_reading_it_needs_no_database_library(closed: Path) -> None:
    script = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from nmdept.services.kept_page import kept_page;"
        "assert kept_page(Path(sys.argv[1]), date(2024, 1, 10)) is not None;"
        "print([m for m in ('sqlalchemy', 'sqlite3', 'PySide6') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, str(closed)], check=True, capture_output=True, text=True
    )
    assert found.stdout == "[]\n"


def test_what_is_no_file_of_ours_is_not_read(closed: Path) -> None:
    state = closed / STATE
    state.unlink()
    with state.open("wb") as file:
        file.truncate(3_000_000_000)
    assert kept_page(closed, DAY) is None
    state.unlink()
    os.mkfifo(state)  # reading it would wait for ever
    assert kept_page(closed, DAY) is None


def test_a_folder_that_somebody_holds_is_not_shown_as_it_was(closed: Path) -> None:
    assert kept_page(closed, DAY) is not None
    with open_folder(closed, user="tester"):
        assert kept_page(closed, DAY) is None
    assert kept_page(closed, DAY) is not None
